#pragma once

#include <cstddef>
#include <string>

namespace bench {

/// A scenario of at least that many bytes, the same each time: a row of doors, each with lines, a question
/// with its marks and sources, conditions and effects, and two ways on. Made for the library of
/// tests/support/doorstep.hpp.
inline std::string large_scenario(std::size_t bytes)
{
    std::string text = R"({ "format": 1, "id": "long-street", "version": "1", "title": "Long Street",
  "setting": "premises-visit", "jurisdiction": "here", "as_of": "2024-01-01", "guidance": ["set"], "minutes": 5,
  "facts": { "trust": { "range": [0, 9], "start": 1 }, "agreed": false },
  "variants": { "held": { "truth": "concern", "told": "Papers were held.", "indicators": ["held"] },
    "free": { "truth": "no-concern", "told": "All was well.", "indicators": [] } },
  "cast": { "ann": { "name": "Ann" } },
  "places": { "hall": { "name": "Hall", "picture": "hall", "details": [
    { "id": "drawer", "name": "a drawer", "layer": "drawer", "if": "variant == held", "text": "Locked.",
      "shows": ["held"], "because": "It is locked.", "cites": ["fact:1"] } ] } },
  "start": "door0",
  "nodes": {)";
    std::size_t door = 0;
    for (; text.size() < bytes; ++door) {
        const std::string here = "door" + std::to_string(door);
        const std::string next = "door" + std::to_string(door + 1);
        text +=
            R"(
    ")" + here +
            R"(": { "place": "hall", "shuffle": true, "lines": [
        { "id": ")" +
            here + R"(.1", "by": "ann", "text": "Yes? You were here before, I think, a week or two ago." },
        { "id": ")" +
            here + R"(.2", "text": "She keeps the chain on, and looks past you at the stairs." } ],
      "choices": [
        { "id": ")" +
            here + R"(-ask", "kind": "question", "type": "open", "text": "Ask how she is, and wait for it.",
          "once": true, "again": "You asked that.", "do": ["trust += 1"], "marks": { "communication": 2 },
          "because": "It is open.", "cites": ["fact:1"],
          "lines": [ { "id": ")" +
            here + R"(-ask.1", "by": "ann", "text": "Well enough, thank you. It is late." } ] },
        { "id": ")" +
            here + R"(-agree", "kind": "action", "text": "Ask her to agree.", "if": "trust >= 3 && !agreed",
          "do": ["agreed = true"], "to": ")" +
            next + R"(" },
        { "id": ")" +
            here + R"(-on", "kind": "action", "text": "Go on.", "to": ")" + next + R"(" } ] },)";
    }
    return text + "\n    \"door" + std::to_string(door) +
           R"(": { "outcome": { "told": "You left.", "for": { "ann": "She shut the door." } } } } })";
}

} // namespace bench
