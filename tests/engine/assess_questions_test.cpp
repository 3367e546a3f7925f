#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;
using namespace support;

namespace {

/// Doorstep, where the question is a leading one and both the camera and what Ann says show otherwise.
Scenario leading()
{
    auto text = with(doorstep_text(), R"("type": "open")", R"("type": "leading", "plants": "sad")");
    text = with(text, R"("text": "Well.")",
        R"("text": "I am well.", "contradicts": "sad", "because": "She says so.")");
    text = with(text, R"("decoy_for": ["watched"])", R"("decoy_for": ["watched"], "contradicts": "sad")");
    return load_scenario(text, small_library()).scenario.value();
}

} // namespace

TEST_CASE("what a leading question planted is followed to all that contradicts it", "[assess]")
{
    const auto debrief =
        Playing(leading(), held_variant).look("camera").choose("ask").choose("ask").choose("go").judged();
    REQUIRE(debrief.questions.size() == 2);
    const auto& asked = debrief.questions[0];
    CHECK(asked.plants == "sad");
    REQUIRE(asked.contradicted.size() == 2);
    CHECK(asked.contradicted[0].on == "the camera");
    CHECK(asked.contradicted[0].event < asked.event);
    CHECK(asked.contradicted[0].cites == std::vector<std::string>{"fact:1"});
    CHECK(asked.contradicted[1].on == "I am well.");
    CHECK(asked.contradicted[1].because == "She says so.");
    CHECK(asked.contradicted[1].event > asked.event);
    CHECK(debrief.questions[1].plants.empty()); // asking again plants nothing
}

TEST_CASE("what would contradict is nothing by itself where nobody planted anything", "[assess]")
{
    const auto debrief = Playing(leading(), held_variant).look("camera").choose("go").judged();
    CHECK(debrief.questions.empty());
    CHECK(debrief.spotting.lines.size() == 2);
}

namespace {

/// Doorstep with these people there, the question put to `whom`.
Debrief asked_with(const std::string& present, const std::string& whom = "")
{
    auto text = with(doorstep_text(), R"("ann": { "name": "Ann" })",
        R"("ann": { "name": "Ann" }, "bob": { "name": "Bob", "role": "may-control" },
           "eve": { "name": "Eve" }, "cole": { "name": "Cole", "role": "colleague" })");
    text = with(
        text, R"("door": { "place": "hall",)", R"("door": { "place": "hall", "present": )" + present + ",");
    if (!whom.empty())
        text = with(text, R"("type": "open",)", R"("type": "open", "whom": ")" + whom + R"(",)");
    return Playing(load_scenario(text, small_library()).scenario.value(), held_variant)
        .choose("ask")
        .choose("go")
        .judged();
}

} // namespace

TEST_CASE("who could hear a question is told by who was there", "[assess]")
{
    const auto company = [](const Debrief& debrief) { return debrief.questions.at(0).company; };
    CHECK(company(asked_with(R"(["ann", "cole"])")) == Company::alone);
    CHECK(company(asked_with(R"(["ann", "bob"])")) == Company::controller);
    CHECK(company(asked_with(R"(["ann", "eve"])")) == Company::others);
    CHECK(company(asked_with(R"(["ann", "bob"])", "bob")) == Company::unsaid);
    CHECK(company(asked_with(R"(["bob", "cole"])")) == Company::unsaid);
    CHECK(company(asked_with(R"([])")) == Company::unsaid);
}

TEST_CASE("the questions are added up", "[assess]")
{
    const auto sum = asked_with(R"(["ann", "bob"])").questioning;
    CHECK(sum.recommended == wilson(1, 1));
    CHECK(sum.alone == wilson(0, 1));
    CHECK(sum.before_controller == 1);
    const auto planted =
        Playing(leading(), held_variant).look("camera").choose("ask").choose("go").judged().questioning;
    CHECK(planted.recommended == wilson(0, 1));
    CHECK(planted.leading == 1);
    CHECK(planted.planted == 1);
    CHECK(planted.contradicted == 1);
}

TEST_CASE("a question in front of somebody who may control is among what mattered", "[assess]")
{
    const auto takeaways = asked_with(R"(["ann", "bob"])").takeaways;
    CHECK(std::ranges::find(takeaways, TakeawayKind::company, &Takeaway::kind) != takeaways.end());
}
