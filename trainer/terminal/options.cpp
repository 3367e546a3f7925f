#include "trainer/terminal/options.hpp"

#include "trainer/app/content.hpp"
#include "trainer/app/words.hpp"

#include <CLI/CLI.hpp>
#include <build_paths.hpp>

namespace trainer {
namespace {

/// What is wrong with the size of a window, or nothing.
std::string is_size(const std::string& text)
{
    return size_in(text) ? std::string{} : "\"" + text + "\" is not a size such as 1920x1080";
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
        "  turnstone attempts\n\nExit codes: 0 done; 1 a fault was found; 2 the words of the call are "
        "off;\n3 the attempt is not finished; 4 the records or the content cannot be used.");

    auto* play =
        program.add_subcommand("play", "Play an encounter, in the window unless --terminal is given");
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
    play->footer("Examples:\n  turnstone play elm-street\n  turnstone play elm-street --terminal --as Sam\n"
                 "  turnstone play elm-street --terminal --seed 7 --answers answers.txt --json");

    auto* check = program.add_subcommand("check", "Say what is wrong with scenarios");
    check->add_option("paths", options.paths, "Scenario ids, folders or files")->required();
    auto* deep = check->add_flag("--deep", options.deep,
        "Go through everything that play can come to; done only where there is no error and no warning");
    check->add_flag("--write", options.write, "Keep the certificate beside the scenario")->needs(deep);
    check->footer("Examples:\n  turnstone check scenarios/elm-street\n"
                  "  turnstone check --deep --write scenarios/elm-street");
    program.add_subcommand("attempts", "List the attempts that are kept")
        ->footer("Example:\n  turnstone attempts");
    auto* replay = program.add_subcommand("replay", "Play an attempt again from its record and compare");
    replay->add_option("attempt", options.attempt, "Its number")->required();
    replay->footer("Example:\n  turnstone replay 3");
    auto* debrief = program.add_subcommand("debrief", "Look back at a finished attempt");
    debrief->add_option("attempt", options.attempt, "Its number")->required();
    debrief->add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    debrief->footer("Example:\n  turnstone debrief 3 --format json");
    auto* progress = program.add_subcommand("progress", "Say what somebody's finished attempts come to");
    progress->add_option("name", options.as, "Whose")->required();
    progress->add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    progress->footer("Example:\n  turnstone progress Sam");
}

} // namespace trainer
