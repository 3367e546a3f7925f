#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace support;

namespace {

/// The first diagnostic of that code when one part of the doorstep call is written otherwise.
engine::Diagnostic found(const std::string& part, const std::string& other, const std::string& code)
{
    const auto loaded = engine::load_scenario(with(doorstep_text(), part, other), small_library());
    const auto diagnostic = std::ranges::find(loaded.diagnostics, code, &engine::Diagnostic::code);
    for (const auto& each : loaded.diagnostics)
        UNSCOPED_INFO(each.code << " " << each.what);
    REQUIRE(diagnostic != loaded.diagnostics.end());
    return *diagnostic;
}

} // namespace

TEST_CASE("a sound scenario loads without a word", "[load]")
{
    const auto loaded = engine::load_scenario(doorstep_text(), small_library());
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.scenario.has_value());
}

TEST_CASE("each mistake of an author has its own code, and its place", "[load]")
{
    CHECK(found(R"("minutes")", R"("minuets")", "unknown-key").at == engine::Position{2, 71});
    found(R"("minutes": 5,)", "", "missing-key");
    found(R"("to": "end" },)", R"("to": "ends" },)", "unknown-node");
    found(R"("id": "go")", R"("id": "wait")", "duplicate-id");
    found(R"("id": "go")", R"("id": "Go")", "wrong-id");
    found(R"("start": 1)", R"("start": 9)", "out-of-range");
    found(R"(["fact:1"])", R"(["fact:2"])", "unknown-cite");
    found(R"("minutes": 5,)", R"("minutes": 5, "lessons": ["roles"],)", "unknown-lesson");
    found(R"("indicators": ["held"])", R"("indicators": ["held"], "about": ["bob"])", "unknown-person");
    found(R"("option": "refer")", R"("option": "old")", "option-not-in-force");
    found(R"("indicators": ["held"])", R"("indicators": ["held", "hours"])", "indicator-without-cue");
    found(R"("if": "variant == held", )", "", "cue-not-listed");
    found(R"("silence": "wait")", R"("silence": "ask")", "wrong-silence");
    found(R"("no-concern")", R"("concern")", "too-few-variants");
    found(R"({ "outcome": { "told": "You left.", "for": { "ann": "She shut the door." } } })", "{}",
        "no-way-on");
    found(R"("agreed": false)", R"("agreed": false, "unused": true)", "fact-never-read");
    found(R"("end": {)", R"("round": { "then": "round" }, "end": {)", "never-reached");
    CHECK(
        found(R"("id": "go", "kind": "leave", "text": "Leave.", "to": "end" } ] },)",
            R"("id": "go", "kind": "leave", "text": "Leave.", "to": "round" } ] }, "round": { "then": "round" },)",
            "no-outcome-ahead")
            .what.find("\"round\"") != std::string::npos);
    found(R"("end": {)", R"("lost": { "then": "end" }, "end": {)", "never-reached");
    found(R"("type": "open")", R"("type": "open", "plants": "sad")", "not-a-leading-question");
    found(R"("type": "open")", R"("type": "leading", "plants": "sad")", "never-contradicted");
    found(R"("id": "door.1", )", R"("id": "door.1", "contradicts": "sad", "because": "So.", )",
        "never-planted");
    found(R"("id": "door.1", )", R"("id": "door.1", "contradicts": "sad", )", "missing-key");
}

TEST_CASE("words that Turnstone does not know are told where they stand", "[load]")
{
    CHECK(found(R"("premises-visit")", R"("premise-visit")", "unknown-word").at == engine::Position{1, 82});
    found(R"("id": "door.1", )", R"("id": "door.1", "mood": "angry", )", "unknown-word");
    CHECK(found(R"("jurisdiction": "here")", R"("jurisdiction": "there")", "unknown-jurisdiction").at ==
          engine::Position{2, 19});
    CHECK(found(R"("format": 1)", R"("format": 2)", "unknown-format").at == engine::Position{1, 13});
}

