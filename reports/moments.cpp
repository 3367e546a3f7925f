#include "reports/moments.hpp"

#include "engine/assess/spread.hpp"

#include <algorithm>
#include <numeric>

namespace reports {
namespace {

/// What one attempt did at one moment.
struct Visit {
    std::uint32_t moment = 0;
    int points = 0;
    std::int64_t took_ms = 0;
};

struct Taken {
    std::uint32_t moment = 0;
    std::uint32_t choice = 0; ///< its place among the moment's
    bool operator==(const Taken&) const = default;
};

struct Played {
    std::vector<Visit> visits; ///< each moment once
    std::vector<Taken> taken;  ///< each choice once
    double ability = 0;
    bool is_measured = false; ///< met a scored moment
};

int points_of(const engine::Choice& choice)
{
    return std::accumulate(choice.marks.begin(), choice.marks.end(), 0,
        [](int sum, const engine::Mark& mark) { return sum + mark.points; });
}

/// Finds moments and choices by their ids, and makes those that the text has not.
class Places {
public:
    explicit Places(std::vector<Moment>& moments) : moments_(moments) {}

    void add(const engine::Scenario& scenario)
    {
        for (const auto& node : scenario.nodes)
            if (!node.choices.empty()) {
                const auto moment = moment_of(node.id);
                for (const auto number : node.choices) {
                    const auto choice = choice_of(moment, scenario[number].id);
                    moments_[moment].choices[choice].points = points_of(scenario[number]);
                }
            }
    }

    std::uint32_t moment_of(std::string_view id)
    {
        const auto place = nodes_.number_of(id);
        if (place == moments_.size()) {
            moments_.emplace_back().id = id;
            choices_.emplace_back();
        }
        return place;
    }

    std::uint32_t choice_of(std::uint32_t moment, std::string_view id)
    {
        const auto place = choices_[moment].number_of(id);
        if (place == moments_[moment].choices.size())
            moments_[moment].choices.emplace_back().id = id;
        return place;
    }

private:
    std::vector<Moment>& moments_;
    Numbered nodes_;
    std::vector<Numbered> choices_; ///< by moment
};

Visit& visit_at(Played& played, std::uint32_t moment)
{
    const auto found = std::ranges::find(played.visits, moment, &Visit::moment);
    if (found != played.visits.end())
        return *found;
    played.visits.push_back({moment, 0, 0});
    return played.visits.back();
}

Played played_in(const engine::AttemptResult& result, Places& places, std::vector<Moment>& moments)
{
    Played played;
    for (const auto& decision : result.decisions) {
        const auto moment = places.moment_of(decision.node);
        auto& visit = visit_at(played, moment);
        visit.points += decision.points;
        visit.took_ms += decision.took_ms;
        const Taken taken{moment, places.choice_of(moment, decision.choice)};
        if (std::ranges::find(played.taken, taken) == played.taken.end())
            played.taken.push_back(taken);
        // Of a text that cannot be read, the points are known from whoever took it first.
        if (decision.points != 0)
            moments[moment].choices[taken.choice].points = decision.points;
    }
    return played;
}

void tally(Moments& result, const std::vector<Played>& all)
{
    for (const auto& played : all) {
        for (const auto& visit : played.visits) {
            auto& moment = result.moments[visit.moment];
            ++moment.met;
            moment.mean += visit.points;
            moment.seconds.push_back(double(visit.took_ms) / 1000);
        }
        for (const auto& taken : played.taken)
            ++result.moments[taken.moment].choices[taken.choice].taken;
    }
    for (auto& moment : result.moments) {
        if (moment.met > 0)
            moment.mean /= double(moment.met);
        std::ranges::sort(moment.seconds);
        for (const auto& choice : moment.choices) {
            moment.least =
                &choice == moment.choices.data() ? choice.points : std::min(moment.least, choice.points);
            moment.most =
                &choice == moment.choices.data() ? choice.points : std::max(moment.most, choice.points);
        }
    }
}

/// Works out how each attempt did, and lays each scored moment beside the rest.
void measure(Moments& result, std::vector<Played>& all)
{
    for (auto& played : all) {
        result.responses.people.emplace_back();
        double sum = 0;
        double count = 0;
        for (const auto& visit : played.visits)
            if (const auto& moment = result.moments[visit.moment]; moment.is_scored()) {
                sum += visit.points - moment.mean;
                ++count;
                result.responses.people.back().push_back({visit.moment, double(visit.points)});
            }
        played.is_measured = count > 0;
        played.ability = count > 0 ? sum / count : 0;
        for (const auto& visit : played.visits) {
            auto& moment = result.moments[visit.moment];
            if (!moment.is_scored())
                continue;
            const bool well = 2 * visit.points > moment.least + moment.most;
            ++moment.well.of;
            moment.well.count += well;
            if (count > 1)
                moment.well_and_rest.add(well ? 1 : 0, (sum - (visit.points - moment.mean)) / (count - 1));
        }
    }
}

/// Parts people by how they did, where that can be done; whoever did alike is in one part.
void part(Moments& result, const std::vector<Played>& all)
{
    constexpr double rounding = 1e-9;
    std::vector<double> abilities;
    for (const auto& played : all)
        if (played.is_measured)
            abilities.push_back(played.ability);
    if (abilities.size() < thirds * fewest_in_a_third)
        return;
    std::ranges::sort(abilities);
    const double low = engine::quantile(abilities, 1.0 / 3);
    const double high = engine::quantile(abilities, 2.0 / 3);
    if (high - low <= rounding)
        return;
    for (const auto& played : all) {
        if (!played.is_measured)
            continue;
        const std::size_t third = played.ability <= low + rounding   ? 0
                                  : played.ability < high - rounding ? 1
                                                                     : 2;
        ++result.people[third];
        for (const auto& visit : played.visits)
            ++result.moments[visit.moment].met_by_third[third];
        for (const auto& taken : played.taken)
            ++result.moments[taken.moment].choices[taken.choice].by_third[third];
    }
    result.has_thirds =
        result.people.front() >= fewest_in_a_third && result.people.back() >= fewest_in_a_third;
}

} // namespace

Moments moments_of(const Attempts& attempts, const engine::Scenario* scenario)
{
    Moments result;
    result.attempts = attempts.size();
    Places places(result.moments);
    if (scenario)
        places.add(*scenario);
    std::vector<Played> all;
    all.reserve(attempts.size());
    for (const auto* each : attempts)
        all.push_back(played_in(each->result, places, result.moments));
    tally(result, all);
    measure(result, all);
    part(result, all);
    result.responses.items = result.moments.size();
    return result;
}

} // namespace reports
