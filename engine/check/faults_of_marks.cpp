// Where marks are not fair: no route near every best, and bests that hang on choices that nothing is said of.
#include "engine/check/faults.hpp"

#include <algorithm>
#include <deque>
#include <set>

namespace engine {
namespace {

/// Whether one route comes within 10 points of the best share of every competency: a search, depth first,
/// that leaves off where some competency cannot come near its best any more.
class NearEveryBest {
public:
    NearEveryBest(const Scenario& scenario, AttainableMarks& marks, const std::vector<Attainable>& attainable)
        : scenario_(scenario), marks_(marks), whole_(marks.whole())
    {
        for (const auto& each : attainable)
            least_.push_back(each.best - (each.best - each.worst) / 10);
    }

    /// None where it was not found out.
    std::optional<bool> exists()
    {
        std::vector<Place> open{{whole_.area_of[0], std::vector<bool>(scenario_.choices.size()), 0}};
        while (!open.empty()) {
            const Place here = std::move(open.back());
            open.pop_back();
            if (!met_.emplace(here.area, here.made).second)
                continue;
            if (met_.size() > most_places)
                return std::nullopt;
            if (whole_.ends[here.area])
                return true;
            const std::size_t before = open.size();
            if (!add_ways(here, open))
                return std::nullopt;
            std::stable_sort(open.begin() + static_cast<std::ptrdiff_t>(before), open.end(),
                [](const Place& one, const Place& other) { return one.lost > other.lost; });
        }
        return false;
    }

private:
    struct Place {
        std::uint32_t area = 0;
        std::vector<bool> made;
        double lost = 0; ///< of all competencies, as shares
    };
    static constexpr std::size_t most_places = 20'000;

    /// False where a value is not known.
    bool add_ways(const Place& here, std::vector<Place>& open)
    {
        for (const auto choice : whole_.offered[whole_.offers[here.area]])
            if (!here.made[choice] && !add(here.area, choice, here.made, open))
                return false;
        for (auto edge = whole_.first_edges[here.area]; edge < whole_.first_edges[here.area + 1]; ++edge)
            if (!add(whole_.targets[edge], whole_.choices[edge], here.made, open))
                return false;
        return true;
    }

    bool add(std::uint32_t area, std::uint32_t choice, std::vector<bool> made, std::vector<Place>& open)
    {
        if (choice != no_choice)
            made[choice] = true;
        double lost = 0;
        for (std::size_t i = 0; i < least_.size(); ++i) {
            PointsAhead& ahead = *marks_.ahead()[i];
            const auto onward = ahead.most(area, made);
            if (!onward)
                return false;
            if (*onward == no_outcome || got(ahead, made) + *onward < least_[i])
                return true;
            lost -= static_cast<double>(got(ahead, made) + *onward);
        }
        open.push_back({area, std::move(made), lost});
        return true;
    }

    static std::int64_t got(const PointsAhead& ahead, const std::vector<bool>& made)
    {
        std::int64_t sum = 0;
        for (std::uint32_t i = 0; i < made.size(); ++i)
            sum += made[i] ? ahead.points(i) : 0;
        return sum;
    }

    const Scenario& scenario_;
    AttainableMarks& marks_;
    const MarkGraph& whole_;
    std::vector<std::int64_t> least_; ///< of each competency: what is near its best
    std::set<std::pair<std::uint32_t, std::vector<bool>>> met_;
};

/// A way without a mark after which the best of a competency is out of reach.
struct SilentLoss {
    std::uint32_t from = 0; ///< areas of the whole graph
    std::uint32_t to = 0;
    std::uint32_t kept = 0; ///< where a way leads that keeps the best
    std::int64_t loss = 0;
};

/// Follows the routes to the best of one competency, and finds where only ways without marks stay on them and
/// another such way loses a tenth of what there is between worst and best. Areas are looked at once, as the
/// nearest route comes to them.
class SilentLosses {
public:
    SilentLosses(
        const Scenario& scenario, const MarkGraph& whole, PointsAhead& ahead, std::int64_t least_loss)
        : whole_(whole), ahead_(ahead), least_loss_(std::max<std::int64_t>(least_loss, 1)),
          met_(whole.size()), none_(scenario.choices.size())
    {
    }

    std::vector<SilentLoss> found()
    {
        come_to(whole_.area_of[0], none_);
        for (std::size_t next = 0; next < open_.size(); ++next)
            look_on(open_[next].first, open_[next].second);
        return std::move(losses_);
    }

private:
    using Made = std::vector<bool>;

    void come_to(std::uint32_t area, Made made)
    {
        if (met_[area])
            return;
        met_[area] = true;
        for (const auto choice : whole_.offered[whole_.offers[area]])
            if (ahead_.points(choice) > 0)
                made[choice] = true;
        open_.emplace_back(area, std::move(made));
    }

