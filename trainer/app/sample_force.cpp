#include "trainer/app/sample_force.hpp"

#include "engine/play/arms.hpp"
#include "engine/records/convert.hpp"
#include "engine/scenario/composed_text.hpp"
#include "engine/simulate/dice.hpp"
#include "trainer/app/attempt.hpp"
#include "trainer/app/certificate.hpp"
#include "trainer/app/kept_attempt.hpp"
#include "trainer/app/results.hpp"
#include "trainer/app/sample_course.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>

namespace trainer {
namespace {

using std::chrono::sys_days;

constexpr std::size_t recruits_of_intake = 30;
const std::string recruit_name = "Sample recruit";

/// What players know of a scenario, with the marks from its certificate.
engine::Ground ground_at(const Content& content, const OpenedScenario& opened)
{
    const auto& scenario = opened.loaded.scenario.value();
    std::vector<std::vector<engine::Attainable>> attainable(scenario.variants.size());
    const auto found = certificate_of(opened);
    if (const auto* certificate = std::get_if<engine::Certificate>(&found))
        for (const auto& checked : certificate->checked.variants)
            if (const auto variant = variant_called(scenario, checked.id))
                attainable[variant->value] = checked.attainable;
    return engine::ground_of(scenario, content.library, std::move(attainable));
}

/// An encounter that made-up recruits play.
struct Encounter {
    OpenedScenario opened;
    engine::Ground ground; ///< of the scenario in `opened`
    std::vector<std::string> halves;
    std::vector<std::string> given{};                  ///< the halves of attempts so far
    std::map<std::string, Attempt> attempts_by_half{}; ///< the latest in each half

    Encounter(const Content& content, OpenedScenario from)
        : opened(std::move(from)), ground(ground_at(content, opened))
    {
        for (const auto arm : engine::arms_of(ground.scenario))
            halves.push_back(engine::name_of(ground.scenario, arm));
    }
    Encounter(const Encounter&) = delete;
    Encounter& operator=(const Encounter&) = delete;

    std::string next_half(std::uint64_t seed)
    {
        if (halves.empty())
            return {};
        return given.emplace_back(engine::next_arm(halves, given, seed));
    }

    /// An attempt with the scenario as it is in that half, to be filled.
    Attempt& in_half(const std::string& half)
    {
        const auto known = attempts_by_half.find(half);
        if (known != attempts_by_half.end())
            return known->second;
        engine::Scenario scenario = ground.scenario;
        if (const auto arm = engine::arm_called(scenario, half))
            scenario = engine::in_half(std::move(scenario), *arm);
        return attempts_by_half.emplace(half, Attempt{{}, std::move(scenario), {}, {}, {}, {}}).first->second;
    }
};

/// In the order of the course; all that there are where there is no course.
std::vector<std::unique_ptr<Encounter>> encounters_in(const Content& content)
{
    std::vector<std::filesystem::path> files;
    for (const auto& id : content.course)
        files.push_back(scenario_file(content, id));
    if (files.empty())
        files = scenario_files(content, content.folder.string());
    std::vector<std::unique_ptr<Encounter>> encounters;
    for (const auto& file : files) {
        auto opened = open_scenario(content, file);
        if (!opened.loaded.scenario)
            throw std::runtime_error(file.string() + " has errors, so there is no sample data to be had "
                                                     "from it. `turnstone check` says what is wrong.");
        encounters.push_back(std::make_unique<Encounter>(content, std::move(opened)));
    }
    return encounters;
}

std::int64_t milliseconds_at(sys_days day)
{
    return std::chrono::milliseconds(day.time_since_epoch()).count();
}

std::string written_day(sys_days day)
{
    const std::chrono::year_month_day parts(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(parts.year()), unsigned(parts.month()),
        unsigned(parts.day()));
    return text;
}

/// Makes all of it, one part after another.
class Making {
public:
    Making(engine::RecordStore& store, const Content& content, std::int64_t now, std::uint64_t seed)
        : store_(store), content_(content),
          today_(std::chrono::floor<std::chrono::days>(
              std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(now)))),
          dice_(seed), encounters_(encounters_in(content))
    {
    }

