#include "engine/scenario/load.hpp"

#include "engine/scenario/reading.hpp"
#include "engine/scenario/soundness.hpp"

#include <algorithm>

namespace engine {
namespace {

Scenario read_scenario(const JsonValue& root, const Library& library, Reader& reader)
{
    if (!reader.known_keys(root,
            {"$schema", "format", "id", "version", "title", "summary", "setting", "jurisdiction", "as_of",
                "guidance", "minutes", "content_notes", "objectives", "lessons", "facts", "variants", "cast",
                "pairs", "places", "start", "nodes", "topics", "pool", "may_be_under_18"}))
        return {};
    Reading reading{root, library, reader, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    read_head(reading);
    read_indicators(reading);
    read_facts(reading);
    read_names(reading);
    reading.scenario.choices.resize(reading.names.choices.size());
    reading.scenario.lines.resize(reading.names.lines.size());
    read_cast(reading);
    read_topics(reading);
    read_variants(reading);
    read_places(reading);
    read_pools(reading);
    read_nodes(reading);
    read_start(reading);
    reading.scenario.may_be_under_18 = read_condition(reading, root, "may_be_under_18");
    read_pairs(reading);
    compose_texts(reading);
    check_planted(reading);
    if (reading.scenario.variants.size() <= most_variants)
        check_soundness(reading.scenario, root, reader);
    return std::move(reading.scenario);
}

} // namespace

Loaded load_scenario(std::string_view text, const Library& library)
{
    Loaded loaded;
    const auto document = read_document(text);
    if (const auto* wrong = std::get_if<Diagnostics>(&document)) {
        loaded.diagnostics = *wrong;
        return loaded;
    }
    Findings findings;
    Reader reader(findings);
    Scenario scenario = read_scenario(std::get<JsonValue>(document), library, reader);
    loaded.diagnostics = findings.in_order();
    const auto is_error = [](const Diagnostic& each) { return each.severity == Severity::error; };
    if (std::ranges::none_of(loaded.diagnostics, is_error))
        loaded.scenario = std::move(scenario);
    return loaded;
}

} // namespace engine
