// The head of a scenario: what it is called, whose rules apply, and which guidance it rests on.
#include "engine/scenario/reading.hpp"

namespace engine {
namespace {

void read_rules(Reading& reading)
{
    auto& scenario = reading.scenario;
    scenario.jurisdiction = reading.reader.text(reading.root, "jurisdiction", true);
    scenario.as_of = reading.reader.date(reading.root, "as_of", true);
    if (const auto* procedure = find_procedure(reading.library, scenario.jurisdiction)) {
        reading.options = options_on(*procedure, scenario.as_of);
        reading.rules = rules_on(*procedure, scenario.as_of);
    } else if (!scenario.jurisdiction.empty())
        reading.reader.error(place_of(reading.root, "jurisdiction"), "unknown-jurisdiction",
            "There is no procedure for \"" + scenario.jurisdiction + "\".",
            "Use a jurisdiction that has a file in procedures/.");
}

/// Words that are read before a half is given, and so never speak of what differs.
void note_words(Reading& reading, const JsonValue* value)
{
    if (value && value->text())
        reading.words.push_back(value);
    if (value && value->list())
        for (const auto& each : *value->list())
            note_words(reading, &each);
}

} // namespace

void read_head(Reading& reading)
{
    const auto& root = reading.root;
    auto& reader = reading.reader;
    auto& scenario = reading.scenario;
    reader.text(root, "$schema");
    reader.format(root, true);
    scenario.id = reader.text(root, "id", true);
    if (!scenario.id.empty() && !is_id(scenario.id))
        reader.error(place_of(root, "id"), "wrong-id",
            "A scenario needs an id of small letters, digits, hyphens and dots.", "Give it one.");
    scenario.version = reader.text(root, "version", true);
    scenario.title = reader.text(root, "title", true);
    scenario.summary = reader.text(root, "summary");
    scenario.setting = reader.one_of(root, "setting", {"premises-visit", "port-check", "interview"}, true);
    scenario.minutes = reader.number(root, "minutes", 1, 240, 1, true);
    scenario.content_notes = reader.texts(root, "content_notes");
    scenario.objectives = reader.texts(root, "objectives");
    scenario.lessons = read_lessons(reading, root);
    for (const char* key : {"title", "summary", "content_notes", "objectives"})
        note_words(reading, root.find(key));
    read_rules(reading);
}

std::vector<std::string> read_lessons(Reading& reading, const JsonValue& value)
{
    reading.reader.no_repeats(value, "lessons");
    for (const auto& lesson : reading.reader.list(value, "lessons"))
        if (lesson.text() && !find_lesson(reading.library, *lesson.text()))
            reading.reader.error(lesson.at, "unknown-lesson",
                "There is no lesson \"" + *lesson.text() + "\".", "Use one of guidance/lessons.json.");
    return reading.reader.texts(value, "lessons");
}

void read_indicators(Reading& reading)
{
    auto& scenario = reading.scenario;
    reading.reader.no_repeats(reading.root, "guidance");
    scenario.guidance = reading.reader.texts(reading.root, "guidance");
    for (const auto& each : reading.reader.list(reading.root, "guidance")) {
        const auto* set = each.text() ? find_guidance(reading.library, *each.text()) : nullptr;
        if (!set && each.text())
            reading.reader.error(each.at, "unknown-guidance",
                "There is no guidance set \"" + *each.text() + "\".",
                "Use one that has a file in guidance/.");
        if (!set)
            continue;
        for (const auto& dimension : set->dimensions)
            for (const auto& indicator : dimension.indicators) {
                reading.indicators.emplace(
                    indicator.id, static_cast<std::uint32_t>(scenario.indicators.size()));
                scenario.indicators.push_back({set->id, indicator.id});
            }
    }
}

} // namespace engine
