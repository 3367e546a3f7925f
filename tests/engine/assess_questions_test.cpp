#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

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
