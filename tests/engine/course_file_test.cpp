#include "engine/scenario/course_file.hpp"

#include <catch2/catch.hpp>

using engine::load_course;

namespace {

const std::vector<std::string> scenarios = {"elm-street", "ferry", "interview"};

/// The codes of what is wrong with a course's file.
std::vector<std::string> wrong_with(const std::string& text)
{
    std::vector<std::string> codes;
    for (const auto& diagnostic : load_course(text, scenarios).diagnostics)
        codes.push_back(diagnostic.code);
    return codes;
}

} // namespace

TEST_CASE("a course's file gives its order, and need not list every scenario", "[course]")
{
    const auto course = load_course(R"({ "format": 1, "course": ["interview", "elm-street"] })", scenarios);
    CHECK(course.order == std::vector<std::string>{"interview", "elm-street"});
    CHECK(course.diagnostics.empty());
}

TEST_CASE("a slip in a course's file is told, and the rest of the order still holds", "[course]")
{
    const auto course = load_course(
        "{ \"format\": 1,\n  \"course\": [\"ferry\", \"fery\", 7, \"ferry\", \"interview\"] }", scenarios);
    CHECK(course.order == std::vector<std::string>{"ferry", "interview"});
    REQUIRE(course.diagnostics.size() == 3);
    CHECK(course.diagnostics[0].code == "unknown-scenario");
    CHECK(course.diagnostics[0].at == engine::Position{2, 23});
    CHECK(course.diagnostics[1].code == "wrong-type");
    CHECK(course.diagnostics[2].code == "listed-twice");
}

TEST_CASE("what is no course's file gives no order", "[course]")
{
    CHECK(wrong_with(R"(["ferry"])") == std::vector<std::string>{"wrong-type"});
    CHECK(wrong_with(R"({ "format": 2, "course": "ferry" })") ==
          std::vector<std::string>{"unknown-format", "wrong-type"});
    CHECK(wrong_with(R"({ "course": [], "curse": [] })") ==
          std::vector<std::string>{"missing-key", "unknown-key"});
    CHECK_FALSE(wrong_with(R"({ "format": 1, )").empty());
}
