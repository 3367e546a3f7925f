#include "engine/play/state.hpp"
#include "engine/scenario/compile_expression.hpp"

#include <catch2/catch.hpp>

using namespace engine;

namespace {

/// Two numbers, a flag and a list of names, with values.
struct Bench {
    Scenario scenario;
    Names names;
    State state;

    Bench()
    {
        scenario.facts = {{"trust", Fact::Kind::number, 0, 10, 4, {}},
            {"alone", Fact::Kind::flag, 0, 1, 0, {}},
            {"papers", Fact::Kind::name, 0, 1, 0, {"held", "her-own"}}};
        scenario.variants = {{"one", {}, {}, {}, {}}, {"two-b", {}, {}, {}, {}}};
        names.facts = {{"trust", 0}, {"alone", 1}, {"papers", 2}};
        names.variants = {{"one", 0}, {"two-b", 1}};
        state.variant = {1};
        state.facts = {4, 0, 1};
    }

    bool holds(const std::string& text) const
    {
        const auto compiled = compile_condition(text, scenario.facts, names);
        INFO(text);
        REQUIRE(std::holds_alternative<Expression>(compiled));
        return engine::holds(std::get<Expression>(compiled), state, scenario);
    }

    std::size_t wrong_at(const std::string& text) const
    {
        const auto compiled = compile_condition(text, scenario.facts, names);
        INFO(text);
        REQUIRE(std::holds_alternative<ExpressionMistake>(compiled));
        return std::get<ExpressionMistake>(compiled).at;
    }
};

} // namespace

TEST_CASE("conditions mean what they say", "[expression]")
{
    const Bench bench;
    CHECK(bench.holds("trust == 4 && !alone"));
    CHECK(bench.holds("papers == her-own"));
    CHECK(bench.holds("variant == two-b && variant != one"));
    CHECK(bench.holds("alone || trust - 1 == 3"));
    CHECK(bench.holds("trust + 2 * 3 == 10"));
    CHECK(bench.holds("(trust + 2) * 3 == 18"));
    CHECK_FALSE(bench.holds("trust < 4 || alone"));
}

TEST_CASE("arithmetic has a value everywhere", "[expression]")
{
    const Bench bench;
    CHECK(bench.holds("trust / 0 == 0"));
    CHECK(bench.holds("trust % 0 == 0"));
    CHECK(bench.holds("2147483647 + 1 == 2147483647"));
    CHECK(bench.holds("(-2147483647 - 1) / -1 == 2147483647"));
    CHECK(bench.holds("2147483647 * 2147483647 == 2147483647"));
}

TEST_CASE("what is wrong in a condition is found where it stands", "[expression]")
{
    const Bench bench;
    CHECK(bench.wrong_at("trust >= many") == 9);
    CHECK(bench.wrong_at("trust") == 0);
    CHECK(bench.wrong_at("alone && ") == 9);
    CHECK(bench.wrong_at("papers == theirs") == 10);
    CHECK(bench.wrong_at("alone alone") == 6);
    CHECK(bench.wrong_at("visited(nowhere)") == 8);
    CHECK(bench.wrong_at(std::string(40, '(') + "alone" + std::string(40, ')')) > 0);
    CHECK(bench.wrong_at(std::string(513, ' ')) == 0);
}

TEST_CASE("deep nesting to the right is refused, not run over the stack", "[expression]")
{
    const Bench bench;
    std::string text = "1";
    for (int i = 0; i < 40; ++i)
        text = "1+(" + text + ")";
    CHECK(std::holds_alternative<ExpressionMistake>(
        compile_condition(text + "==2", bench.scenario.facts, bench.names)));
}
