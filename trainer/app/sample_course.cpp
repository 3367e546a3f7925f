#include "trainer/app/sample_course.hpp"

#include "engine/assess/returns.hpp"
#include "engine/simulate/dice.hpp"
#include "trainer/app/attempt.hpp"

#include <algorithm>

namespace trainer {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

constexpr unsigned comes_back = 72; ///< in 100, to each return
constexpr unsigned practises = 12;  ///< in 100, after a visit
constexpr unsigned breaks_off = 3;  ///< in 100, a practice included

/// In working hours, hardly ever at a weekend.
std::int64_t moment_on(sys_days day, engine::Dice& dice)
{
    if (!dice.in_a_hundred(5))
        while (std::chrono::weekday(day).iso_encoding() > 5)
            day += days(1);
    const auto moment = day + 8h + std::chrono::seconds(dice.below(std::size_t{11} * 60 * 60));
    return std::chrono::sys_time<std::chrono::milliseconds>(moment).time_since_epoch().count();
}

sys_days day_of(std::int64_t started_at)
{
    return std::chrono::floor<days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(started_at)));
}

std::vector<std::string> variants_of(const engine::Scenario& scenario)
{
    std::vector<std::string> variants;
    for (const auto& variant : scenario.variants)
        variants.push_back(variant.id);
    return variants;
}

/// One recruit's visits to one encounter.
class Visits {
public:
    Visits(std::size_t recruit, std::size_t encounter, const engine::Scenario& scenario, sys_days today,
        std::uint64_t seed)
        : recruit_(recruit), encounter_(encounter), scenario_(scenario), today_(today), dice_(seed)
    {
    }

    std::vector<SampleVisit> from(sys_days assigned)
    {
        sys_days next = assigned + days(1 + dice_.below(18));
        while (next < today_) {
            const auto visited = visit(next);
            if (!visited || !dice_.in_a_hundred(comes_back))
                break;
            const auto due = engine::returns_of(finished_days_).next;
            if (!due)
                break;
            next = sys_days(*due) + days(dice_.below(6));
        }
        return std::move(visits_);
    }

private:
    /// Adds a visit, and practice after some; gives whether it was finished.
    bool visit(sys_days day)
    {
        const bool finished = add(moment_on(day, dice_), engine::Purpose::assessed);
        if (finished && dice_.in_a_hundred(practises))
            add(moment_on(day + days(1), dice_), engine::Purpose::practice);
        return finished;
    }

    bool add(std::int64_t moment, engine::Purpose purpose)
    {
        if (day_of(moment) >= today_)
            return false;
        const auto seed = dice_.next() % 1'000'000'000;
        const Day day(day_of(moment));
        auto variant = engine::draw_variant(scenario_, seed);
        if (const auto due = variant_of_return(variants_of(scenario_), finished_, day, seed))
            variant = variant_called(scenario_, *due).value_or(variant);
        const bool broken_off = dice_.in_a_hundred(breaks_off);
        visits_.push_back({recruit_, encounter_, variant, seed, moment, purpose, broken_off, 0,
            static_cast<int>(finished_.size())});
        if (!broken_off && purpose == engine::Purpose::assessed) {
            finished_.push_back({scenario_[variant].id, day});
            finished_days_.push_back(day);
        }
        return !broken_off;
    }

    std::size_t recruit_;
    std::size_t encounter_;
    const engine::Scenario& scenario_;
    sys_days today_;
    engine::Dice dice_;
    std::vector<FinishedVisit> finished_;
    std::vector<Day> finished_days_;
    std::vector<SampleVisit> visits_;
};

} // namespace

std::vector<SampleIntake> sample_intakes(sys_days today)
{
    return {{"Sample intake A", today - days(360), 34}, {"Sample intake B", today - days(240), 52},
        {"Sample intake C", today - days(120), 44}};
}

sys_days assigned_on(const SampleIntake& intake, std::size_t encounter)
{
    return intake.began + days(3) + std::chrono::weeks(2 * encounter);
}

SampleRecruit sample_recruit(const SampleIntake& intake, std::uint64_t seed)
{
    constexpr std::array wrong = {engine::Player::suspicious, engine::Player::trusting,
        engine::Player::unseeing, engine::Player::poor_interviewer, engine::Player::poor_interviewer};
    engine::Dice dice(seed);
    SampleRecruit recruit;
    recruit.knows = intake.prepared - 30 + static_cast<int>(dice.below(31) + dice.below(31));
    recruit.goes_wrong = wrong[dice.below(wrong.size())];
    recruit.pace = 70 + dice.below(71);
    return recruit;
}

engine::Manner manner_of(const SampleRecruit& recruit, int visits, int returns)
{
    constexpr int least = 5;
    constexpr int most = 96;
    const auto able = unsigned(std::clamp(recruit.knows + 3 * visits + 7 * returns, least, most));
    engine::Manner manner;
    manner.pace = recruit.pace;
    auto share = [&](engine::Player player) -> unsigned& { return manner.shares[std::size_t(player)]; };
    const unsigned wrong = 100 - able;
    share(engine::Player::able) = able;
    share(recruit.goes_wrong) += wrong / 2;
    share(engine::Player::guessing) += wrong / 4;
    share(engine::Player::unseeing) += wrong - wrong / 2 - wrong / 4;
    return manner;
}

std::vector<SampleVisit> visits_of(std::size_t recruit, const SampleIntake& intake,
    const std::vector<const engine::Scenario*>& encounters, sys_days today, std::uint64_t seed)
{
    std::vector<SampleVisit> all;
    for (std::size_t i = 0; i < encounters.size(); ++i) {
        Visits visits(recruit, i, *encounters[i], today, seed + i);
        const auto some = visits.from(assigned_on(intake, i));
        all.insert(all.end(), some.begin(), some.end());
    }
    std::ranges::sort(all, {}, &SampleVisit::started_at);
    int before = 0;
    for (auto& visit : all)
        visit.visits = visit.purpose == engine::Purpose::assessed ? before++ : before;
    return all;
}

} // namespace trainer
