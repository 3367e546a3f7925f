#include "trainer/terminal/commands.hpp"

#include "reports/debrief_json.hpp"
#include "reports/debrief_text.hpp"
#include "reports/pairs.hpp"
#include "trainer/app/attainment.hpp"
#include "trainer/app/attempt.hpp"
#include "trainer/app/kept_attempt.hpp"
#include "trainer/app/pair_comparisons.hpp"
#include "trainer/app/report_files.hpp"
#include "trainer/app/words.hpp"
#include "trainer/terminal/audit_command.hpp"
#include "trainer/terminal/check_command.hpp"
#include "trainer/terminal/demo_command.hpp"
#include "trainer/terminal/play_command.hpp"
#include "trainer/terminal/playthrough_command.hpp"
#include "trainer/terminal/progress_command.hpp"
#include "trainer/terminal/record_commands.hpp"
#include "trainer/terminal/report_command.hpp"
#include "trainer/terminal/simulate_command.hpp"

#include <CLI/CLI.hpp>

#include <ostream>

namespace trainer {
namespace {

int compare_pairs(
    const Options& options, const Content& content, engine::RecordStore& store, std::ostream& out)
{
    const auto compared = pair_comparisons(store, content);
    out << (options.format == "json" ? reports::pairs_json(compared) : reports::pairs_text(compared)) << '\n';
    return done;
}

int debrief(const Options& options, const Content& content, engine::RecordStore& store, Streams streams)
{
    demand_attempt(store, options.attempt);
    const auto restored = kept_attempt(store, content, options.attempt);
    if (const auto* wrong = std::get_if<std::string>(&restored)) {
        streams.err << *wrong << '\n';
        return found_fault;
    }
    const auto& attempt = std::get<Attempt>(restored);
    if (!attempt.session.judgement) {
        streams.err << "Attempt " << options.attempt << " is not finished, so there is no debrief yet.\n";
        return unfinished;
    }
    if (!attempt.doubt.empty())
        streams.err << attempt.doubt << '\n';
    if (options.format == "html" || options.format == "pdf") {
        tell_report(options, debrief_as_report(store, content, attempt), streams);
        return attempt.doubt.empty() ? done : found_fault;
    }
    const auto looked_back = debrief_of(attempt, content);
    const auto& head = attempt.head;
    streams.out << (options.format == "json"
                           ? reports::debrief_json(attempt.scenario, looked_back,
                                 {head.id, head.scenario_hash, head.variant, head.seed})
                           : reports::debrief_text(attempt.scenario, content.library, looked_back))
                << '\n';
    return attempt.doubt.empty() ? done : found_fault;
}

/// What the window is to be opened with.
WindowRequest window_request(const Options& options, const std::filesystem::path& scenarios)
{
    const auto size = size_in(options.size).value_or(std::pair{1280, 720});
    WindowRequest request{options.data, scenarios, {}, options.describe, size.first, size.second};
    if (!options.scenario.empty() || !options.from.empty())
        request.straight_to = StraightTo{options.scenario, options.variant, options.seed, options.as,
            options.half, options.by, moment_in(options.from)};
    return request;
}

int open_window(const WindowRequest& request, const OpenWindow& open, std::ostream& err)
{
    const auto no_window = open(request);
    if (!no_window)
        return done;
    err << *no_window << " Play in the terminal instead: turnstone play elm-street --terminal\n";
    return cannot_work;
}

int carry_out(const CLI::App& program, const Options& options, const OpenWindow& open, Streams streams)
{
    const std::filesystem::path scenarios = options.scenarios.empty()
                                                ? find_scenarios("/proc/self/exe")
                                                : std::filesystem::path(options.scenarios);
    const bool plays = program.got_subcommand("play");
    if (program.get_subcommands().empty() || (plays && !options.terminal))
        return open_window(window_request(options, scenarios), open, streams.err);
    const Content content = load_content(scenarios);
    if (plays)
        return play_in_terminal(options, content, streams);
    if (program.got_subcommand("check"))
        return options.deep ? check_deep(options, content, streams.out)
                            : check(options, content, streams.out);
    if (program.got_subcommand("audit"))
        return audit(options, content, streams);
    if (program.got_subcommand("simulate"))
        return simulate(options, content, streams);
    if (program.got_subcommand("playthrough"))
        return run_playthroughs(options, content, streams.out);
    const auto store = engine::open_records(options.data);
    if (program.got_subcommand("demo"))
        return demo(options, content, *store, streams);
    if (program.got_subcommand("attempts"))
        return options.pairs ? compare_pairs(options, content, *store, streams.out)
                             : list_attempts(*store, streams.out);
    if (program.got_subcommand("progress"))
        return show_progress(options, content, *store, streams.out);
    if (program.got_subcommand("report"))
        return write_report(options, content, *store, streams);
    if (program.got_subcommand("replay"))
        return replay(options, content, *store, streams.out);
    if (program.got_subcommand("export"))
        return export_to_file(options, content, *store, streams.err);
    if (program.got_subcommand("import"))
        return import_file(options, content, *store, streams);
    return debrief(options, content, *store, streams);
}

} // namespace

int run_command(int argc, char** argv, Streams streams, const OpenWindow& open)
{
    Options options;
    options.data = default_data_folder().string();
    CLI::App program(
        "Turnstone trains police recruits to recognise people trafficked for sexual exploitation.",
        "turnstone");
    describe_calls(program, options);
    try {
        program.parse(argc, argv);
        return carry_out(program, options, open, streams);
    } catch (const CLI::ParseError& error) {
        return program.exit(error, streams.out, streams.err) == 0 ? done : wrong_usage;
    } catch (const std::exception& error) {
        streams.err << error.what() << '\n';
        return cannot_work;
    }
}

} // namespace trainer
