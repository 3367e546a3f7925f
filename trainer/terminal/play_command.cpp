#include "trainer/terminal/play_command.hpp"

#include "engine/records/convert.hpp"
#include "engine/records/passphrase.hpp"
#include "engine/records/profile.hpp"
#include "reports/debrief_text.hpp"
#include "trainer/app/attainment.hpp"
#include "trainer/app/kept_attempt.hpp"
#include "trainer/app/moment.hpp"
#include "trainer/terminal/commands.hpp"
#include "trainer/terminal/encounter.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>

namespace trainer {
namespace {

/// True if the profile may be used: recruits need nothing, others their passphrase and a profile that nobody
/// changed outside.
bool let_in(Console& console, engine::RecordStore& store, const engine::Profile& profile)
{
    const auto changed = store.changed_profiles();
    if (std::ranges::find(changed, profile.id) != changed.end()) {
        console.tell(
            "The profile of " + profile.name + " was changed outside Turnstone, or does not fit its key.");
        if (profile.role != engine::Role::recruit)
            return false;
    }
    if (profile.role == engine::Role::recruit)
        return true;
    const auto passphrase = console.ask_freely("Passphrase of " + profile.name + ":");
    return passphrase && engine::passphrase_fits(profile.passphrase_hash, *passphrase);
}

/// Signs in by name, or by a menu; somebody new becomes a recruit.
std::optional<engine::Profile> sign_in(Console& console, engine::RecordStore& store, std::string name)
{
    const auto profiles = store.profiles();
    if (name.empty()) {
        std::vector<std::string> names;
        names.reserve(profiles.size() + 1);
        for (const auto& profile : profiles)
            names.push_back(profile.name);
        names.push_back("Somebody new");
        const auto picked = console.ask("Who are you?", names);
        if (!picked)
            return std::nullopt;
        const auto typed = *picked < profiles.size() ? names[*picked] : console.ask_freely("Your name:");
        if (!typed || typed->empty())
            return std::nullopt;
        name = *typed;
    }
    name = engine::trimmed_name(name);
    for (const auto& profile : profiles)
        if (profile.name == name)
            return let_in(console, store, profile) ? std::optional(profile) : std::nullopt;
    return store.add_profile({0, name, engine::Role::recruit, {}});
}

/// The person's latest unfinished attempt of this scenario, if they want to go on with it: in the version
/// that it was begun with.
std::optional<Attempt> unfinished_attempt(Console& console, engine::RecordStore& store,
    const Content& content, const OpenedScenario& opened, const engine::Profile& profile)
{
    std::optional<engine::AttemptSummary> latest;
    for (const auto& attempt : store.attempts(profile.id))
        if (!attempt.finished && attempt.purpose == engine::Purpose::assessed &&
            attempt.scenario == opened.loaded.scenario->id)
            latest = attempt;
    if (!latest)
        return std::nullopt;
    const auto answer = console.ask("You have an attempt that is not finished. Every decision in it is kept.",
        {"Go on with it", "Begin again"});
    if (!answer || *answer == 1)
        return std::nullopt;
    auto restored = kept_attempt(store, content, latest->id);
    if (const auto* wrong = std::get_if<std::string>(&restored)) {
        console.tell(
            "It cannot be gone on with: " + *wrong + " A new attempt begins; the old one stays kept.");
        return std::nullopt;
    }
    return std::get<Attempt>(std::move(restored));
}

nlohmann::ordered_json as_json(const engine::RecordedEvent& event)
{
    nlohmann::ordered_json json{{"number", event.number}, {"kind", event.kind}, {"at_ms", event.at_ms}};
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty())
            json[key] = value;
    };
    add("subject", event.subject);
    add("evidence", event.evidence);
    add("action", event.action);
    add("text", event.text);
    add("order", event.order);
    if (event.note != 0)
        json["note"] = event.note;
    if (event.confidence != 0) {
        json["concern"] = event.concern != 0;
        json["confidence"] = event.confidence;
    }
    return json;
}

