#include "engine/scenario/course_file.hpp"

#include "engine/scenario/reader.hpp"

#include <algorithm>

namespace engine {

CourseFile load_course(std::string_view text, const std::vector<std::string>& scenarios)
{
    const auto document = read_document(text);
    if (const auto* wrong = std::get_if<Diagnostics>(&document))
        return {{}, *wrong};
    const auto& root = std::get<JsonValue>(document);
    Findings findings;
    Reader reader(findings);
    CourseFile course;
    if (!reader.known_keys(root, {"$schema", "format", "course"}))
        return {{}, findings.in_order()};
    reader.text(root, "$schema");
    reader.format(root, true);
    reader.no_repeats(root, "course");
    for (const auto& element : reader.list(root, "course", true)) {
        const auto* id = element.text();
        if (!id)
            reader.error(
                element.at, "wrong-type", "Here the id of a scenario is expected.", "Write it in quotes.");
        else if (std::ranges::find(scenarios, *id) == scenarios.end())
            reader.error(element.at, "unknown-scenario",
                "There is no scenario \"" + *id + "\" in this folder.",
                "Use the name of a folder that holds a scenario, or take it out.");
        else if (std::ranges::find(course.order, *id) == course.order.end())
            course.order.push_back(*id);
    }
    course.diagnostics = findings.in_order();
    return course;
}

} // namespace engine
