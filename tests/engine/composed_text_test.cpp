#include "engine/scenario/composed_text.hpp"
#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;
using namespace support;

namespace {

constexpr auto plain_ann = R"({ "name": "Ann" })";
constexpr auto ann = R"({ "name": "Ann", "age": 24, "pronoun": "she", "origin": "Iasi", "portrait": "ann" })";
constexpr auto age_pair =
    R"("pairs": { "age": { "person": "ann", "differs": "age", "halves": { "younger": { "age": 24, "portrait": "ann" }, "older": { "age": 41, "portrait": "ann-older" } } } }, )";
constexpr auto gender_pair =
    R"("pairs": { "gender": { "person": "ann", "differs": "gender", "halves": { "woman": { "pronoun": "she", "name": "Ann" }, "man": { "pronoun": "he", "name": "Dan" } } } }, )";

/// The doorstep call, in which Ann is somebody of whom everything is known, with a pair of hers.
std::string paired(const std::string& pair)
{
    return with(with(doorstep_text(), plain_ann, ann), R"("start": "door",)", pair + R"("start": "door",)");
}

Loaded loaded(const std::string& text)
{
    return load_scenario(text, small_library());
}

/// The same with somebody else in the cast who may be meant by "she".
std::string with_eve(const std::string& text)
{
    return with(text, R"("cast": {)", R"("cast": { "eve": { "name": "Eve", "pronoun": "she" }, )");
}

/// The first error of that code, which must be there.
Diagnostic found(const std::string& text, const std::string& code)
{
    const auto all = loaded(text).diagnostics;
    for (const auto& each : all)
        UNSCOPED_INFO(each.code << " " << each.what);
    const auto diagnostic = std::ranges::find(all, code, &Diagnostic::code);
    REQUIRE(diagnostic != all.end());
    return *diagnostic;
}

const Line& line(const Scenario& scenario, const std::string& id)
{
    return *std::ranges::find(scenario.lines, id, &Line::id);
}

} // namespace

