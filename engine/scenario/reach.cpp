// Which parts of a scenario a variant can get to: every condition on the way is evaluated over the values
// that its facts can have, and again when one of the things that it reads turns out to be possible.
#include "engine/scenario/reach.hpp"

#include <algorithm>

namespace engine {
namespace {

/// A condition, or the value of an effect, with what hangs on it.
struct Step {
    enum class Kind { line, detail, choice, route, effect };
    Kind kind = Kind::line;
    const Expression* expression = nullptr;
    std::uint32_t subject = 0; ///< the line, detail or choice; where the route leads
    bool last = true;          ///< of Kind::route: none comes after it
    const Effect* effect = nullptr;
};

/// The steps that begin when a node is entered or a choice is made: its effects and its routes, in a row.
struct Row {
    std::uint32_t first = 0;
    std::uint32_t routes = 0; ///< the first of its routes
    std::uint32_t end = 0;
};

/// All steps of a scenario, and which of them read what.
class Steps {
public:
    explicit Steps(const Scenario& scenario)
        : first_node(scenario.facts.size()), first_choice(first_node + scenario.nodes.size()),
          first_line(first_choice + scenario.choices.size()), first_detail(first_line + scenario.lines.size())
    {
        for (std::uint32_t i = 0; i < scenario.lines.size(); ++i)
            all.push_back({Step::Kind::line, &scenario.lines[i].shown_when, i});
        for (std::uint32_t i = 0; i < scenario.details.size(); ++i)
            all.push_back({Step::Kind::detail, &scenario.details[i].shown_when, i});
        for (std::uint32_t i = 0; i < scenario.choices.size(); ++i)
            all.push_back({Step::Kind::choice, &scenario.choices[i].open_when, i});
        for (const auto& node : scenario.nodes)
            nodes.push_back(row(node.effects, node.routes));
        for (const auto& choice : scenario.choices)
            choices.push_back(row(choice.effects, choice.routes));
        readers.resize(first_detail + scenario.details.size());
        for (std::uint32_t i = 0; i < all.size(); ++i)
            note_what_is_read(i);
    }

    std::vector<Step> all; ///< of the lines, of the details, of the choices, then the rows
    std::vector<Row> nodes;
    std::vector<Row> choices;
    std::vector<std::vector<std::uint32_t>> readers; ///< of each fact, node, choice, line and detail
    std::size_t first_node, first_choice, first_line, first_detail; ///< where each kind begins in readers

private:
    Row row(const std::vector<Effect>& effects, const std::vector<Route>& routes)
    {
        Row row{static_cast<std::uint32_t>(all.size()), 0, 0};
        for (const auto& effect : effects)
            all.push_back({Step::Kind::effect, &effect.value, effect.fact.value, true, &effect});
        row.routes = static_cast<std::uint32_t>(all.size());
        for (const auto& route : routes)
            all.push_back(
                {Step::Kind::route, &route.when, route.to.value, &route == &routes.back(), nullptr});
        row.end = static_cast<std::uint32_t>(all.size());
        return row;
    }

    void note_what_is_read(std::uint32_t step)
    {
        for (const auto& instruction : *all[step].expression) {
            const auto number = static_cast<std::uint32_t>(instruction.value);
            if (instruction.operation == Operation::fact)
                readers[number].push_back(step);
            else if (instruction.operation == Operation::visited)
                readers[first_node + number].push_back(step);
            else if (instruction.operation == Operation::chosen)
                readers[first_choice + number].push_back(step);
            else if (instruction.operation == Operation::heard)
                readers[first_line + number].push_back(step);
            else if (instruction.operation == Operation::examined)
                readers[first_detail + number].push_back(step);
        }
    }
};

/// Follows the steps of one variant until nothing new is possible.
class Exploration {
public:
    Exploration(const Scenario& scenario, const Steps& steps, VariantNumber variant)
        : scenario_(scenario), steps_(steps), begun_(steps.all.size()), waiting_(steps.all.size()),
          places_(scenario.places.size())
    {
        possible_.variant = variant;
        for (const auto start : scenario[variant].starts)
            possible_.facts.emplace_back(start);
        possible_.nodes.resize(scenario.nodes.size());
        possible_.choices.resize(scenario.choices.size());
        possible_.lines.resize(scenario.lines.size());
        possible_.details.resize(scenario.details.size());
    }

