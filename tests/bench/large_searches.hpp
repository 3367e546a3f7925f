#pragma once

#include "engine/scenario/scenario.hpp"

#include <array>
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

/// Numbers that look like chance and are the same each time (Lehmer 1951, modulus 2^31 - 1).
class Draw {
public:
    std::uint32_t below(std::uint32_t end)
    {
        last_ = last_ * 48271 % 2147483647;
        return static_cast<std::uint32_t>(last_ % end);
    }

private:
    std::uint64_t last_ = 7;
};

/// What makes the rooms: a choice with some condition on a fact, or without.
class Rooms {
public:
    engine::Scenario make()
    {
        made_ = empty_room(2);
        made_.nodes.resize(count + 1);
        for (std::uint32_t i = 0; i <= count; ++i)
            made_.nodes[i].id = "room" + std::to_string(i);
        made_.nodes[1].outcome.reset();
        made_.nodes[count].outcome.emplace();
        for (const std::int32_t most : {9, 9, 9, 24, 4}) {
            made_.facts.push_back(
                {"fact" + std::to_string(made_.facts.size()), engine::Fact::Kind::number, 0, most, 0, {}});
            made_.variants[0].starts.push_back(0);
            made_.variants[1].starts.push_back(most);
        }
        for (std::uint32_t room = 0; room < count; ++room)
            furnish(room);
        return std::move(made_);
    }

    static constexpr std::uint32_t count = 10;

private:
    engine::Choice& add(std::uint32_t room)
    {
        made_.nodes[room].choices.push_back({static_cast<std::uint32_t>(made_.choices.size())});
        engine::Choice& choice = made_.choices.emplace_back();
        choice.id = "choice" + std::to_string(made_.choices.size());
        return choice;
    }

    engine::Expression some_of(std::uint32_t fact)
    {
        return at_least(fact,
            1 + static_cast<std::int32_t>(draw_.below(static_cast<std::uint32_t>(made_.facts[fact].most))));
    }

    void furnish(std::uint32_t room)
    {
        const std::uint32_t fact = room / 2;
        add(room).routes = {{{}, {(room + 1) % count}}};
        add(room).effects = {
            {{fact}, room % 2 == 0 ? engine::Change::increase : engine::Change::decrease, constant(1)}};
        engine::Choice& way = add(room);
        way.open_when = some_of((fact + 1) % 5);
        way.effects = {{{draw_.below(5)}, engine::Change::decrease,
            constant(1 + static_cast<std::int32_t>(draw_.below(3)))}};
        way.routes = {{some_of((fact + 2) % 5), {draw_.below(count)}}, {{}, {draw_.below(count)}}};
        engine::Choice& question = add(room);
        question.effects = {{{draw_.below(5)}, engine::Change::increase,
            constant(1 + static_cast<std::int32_t>(draw_.below(3)))}};
        question.open_when = some_of((fact + 3) % 5);
        if (room % 5 == 0)
            question.open_when = {
                {engine::Operation::chosen, static_cast<std::int32_t>(room == 0 ? once_[0] : once_[1])}};
        if (room == 4)
            question.marks = {{"safety", -1}, {"evidence", 1}};
        if (room == 9) {
            question.routes = {{some_of(0), {count}}};
            question.marks = {{"safety", 2}};
        }
        if (room == 0)
            for (auto& once : once_) {
                once = static_cast<std::uint32_t>(made_.choices.size());
                engine::Choice& asked = add(room);
                asked.once = true;
                asked.marks = {{"communication", 2}};
            }
    }

    engine::Scenario made_;
    Draw draw_;
    std::array<std::uint32_t, 2> once_{4, 5}; ///< the choices that are asked once, in the first room
};

/// Ten rooms with ways, conditions and effects drawn by chance, five facts with 10, 10, 10, 25 and 5 values
/// and two questions that can be asked once and are remembered. In each room one fact can be moved by one, up
/// in the even rooms and down in the odd ones, and one can always go to the next: so in each variant a room
/// has 500,000 states.
constexpr std::uint64_t rooms_states = 2 * (10 * 500'000 + 1);
inline engine::Scenario rooms()
{
    return Rooms().make();
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
                i % 4 == 3 ? engine::Change::decrease : engine::Change::increase, constant(1)}};
        else if (i < moving + 20)
            question.open_when = at_least(0, static_cast<std::int32_t>(i % 7) + 1);
    }
    engine::Choice& leave = add_choice(scenario);
    leave.routes = {{at_least(3, 1), {1}}, {at_least(6, 1), {1}}, {{}, {1}}};
    return scenario;
}

} // namespace bench