TEST_CASE("the date whose rules apply is a day of the calendar", "[load]")
{
    for (const char* date : {"2024-02-30", "2023-02-29", "2024-13-01", "2024-1-1", "04/11/2024",
             "2024-11-04 ", "2024-11-0x", "today"})
        CHECK(found("2024-01-01", date, "wrong-date").at == engine::Position{2, 36});
    CHECK(engine::load_scenario(with(doorstep_text(), "2024-01-01", "2024-02-29"), small_library())
              .diagnostics.empty());
}

TEST_CASE("what has no meaning where it stands is refused", "[load]")
{
    found(R"("id": "doorstep")", R"("id": "Door step")", "wrong-id");
    found(R"("minutes": 5)", R"("minutes": 0)", "wrong-type");
    found(R"("guidance": ["set"])", R"("guidance": ["set", "set"])", "listed-twice");
    found(R"("indicators": ["held"])", R"("indicators": ["held", "held"])", "listed-twice");
    found(R"("once": true, )", "", "again-without-once");
    found(R"("text": "Wait.",)", R"("text": "Wait.", "shut": "Not now.",)", "shut-without-if");
    found(R"("text": "Wait.",)", R"("text": "Wait.", "type": "open",)", "not-a-question");
    found(R"("text": "Wait.",)", R"("text": "Wait.", "option": "refer",)", "not-a-referral");
    found(R"("seconds": 10, "silence": "wait")", R"("seconds": 10)", "missing-key");
    found(R"("seconds": 10)", R"("seconds": 0)", "wrong-type");
    found(R"("do": ["agreed = true"])", R"("do": [7])", "wrong-type");
    found(R"("to": "end" },)", R"("to": [ { "if": "agreed", "to": "end" }, {} ] },)", "missing-key");
    found(R"("to": "end" },)", R"("to": [] },)", "no-last-route");
    found(R"("to": "end" },)", R"("to": 7 },)", "wrong-type");
    found(R"("cites": ["fact:1"] },)", R"("cites": [] },)", "missing-cite");
    found(R"("agreed": false)", R"("agreed": false, "a b": true)", "wrong-id");
    found(R"("agreed": false)", R"("agreed": false, "variant": true)", "wrong-id");
    found(R"("start": "door",)", R"("start": "door", "pool": { "more": 7 },)", "wrong-type");
    found(R"("start": "door",)", R"("start": "door", "pool": { "more": [] },)", "pool-never-asked");
}

TEST_CASE("a node has at most a hundred choices and a scenario sixteen variants", "[load]")
{
    std::string choices;
    for (int i = 0; i < 100; ++i)
        choices += R"({ "id": "more)" + std::to_string(i) +
                   R"(", "kind": "leave", "text": "Leave.", "to": "end" }, )";
    found(R"({ "id": "ask",)", choices + R"({ "id": "ask",)", "too-many-choices");
    std::string variants;
    for (int i = 0; i < 15; ++i)
        variants +=
            "\"v" + std::to_string(i) + R"(": { "truth": "undetermined", "told": "It is not known." }, )";
    found(R"("free": {)", variants + R"("free": {)", "too-many-variants");
}

TEST_CASE("a slip is told once, and what to write instead where the ids are few", "[load]")
{
    const auto loaded = engine::load_scenario(
        with(doorstep_text(), R"("guidance": ["set"])", R"("guidance": "set")"), small_library());
    CHECK(std::ranges::count(loaded.diagnostics, "The value of \"guidance\" is not a list in [ ].",
              &engine::Diagnostic::what) == 1);
    CHECK(found(R"("to": "end" },)", R"("to": "ends" },)", "unknown-node").remedy ==
          "Use one of: door, end. Or add it.");
    CHECK(found(R"("do": ["agreed = true"])", R"("do": ["agred = true"])", "wrong-expression").what ==
          "There is no fact of the name \"agred\".");
}

