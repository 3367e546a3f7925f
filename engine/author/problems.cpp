#include "engine/author/problems.hpp"

#include "engine/spelled_out.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace engine {
namespace {

/// "choice 4" of the step before and an index.
std::string counted(const std::string& list, const std::string& index)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> names{
        {{"lines", "line "}, {"choices", "choice "}, {"details", "detail "}, {"again", "line "}}};
    const auto known = std::ranges::find(names, list, &std::pair<std::string_view, std::string_view>::first);
    const bool is_number =
        !index.empty() && std::ranges::all_of(index, [](unsigned char c) { return std::isdigit(c) != 0; });
    if (known == names.end() || !is_number)
        return {};
    return std::string(known->second) + std::to_string(std::stoul(index) + 1);
}

/// What the parts at the top of a file are called.
std::string head_in_words(const std::vector<std::string>& steps)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names{
        {{"facts", "Fact "}, {"variants", "Variant "}, {"places", "Place "}, {"cast", "Person "},
            {"pool", "Questions "}, {"pairs", "Pair "}}};
    const auto known =
        std::ranges::find(names, steps[0], &std::pair<std::string_view, std::string_view>::first);
    if (steps.size() < 2 || known == names.end())
        return {};
    return std::string(known->second) + spelled_out(steps[1]);
}

/// Whether the value is an element of a list of that name, or a member of an object of that name.
bool is_in(const std::vector<std::string>& steps, std::initializer_list<std::string_view> containers)
{
    return steps.size() >= 2 && std::ranges::find(containers, steps[steps.size() - 2]) != containers.end();
}

/// The nearest part around the pointer that is an element of one of those, or empty.
std::string part_around(std::string pointer, std::initializer_list<std::string_view> containers)
{
    for (auto steps = steps_of(pointer); steps.size() >= 2; steps.pop_back()) {
        if (is_in(steps, containers))
            return pointer;
        pointer = pointer.substr(0, pointer.rfind('/'));
    }
    return {};
}

/// Offers one obvious thing to do, where there is one.
void offer_fix(Problem& problem)
{
    const auto& code = problem.diagnostic.code;
    const auto offer = [&](const char* words, std::string pointer) {
        if (pointer.empty())
            return;
        problem.fix = words;
        problem.edits = {remove_value(std::move(pointer))};
    };
    if (code == "unknown-key" || code == "listed-twice")
        offer("Take it out", problem.pointer);
    else if (code == "never-reached" || code == "outcome-never-reached")
        offer("Take it out", part_around(problem.pointer, {"nodes"}));
    else if (code == "line-never-shown" || code == "decoy-never-met")
        offer("Take it out", part_around(problem.pointer, {"lines", "details"}));
    else if (code == "detail-never-seen")
        offer("Take it out", part_around(problem.pointer, {"details"}));
    else if (code == "always-true" && problem.pointer.ends_with("/if"))
        offer("Take the condition out", problem.pointer);
}

Problem problem_of(const JsonValue& root, const Diagnostic& diagnostic)
{
    Problem problem{diagnostic, pointer_at(root, diagnostic.at)};
    const auto steps = steps_of(problem.pointer);
    if (steps.size() >= 2 && steps[0] == "nodes")
        problem.node = steps[1];
    problem.where = place_in_words(problem.pointer);
    offer_fix(problem);
    return problem;
}

} // namespace

std::string place_in_words(std::string_view pointer)
{
    const auto steps = steps_of(pointer);
    if (steps.empty())
        return "The whole scenario";
    std::string words =
        steps[0] == "nodes" && steps.size() > 1 ? spelled_out(steps[1]) : head_in_words(steps);
    if (words.empty())
        return "The scenario's " + spelled_out(steps[0]);
    if (steps[0] == "pool" && steps.size() > 2)
        return words + ", " + counted("choices", steps[2]);
    for (std::size_t i = 2; i + 1 < steps.size(); ++i)
        if (const auto part = counted(steps[i], steps[i + 1]); !part.empty())
            words += ", " + part;
    return words;
}

std::vector<Problem> problems_of(
    const JsonValue& root, const Diagnostics& loading, const std::vector<CheckFinding>& checking)
{
    std::vector<Problem> problems;
    for (const auto& diagnostic : loading)
        problems.push_back(problem_of(root, diagnostic));
    for (const auto& finding : checking) {
        problems.push_back(problem_of(root, finding.diagnostic));
        problems.back().variant = finding.variant;
        problems.back().route = finding.route;
    }
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        return std::tuple(
            problem.diagnostic.severity, problem.diagnostic.at.line, problem.diagnostic.at.column);
    });
    return problems;
}

} // namespace engine
