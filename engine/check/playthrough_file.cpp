// The file of a playthrough: reading and writing it.
#include "engine/check/playthrough.hpp"

#include "engine/scenario/reader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {
namespace {

using Does = PlaythroughStep::Does;
using Json = nlohmann::ordered_json;

constexpr std::string_view step_keys[] = {"choose", "examine", "note", "withdraw", "time"};

PlaythroughStep read_step(Reader& reader, const JsonValue& value)
{
    PlaythroughStep step;
    if (!reader.known_keys(value, {"choose", "examine", "note", "on", "withdraw", "time"}))
        return step;
    int named = 0;
    for (std::size_t i = 0; i < std::size(step_keys); ++i)
        if (value.find(step_keys[i])) {
            step.does = Does(i);
            step.id = reader.text(value, step_keys[i], true);
            ++named;
        }
    if (named != 1)
        reader.error(value.at, "not-one-step", "A step does exactly one thing.",
            "Write one of choose, examine, note, withdraw and time.");
    if (step.does == Does::let_time_run_out) {
        reader.one_of(value, "time", {"runs-out"});
        step.id.clear();
    }
    if (step.does == Does::note)
        step.on = reader.text(value, "on");
    else if (value.find("on"))
        reader.error(
            place_of(value, "on"), "on-without-note", "Only a note rests on something.", "Leave it out.");
    return step;
}

Judgement read_judgement(Reader& reader, const JsonValue& value)
{
    reader.known_keys(value, {"concern", "confidence", "action", "why"});
    Judgement judgement;
    judgement.concern = reader.flag(value, "concern", false, true);
    judgement.confidence = reader.number(value, "confidence", 50, 100, 50, true);
    judgement.action = reader.text(value, "action", true);
    judgement.why = reader.text(value, "why");
    return judgement;
}

PlaythroughEnd read_end(Reader& reader, const JsonValue& value)
{
    reader.known_keys(value, {"outcome", "marks"});
    PlaythroughEnd end{reader.text(value, "outcome", true), {}};
    for (const auto& [competency, at, points] : reader.members(value, "marks", true))
        end.marks.push_back(
            {competency, reader.number(*value.find("marks"), competency, -1'000'000, 1'000'000, 0)});
    std::ranges::sort(end.marks, {}, &Mark::competency);
    return end;
}

Playthrough read_playthrough(Reader& reader, const JsonValue& root)
{
    Playthrough playthrough;
    if (!reader.known_keys(
            root, {"$schema", "about", "variant", "seed", "half", "steps", "judgement", "expected"}))
        return playthrough;
    reader.text(root, "$schema");
    playthrough.about = reader.text(root, "about");
    playthrough.variant = reader.text(root, "variant", true);
    playthrough.seed = static_cast<std::uint64_t>(reader.number(root, "seed", 0, 1'000'000'000, 0, true));
    playthrough.half = reader.text(root, "half");
    for (const auto& step : reader.list(root, "steps", true))
        playthrough.steps.push_back(read_step(reader, step));
    if (const auto* judgement = root.find("judgement"))
        playthrough.judgement = read_judgement(reader, *judgement);
    else
        reader.missing(root, "judgement");
    if (const auto* expected = root.find("expected"))
        playthrough.expected = read_end(reader, *expected);
    return playthrough;
}

std::string quoted(const std::string& text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string step_text(const PlaythroughStep& step)
{
    const std::string key(step_keys[static_cast<std::size_t>(step.does)]);
    const std::string id = step.does == Does::let_time_run_out ? "runs-out" : step.id;
    return "{ \"" + key + "\": " + quoted(id) + (step.on.empty() ? "" : ", \"on\": " + quoted(step.on)) +
           " }";
}

std::string judgement_text(const Judgement& judgement)
{
    return std::string("{ \"concern\": ") + (judgement.concern ? "true" : "false") +
           ", \"confidence\": " + std::to_string(judgement.confidence) +
           ", \"action\": " + quoted(judgement.action) +
           (judgement.why.empty() ? "" : ", \"why\": " + quoted(judgement.why)) + " }";
}

std::string end_text(const PlaythroughEnd& end)
{
    std::string marks;
    for (const Mark& mark : end.marks)
        marks += (marks.empty() ? " " : ", ") + quoted(mark.competency) + ": " + std::to_string(mark.points);
    return "{ \"outcome\": " + quoted(end.outcome) + ", \"marks\": {" + marks +
           (marks.empty() ? "} }" : " } }");
}

} // namespace

std::variant<Playthrough, Diagnostics> load_playthrough(std::string_view text)
{
    auto document = read_document(text);
    if (auto* wrong = std::get_if<Diagnostics>(&document))
        return std::move(*wrong);
    Findings findings;
    Reader reader(findings);
    Playthrough playthrough = read_playthrough(reader, std::get<JsonValue>(document));
    if (!findings.empty())
        return findings.in_order();
    return playthrough;
}

std::string playthrough_text(const Playthrough& playthrough)
{
    std::string text = "{\n  \"$schema\": \"../../schema/playthrough.schema.json\",\n";
    if (!playthrough.about.empty())
        text += "  \"about\": " + quoted(playthrough.about) + ",\n";
    text += "  \"variant\": " + quoted(playthrough.variant) + ",\n";
    text += "  \"seed\": " + std::to_string(playthrough.seed) + ",\n";
    if (!playthrough.half.empty())
        text += "  \"half\": " + quoted(playthrough.half) + ",\n";
    text += "  \"steps\": [";
    for (std::size_t i = 0; i < playthrough.steps.size(); ++i)
        text += (i == 0 ? "\n    " : ",\n    ") + step_text(playthrough.steps[i]);
    text += "\n  ],\n  \"judgement\": " + judgement_text(playthrough.judgement);
    if (playthrough.expected)
        text += ",\n  \"expected\": " + end_text(*playthrough.expected);
    return text + "\n}\n";
}

} // namespace engine
