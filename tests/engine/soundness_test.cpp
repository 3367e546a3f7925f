#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace support;

namespace {

std::vector<std::string> codes_of(const std::string& text)
{
    std::vector<std::string> codes;
    for (const auto& each : engine::load_scenario(text, small_library()).diagnostics) {
        UNSCOPED_INFO(each.code << " " << each.what);
        codes.push_back(each.code);
    }
    return codes;
}

const std::vector<std::string> nothing;

/// Doorstep with `papers`, a fact that only the variant sets.
std::string with_papers()
{
    const auto text = with(doorstep_text(), R"("agreed": false)",
        R"("agreed": false, "papers": { "one_of": ["own", "away"], "start": "own" })");
    return with(
        text, R"("indicators": ["held"] })", R"("indicators": ["held"], "set": { "papers": "away" } })");
}

/// Doorstep, with another condition on the drawer that shows "held", which only the variant "held" lists.
std::string drawer_if(const std::string& condition, const std::string& text = with_papers())
{
    return with(text, "\"if\": \"variant == held\"", "\"if\": \"" + condition + "\"");
}

/// Doorstep where something leads on to a back room, "held" being shown there and nowhere else.
std::string back_room(const std::string& way_there, const std::string& lines_or_choices)
{
    auto text = with(drawer_if("false", with_papers()), R"("to": "end" },)", R"("to": "after" },)");
    return with(text, R"("end": {)",
        R"("after": { "then": )" + way_there + R"( }, "back": { "place": "hall", )" + lines_or_choices +
            R"( }, "end": {)");
}

const std::string cue = R"("text": "Locked.", "shows": ["held"], "because": "It is.", "cites": ["fact:1"])";
const std::string cue_line = R"("lines": [ { "id": "back.1", )" + cue + R"( } ], "then": "end")";

} // namespace

TEST_CASE("a cue may tell its variant by a fact that only the variant sets", "[soundness]")
{
    CHECK(codes_of(drawer_if("papers == away")) == nothing);
    CHECK(codes_of(drawer_if("papers == own")) ==
          std::vector<std::string>{"indicator-without-cue", "cue-not-listed"});
}

TEST_CASE("a cue may tell its variant by any condition that decides it", "[soundness]")
{
    for (const char* condition : {"!(variant == free)", "variant == held || variant == held && agreed",
             "(variant == free) == false", "variant != free && trust * 2 >= 2",
             "variant == held && !(trust > 2 && agreed)", "!(variant != held || false)"})
        CHECK(codes_of(drawer_if(condition, doorstep_text())) == nothing);
    for (const char* condition : {"(variant == held) == (papers == away) && papers != own",
             "agreed && papers == away", "!(papers == own || agreed)"})
        CHECK(codes_of(drawer_if(condition)) == nothing);
}

TEST_CASE("a condition that holds in the other variant blames that variant", "[soundness]")
{
    const auto text = drawer_if("(variant == held) == false", doorstep_text());
    const auto found = engine::load_scenario(text, small_library()).diagnostics;
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "indicator-without-cue");
    CHECK(found[0].what.find("in \"held\"") != std::string::npos);
    CHECK(found[1].code == "cue-not-listed");
    CHECK(found[1].what.find("in \"free\"") != std::string::npos);
    CHECK(found[1].what.find("\"drawer\"") != std::string::npos);
}