    SampleForce made()
    {
        const auto intakes = sample_intakes(today_);
        for (const auto& intake : intakes)
            add(intake);
        std::ranges::stable_sort(visits_, {}, &SampleVisit::started_at);
        for (const auto& visit : visits_)
            keep(visit);
        return {intakes.size(), recruits_.size(), visits_.size()};
    }

private:
    /// Keeps the people of an intake, its cohort and its assignments, and plans what they play.
    void add(const SampleIntake& intake)
    {
        engine::Cohort cohort{0, intake.name, written_day(intake.began), {}, {}, true};
        for (std::size_t i = 0; i < recruits_of_intake; ++i) {
            const auto number = std::to_string(recruits_.size() + 1);
            const auto name = std::string(recruit_name).append(number.size() < 2 ? " 0" : " ").append(number);
            profiles_.push_back(store_.add_profile({0, name, engine::Role::recruit, {}, true}).id);
            cohort.members.push_back(profiles_.back());
            recruits_.push_back(sample_recruit(intake, dice_.next()));
        }
        cohort = store_.keep_cohort(cohort);
        std::vector<const engine::Scenario*> scenarios;
        for (std::size_t i = 0; i < encounters_.size(); ++i) {
            const auto day = assigned_on(intake, i);
            scenarios.push_back(&encounters_[i]->ground.scenario);
            store_.assign(
                {0, cohort.id, scenarios[i]->id, written_day(day + time_to_play), milliseconds_at(day)});
        }
        for (std::size_t i = recruits_.size() - recruits_of_intake; i < recruits_.size(); ++i) {
            const auto some = visits_of(i, intake, scenarios, today_, dice_.next());
            visits_.insert(visits_.end(), some.begin(), some.end());
        }
    }

    void keep(const SampleVisit& visit)
    {
        Encounter& encounter = *encounters_[visit.encounter];
        const auto manner = manner_of(recruits_[visit.recruit], visit.visits, visit.returns);
        auto played = engine::play_as(manner, encounter.ground, visit.variant, visit.seed);
        auto head =
            new_head(content_, encounter.opened, encounter.ground.scenario, visit.variant, visit.seed);
        head.profile = profiles_[visit.recruit];
        head.half = encounter.next_half(visit.seed);
        head.purpose = visit.purpose;
        head.made_by = "sample";
        head.started_at = visit.started_at;
        auto& attempt = encounter.in_half(head.half);
        attempt.head = std::move(head);
        attempt.variant = visit.variant;
        attempt.session = std::move(played.session);
        attempt.events = std::move(played.events);
        if (visit.broken_off || !played.finished)
            begin_only(attempt);
        else
            begin_and_finish(attempt);
    }

    /// Keeps an attempt until the moment in its middle.
    void begin_only(const Attempt& attempt)
    {
        const auto moments = moments_of(attempt);
        auto events = engine::written(attempt.scenario, attempt.events);
        events.resize(moments[moments.size() / 2].events);
        store_.begin_attempt(attempt.head, events);
    }

    /// Keeps an attempt until its last event, then that with what it comes to.
    void begin_and_finish(const Attempt& attempt)
    {
        auto events = engine::written(attempt.scenario, attempt.events);
        auto debrief = debrief_of(attempt, content_.library);
        events.back().text = engine::written(result_of(attempt, debrief));
        const auto finished = finished_result(attempt, content_, std::move(debrief));
        const auto number = store_.begin_attempt(attempt.head, std::span(events).first(events.size() - 1));
        store_.append(number, std::span(events).last(1), &finished);
    }

    engine::RecordStore& store_;
    const Content& content_;
    sys_days today_;
    engine::Dice dice_;
    std::vector<std::unique_ptr<Encounter>> encounters_;
    std::vector<SampleRecruit> recruits_;
    std::vector<std::int64_t> profiles_; ///< of the recruits
    std::vector<SampleVisit> visits_;
};

} // namespace

SampleForce make_sample_force(
    engine::RecordStore& store, const Content& content, std::int64_t now, std::uint64_t seed)
{
    if (std::ranges::any_of(store.profiles(), [](const engine::Profile& profile) {
            return profile.made_up && profile.name.starts_with(recruit_name);
        }))
        throw std::runtime_error(
            "There is sample data already. `turnstone demo --remove` removes it; then it "
            "can be made afresh.");
    Making making(store, content, now, seed);
    SampleForce made;
    store.at_once([&] { made = making.made(); });
    return made;
}

} // namespace trainer
