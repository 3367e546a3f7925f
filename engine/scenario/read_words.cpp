// Texts that a person reads, and what they say of the cast.
#include "engine/scenario/composed_text.hpp"
#include "engine/scenario/reading.hpp"

namespace engine {

void check_words(Reading& reading, const JsonValue& text)
{
    reading.words.push_back(&text);
    const auto compiled = compile_text(*text.text(), reading.people, reading.scenario.cast);
    if (const auto* wrong = std::get_if<TextMistake>(&compiled))
        reading.reader.error({text.at.line, text.at.column + 1 + static_cast<int>(wrong->at)}, "wrong-words",
            wrong->what, "See what can be said of somebody in scenarios/README.md.");
}

std::string read_words(Reading& reading, const JsonValue& object, std::string_view key, bool needed)
{
    if (const auto* value = object.find(key); value && value->text())
        check_words(reading, *value);
    return reading.reader.text(object, key, needed);
}

void compose_texts(Reading& reading)
{
    auto& scenario = reading.scenario;
    std::uint32_t number = 0;
    every_text(scenario, [&](std::string& text) {
        if (text.find('{') != std::string::npos) {
            auto compiled = compile_text(text, reading.people, scenario.cast);
            if (auto* pieces = std::get_if<std::vector<TextPiece>>(&compiled)) {
                text = text_of(*pieces, scenario.cast);
                scenario.composed.push_back({number, std::move(*pieces)});
            }
        }
        ++number;
    });
}

} // namespace engine