TEST_CASE("what hangs on a node is met only in the variants that can get there", "[soundness]")
{
    const std::string for_held = R"([ { "if": "papers == away", "to": "back" }, { "to": "end" } ])";
    CHECK(codes_of(back_room(for_held, cue_line)) == nothing);
    CHECK(codes_of(back_room(R"("back")", cue_line)).back() == "cue-not-listed");

    INFO("a reply, and a question of a pool");
    const std::string reply =
        R"({ "id": "look", "kind": "question", "type": "open", "text": "Look.", "lines": [ { "id": "look.1", )" +
        cue + R"( } ], "to": "end" })";
    CHECK(codes_of(back_room(for_held, R"("choices": [ )" + reply + " ]")) == nothing);
    const auto asked = with(back_room(for_held, R"("asks": [ "room" ])"), R"("start": "door",)",
        R"("start": "door", "pool": { "room": [ )" + reply + " ] },");
    CHECK(codes_of(asked) == nothing);
    CHECK(codes_of(with(asked, for_held, R"("back")")) ==
          std::vector<std::string>{"fact-never-read", "cue-not-listed"});

    INFO("a place of its own");
    const auto place = with(back_room(for_held, R"("then": "end")"), R"("places": {)",
        R"("places": { "yard": { "name": "Yard", "picture": "yard", "details": [ { "id": "bolt", "name": "a bolt", "layer": "bolt", )" +
            cue + R"( } ] },)");
    CHECK(codes_of(with(place, R"("back": { "place": "hall")", R"("back": { "place": "yard")")) == nothing);
}

TEST_CASE("a way that comes after one that always holds is never taken", "[soundness]")
{
    const std::string held_first =
        R"([ { "if": "papers == own", "to": "end" }, { "if": "true", "to": "back" }, { "to": "end" } ])";
    CHECK(codes_of(back_room(held_first, cue_line)) == nothing);
    CHECK(codes_of(back_room(R"([ { "if": "true", "to": "end" }, { "to": "back" } ])", cue_line)) ==
          std::vector<std::string>{"fact-never-read", "indicator-without-cue", "never-reached"});
}

TEST_CASE("what was asked, heard, seen or done in one variant alone tells the variant", "[soundness]")
{
    const auto only_held = [](const std::string& condition) {
        auto text = with(doorstep_text(), R"("id": "trusted", "kind": "action",)",
            R"("id": "trusted", "kind": "action", "lines": [ { "id": "trusted.1", "text": "Well then." } ],)");
        text = with(text, R"("if": "trust >= 3")", R"("if": "trust >= 3 && variant == held")");
        text = with(text, R"({ "id": "camera")",
            R"json({ "id": "note", "name": "a note", "layer": "note", "text": "A note.", "if": "chosen(trusted)"
    },
    { "id": "camera")json");
        return drawer_if(condition, text);
    };
    for (const char* condition : {"agreed", "chosen(trusted)", "heard(trusted.1)", "examined(note)"})
        CHECK(codes_of(only_held(condition)) == nothing);
    CHECK(codes_of(only_held("chosen(ask)")) == std::vector<std::string>{"cue-not-listed"});
    CHECK(codes_of(only_held("visited(end)")) == std::vector<std::string>{"cue-not-listed"});
}

TEST_CASE("a fact keeps to the values that something gives it", "[soundness]")
{
    auto text = with(with_papers(), R"("one_of": ["own", "away"])", R"("one_of": ["own", "away", "back"])");
    text = with(text, R"("do": ["trust += 5"])", R"("do": ["trust += 5", "papers = back"])");
    CHECK(codes_of(drawer_if("papers == away", text)) == nothing);
    CHECK(codes_of(drawer_if("papers == back", text)) == std::vector<std::string>{"cue-not-listed"});
    CHECK(codes_of(drawer_if("trust == 2", text)) ==
          std::vector<std::string>{"fact-never-read", "cue-not-listed"});
}

TEST_CASE("a node that no variant can reach is told, and its cues do not count", "[soundness]")
{
    CHECK(codes_of(
              back_room(R"([ { "if": "variant == held && papers == own", "to": "back" }, { "to": "end" } ])",
                  cue_line)) == std::vector<std::string>{"indicator-without-cue", "never-reached"});
}

TEST_CASE("where no variant can go on to an outcome, that is told", "[soundness]")
{
    const auto shut = with(doorstep_text(), R"("if": "trust >= 3", "do": ["agreed = true"])",
        R"("if": "trust >= 3", "do": ["agreed = true"], "to": "stuck")");
    const auto text = with(shut, R"("end": {)",
        R"("stuck": { "choices": [ { "id": "out", "kind": "leave", "text": "Out.", "if": "variant != held && variant != free", "to": "end" } ] }, "end": {)");
    CHECK(codes_of(text) == std::vector<std::string>{"no-outcome-ahead"});
}