TEST_CASE("a text says of somebody what they are called in it", "[words]")
{
    const auto text = with(with(doorstep_text(), plain_ann, ann), R"("text": "Well.")",
        R"("text": "{ann.They} is {ann.name}, {ann.age}, of {ann.origin}: {{so {ann.they}, {ann.them}, {ann.their}, {ann.theirs}, {ann.themself}}.")");
    const auto scenario = loaded(text).scenario.value();
    CHECK(line(scenario, "ask.1").text == "She is Ann, 24, of Iasi: {so she, her, her, hers, herself}.");
}

TEST_CASE("what cannot be said of anybody is told at its own column", "[words]")
{
    const auto said = [](const std::string& words) {
        return with(doorstep_text(), R"("text": "Well.")", R"("text": "Well )" + words + R"(")");
    };
    const auto first = found(said("{ben.name}"), "wrong-words");
    CHECK(first.what == "There is nobody called \"ben\".");
    CHECK(found(said("so {ben.name}"), "wrong-words").at.column == first.at.column + 3);
    CHECK(found(said("{ann.nose}"), "wrong-words").what == "\"nose\" cannot be said of anybody.");
    CHECK(found(said("{ann.Name}"), "wrong-words").what == "\"Name\" cannot be said of anybody.");
    CHECK(found(said("{ann.age}"), "wrong-words").what == "\"ann\" has no age.");
    CHECK(found(said("{ann.origin}"), "wrong-words").what == "\"ann\" has no origin.");
    CHECK(found(said("{ann.They}"), "wrong-words").what == "\"ann\" has no pronoun.");
    for (const char* slip : {"{ann}", "{ann.}", "{}", "{ann.name", "{.name}"})
        found(said(slip), "wrong-words");
}

TEST_CASE("a half differs in its attribute wherever it is spoken of, and in nothing else", "[words][pairs]")
{
    const auto said = with(
        with(paired(gender_pair), R"("text": "Well.")", R"("text": "Well, {ann.name} and {ann.their} key.")"),
        R"("ann": "She shut the door.")", R"("ann": "{ann.They} shut the door.")");
    const auto text = with_eve(said);
    const auto written = loaded(text).scenario.value();
    REQUIRE(arms_of(written).size() == 2);
    CHECK(name_of(written, {0, 1}) == "gender.man");
    CHECK_FALSE(arm_called(written, "gender.child"));
    const auto man = in_half(written, arm_called(written, "gender.man").value());
    CHECK(line(man, "ask.1").text == "Well, Dan and his key.");
    CHECK(man.nodes.at(1).outcome->endings.at(0).text == "He shut the door.");
    CHECK(man.cast.at(1).name == "Dan");
    CHECK(in_half(written, {0, 0}) == written);

    auto put_back = man;
    put_back.cast = written.cast;
    for (auto& each : put_back.lines)
        each.text = line(written, each.id).text;
    put_back.nodes.at(1).outcome = written.nodes.at(1).outcome;
    CHECK(put_back == written);
}

TEST_CASE("halves that differ in more than their attribute are refused", "[pairs]")
{
    CHECK(loaded(paired(age_pair)).diagnostics.empty());
    const auto changed = [](const char* part, const char* other) {
        return paired(with(age_pair, part, other));
    };
    found(changed(R"("age": 24,)", R"("age": 24, "name": "Ana",)"), "more-than-one-difference");
    found(changed(R"("age": 24, )", ""), "no-difference");
    found(changed(R"("age": 41)", R"("age": 24)"), "no-difference");
    found(changed(R"("age": 24, "portrait": "ann")", R"("age": 24)"), "halves-unlike");
    found(changed(R"("older": {)", R"("oldest": { "age": 70, "portrait": "ann" }, "older": {)"),
        "not-two-halves");
    found(changed(R"("person": "ann")", R"("person": "ben")"), "unknown-person");
    found(changed(R"("younger")", R"("Younger")"), "wrong-id");
    found(paired(with(gender_pair, R"("he")", R"("they")")), "unknown-word");
}

TEST_CASE("what a half would have to change is refused where it is written out", "[pairs]")
{
    const auto said = [](const char* pair, const std::string& words) {
        return with(paired(pair), R"("text": "Well.")", R"("text": ")" + words + R"(")");
    };
    CHECK(found(said(age_pair, "I am 24 now."), "written-out").what.find("\"24\"") == 0);
    found(said(age_pair, "Forty-one, I am."), "written-out");
    found(said(gender_pair, "I am Dan."), "written-out");
    found(said(gender_pair, "That is Dan’s."), "written-out");
    found(said(gender_pair, "I am called “Dan”."), "written-out");
    CHECK(loaded(said(age_pair, "I am Ann, I live at 241 {ann.age} Daniel Street.")).diagnostics.empty());
    // Everybody reads the head before a half is given.
    found(with(paired(age_pair), R"("title": "Doorstep")", R"("title": "Somebody of 41")"), "written-out");
}

TEST_CASE("a pronoun written out is refused where it can be of nobody else", "[pairs]")
{
    const auto pronoun = found(paired(gender_pair), "written-out");
    CHECK(pronoun.what.find("\"she\"") == 0);
    CHECK(loaded(with_eve(paired(gender_pair))).diagnostics.empty());
}

TEST_CASE("a line in another language has its meaning, and is no sign", "[words]")
{
    const auto said = [](const std::string& more) {
        return with(doorstep_text(), R"("text": "Well.")", R"("text": "Bine." )" + more);
    };
    const auto scenario =
        loaded(said(R"(, "language": "ro", "meaning": "Well.", "meaning_if": "agreed")")).scenario.value();
    CHECK(line(scenario, "ask.1").language == "ro");
    CHECK(line(scenario, "ask.1").meaning == "Well.");
    CHECK_FALSE(line(scenario, "ask.1").meaning_shown.empty());
    found(said(R"(, "language": "ro")"), "missing-key");
    found(said(R"(, "meaning": "Well.")"), "meaning-without-language");
    found(said(R"(, "language": "romanian", "meaning": "Well.")"), "wrong-language");
    found(said(R"(, "language": "ro", "meaning": "Well.", "shows": ["held"])"), "sign-in-another-language");
}

TEST_CASE("a rule is cited only where it was in force", "[procedure]")
{
    auto library = small_library();
    library.procedures.at(0).rules = {
        {"now", "So it is.", "2020-01-01", "", {"fact:1"}, SourceMark::verified},
        {"then", "So it was.", "", "2019-12-31", {"fact:1"}, SourceMark::verified}};
    const auto codes = [&](const char* cite) {
        std::vector<std::string> all;
        for (const auto& each :
            load_scenario(with(doorstep_text(), R"(["fact:1"] },)", cite), library).diagnostics)
            all.push_back(each.code);
        return all;
    };
    CHECK(codes(R"(["rule:now"] },)").empty());
    CHECK(codes(R"(["rule:then"] },)") == std::vector<std::string>{"rule-not-in-force"});
    CHECK(codes(R"(["rule:never"] },)") == std::vector<std::string>{"unknown-cite"});
}
