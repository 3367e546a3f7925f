// Statements for a learning record store, from attempts at a doorstep.
#include "reports/xapi.hpp"
#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace support;
using nlohmann::json;

namespace {

const std::string person(64, 'a');

/// A visit: asked, asked again, agreed, looked, noted, left.
Playing visit()
{
    Playing playing(doorstep(), held_variant);
    playing.choose("ask").look("drawer").note("held", "drawer").look("camera");
    return playing;
}

/// Finishes the visit and states it.
class Stated {
public:
    explicit Stated(Playing playing) : playing_(std::move(playing))
    {
        playing_.choose("go");
        result_ = playing_.result({true, 80, "none", "Her papers were in a locked drawer."});
    }

    std::vector<json> statements(std::uint32_t from_event = 1) const
    {
        std::vector<json> all;
        for (const auto& text : texts(from_event))
            all.push_back(json::parse(text));
        return all;
    }
    std::vector<std::string> texts(std::uint32_t from_event = 1) const
    {
        return reports::xapi_statements({playing_.scenario(), playing_.events(), result_, person, 7, "cafe",
            "held", "", 1'764'059'048'250, from_event, true, false});
    }

private:
    Playing playing_;
    engine::AttemptResult result_;
};

} // namespace

TEST_CASE("a decision says what was chosen, which choices were best, and how long it took", "[xapi]")
{
    const auto asked = Stated(visit()).statements().at(0);
    CHECK(asked["verb"]["display"]["en-GB"] == "answered");
    CHECK(asked["object"]["id"] == "https://turnstone.example/xapi/encounters/doorstep/cafe/moments/door");
    const auto& definition = asked["object"]["definition"];
    CHECK(definition["interactionType"] == "choice");
    CHECK(definition["choices"].size() == 5);
    CHECK(definition["choices"][0] == json{{"id", "ask"}, {"description", {{"en-GB", "Ask how she is."}}}});
    CHECK(definition["correctResponsesPattern"] == json::array({"ask"}));
    CHECK(asked["result"] == json{{"response", "ask"}, {"duration", "PT1.00S"}, {"success", true},
                                 {"score", {{"scaled", 1.0}, {"raw", 2}, {"min", -1}, {"max", 2}}}});
    CHECK(asked["timestamp"] == "2025-11-25T08:24:09.250Z");
}

TEST_CASE("a poorer choice is no success and has its part of the score; made again, it has none", "[xapi]")
{
    auto playing = visit();
    const auto statements = Stated(std::move(playing.choose("wait").choose("wait"))).statements();
    CHECK(statements.at(1)["result"]["success"] == false);
    CHECK(statements.at(1)["result"]["score"]["scaled"] == 0.0);
    CHECK(statements.at(2)["result"]["success"] == false);
    CHECK_FALSE(statements.at(2)["result"].contains("score"));
}

TEST_CASE("the last statement says what the attempt comes to", "[xapi]")
{
    const auto statements = Stated(visit()).statements();
    const auto& last = statements.back();
    CHECK(last["verb"]["display"]["en-GB"] == "completed");
    CHECK(last["result"]["completion"] == true);
    CHECK(last["result"]["success"] == true);
    CHECK(last["result"]["score"] == json{{"scaled", 1.0}});
    CHECK(last["result"]["extensions"]["https://turnstone.example/xapi/extensions/confidence"] == 80);
    for (const auto& statement : statements)
        CHECK(statement["context"]["registration"] == last["context"]["registration"]);
}

TEST_CASE("without a look-alike met there is no scaled score", "[xapi]")
{
    Playing playing(doorstep(), held_variant);
    const auto last = Stated(std::move(playing.look("drawer"))).statements().back();
    CHECK_FALSE(last["result"].contains("score"));
}

TEST_CASE("exporting the same attempt again gives the same statements, each with an id of its own", "[xapi]")
{
    const Stated stated(visit());
    CHECK(stated.texts() == Stated(visit()).texts());
    std::set<std::string> ids;
    for (const auto& statement : stated.statements())
        ids.insert(statement["id"].get<std::string>());
    CHECK(ids.size() == stated.texts().size());
    CHECK(ids.begin()->at(14) == '5'); // the version of the UUID
}

TEST_CASE("what a fork shares with its original is stated by the original alone", "[xapi]")
{
    const Stated stated(visit());
    const auto whole = stated.texts();
    const auto own = stated.texts(5); // after the question and her answer
    CHECK(own == std::vector<std::string>(whole.begin() + 1, whole.end()));
}

TEST_CASE("who did it is a code, and nothing that somebody typed is told", "[xapi]")
{
    for (const auto& statement : Stated(visit()).statements()) {
        CHECK(statement["actor"] ==
              json{{"objectType", "Agent"},
                  {"account", {{"homePage", "https://turnstone.example/xapi/people"}, {"name", person}}}});
        CHECK(statement.dump().find("locked drawer") == std::string::npos);
    }
}

TEST_CASE("statements together are one array", "[xapi]")
{
    const auto texts = Stated(visit()).texts();
    CHECK(json::parse(reports::xapi_array(texts)).size() == texts.size());
    CHECK(json::parse(reports::xapi_array({})) == json::array());
}
