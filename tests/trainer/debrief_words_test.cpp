#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/told_of.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace std::chrono_literals;

TEST_CASE("an attempt is told by its number and its minutes", "[debrief]")
{
    CHECK(trainer::attempt_in_words(2, 23min) == "second attempt, 23 minutes");
    CHECK(trainer::attempt_in_words(1, 20s) == "first attempt, under a minute");
    CHECK(trainer::attempt_in_words(12, 60s) == "12th attempt, 1 minute");
    CHECK(trainer::ordinal(21) == "21st");
    CHECK(trainer::ordinal(112) == "112th");
}

TEST_CASE("beside a mark stands the thing, not where it is", "[debrief]")
{
    CHECK(trainer::short_name("phones on the hall table") == "Phones");
    CHECK(trainer::short_name("a small box on the shelf") == "Small box");
    CHECK(trainer::short_name("an open notebook") == "Open notebook");
    CHECK(trainer::short_name("the camera") == "Camera");
}

TEST_CASE("an indicator is quoted without its stop and its examples", "[debrief]")
{
    CHECK(trainer::quoted("Was misled about the work; for example told of cleaning.") ==
          "“Was misled about the work”");
}

TEST_CASE("marks are told as got and lost, never as shares", "[debrief]")
{
    CHECK(trainer::marks_in_words({{"safety", 2}, {"information-sharing", 1}}) ==
          "Got 2 in safety and 1 in information sharing.");
    CHECK(trainer::marks_in_words({{"evidence", -2}, {"communication", 1}}) ==
          "Got 1 in communication; lost 2 in evidence.");
    CHECK(trainer::marks_in_words({{"evidence", -2}}) == "Lost 2 in evidence.");
    CHECK(trainer::marks_in_words({}).empty());
}

TEST_CASE("spotting is told in counts, and says so where there was nothing to count", "[debrief]")
{
    CHECK(trainer::hits_in_words(wilson(3, 5)) == "You noticed 3 of the 5 signs that you came across.");
    CHECK(trainer::hits_in_words(wilson(0, 1)) == "You missed the one sign that you came across.");
    CHECK(trainer::hits_in_words(wilson(0, 4)) == "You noticed none of the 4 signs that you came across.");
    CHECK(trainer::hits_in_words({}) == "You came across no sign of anything that was there.");
    CHECK(trainer::false_alarms_in_words(wilson(6, 6)) ==
          "You wrongly suspected all 6 things that only looked like a sign.");
    CHECK(trainer::false_alarms_in_words(wilson(0, 1)) ==
          "You left alone the one thing that only looked like a sign.");
    CHECK(
        trainer::interval_in_words(wilson(3, 5)) ==
        "From 5 cases one can say only that it would be between 23 and 88 in 100 over many such visits (95 % "
        "interval).");
    CHECK(trainer::interval_in_words({}).empty());
}

TEST_CASE("the headline is a figure between -1 and 1, where there is one", "[debrief]")
{
    SpottingResult result;
    CHECK(trainer::difference_in_words(result).starts_with("There is no headline figure"));
    result.difference = 0.065;
    CHECK(trainer::difference_in_words(result).find("comes to 0.07.") != std::string::npos);
    result.difference = -0.5;
    CHECK(trainer::difference_in_words(result).find("comes to -0.50.") != std::string::npos);
    result.difference = 1.0;
    CHECK(trainer::difference_in_words(result).find("comes to 1.00.") != std::string::npos);
    result.difference = 0.0;
    CHECK(trainer::difference_in_words(result).find("comes to 0.00.") != std::string::npos);
}

TEST_CASE("the mix of questions is one sentence", "[debrief]")
{
    const auto of = [](QuestionType type) {
        QuestionLine line;
        line.type = type;
        return line;
    };
    const std::vector<QuestionLine> none;
    CHECK(trainer::question_mix(none) == "You asked no questions.");
    const std::vector<QuestionLine> one{of(QuestionType::leading)};
    CHECK(trainer::question_mix(one) == "Your one question was not an open one.");
    const std::vector<QuestionLine> three{
        of(QuestionType::open), of(QuestionType::leading), of(QuestionType::open)};
    CHECK(trainer::question_mix(three) == "2 of 3 questions were open.");
    CHECK(trainer::questions_by_type(three) == "2 open, 1 leading");
}

TEST_CASE("a judgement is set against what was true, and is neither right nor wrong where nobody could know",
    "[debrief]")
{
    const Judgement yes{true, 80, "none", ""};
    const Judgement no{false, 80, "none", ""};
    CHECK(trainer::judgement_in_words(yes, Truth::concern).ends_with(", and there were."));
    CHECK(trainer::judgement_in_words(no, Truth::concern).ends_with(". There were."));
    CHECK(trainer::judgement_in_words(yes, Truth::no_concern).ends_with(". There were none."));
    CHECK(trainer::judgement_in_words(no, Truth::no_concern).ends_with(", and there were none."));
    for (const auto& judgement : {yes, no})
        CHECK(trainer::judgement_in_words(judgement, Truth::undetermined).find("neither right nor wrong") !=
              std::string::npos);
}

TEST_CASE("somebody else who reads a debrief is told of the person who played", "[debrief]")
{
    CHECK(trainer::told_of("You noticed 3 of the 5 signs that you came across.", "Sam") ==
          "Sam noticed 3 of the 5 signs that they came across.");
    CHECK(trainer::told_of("You have her agreement; she told you so on your asking.", "Sam") ==
          "Sam has her agreement; she told them so on their asking.");
    CHECK(trainer::told_of("Your share of signs noticed", "Sam") == "Sam’s share of signs noticed");
    CHECK(trainer::told_of("You asked Lee: “You take their money, don’t you?”", "Sam") ==
          "Sam asked Lee: “You take their money, don’t you?”");
    CHECK(trainer::told_of("The youngest was young.", "Sam") == "The youngest was young.");
}
