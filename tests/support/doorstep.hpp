#pragma once

#include "engine/scenario/load.hpp"

#include <string>

namespace support {

/// A guidance set with two strong, three medium and one weak indicator, and one procedure.
inline engine::Library small_library()
{
    using engine::Strength;
    engine::Library library;
    library.guidance.push_back({"set", "1", "A set", "made for tests", "Made for tests.", true,
        {{"one", "First dimension",
             {{"held", "Papers are held.", Strength::strong}, {"watched", "Is watched.", Strength::strong}}},
            {"two", "Second dimension", {{"hours", "Long hours.", Strength::medium}}}}});
    library.facts.push_back({"1", "A fact.", {{"S1", "A source"}}, engine::SourceMark::verified});
    library.procedures.push_back({"here", "1",
        {{"refer", "Refer.", "2010-01-01", "", true, true, {}},
            {"notify", "Notify.", "2015-11-01", "", false, false, {}},
            {"signpost", "Leave support open.", "2015-11-01", "", false, false, {}, false},
            {"old", "The old way.", "", "2009-12-31", false, true, {}}}});
    return library;
}

/// A call at a door: two variants, a cue and a decoy to look at, a question and three ways to end.
inline std::string doorstep_text()
{
    return R"({ "format": 1, "id": "doorstep", "version": "1", "title": "Doorstep", "setting": "premises-visit",
  "jurisdiction": "here", "as_of": "2024-01-01", "guidance": ["set"], "minutes": 5,
  "facts": { "trust": { "range": [0, 3], "start": 1 }, "agreed": false },
  "variants": {
    "held": { "truth": "concern", "told": "Papers were held.", "indicators": ["held"] },
    "free": { "truth": "no-concern", "told": "All was well.", "indicators": [] } },
  "cast": { "ann": { "name": "Ann" } },
  "places": { "hall": { "name": "Hall", "picture": "hall", "details": [
    { "id": "drawer", "name": "a drawer", "layer": "drawer", "if": "variant == held", "text": "Locked.", "shows": ["held"], "because": "It is locked.", "cites": ["fact:1"] },
    { "id": "camera", "name": "the camera", "layer": "camera", "text": "It faces the street.", "decoy_for": ["watched"], "because": "It faces the street.", "cites": ["fact:1"] } ] } },
  "start": "door",
  "nodes": {
    "door": { "place": "hall", "shuffle": true, "time": { "seconds": 10, "silence": "wait" }, "lines": [ { "id": "door.1", "by": "ann", "text": "Yes?" } ], "choices": [
      { "id": "ask", "kind": "question", "type": "open", "text": "Ask how she is.", "once": true, "again": "You asked that.", "do": ["trust += 5"],
        "marks": { "communication": 2 }, "because": "It is open.", "cites": ["fact:1"], "lines": [ { "id": "ask.1", "by": "ann", "text": "Well." } ] },
      { "id": "trusted", "kind": "action", "text": "Ask her to agree.", "if": "trust >= 3", "do": ["agreed = true"] },
      { "id": "wait", "kind": "action", "text": "Wait.", "marks": { "communication": -1 }, "because": "Nothing is said.", "cites": ["fact:1"], "to": "door" },
      { "id": "refer", "kind": "refer", "text": "Refer her.", "option": "refer", "consent": "agreed", "to": "end" },
      { "id": "go", "kind": "leave", "text": "Leave.", "to": "end" } ] },
    "end": { "outcome": { "told": "You left.", "for": { "ann": "She shut the door." } } } } })";
}

inline engine::Scenario doorstep()
{
    return engine::load_scenario(doorstep_text(), small_library()).scenario.value();
}

inline engine::ChoiceNumber choice(const engine::Scenario& scenario, const std::string& id)
{
    for (std::uint32_t i = 0; i < scenario.choices.size(); ++i)
        if (scenario.choices[i].id == id)
            return {i};
    return {};
}

inline engine::DetailNumber detail(const engine::Scenario& scenario, const std::string& id)
{
    for (std::uint32_t i = 0; i < scenario.details.size(); ++i)
        if (scenario.details[i].id == id)
            return {i};
    return {};
}

inline engine::IndicatorNumber indicator(const engine::Scenario& scenario, const std::string& id)
{
    for (std::uint32_t i = 0; i < scenario.indicators.size(); ++i)
        if (scenario.indicators[i].id == id)
            return {i};
    return {};
}

/// The text with one part put in place of another.
inline std::string with(std::string text, const std::string& part, const std::string& other)
{
    return text.replace(text.find(part), part.size(), other);
}

} // namespace support