    Possible explored()
    {
        if (scenario_.start.exists())
            enter(scenario_.start);
        for (std::size_t next = 0; next < queue_.size(); ++next) {
            waiting_[queue_[next]] = false;
            take(queue_[next]);
        }
        return std::move(possible_);
    }

private:
    void begin(std::size_t step)
    {
        if (begun_[step])
            return;
        begun_[step] = true;
        put_in_queue(static_cast<std::uint32_t>(step));
    }

    void put_in_queue(std::uint32_t step)
    {
        if (waiting_[step])
            return;
        waiting_[step] = true;
        queue_.push_back(step);
    }

    void take(std::uint32_t number)
    {
        const Step& step = steps_.all[number];
        if (step.kind == Step::Kind::effect)
            return give(*step.effect);
        const bool may = may_hold(*step.expression, possible_);
        if (step.kind == Step::Kind::route && !step.last && !must_hold(*step.expression, possible_))
            begin(number + 1);
        if (!may)
            return;
        switch (step.kind) {
        case Step::Kind::line:
            return happens(possible_.lines, step.subject, steps_.first_line);
        case Step::Kind::detail:
            return happens(possible_.details, step.subject, steps_.first_detail);
        case Step::Kind::choice:
            return choose({step.subject});
        case Step::Kind::route:
            return enter({step.subject});
        case Step::Kind::effect:
            return;
        }
    }

    void happens(std::vector<bool>& kind, std::uint32_t number, std::size_t first)
    {
        if (kind[number])
            return;
        kind[number] = true;
        tell_readers(first + number);
    }

    void tell_readers(std::size_t of)
    {
        for (const auto step : steps_.readers[of])
            if (begun_[step])
                put_in_queue(step);
    }

    void give(const Effect& effect)
    {
        const Fact& fact = scenario_[effect.fact];
        auto& values = possible_.facts[effect.fact.value];
        const auto value = possible_values(effect.value, possible_);
        // Counting up or down comes to any value in time.
        const bool counts = effect.assignment != Change::set;
        bool fresh = false;
        if (counts || value.may_be_anything())
            fresh = values.add(PossibleValues::any());
        else
            for (const auto each : value.listed())
                fresh |= values.add(std::clamp(each, fact.least, fact.most));
        if (fresh)
            tell_readers(effect.fact.value);
    }

    void enter(NodeNumber number)
    {
        if (!number.exists() || possible_.nodes[number.value])
            return;
        happens(possible_.nodes, number.value, steps_.first_node);
        const Node& node = scenario_[number];
        begin_row(steps_.nodes[number.value]);
        begin_lines(node.lines);
        for (const auto choice : node.choices)
            begin(scenario_.lines.size() + scenario_.details.size() + choice.value);
        if (node.place.exists() && !places_[node.place.value]) {
            places_[node.place.value] = true;
            for (const auto detail : scenario_[node.place].details)
                begin(scenario_.lines.size() + detail.value);
        }
    }

    void choose(ChoiceNumber number)
    {
        if (possible_.choices[number.value])
            return;
        happens(possible_.choices, number.value, steps_.first_choice);
        begin_row(steps_.choices[number.value]);
        begin_lines(scenario_[number].lines);
    }

    /// Each effect, and the first route; the others begin where those before them may not hold.
    void begin_row(const Row& row)
    {
        for (auto step = row.first; step < row.routes; ++step)
            begin(step);
        if (row.routes < row.end)
            begin(row.routes);
    }

    void begin_lines(const std::vector<LineNumber>& lines)
    {
        for (const auto line : lines)
            begin(line.value);
    }

    const Scenario& scenario_;
    const Steps& steps_;
    Possible possible_;
    std::vector<std::uint32_t> queue_;
    std::vector<bool> begun_;   ///< steps that something led to
    std::vector<bool> waiting_; ///< steps in the queue
    std::vector<bool> places_;  ///< places that have been looked at
};

} // namespace

std::vector<Possible> possible_play(const Scenario& scenario)
{
    const Steps steps(scenario);
    std::vector<Possible> variants;
    for (std::uint32_t i = 0; i < scenario.variants.size(); ++i)
        variants.push_back(Exploration(scenario, steps, {i}).explored());
    return variants;
}

} // namespace engine