TEST_CASE("a flood of mistakes is cut off, and the rest is counted", "[load]")
{
    std::string keys;
    for (int i = 0; i < 5000; ++i)
        keys += "\"x" + std::to_string(i) + "\": 1, ";
    const auto text = with(with(doorstep_text(), R"("format")", keys + R"("format")"), R"("to": "end" },)",
        R"("to": "ends" },)");
    const auto all = engine::load_scenario(text, small_library()).diagnostics;
    REQUIRE(all.size() == 201);
    CHECK(all[0].code == "unknown-key");
    CHECK(all[0].at.line == 1);
    CHECK(all[200].code == "more-diagnostics");
    CHECK(all[200].severity == engine::Severity::error);
    CHECK(all[200].what.find("4801 more are not listed: 4800 unknown-key, 1 unknown-node.") == 0);
}

TEST_CASE("warnings give way to errors where there is no room for all", "[load]")
{
    std::string facts;
    for (int i = 0; i < 300; ++i)
        facts += ", \"f" + std::to_string(i) + "\": true";
    const auto text = with(doorstep_text(), R"("agreed": false)", R"("agreed": false)" + facts);
    const auto warned = engine::load_scenario(text, small_library());
    REQUIRE(warned.diagnostics.size() == 201);
    CHECK(warned.scenario.has_value());
    CHECK(warned.diagnostics[200].severity == engine::Severity::warning);
    CHECK(warned.diagnostics[200].what == "100 more are not listed: 100 fact-never-read.");

    const auto wrong =
        engine::load_scenario(with(text, R"("silence": "wait")", R"("silence": "ask")"), small_library());
    CHECK_FALSE(wrong.scenario.has_value());
    CHECK(wrong.diagnostics[200].what == "101 more are not listed: 101 fact-never-read.");
    CHECK(std::ranges::find(wrong.diagnostics, "wrong-silence", &engine::Diagnostic::code) !=
          wrong.diagnostics.end());
}

TEST_CASE("a wrong word in a condition is named at its own column", "[load]")
{
    const auto wrong = found("trust >= 3", "trust >= x3", "wrong-expression");
    CHECK(wrong.what.find("x3") != std::string::npos);
    const auto clash = found("trust >= 3", "trust && true", "wrong-expression");
    CHECK(clash.at.line == wrong.at.line);
    CHECK(wrong.at.column == clash.at.column + 9);
}

TEST_CASE("all mistakes are told at once, in the order of the file", "[load]")
{
    auto text = with(doorstep_text(), R"("title")", R"("titel")");
    text = with(text, R"("id": "go")", R"("id": "Go")");
    const auto loaded = engine::load_scenario(text, small_library());
    REQUIRE(loaded.diagnostics.size() >= 3);
    CHECK(std::ranges::is_sorted(loaded.diagnostics, {}, [](const auto& each) { return each.at.line; }));
    CHECK_FALSE(loaded.scenario.has_value());
}

TEST_CASE("hostile files are refused with one clear sentence", "[load]")
{
    const auto code = [](const std::string& text) {
        return engine::load_scenario(text, small_library()).diagnostics.at(0).code;
    };
    CHECK(code("") == "not-json");
    CHECK(code("{ \"a\": 1, ") == "not-json");
    CHECK(code("{ \"a\": NaN }") == "not-json");
    CHECK(code("{ \"a\": 1e999 }") == "not-json");
    CHECK(code("{ \"a\": 1, \"a\": 2 }") == "duplicate-key");
    CHECK(code(std::string(100'000, '[')) == "too-deep");
    CHECK(code("{ \"a\": \"" + std::string(20'000, 'x') + "\" }") == "text-too-long");
    CHECK(code("{ \"a\": \"\\u0000\" }") == "zero-character");
    CHECK(code("{ \"a\": \"\\ud800\" }") == "not-json");
    CHECK(code(std::string(9'000'000, ' ')) == "file-too-large");
    CHECK(code("{ \"a\": [" + std::string(900'000, '1').replace(1, 0, "") + "] }") == "not-json");
    CHECK(code("[]") == "wrong-type");
}

TEST_CASE("only what was in force on the scenario's date can be chosen", "[procedure]")
{
    const auto procedure = small_library().procedures.at(0);
    CHECK(engine::options_on(procedure, "2009-06-01").size() == 1);
    CHECK(engine::options_on(procedure, "2012-06-01").size() == 1);
    CHECK(engine::options_on(procedure, "2015-11-01").size() == 3);
}
