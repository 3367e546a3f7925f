// Conditions, effects and routes within a scenario.
#include "engine/scenario/reading.hpp"

namespace engine {
namespace {

/// Where in the file a mistake within an expression stands; expressions have no escapes.
void tell(Reading& reading, const JsonValue& text, const ExpressionMistake& mistake)
{
    const Position at{text.at.line, text.at.column + 1 + static_cast<int>(mistake.at)};
    reading.reader.error(
        at, "wrong-expression", mistake.what, "See conditions and effects in scenarios/README.md.");
}

} // namespace

Expression read_condition(Reading& reading, const JsonValue& value, std::string_view key)
{
    const auto* text = value.find(key);
    if (!text || reading.reader.text(value, key, true).empty())
        return {};
    auto compiled = compile_condition(*text->text(), reading.scenario.facts, reading.names);
    if (const auto* wrong = std::get_if<ExpressionMistake>(&compiled)) {
        tell(reading, *text, *wrong);
        return {};
    }
    return std::get<Expression>(std::move(compiled));
}

std::vector<Effect> read_effects(Reading& reading, const JsonValue& value)
{
    std::vector<Effect> all;
    reading.reader.texts(value, "do");
    for (const auto& text : reading.reader.list(value, "do")) {
        if (!text.text())
            continue;
        auto compiled = compile_effect(*text.text(), reading.scenario.facts, reading.names);
        if (const auto* wrong = std::get_if<ExpressionMistake>(&compiled))
            tell(reading, text, *wrong);
        else
            all.push_back(std::get<Effect>(std::move(compiled)));
    }
    return all;
}

std::vector<Route> read_routes(Reading& reading, const JsonValue& value, std::string_view key)
{
    const auto* to = value.find(key);
    if (!to)
        return {};
    if (to->text())
        return {{{}, {look_up(reading, reading.names.nodes, *to, "node")}}};
    std::vector<Route> routes;
    for (const auto& route : reading.reader.list(value, key))
        if (reading.reader.known_keys(route, {"if", "to"}))
            routes.push_back({read_condition(reading, route, "if"),
                {look_up_member(reading, reading.names.nodes, route, "to", "node", true)}});
    if (to->list() && (routes.empty() || !routes.back().when.empty()))
        reading.reader.error(to->at, "no-last-route",
            "The last route has a condition, or there is none, so there may be no way on.",
            "End with a route without \"if\".");
    return routes;
}

} // namespace engine
