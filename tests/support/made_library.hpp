#pragma once

#include "engine/audit/audit.hpp"
#include "tests/support/doorstep.hpp"

#include <functional>
#include <string>
#include <vector>

namespace support {

/// A scenario of a library that is made up: decisions one after another, each with three options of which one
/// earns points. As it stands, neither length, place nor word of an option tells which, and nothing that
/// is said tells what is true.
struct MadeScenario {
    int number = 0;
    int decisions = 6;
    bool shuffle = false;
    std::function<int(int)> right = {}; ///< of each decision: which option, from 0
    std::function<std::string(int, bool)> wording =
        {}; ///< of an option: by its place, and whether it is right
    std::string said_with_concern = "She looks at the clock.";
    std::string said_without = "She looks at the clock.";
    int more_with_concern = 0; ///< so many more variants with grounds for concern
    std::string person = R"("age": 24, "pronoun": "she", "origin": "Cluj")";
    std::string pairs = {}; ///< the member `pairs`, with a comma after it
    std::vector<std::string> shown = {
        "held", "hours", "watched", "held"}; ///< by cues, with grounds for concern
};

/// The right one is worded each way equally often.
inline std::string option_text(const MadeScenario& made, int decision, int place, int right)
{
    if (made.wording)
        return made.wording(place, place == right);
    static constexpr const char* words[] = {"Ask her now.", "Ask them about it now.", "Say what it is."};
    const int of_right = (decision / 2 + made.number) % 3;
    return words[(of_right + place - right + 3) % 3];
}

inline std::string decision_text(const MadeScenario& made, int i)
{
    const std::string name = "n" + std::to_string(i);
    const std::string next = i + 1 == made.decisions ? "end" : "n" + std::to_string(i + 1);
    const int right = made.right ? made.right(i) : (i + made.number) % 3;
    std::string text = "\"" + name + R"(": { "place": "hall", "shuffle": )" +
                       (made.shuffle ? "true" : "false") + R"(, "choices": [)";
    for (int place = 0; place < 3; ++place)
        text += std::string(place == 0 ? "" : ", ") + R"({ "id": ")" + name + "-" + std::to_string(place) +
                R"(", "kind": "action", "text": ")" + option_text(made, i, place, right) +
                R"(", "marks": { "safety": )" + (place == right ? "1" : "-1") +
                R"( }, "because": "So it is.", "cites": ["fact:1"], "to": ")" + next + "\" }";
    return text + "] },\n";
}

inline std::string text_of(const MadeScenario& made)
{
    std::string variants, cues, nodes, listed;
    for (const auto& indicator : made.shown)
        if (listed.find("\"" + indicator + "\"") == std::string::npos)
            listed += (listed.empty() ? "\"" : ", \"") + indicator + "\"";
    for (int i = 0; i <= made.more_with_concern; ++i)
        variants += "\"with" + std::to_string(i) +
                    R"(": { "truth": "concern", "told": "So it was.", "about": ["ann"],
          "indicators": [)" +
                    listed + "] },\n";
    for (std::size_t i = 0; i < made.shown.size(); ++i)
        cues +=
            R"({ "id": "thing-)" + std::to_string(i) +
            R"(", "name": "a thing", "layer": "thing", "if": "variant != without", "text": "A thing.", "shows": [")" +
            made.shown[i] + R"("], "because": "So it is.", "cites": ["fact:1"] },)";
    for (int i = 0; i < made.decisions; ++i)
        nodes += decision_text(made, i);
    const std::string id = "made-" + std::to_string(made.number);
    return R"({ "format": 1, "id": ")" + id +
           R"(", "version": "1", "title": "Made", "setting": "premises-visit",
  "jurisdiction": "here", "as_of": "2024-01-01", "guidance": ["set"], "minutes": 5,
  "variants": { )" +
           variants +
           R"("without": { "truth": "no-concern", "told": "So it was.", "about": ["ann"], "indicators": [] } },
  "cast": { "ann": { "name": "Ann", )" +
           made.person + R"( } }, )" + made.pairs + R"(
  "places": { "hall": { "name": "Hall", "picture": "hall", "details": [ )" +
           cues + R"(
    { "id": "camera", "name": "a thing", "layer": "camera", "text": "A thing.", "decoy_for": ["watched"], "because": "So it is.", "cites": ["fact:1"] } ] } },
  "start": "begin",
  "nodes": {
    "begin": { "lines": [
      { "id": "begin.1", "by": "ann", "if": "variant != without", "text": ")" +
           made.said_with_concern + R"(" },
      { "id": "begin.2", "by": "ann", "if": "variant == without", "text": ")" +
           made.said_without + R"(" } ], "then": "n0" },
    )" + nodes +
           R"("end": { "outcome": { "told": "You left.", "for": { "ann": "She stayed." } } } } })";
}

/// So many scenarios, each as `write` leaves it.
inline std::vector<engine::Scenario> made_library(
    int count, const std::function<void(MadeScenario&)>& write = [](MadeScenario&) {})
{
    std::vector<engine::Scenario> scenarios;
    for (int i = 0; i < count; ++i) {
        MadeScenario made;
        made.number = i;
        static constexpr const char* people[] = {R"("age": 17, "pronoun": "she", "origin": "Cluj")",
            R"("age": 24, "pronoun": "he", "origin": "Leeds")",
            R"("age": 41, "pronoun": "they", "origin": "Hanoi")"};
        made.person = people[i % 3];
        static constexpr const char* shown[] = {"held", "watched", "hours"};
        made.shown = {shown[i % 3], shown[i % 3], shown[(i + 1) % 3], shown[(i + 1) % 3]};
        write(made);
        auto loaded = engine::load_scenario(text_of(made), small_library());
        scenarios.push_back(std::move(loaded.scenario).value());
    }
    return scenarios;
}

} // namespace support
