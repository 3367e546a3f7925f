#pragma once

#include "engine/scenario/scenario.hpp"

#include <string>

namespace bench {

inline engine::Expression constant(std::int32_t value)
{
    return {{engine::Operation::constant, value}};
}

inline engine::Expression at_least(std::uint32_t fact, std::int32_t value)
{
    return {{engine::Operation::fact, static_cast<std::int32_t>(fact)}, {engine::Operation::constant, value},
        {engine::Operation::greater_or_equal, 0}};
}

/// A scenario that can only be left, to which choices are to be added: a room and an outcome.
inline engine::Scenario empty_room(std::size_t variants)
{
    engine::Scenario room;
    room.nodes.resize(2);
    room.nodes[0].id = "room";
    room.nodes[1].id = "end";
    room.nodes[1].outcome.emplace();
    room.start = {0};
    for (std::size_t i = 0; i < variants; ++i)
        room.variants.push_back({"variant" + std::to_string(i), engine::Truth::concern, "", {}, {}});
    return room;
}

inline engine::Choice& add_choice(engine::Scenario& scenario)
{
    scenario.nodes[0].choices.push_back({static_cast<std::uint32_t>(scenario.choices.size())});
    engine::Choice& choice = scenario.choices.emplace_back();
    choice.id = "choice" + std::to_string(scenario.choices.size());
    return choice;
}

/// Five counters, three with 10 values and two with 100, each moved on by a choice of its own, leaving,
/// which hangs on the first three, and a choice for each of the others that only opens at its end: ten
/// million states in the room, one at the end.
constexpr std::uint64_t counter_states = 10'000'001;
inline engine::Scenario counters()
{
    engine::Scenario scenario = empty_room(1);
    engine::Expression sum = constant(0);
    for (std::uint32_t i = 0; i < 5; ++i) {
        scenario.facts.push_back(
            {"counter" + std::to_string(i), engine::Fact::Kind::number, 0, i < 3 ? 9 : 99, 0, {}});
        scenario.variants[0].starts.push_back(0);
        add_choice(scenario).effects = {{{i}, engine::Assignment::increase, constant(1)}};
        if (i < 3) {
            sum.push_back({engine::Operation::fact, static_cast<std::int32_t>(i)});
            sum.push_back({engine::Operation::add, 0});
        }
    }
    sum.push_back({engine::Operation::constant, 20});
    sum.push_back({engine::Operation::greater_or_equal, 0});
    engine::Choice& leave = add_choice(scenario);
    leave.open_when = sum;
    leave.routes = {{{}, {1}}};
    for (std::uint32_t i = 3; i < 5; ++i)
        add_choice(scenario).open_when = at_least(i, 99);
    return scenario;
}

/// An interview: 60 questions to ask once each, of which so many move one of eight facts, 20 are open only to
/// those who have trust, and the rest are free; all with marks. Five variants begin with another trust each.
inline engine::Scenario interview(std::uint32_t moving)
{
    engine::Scenario scenario = empty_room(5);
    for (std::uint32_t i = 0; i < 8; ++i) {
        scenario.facts.push_back({"fact" + std::to_string(i), engine::Fact::Kind::number, 0, 10, 0, {}});
        for (std::size_t v = 0; v < scenario.variants.size(); ++v)
            scenario.variants[v].starts.push_back(i == 0 ? static_cast<std::int32_t>(v) : 0);
    }
    for (std::uint32_t i = 0; i < 60; ++i) {
        engine::Choice& question = add_choice(scenario);
        question.kind = engine::ChoiceKind::question;
        question.once = true;
        const char* competency = i % 3 == 0 ? "communication" : i % 3 == 1 ? "evidence" : "safety";
        question.marks = {{competency, static_cast<int>(i % 5) - 2}};
        if (i < moving)
            question.effects = {{{i % 3 == 0 ? i % 8 : 0},
                i % 4 == 3 ? engine::Assignment::decrease : engine::Assignment::increase, constant(1)}};
        else if (i < moving + 20)
            question.open_when = at_least(0, static_cast<std::int32_t>(i % 7) + 1);
    }
    engine::Choice& leave = add_choice(scenario);
    leave.routes = {{at_least(3, 1), {1}}, {at_least(6, 1), {1}}, {{}, {1}}};
    return scenario;
}

} // namespace bench