    void look_on(std::uint32_t area, const Made& made)
    {
        const auto best = ahead_.most(area, made);
        if (!best || *best == no_outcome)
            return;
        std::vector<SilentLoss> losses;
        std::optional<std::uint32_t> kept;
        bool marked = false;
        for (auto edge = whole_.first_edges[area]; edge < whole_.first_edges[area + 1]; ++edge) {
            const auto target = whole_.targets[edge];
            const auto choice = whole_.choices[edge];
            Made after = made;
            const bool counts = choice != no_choice && !made[choice];
            if (counts)
                after[choice] = true;
            const auto onward = ahead_.most(target, after);
            if (!onward || *onward == no_outcome)
                continue;
            const std::int64_t loss = *best - *onward - (counts ? ahead_.points(choice) : 0);
            if (loss == 0) {
                kept = kept.value_or(target);
                marked = marked || choice != no_choice;
                come_to(target, std::move(after));
            } else if (choice == no_choice && loss >= least_loss_)
                losses.push_back({area, target, 0, loss});
        }
        for (auto& each : losses)
            if (kept && !marked) {
                each.kept = *kept;
                losses_.push_back(each);
            }
    }

    const MarkGraph& whole_;
    PointsAhead& ahead_;
    std::int64_t least_loss_;
    std::vector<bool> met_;
    Made none_;
    std::deque<std::pair<std::uint32_t, Made>> open_; ///< grows while its members are looked on
    std::vector<SilentLoss> losses_;
};

/// The nearest state of an area from which a way without a mark leads to the other.
Sighting way_between(const Scenario& scenario, const Searched& searched, const MarkGraph& whole,
    std::uint32_t from, std::uint32_t to)
{
    const StateGraph& graph = searched.exploration.graph;
    for (std::uint32_t i = 0; i < graph.size(); ++i)
        for (auto edge = graph.first_edges[i]; whole.area_of[i] == from && edge < graph.first_edges[i + 1];
             ++edge) {
            const Way& way = searched.reduction.ways[graph.nodes[i]][graph.edge_ways[edge]];
            if (whole.area_of[graph.targets[edge]] == to &&
                (way.looks || scenario.choices[way.subject].marks.empty()))
                return {i, graph.edge_ways[edge]};
        }
    return {};
}

const Way& way_at(const Searched& searched, const Sighting& sighting)
{
    return searched.reduction.ways[searched.exploration.graph.nodes[sighting.state]][sighting.way];
}

std::string quoted(const Scenario& scenario, const Way& way)
{
    return '"' + (way.looks ? scenario.details[way.subject].id : scenario.choices[way.subject].id) + '"';
}

void add_silent_losses(const Scenario& scenario, const Positions& positions, const Searched& searched,
    AttainableMarks& marks, const std::vector<Attainable>& attainable, std::vector<CheckFinding>& findings)
{
    const std::string& variant = scenario[searched.variant].id;
    std::set<std::pair<bool, std::uint32_t>> told;
    for (std::size_t i = 0; i < attainable.size(); ++i) {
        const Attainable& each = attainable[i];
        SilentLosses losses(scenario, marks.whole(), *marks.ahead()[i], (each.best - each.worst + 9) / 10);
        for (const auto& loss : losses.found()) {
            const auto lost = way_between(scenario, searched, marks.whole(), loss.from, loss.to);
            const auto kept = way_between(scenario, searched, marks.whole(), loss.from, loss.kept);
            const Way& way = way_at(searched, lost);
            if (!told.emplace(way.looks, way.subject).second)
                continue;
            findings.push_back(
                {{Severity::warning, "best-hangs-on-unmarked-choice",
                     way.looks ? positions.detail(scenario.details[way.subject].id)
                               : positions.choice(scenario.choices[way.subject].id),
                     "After " + quoted(scenario, way) + " the best in " + each.competency + " in \"" +
                         variant + "\" is " + std::to_string(each.best - loss.loss) + " instead of " +
                         std::to_string(each.best) + ", and neither it nor " +
                         quoted(scenario, way_at(searched, kept)) + ", which keeps it, has marks.",
                     "Give them marks that say why, or let both lead to what is lost."},
                    variant, route_to(scenario, searched, lost)});
        }
    }
}

} // namespace

void find_mark_faults(const Scenario& scenario, const Positions& positions, const Searched& searched,
    AttainableMarks& marks, const std::vector<Attainable>& attainable, std::vector<CheckFinding>& findings)
{
    const auto is_exact = [](const Attainable& each) { return each.exact; };
    if (attainable.empty() || !std::ranges::all_of(attainable, is_exact))
        return;
    add_silent_losses(scenario, positions, searched, marks, attainable, findings);
    const auto near = NearEveryBest(scenario, marks, attainable).exists();
    const std::string& variant = scenario[searched.variant].id;
    const Position at = positions.variant(variant);
    if (!near)
        findings.push_back({{Severity::note, "near-every-best-unknown", at,
                                "Whether a single route in \"" + variant +
                                    "\" comes within 10 points of every best was too much to find out.",
                                "Nothing has to be done."},
            variant, {}});
    else if (!*near)
        findings.push_back(
            {{Severity::note, "no-route-near-every-best", at,
                 "No single route in \"" + variant + "\" comes within 10 points of every best.",
                 "Let what is best in one competency not shut out another, if that was not meant."},
                variant, {}});
}

} // namespace engine
