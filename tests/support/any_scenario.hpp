#pragma once

#include "engine/scenario/scenario.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace support {

/// Makes a small scenario out of any bytes: the same from the same, and a simpler one from fewer. Everything
/// that play knows of can be in it, sound or not: nodes that go on by themselves, also in a ring, choices
/// that shut, clocks, details that open a choice, marks in two competencies.
class AnyScenario {
public:
    explicit AnyScenario(const std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

    engine::Scenario make()
    {
        add_tables();
        for (std::uint32_t i = 0; i < made_.nodes.size(); ++i)
            fill_node(i);
        for (std::uint32_t i = 0; i < made_.choices.size(); ++i)
            fill_choice(i);
        for (auto& line : made_.lines)
            line.shown_when = condition();
        for (auto& detail : made_.details)
            detail.shown_when = condition();
        made_.start = {0};
        return made_;
    }

private:
    /// A number below `end`; 0 when the bytes have run out.
    std::uint32_t below(std::uint32_t end) { return next_ < bytes_.size() ? bytes_[next_++] % end : 0; }

    void add_tables()
    {
        made_.id = "any";
        made_.facts = {{"flag", engine::Fact::Kind::flag, 0, 1, 0, {}},
            {"number", engine::Fact::Kind::number, -1, 2, 0, {}}};
        made_.variants = {{"one", engine::Truth::concern, "", {}, {0, 0}},
            {"two", engine::Truth::no_concern, "", {}, {1, static_cast<std::int32_t>(below(3))}}};
        made_.places.resize(1);
        made_.nodes.resize(2 + below(7));
        made_.choices.resize(1 + below(14));
        made_.lines.resize(1 + below(3));
        made_.details.resize(1 + below(2));
        const auto name = [](auto& table, const std::string& kind) {
            for (std::size_t i = 0; i < table.size(); ++i)
                table[i].id = kind + std::to_string(i);
        };
        name(made_.nodes, "node");
        name(made_.choices, "choice");
        name(made_.lines, "line");
        name(made_.details, "detail");
        for (std::uint32_t i = 0; i < made_.details.size(); ++i) {
            made_.details[i].place = {0};
            made_.places[0].details.push_back({i});
        }
    }

    engine::Expression something_to_read()
    {
        using engine::Operation;
        const auto pick = [&](const auto& table) {
            return static_cast<std::int32_t>(below(static_cast<std::uint32_t>(table.size())));
        };
        switch (below(8)) {
        case 0:
            return {{Operation::fact, 0}};
        case 1:
            return {{Operation::visited, pick(made_.nodes)}};
        case 2:
            return {{Operation::chosen, pick(made_.choices)}};
        case 3:
            return {{Operation::heard, pick(made_.lines)}};
        case 4:
            return {{Operation::examined, pick(made_.details)}};
        case 5:
            return {{Operation::variant, 0}};
        default:
            return {{Operation::fact, 1}, {Operation::constant, static_cast<std::int32_t>(below(4)) - 1},
                {below(2) == 0 ? Operation::greater_or_equal : Operation::equal, 0}};
        }
    }

    engine::Expression condition()
    {
        using engine::Operation;
        const auto shape = below(8);
        if (shape < 4)
            return {};
        auto expression = something_to_read();
        if (shape == 5)
            expression.push_back({Operation::logical_not, 0});
        if (shape > 5) {
            const auto other = something_to_read();
            expression.insert(expression.end(), other.begin(), other.end());
            expression.push_back({shape == 6 ? Operation::logical_and : Operation::logical_or, 0});
        }
        return expression;
    }

    std::vector<engine::Effect> effects()
    {
        std::vector<engine::Effect> effects;
        for (auto count = below(4); count > 1; --count) {
            const engine::FactNumber fact{below(2)};
            const auto assignment = static_cast<engine::Change>(below(3));
            auto value = below(4) == 0 ? something_to_read()
                                       : engine::Expression{{engine::Operation::constant,
                                             static_cast<std::int32_t>(below(3)) - 1 + (fact.value == 0)}};
            effects.push_back({fact, assignment, std::move(value)});
        }
        return effects;
    }

    std::vector<engine::Route> routes(bool may_stay)
    {
        std::vector<engine::Route> routes;
        for (auto count = below(3) + (may_stay ? 0U : 1U); count > 0; --count)
            routes.push_back({condition(), {below(static_cast<std::uint32_t>(made_.nodes.size()))}});
        // As loading has it: a node that goes on by itself always does.
        if (!may_stay)
            routes.back().when.clear();
        return routes;
    }

    void fill_node(std::uint32_t number)
    {
        engine::Node& node = made_.nodes[number];
        if (below(3) != 0)
            node.place = {0};
        node.effects = effects();
        if (below(2) == 0)
            node.lines.push_back({below(static_cast<std::uint32_t>(made_.lines.size()))});
        if (number + 1 == made_.nodes.size()) {
            node.outcome.emplace();
            return;
        }
        if (number != 0 && below(4) == 1) {
            node.routes = routes(false);
            return;
        }
        for (auto count = 1 + below(7); count > 0; --count)
            node.choices.push_back({below(static_cast<std::uint32_t>(made_.choices.size()))});
        if (below(4) == 1)
            node.time = {10, node.choices.front()};
    }

    void fill_choice(std::uint32_t number)
    {
        engine::Choice& choice = made_.choices[number];
        choice.open_when = condition();
        choice.once = below(3) != 0;
        if (choice.once && below(2) == 0)
            choice.again = {below(static_cast<std::uint32_t>(made_.lines.size()))};
        choice.effects = effects();
        if (below(3) == 0)
            choice.lines.push_back({below(static_cast<std::uint32_t>(made_.lines.size()))});
        for (const char* competency : {"safety", "evidence"})
            if (below(2) == 1)
                choice.marks.push_back({competency, static_cast<int>(below(7)) - 3});
        choice.routes = routes(true);
    }

    const std::vector<std::uint8_t>& bytes_;
    std::size_t next_ = 0;
    engine::Scenario made_;
};

} // namespace support
