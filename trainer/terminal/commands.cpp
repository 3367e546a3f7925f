#include "trainer/terminal/commands.hpp"

#include "engine/records/convert.hpp"
#include "engine/records/passphrase.hpp"
#include "engine/records/profile.hpp"
#include "reports/debrief_json.hpp"
#include "reports/debrief_text.hpp"
#include "trainer/terminal/encounter.hpp"

#include <CLI/CLI.hpp>
#include <build_paths.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <random>

namespace trainer {
namespace {

namespace fs = std::filesystem;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

struct Options {
    std::string data = default_data_folder().string();
    std::string scenarios;
    std::string scenario;
    std::string variant;
    std::string as;
    std::string answers;
    std::string format = "text";
    std::vector<std::string> paths;
    std::uint64_t seed = 0;
    std::int64_t attempt = 0;
    int extension = 100;
    bool terminal = false;
    bool json = false;
};

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

std::int64_t now_utc()
{
    return duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

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

/// The person's latest unfinished attempt of this very text, if they want to go on with it.
std::optional<Attempt> unfinished_attempt(Console& console, engine::RecordStore& store,
    const Content& content, const OpenedScenario& opened, const engine::Profile& profile)
{
    const std::string hash = engine::hash_of(opened.text);
    std::optional<engine::AttemptSummary> latest;
    for (const auto& attempt : store.attempts(profile.id))
        if (!attempt.finished && attempt.scenario_hash == hash)
            latest = attempt;
    if (!latest)
        return std::nullopt;
    const auto answer = console.ask("You have an attempt that is not finished. Every decision in it is kept.",
        {"Go on with it", "Begin again"});
    if (!answer || *answer == 1)
        return std::nullopt;
    const auto record = store.find(latest->id);
    auto restored = restore_attempt(content, record.value());
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

/// Prints what is wrong and gives whether it can be played.
bool report_diagnostics(const OpenedScenario& opened, std::ostream& out)
{
    for (const auto& diagnostic : opened.loaded.diagnostics)
        out << diagnostic_line(opened.file, diagnostic) << '\n';
    return opened.loaded.scenario.has_value();
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
        return before + duration_cast<milliseconds>(std::chrono::steady_clock::now() - began);
    };
    if (!TerminalEncounter(console, store, content, attempt, clock, print_event).play()) {
        console.tell("\nNot finished. Everything until here is kept as attempt " +
                     std::to_string(attempt.head.id) + ".");
        return unfinished;
    }
    console.tell("\n" + reports::debrief_text(
                            attempt.scenario, content.library, debrief_of(attempt, content.library)));
    return done;
}

int play_in_terminal(const Options& options, const Content& content, Streams streams)
{
    std::ifstream answers;
    if (!options.answers.empty()) {
        answers.open(options.answers);
        if (!answers)
            throw std::runtime_error("Cannot open the answers file " + options.answers + ".");
    }
    Console console(options.answers.empty() ? streams.in : answers, options.json ? streams.err : streams.out);
    const auto opened = open_scenario(content, scenario_file(content, options.scenario));
    if (!report_diagnostics(opened, streams.err))
        return found_fault;
    const auto store = engine::open_records(options.data);
    const auto profile = sign_in(console, *store, options.as);
    if (!profile) {
        console.tell("Nobody is signed in, so nothing was started.");
        return unfinished;
    }
    auto attempt = unfinished_attempt(console, *store, content, opened, *profile);
    if (!attempt)
        attempt = start_attempt(*store, content, opened,
            {profile->id, options.variant, options.seed, options.extension, now_utc()});
    const auto& scenario = attempt->scenario;
    console.tell(scenario.title + ". " + scenario.as_of + ", " + scenario.jurisdiction +
                 ". Check current guidance before operational use.");
    for (const auto& note : scenario.content_notes)
        console.tell("Content note: " + note + ".");
    return play_to_the_end(options, console, *store, content, *attempt, streams);
}

int check(const Options& options, const Content& content, std::ostream& out)
{
    bool sound = true;
    for (const auto& path : options.paths) {
        const auto opened = open_scenario(content, scenario_file(content, path));
        const bool playable = report_diagnostics(opened, out);
        sound = sound && playable;
        out << opened.file.string() << ": "
            << (!playable                              ? "has errors"
                   : opened.loaded.diagnostics.empty() ? "nothing wrong"
                                                       : "can be played, with warnings")
            << '\n';
    }
    return sound ? done : found_fault;
}

int list_attempts(engine::RecordStore& store, std::ostream& out)
{
    const auto profiles = store.profiles();
    for (const auto& attempt : store.attempts(std::nullopt)) {
        const auto who = std::ranges::find(profiles, attempt.profile, &engine::Profile::id);
        out << attempt.id << "  " << attempt.scenario << " " << attempt.scenario_version << "  "
            << (who == profiles.end() ? "?" : who->name) << "  "
            << (attempt.finished ? "finished" : "not finished") << '\n';
    }
    if (store.added_or_taken_away()) {
        out << "Profiles or attempts were added or taken away outside Turnstone, or its key was exchanged.\n";
        return found_fault;
    }
    return done;
}

engine::RecordedAttempt attempt_called(engine::RecordStore& store, std::int64_t id)
{
    auto record = store.find(id);
    if (!record)
        throw std::runtime_error("There is no attempt " + std::to_string(id) +
                                 ". `turnstone attempts` lists those that are kept.");
    return std::move(*record);
}

int replay(const Options& options, const Content& content, engine::RecordStore& store, std::ostream& out)
{
    const auto record = attempt_called(store, options.attempt);
    if (const auto broken = store.first_break(options.attempt)) {
        if (*broken > record.events.size())
            out << "The end of attempt " << options.attempt << " was changed after it was kept.\n";
        else
            out << "Event " << *broken << " was changed after it was kept.\n";
        return found_fault;
    }
    const auto restored = restore_attempt(content, record);
    if (const auto* wrong = std::get_if<std::string>(&restored)) {
        out << *wrong << '\n';
        return found_fault;
    }
    out << "Attempt " << options.attempt << " agrees: " << record.events.size()
        << " events, played again, give the same events and the same state.\n";
    return done;
}

int debrief(const Options& options, const Content& content, engine::RecordStore& store, Streams streams)
{
    const auto restored = restore_attempt(content, attempt_called(store, options.attempt));
    if (const auto* wrong = std::get_if<std::string>(&restored)) {
        streams.err << *wrong << '\n';
        return found_fault;
    }
    const auto& attempt = std::get<Attempt>(restored);
    if (!attempt.session.judgement) {
        streams.err << "Attempt " << options.attempt << " is not finished, so there is no debrief yet.\n";
        return unfinished;
    }
    const auto looked_back = debrief_of(attempt, content.library);
    streams.out << (options.format == "json"
                           ? reports::debrief_json(attempt.scenario, looked_back)
                           : reports::debrief_text(attempt.scenario, content.library, looked_back))
                << '\n';
    return done;
}

void describe(CLI::App& program, Options& options)
{
    program.set_version_flag("--version", std::string("turnstone ") + build_paths::version);
    program.require_subcommand(1);
    program.fallthrough();
    program.add_option("--data", options.data, "Folder where records are kept");
    program.add_option("--scenarios", options.scenarios, "Folder with scenarios, guidance and procedures");
    program.footer(
        "Examples:\n  turnstone play elm-street --terminal\n  turnstone check scenarios/elm-street\n"
        "  turnstone attempts\n\nExit codes: 0 done; 1 a fault was found; 2 the words of the call are "
        "off;\n3 the attempt is not finished; 4 the records or the content cannot be used.");

    auto* play = program.add_subcommand("play", "Play an encounter");
    play->add_option("scenario", options.scenario, "An id or a path")->required();
    play->add_option("--variant", options.variant, "Which variant; drawn from the seed otherwise");
    play->add_option("--seed", options.seed, "A number that draws the variant and any shuffled order");
    play->add_option("--as", options.as, "Who plays");
    play->add_option("--answers", options.answers, "Read the answers from this file");
    play->add_option(
            "--time-extension", options.extension, "Per cent of the author's time, where there is a clock")
        ->check(CLI::Range(100, 1000));
    play->add_flag("--terminal", options.terminal, "Play in plain lines");
    play->add_flag("--json", options.json, "Print each event as a line of JSON as it is kept");
    play->footer("Examples:\n  turnstone play elm-street --terminal --as Sam\n"
                 "  turnstone play elm-street --terminal --seed 7 --answers answers.txt --json");

    auto* check = program.add_subcommand("check", "Say what is wrong with scenarios");
    check->add_option("paths", options.paths, "Scenario ids, folders or files")->required();
    check->footer("Example:\n  turnstone check scenarios/elm-street");
    program.add_subcommand("attempts", "List the attempts that are kept")
        ->footer("Example:\n  turnstone attempts");
    auto* replay = program.add_subcommand("replay", "Play an attempt again from its record and compare");
    replay->add_option("attempt", options.attempt, "Its number")->required();
    replay->footer("Example:\n  turnstone replay 3");
    auto* debrief = program.add_subcommand("debrief", "Look back at a finished attempt");
    debrief->add_option("attempt", options.attempt, "Its number")->required();
    debrief->add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    debrief->footer("Example:\n  turnstone debrief 3 --format json");
}

int carry_out(const CLI::App& program, const Options& options, const fs::path& self, Streams streams)
{
    if (program.got_subcommand("play") && !options.terminal) {
        streams.err << "The window is not part of this version. Play in the terminal: turnstone play " +
                           options.scenario + " --terminal\n";
        return wrong_usage;
    }
    const Content content =
        load_content(options.scenarios.empty() ? find_scenarios(self) : fs::path(options.scenarios));
    if (program.got_subcommand("play"))
        return play_in_terminal(options, content, streams);
    if (program.got_subcommand("check"))
        return check(options, content, streams.out);
    const auto store = engine::open_records(options.data);
    if (program.got_subcommand("attempts"))
        return list_attempts(*store, streams.out);
    if (program.got_subcommand("replay"))
        return replay(options, content, *store, streams.out);
    return debrief(options, content, *store, streams);
}

} // namespace

int run_command(int argc, char** argv, std::istream& in, std::ostream& out, std::ostream& err)
{
    Options options;
    options.seed = std::random_device{}() & 0xffffffu;
    CLI::App program(
        "Turnstone trains police recruits to recognise people trafficked for sexual exploitation.",
        "turnstone");
    describe(program, options);
    try {
        program.parse(argc, argv);
        return carry_out(program, options, "/proc/self/exe", {in, out, err});
    } catch (const CLI::ParseError& error) {
        return program.exit(error, out, err) == 0 ? done : wrong_usage;
    } catch (const std::exception& error) {
        err << error.what() << '\n';
        return cannot_work;
    }
}

} // namespace trainer