int play_to_the_end(const Options& options, Console& console, engine::RecordStore& store,
    const Content& content, Attempt& attempt, Streams streams)
{
    const auto print_event = [&](const engine::Event& event) {
        if (options.json)
            streams.out << as_json(engine::written(attempt.scenario, event)).dump() << std::endl;
    };
    for (const auto& event : attempt.events)
        print_event(event);
    const auto began = std::chrono::steady_clock::now();
    const engine::Elapsed before = attempt.session.at;
    const auto clock = [&] {
        return before + std::chrono::duration_cast<std::chrono::milliseconds>(
                            std::chrono::steady_clock::now() - began);
    };
    if (!TerminalEncounter(console, store, content, attempt, clock, print_event).play()) {
        console.tell("\nNot finished. Everything until here is kept as attempt " +
                     std::to_string(attempt.head.id) + ".");
        return unfinished;
    }
    console.tell(
        "\n" + reports::debrief_text(attempt.scenario, content.library, debrief_of(attempt, content)));
    return done;
}

/// A new attempt of a scenario, or an unfinished one that is gone on with; nothing where the scenario has
/// errors (exit code `found_fault`) or nobody signed in (`unfinished`).
std::variant<Attempt, int> attempt_at_scenario(const Options& options, Console& console,
    engine::RecordStore& store, const Content& content, Streams streams)
{
    const auto opened = open_scenario(content, scenario_file(content, options.scenario));
    streams.err << diagnostic_lines(opened);
    if (!opened.loaded.scenario)
        return found_fault;
    const auto profile = sign_in(console, store, options.as);
    if (!profile)
        return unfinished;
    if (options.by.empty())
        if (auto attempt = unfinished_attempt(console, store, content, opened, *profile))
            return std::move(*attempt);
    return start_attempt(store, content, opened,
        {profile->id, options.variant, options.seed.value_or(random_seed()), options.half, options.extension,
            now_utc(), options.by, options.seed.has_value()});
}

/// A practice attempt that plays on from a past moment; an exit code where it cannot.
std::variant<Attempt, int> attempt_from_moment(const Options& options, Console& console,
    engine::RecordStore& store, const Content& content, Streams streams)
{
    const auto [number, event] = moment_in(options.from).value();
    const auto original = kept_attempt(store, content, number);
    if (const auto* wrong = std::get_if<std::string>(&original)) {
        streams.err << *wrong << '\n';
        return found_fault;
    }
    const auto profile = sign_in(console, store, options.as);
    if (!profile)
        return unfinished;
    const auto& whole = std::get<Attempt>(original);
    if (!may_see(*profile, whole.head.profile)) {
        streams.err << "That attempt is somebody else's.\n";
        return found_fault;
    }
    return fork_attempt(store, whole, event, profile->id, now_utc());
}

} // namespace

int play_in_terminal(const Options& options, const Content& content, Streams streams)
{
    std::ifstream answers;
    if (!options.answers.empty()) {
        answers.open(options.answers);
        if (!answers)
            throw std::runtime_error("Cannot open the answers file " + options.answers + ".");
    }
    Console console(options.answers.empty() ? streams.in : answers, options.json ? streams.err : streams.out);
    const auto store = engine::open_records(options.data);
    auto begun = options.from.empty() ? attempt_at_scenario(options, console, *store, content, streams)
                                      : attempt_from_moment(options, console, *store, content, streams);
    if (const int* code = std::get_if<int>(&begun)) {
        if (*code == unfinished)
            console.tell("Nobody is signed in, so nothing was started.");
        return *code;
    }
    auto& attempt = std::get<Attempt>(begun);
    const auto& scenario = attempt.scenario;
    console.tell(scenario.title + ". " + scenario.as_of + ", " + scenario.jurisdiction +
                 ". Check current guidance before operational use.");
    if (attempt.head.purpose == engine::Purpose::practice)
        console.tell("Practice: this counts towards nothing.");
    for (const auto& note : scenario.content_notes)
        console.tell("Content note: " + note + ".");
    return play_to_the_end(options, console, *store, content, attempt, streams);
}

} // namespace trainer
