#include "reports/debrief_json.hpp"
#include "reports/debrief_text.hpp"
#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace engine;
using namespace support;

namespace {

/// Everything that a debrief can tell: noticed, suspected, unsupported, withdrawn, asked again and referred.
Playing eventful(const Scenario& scenario = doorstep())
{
    Playing playing(scenario, held_variant);
    playing.look("drawer").look("camera").note("held", "drawer").note("watched", "camera").note("hours");
    playing.note("hours").move(WithdrawNote{4});
    playing.choose("ask").choose("ask").choose("wait").choose("wait").choose("refer");
    return playing;
}

std::string text_of(Playing playing, const Judgement& judgement = {true, 70, "refer", "The locked drawer."})
{
    const auto debrief = playing.judged(judgement);
    return reports::debrief_text(playing.scenario(), small_library(), debrief);
}

nlohmann::json json_of(Playing playing)
{
    const auto debrief = playing.judged();
    return nlohmann::json::parse(reports::debrief_json(playing.scenario(), debrief, {1, "abc", "held", 1}));
}

bool says(const std::string& text, const std::string& words)
{
    std::string flat;
    std::istringstream stream(text);
    for (std::string word; stream >> word;)
        flat += word + " ";
    return flat.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("the text begins with what mattered and keeps within 78 columns", "[reports]")
{
    const auto scenario =
        load_scenario(with(doorstep_text(), "It faces the street.",
                          std::string(20, 'x') + std::string(40, ' ') + std::string(90, 'y') +
                              " and it goes on and on well past the end of any line on the screen."),
            small_library())
            .scenario.value();
    const auto text = text_of(eventful(scenario));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        CHECK((line.size() <= 78 || line.find(std::string(90, 'y')) != std::string::npos));
        CHECK((line.empty() || line.back() != ' '));
    }
    CHECK(text.find("You left.") < text.find("Papers were held."));
    CHECK(text.find("Ann: She shut the door.") < text.find("Do again: Ask how she is."));
    CHECK(text.find("Do again") < text.find("Why: Nothing is said."));
    CHECK(text.find("Next time") < text.find("What you noticed"));
}

TEST_CASE("the text says what was judged, done and why", "[reports]")
{
    const auto text = text_of(eventful());
    CHECK(says(text, "You judged that there were grounds for concern, 70 % sure. You would: Refer. Your "
                     "reason: The locked drawer."));
    CHECK(says(text, "1 of 1"));
    CHECK(says(text, "Noted without support: Long hours."));
    CHECK(says(text, "Withdrawn: Long hours."));
    CHECK(says(text, "Rests on fact:1 (verified): A fact."));
}

TEST_CASE("a decision taken again neither helped nor set back", "[reports]")
{
    const auto text = text_of(eventful());
    CHECK(says(text, "Wait. This set things back."));
    CHECK(says(text, "Wait. (Again; nothing counted.)"));
    CHECK_FALSE(says(text, "This helped. (Again"));
    CHECK_FALSE(says(text, "This set things back. (Again"));
}

TEST_CASE("what was not noted is never said not to be there", "[reports]")
{
    const auto text = text_of(eventful());
    CHECK(says(text, "The dimension rule. Never a threshold for referral."));
    CHECK(says(text, "Provisional: Made for tests."));
    CHECK(says(text, "You noted: met (2 strong, 0 medium, 0 weak)."));
    CHECK(says(text, "Was there: not met (1 strong, 0 medium, 0 weak)."));
    CHECK_FALSE(says(text, "You noted: not met"));
}

TEST_CASE("at a port the debrief adds that exploitation need not have begun", "[reports]")
{
    const auto port = load_scenario(with(doorstep_text(), "premises-visit", "port-check"), small_library());
    CHECK(says(text_of(eventful(port.scenario.value())), "exploitation need not have begun"));
    CHECK_FALSE(says(text_of(eventful()), "exploitation need not have begun"));
}

TEST_CASE("the questions are told by their type", "[reports]")
{
    CHECK(says(text_of(eventful()), "2 of 2 were open, probing or empathic. By type: open 2."));
    CHECK(says(text_of(Playing(doorstep(), held_variant).choose("go")), "You asked no questions."));
}

TEST_CASE("every line of the JSON names events that happened", "[reports]")
{
    auto playing = eventful();
    const auto json = json_of(playing);
    const auto last = playing.events().size() + 2; // the judgement and the end
    for (const char* list : {"decisions", "referrals", "questions"}) {
        REQUIRE_FALSE(json[list].empty());
        for (const auto& line : json[list])
            CHECK((line["event"] >= 1 && line["event"] <= last));
    }
    for (const auto& line : json["spotting"]["lines"])
        for (const auto& event : line["events"])
            CHECK((event >= 1 && event <= last));
    CHECK(json["judgement"]["event"] == last - 1);
    for (const char* column : {"noted", "there"})
        for (const auto& line : json["dimensions"])
            for (const auto& event : line[column]["events"])
                CHECK((event >= 1 && event <= last));
    CHECK(json["spotting"]["lines"][0]["evidence"] == nlohmann::json{{"detail", "drawer"}});
    CHECK(json["referrals"][0]["verdict"] == "consent-missing");
    CHECK(json["people"]["ann"] == "She shut the door.");
    CHECK(json["provenance"] == "Made for tests.");
}

TEST_CASE("the JSON has the same lists however little was done", "[reports]")
{
    const auto json = json_of(Playing(doorstep(), held_variant).choose("go"));
    for (const char* list : {"dimensions", "decisions", "competencies", "referrals", "questions", "citations",
             "takeaways", "duties"})
        CHECK(json.at(list).is_array());
    CHECK(json["spotting"]["difference"].is_null());
}
