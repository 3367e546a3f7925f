#include "trainer/terminal/options.hpp"

#include "reports/plain_words.hpp"
#include "trainer/app/content.hpp"
#include "trainer/app/words.hpp"

#include <CLI/CLI.hpp>
#include <build_paths.hpp>

#include <charconv>

namespace trainer {
namespace {

/// What is wrong with the size of a window, or nothing.
std::string is_size(const std::string& text)
{
    return size_in(text) ? std::string{} : "\"" + text + "\" is not a size such as 1920x1080";
}

/// What is wrong with the place to play on from, or nothing.
std::string is_moment(const std::string& text)
{
    return moment_in(text) ? std::string{}
                           : "\"" + text + "\" is not the number of an attempt and of an event, such as 3:17";
}

/// What is wrong with a day, or nothing.
std::string is_day(const std::string& text)
{
    return reports::day_of(text) ? std::string{} : "\"" + text + "\" is not a day such as 2026-09-30";
}

template <class Number>
bool read_number(std::string_view text, Number& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number > 0;
}

} // namespace

std::optional<std::pair<std::int64_t, std::uint32_t>> moment_in(const std::string& text)
{
    const std::string_view all = text;
    const auto colon = all.find(':');
    std::pair<std::int64_t, std::uint32_t> moment;
    if (colon == std::string_view::npos || !read_number(all.substr(0, colon), moment.first) ||
        !read_number(all.substr(colon + 1), moment.second))
        return std::nullopt;
    return moment;
}

namespace {

void describe_report(CLI::App& program, Options& options)
{
    const CLI::Validator day(is_day, "YEAR-MONTH-DAY");
    auto* report = program.add_subcommand("report", "Write who is ready, what the course teaches badly, or "
                                                    "where a mark came from, to read, print or reckon with");
    report->add_option("kind", options.kind, "recruit, cohort, encounter or audit")
        ->required()
        ->check(CLI::IsMember({"recruit", "cohort", "encounter", "audit"}));
    report->add_option("--cohort", options.cohort, "A cohort by name or number; everybody otherwise");
    report->add_option("--beside", options.beside, "A cohort to lay beside it, by name or number");
    report->add_option("--recruit", options.recruit, "Whose report, by name or number");
    report->add_option("--encounter", options.encounter, "An encounter's id; all otherwise");
    report->add_option("--version", options.version, "A version of the encounter; all otherwise");
    report->add_option("--attempt", options.attempt, "Whose marks are audited: its number");
    report
        ->add_option(
            "--counts", options.counts, "Which attempt counts where there are several; the latest otherwise")
        ->check(CLI::IsMember({"first", "best", "latest"}));
    report->add_option("--from", options.first_day, "The first day that counts")->check(day);
    report->add_option("--to", options.last_day, "The last day that counts")->check(day);
    report
        ->add_option("--as-of", options.as_of,
            "The day it is made for, so that it is the same whenever it is made; today otherwise")
        ->check(day);
    report
        ->add_option("--format", options.format,
            "pdf, html, csv (with a code book beside it), json or text; xapi: the attempts it rests on as a "
            "JSON array of xAPI 1.0.3 statements")
        ->check(CLI::IsMember({"pdf", "html", "csv", "json", "text", "xapi"}));
    report->add_option("--out", options.file, "The file; the terminal otherwise");
    report->footer(
        "Examples:\n  turnstone report cohort --cohort \"Autumn intake\" --format pdf --out autumn.pdf\n"
        "  turnstone report recruit --recruit Sam\n"
        "  turnstone report encounter --encounter elm-street --format csv --out elm-street.csv\n"
        "  turnstone report audit --attempt 3 --format html --out attempt-3.html");
}

} // namespace

void describe_calls(CLI::App& program, Options& options)
{
    program.set_version_flag("--version", std::string("turnstone ") + build_paths::version);
    program.require_subcommand(0, 1);
    program.fallthrough();
    program.add_option("--data", options.data, "Folder where records are kept");
    program.add_option("--scenarios", options.scenarios, "Folder with scenarios, guidance and procedures");
    program.add_option("--describe", options.describe,
        "Write the widgets on screen to this file, as JSON, whenever they change");
    program.add_option("--size", options.size, "Size of the window, such as 1920x1080")
        ->check(CLI::Validator(is_size, "WIDTHxHEIGHT"));
    program.footer(
        "Without a call, Turnstone opens its window.\n\nExamples:\n  turnstone\n  turnstone play elm-street "
        "--terminal\n  turnstone check scenarios/elm-street\n"
        "  turnstone audit scenarios/\n  turnstone simulate elm-street\n  turnstone attempts\n\nExit codes: "
        "0 done; 1 a fault was found; 2 "
        "the words of the call are "
        "off;\n3 the attempt is not finished; 4 the records or the content cannot be used.");

    auto* play =
        program.add_subcommand("play", "Play an encounter, in the window unless --terminal is given");
    auto* what = play->add_option_group("What to play", "One of these");
    auto* scenario = what->add_option("scenario", options.scenario, "An id or a path");
    what->add_option("--from", options.from,
            "Practise: play on from the moment of an event of a kept attempt, ATTEMPT:EVENT")
        ->check(CLI::Validator(is_moment, "ATTEMPT:EVENT"));
    what->require_option(1);
    play->add_option("--by", options.by,
            "Practise: start at the place that these choices and details lead to, with commas between")
        ->delimiter(',')
        ->needs(scenario);
    play->add_option("--variant", options.variant, "Which variant; drawn from the seed otherwise");
    play->add_option("--seed", options.seed, "A number that draws the variant and any shuffled order");
    play->add_option(
        "--half", options.half, "Which half of which matched pair, as PAIR.HALF; the next in turn otherwise");
    play->add_option("--as", options.as, "Who plays");
    play->add_option("--answers", options.answers, "Read the answers from this file");
    play->add_option(
            "--time-extension", options.extension, "Per cent of the author's time, where there is a clock")
        ->check(CLI::Range(100, 1000));
    play->add_flag("--terminal", options.terminal, "Play in plain lines");
    play->add_flag("--json", options.json, "Print each event as a line of JSON as it is kept");
    play->footer("Examples:\n  turnstone play elm-street\n  turnstone play elm-street --terminal --as Sam\n"
                 "  turnstone play elm-street --terminal --seed 7 --answers answers.txt --json\n"
                 "  turnstone play elm-street --variant controlled --by agree-roles,plan-welfare\n"
                 "  turnstone play --from 3:17 --terminal");

    auto* check = program.add_subcommand("check", "Say what is wrong with scenarios");
    check->add_option("paths", options.paths, "Scenario ids, folders or files, or folders of scenarios")
        ->required();
    auto* deep = check->add_flag("--deep", options.deep,
        "Go through everything that play can come to; done only where there is no error and no warning");
    check->add_flag("--write", options.write, "Keep the certificate beside the scenario")->needs(deep);
    check->footer("Examples:\n  turnstone check scenarios/elm-street\n  turnstone check scenarios/\n"
                  "  turnstone check --deep --write scenarios/elm-street");
    auto* audit = program.add_subcommand("audit",
        "Say what could be learned from scenarios instead of the indicators; done only where nothing");
    audit->add_option("paths", options.paths, "Folders of scenarios, or scenario ids, folders or files")
        ->required();
    audit->add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    audit->footer("Examples:\n  turnstone audit scenarios/\n  turnstone audit elm-street --format json");
    auto* simulate = program.add_subcommand("simulate",
        "Let made-up players play an encounter, and say whether its scores tell them apart; done only where "
        "there is nothing to warn of");
    simulate->add_option("scenario", options.scenario, "An id or a path")->required();
    simulate->add_option("--runs", options.runs, "Attempts of each player")->check(CLI::Range(1, 1'000'000));
    simulate->add_flag("--keep{10}", options.keep,
        "Keep the first attempts of each player in the records, marked as made up; --keep=50 keeps more");
    simulate->add_option("--seed", options.seed, "A number that everything is drawn from; 1 otherwise");
    simulate->add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    simulate->footer(
        "Examples:\n  turnstone simulate elm-street\n  turnstone simulate elm-street --runs 10000 "
        "--seed 7 --format json\n  turnstone simulate elm-street --keep --data /tmp/made-up");
    auto* demo = program.add_subcommand(
        "demo", "Make sample data: three cohorts and a year of attempts, all of it marked as made up");
    demo->add_flag("--remove", options.remove, "Remove everything that is made up, and nothing else");
    demo->add_option("--seed", options.seed, "A number that everything is drawn from; 1 otherwise");
    demo->footer("Examples:\n  turnstone demo --data /tmp/sample\n  turnstone demo --remove");
    auto* playthrough = program.add_subcommand(
        "playthrough", "Play the ways through that authors keep beside scenarios, and say what differs");
    playthrough
        ->add_option(
            "paths", options.paths, "Playthrough files, or scenario ids or folders for all of theirs")
        ->required();
    playthrough->add_flag("--write", options.write, "Keep what came out as what is expected");
    playthrough->add_flag("--missing", options.missing,
        "Write a file for each outcome of each variant of a scenario that has none yet");
    playthrough->footer("Examples:\n  turnstone playthrough scenarios/elm-street\n  turnstone playthrough "
                        "--write scenarios/elm-street/playthroughs/sure.json");
    auto* attempts = program.add_subcommand("attempts", "List the attempts that are kept");
    attempts->add_flag("--pairs", options.pairs,
        "Compare the halves of matched pairs over all attempts instead; says nothing of one person");
    attempts->add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    attempts->footer("Examples:\n  turnstone attempts\n  turnstone attempts --pairs --format json");
    auto* replay = program.add_subcommand("replay", "Play an attempt again from its record and compare");
    replay->add_option("attempt", options.attempt, "Its number")->required();
    replay->footer("Example:\n  turnstone replay 3");
    auto* exported =
        program.add_subcommand("export", "Write a kept attempt to a file, with all that replaying it needs");
    exported->add_option("attempt", options.attempt, "Its number")->required();
    exported->add_option("--out", options.file, "The file")->required();
    exported->footer("Example:\n  turnstone export 3 --out attempt-3.json");
    auto* import = program.add_subcommand("import", "Keep the attempts of a file that was exported");
    import->add_option("file", options.file, "The file")->required();
    import->add_option("--as", options.as, "Whose they are to be; the same name as in the file otherwise");
    import->footer("Example:\n  turnstone import attempt-3.json");
    auto* debrief = program.add_subcommand("debrief", "Look back at a finished attempt");
    debrief->add_option("attempt", options.attempt, "Its number")->required();
    debrief->add_option("--format", options.format, "text, json, html or pdf")
        ->check(CLI::IsMember({"text", "json", "html", "pdf"}));
    debrief->add_option("--out", options.file, "The file of a page or a PDF; the terminal otherwise");
    debrief->footer("Examples:\n  turnstone debrief 3 --format json\n"
                    "  turnstone debrief 3 --format html --out debrief-3.html");
    auto* progress = program.add_subcommand("progress", "Say what somebody's finished attempts come to");
    progress->add_option("name", options.as, "Whose")->required();
    progress->add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    progress->footer("Example:\n  turnstone progress Sam");
    describe_report(program, options);
}

} // namespace trainer
