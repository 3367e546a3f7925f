#include "trainer/terminal/check_command.hpp"

#include "trainer/app/author_warnings.hpp"
#include "trainer/app/certificate.hpp"
#include "trainer/terminal/commands.hpp"

#include <algorithm>
#include <ostream>

namespace trainer {
namespace {

/// What is wrong with the order of the course, where the folder has one. True where nothing is.
bool check_course(const std::filesystem::path& folder, std::ostream& out)
{
    const auto file = course_file(folder);
    if (!std::filesystem::is_regular_file(file))
        return true;
    const auto course = read_course(folder);
    for (const auto& diagnostic : course.diagnostics)
        out << diagnostic_line(file, diagnostic) << '\n';
    out << file.string() << ": " << (course.diagnostics.empty() ? "nothing wrong" : "has errors") << '\n';
    return course.diagnostics.empty();
}

/// The folder of a scenario as a shell takes it.
std::string quoted_folder(const OpenedScenario& opened)
{
    std::string folder = opened.file.parent_path().string();
    if (folder.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-") ==
        std::string::npos)
        return folder;
    std::string quoted = "'";
    for (const char each : folder)
        quoted += each == '\'' ? std::string("'\\''") : std::string(1, each);
    return quoted + "'";
}

/// What was found, and the call that plays to where it is seen.
void tell_finding(const OpenedScenario& opened, const engine::CheckFinding& finding, std::ostream& out)
{
    out << diagnostic_line(opened.file, finding.diagnostic) << '\n';
    if (finding.variant.empty())
        return;
    out << "    to see it: turnstone play " << quoted_folder(opened) << " --variant " << finding.variant;
    for (const auto& step : finding.route)
        out << (&step == &finding.route.front() ? " --by " : ",") << step;
    out << '\n';
}

void tell_variant(const engine::CheckedVariant& variant, std::ostream& out)
{
    out << "  " << variant.id << ": " << variant.states << " states"
        << (variant.complete ? "" : ", and there are more") << '\n';
    if (!variant.complete) {
        out << "    what makes it large:";
        for (std::size_t i = 0; i < std::min<std::size_t>(variant.large.size(), 8); ++i)
            out << (i == 0 ? " " : ", ") << variant.large[i];
        out << '\n';
    }
    for (const auto& each : variant.attainable)
        out << "    " << each.competency << ": " << each.worst << " to " << each.best
            << (each.exact ? "" : " (a bound)") << '\n';
}

/// What loading has told already is not told again.
bool is_told(const OpenedScenario& opened, const engine::CheckFinding& finding)
{
    return std::ranges::any_of(opened.loaded.diagnostics, [&](const engine::Diagnostic& told) {
        return told.code == finding.diagnostic.code && told.at == finding.diagnostic.at;
    });
}

bool check_one(const OpenedScenario& opened, bool write, std::ostream& out)
{
    out << diagnostic_lines(opened);
    if (!opened.loaded.scenario) {
        out << opened.file.string() << ": has errors, and cannot be gone through\n";
        return false;
    }
    const auto certificate = certify(opened);
    for (const auto& finding : certificate.checked.findings)
        if (!is_told(opened, finding))
            tell_finding(opened, finding, out);
    const bool sound = opened.loaded.diagnostics.empty() && !engine::has_faults(certificate.checked);
    out << opened.file.string() << ": " << (sound ? "nothing wrong" : "something was found")
        << (engine::is_exact(certificate.checked) ? "" : ", but not everything could be gone through")
        << '\n';
    for (const auto& variant : certificate.checked.variants)
        tell_variant(variant, out);
    if (write)
        write_certificate(opened, certificate);
    return sound;
}

/// What loading found, and whether the scenario was checked from end to end. True where it can be played.
bool tell_loading(const OpenedScenario& opened, std::ostream& out)
{
    out << diagnostic_lines(opened);
    const bool playable = opened.loaded.scenario.has_value();
    const auto around =
        playable ? warnings_for_author(opened, find_pictures("/proc/self/exe")) : engine::Diagnostics{};
    for (const auto& warning : around)
        out << diagnostic_line(opened.file, warning) << '\n';
    out << opened.file.string() << ": "
        << (!playable                                                ? "has errors"
               : opened.loaded.diagnostics.empty() && around.empty() ? "nothing wrong"
                                                                     : "can be played, with warnings")
        << '\n';
    const auto unchecked = playable ? why_unchecked(opened) : std::string{};
    if (!unchecked.empty())
        out << "    " << unchecked << " What to do: turnstone check --deep --write " << quoted_folder(opened)
            << '\n';
    return playable;
}

} // namespace

int check(const Options& options, const Content& content, std::ostream& out)
{
    bool sound = true;
    for (const auto& path : options.paths) {
        for (const auto& file : scenario_files(content, path))
            sound &= tell_loading(open_scenario(content, file), out);
        sound &= check_course(path, out);
    }
    return sound ? done : found_fault;
}

int check_deep(const Options& options, const Content& content, std::ostream& out)
{
    bool sound = true;
    for (const auto& path : options.paths) {
        for (const auto& file : scenario_files(content, path))
            sound &= check_one(open_scenario(content, file), options.write, out);
        sound &= check_course(path, out);
    }
    return sound ? done : found_fault;
}

} // namespace trainer
