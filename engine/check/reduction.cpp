#include "engine/check/reduction.hpp"

#include <algorithm>
#include <unordered_map>

namespace engine {
namespace {

/// Works out what is live where, and from that which choices commute.
class Liveness {
public:
    Liveness(const Scenario& scenario, const Slots& slots, const Possible& possible)
        : scenario_(scenario), slots_(slots), possible_(possible), counted_(scenario.choices.size()),
          entering_(scenario.nodes.size(), Bits(slots.count())),
          waiting_(scenario.nodes.size(), Bits(slots.count()))
    {
    }

    /// A once-bit is read by its own choice unless that commutes, and whether it does hangs on what is live:
    /// bits are counted as read until every choice left out commutes. Each round only adds.
    void work_out()
    {
        do
            settle();
        while (count_once_bits());
    }

    bool commutes(NodeNumber node, ChoiceNumber number) const
    {
        const Choice& choice = scenario_[number];
        const Bits& live = waiting_[node.value];
        const auto is_live = [&](const Effect& effect) { return live.test(slots_.of(effect.fact)); };
        const auto is_remembered = [&](LineNumber line) { return live.test(slots_.of(line)); };
        return !counted_[number.value] && choice.routes.empty() && !live.test(slots_.of(number)) &&
               std::ranges::none_of(choice.effects, is_live) &&
               std::ranges::none_of(choice.lines, is_remembered);
    }

    const Bits& reads(const Expression& expression)
    {
        auto found = reads_.find(&expression);
        if (found == reads_.end())
            found = reads_.emplace(&expression, slots_read(expression, possible_, slots_)).first;
        return found->second;
    }

    const std::vector<Bits>& waiting() const { return waiting_; }
    bool counted(ChoiceNumber choice) const { return counted_[choice.value]; }

private:
    void settle()
    {
        bool changed = true;
        while (changed) {
            changed = false;
            for (std::size_t i = scenario_.nodes.size(); i-- > 0;)
                if (possible_.nodes[i])
                    changed |= settle_node({static_cast<std::uint32_t>(i)});
        }
    }

    bool settle_node(NodeNumber number)
    {
        const Node& node = scenario_[number];
        Bits live(slots_.count());
        if (!node.outcome && node.routes.empty()) {
            add_details(node, live);
            for (const auto choice : node.choices)
                if (possible_.choices[choice.value])
                    live.add(before_choice(choice, waiting_[number.value]));
        } else if (!node.outcome)
            live = before_routes(node.routes, nullptr);
        const bool fresh = waiting_[number.value].add(live);
        live = waiting_[number.value];
        before_lines(node.lines, live);
        before_effects(node.effects, live);
        live.reset(slots_.of(number));
        return entering_[number.value].add(live) || fresh;
    }

    void add_details(const Node& node, Bits& live)
    {
        if (node.place.exists())
            for (const auto detail : scenario_[node.place].details)
                live.add(reads(scenario_[detail].shown_when));
    }

    Bits before_choice(ChoiceNumber number, const Bits& staying)
    {
        const Choice& choice = scenario_[number];
        Bits live = before_routes(choice.routes, &staying);
        before_lines(choice.lines, live);
        before_effects(choice.effects, live);
        live.reset(slots_.of(number));
        live.add(reads(choice.open_when));
        if (counted_[number.value])
            live.set(slots_.of(number));
        return live;
    }

    Bits before_routes(const std::vector<Route>& routes, const Bits* staying)
    {
        Bits live(slots_.count());
        for (const auto& route : routes) {
            live.add(reads(route.when));
            if (may_hold(route.when, possible_))
                live.add(entering_[route.to.value]);
            if (must_hold(route.when, possible_))
                return live;
        }
        if (staying)
            live.add(*staying);
        return live;
    }

    void before_lines(const std::vector<LineNumber>& lines, Bits& live)
    {
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            if (must_hold(scenario_[*line].shown_when, possible_))
                live.reset(slots_.of(*line));
            live.add(reads(scenario_[*line].shown_when));
        }
    }

    void before_effects(const std::vector<Effect>& effects, Bits& live)
    {
        for (auto effect = effects.rbegin(); effect != effects.rend(); ++effect) {
            if (!live.test(slots_.of(effect->fact)))
                continue;
            if (effect->assignment == Change::set)
                live.reset(slots_.of(effect->fact));
            live.add(reads(effect->value));
        }
    }

    bool count_once_bits()
    {
        bool fresh = false;
        for (std::uint32_t i = 0; i < scenario_.nodes.size(); ++i)
            if (possible_.nodes[i])
                for (const auto choice : scenario_.nodes[i].choices)
                    if (scenario_[choice].once && possible_.choices[choice.value] &&
                        !counted_[choice.value] && !commutes({i}, choice)) {
                        counted_[choice.value] = true;
                        fresh = true;
                    }
        return fresh;
    }

    const Scenario& scenario_;
    const Slots& slots_;
    const Possible& possible_;
    std::vector<bool> counted_; ///< choices whose once-bit is in the state
    std::vector<Bits> entering_;
    std::vector<Bits> waiting_;
    std::unordered_map<const Expression*, Bits> reads_;
};

/// Gathers what a way reads and gives, all the way through the nodes that go on by themselves.
class WayReader {
public:
    WayReader(const Scenario& scenario, const Slots& slots, Liveness& liveness)
        : scenario_(scenario), slots_(slots), liveness_(liveness)
    {
    }

    Way look(NodeNumber node, DetailNumber number)
    {
        Way way{true, number.value, liveness_.reads(scenario_[number].shown_when), Bits(slots_.count()),
            !liveness_.waiting()[node.value].test(slots_.of(number)), true};
        return way;
    }

    Way choose(NodeNumber node, ChoiceNumber number)
    {
        const Choice& choice = scenario_[number];
        Way way{false, number.value, liveness_.reads(choice.open_when), Bits(slots_.count()),
            liveness_.commutes(node, number), !choice.once || choice.again.exists()};
        if (liveness_.counted(number))
            way.reads.set(slots_.of(number));
        // Asking again changes nothing, so there the effects may not come about.
        take_effects(choice.effects, way, !choice.again.exists());
        take_lines(choice.lines, way);
        gone_through_.assign(scenario_.nodes.size(), false);
        take_routes(choice.routes, way);
        return way;
    }

    /// A choice that the variant's play never opens: it is looked at, and no more.
    Way shut(ChoiceNumber number)
    {
        return {false, number.value, liveness_.reads(scenario_[number].open_when), Bits(slots_.count()), true,
            true};
    }

private:
    /// Of a choice's own effects it is certain that they come about: a fact that they set need not be read.
    void take_effects(const std::vector<Effect>& effects, Way& way, bool certain)
    {
        for (const auto& effect : effects) {
            const auto slot = slots_.of(effect.fact);
            way.reads.add(liveness_.reads(effect.value));
            if (!way.gives.test(slot) && (!certain || effect.assignment != Change::set))
                way.reads.set(slot);
            way.gives.set(slot);
        }
    }

    void take_lines(const std::vector<LineNumber>& lines, Way& way)
    {
        for (const auto line : lines)
            way.reads.add(liveness_.reads(scenario_[line].shown_when));
    }

    void take_routes(const std::vector<Route>& routes, Way& way)
    {
        std::vector<NodeNumber> open;
        const auto add = [&](const std::vector<Route>& more) {
            for (const auto& route : more) {
                way.reads.add(liveness_.reads(route.when));
                if (!gone_through_[route.to.value])
                    open.push_back(route.to);
                gone_through_[route.to.value] = true;
            }
        };
        add(routes);
        while (!open.empty()) {
            const Node& node = scenario_[open.back()];
            open.pop_back();
            take_effects(node.effects, way, false);
            take_lines(node.lines, way);
            if (!node.outcome)
                add(node.routes);
        }
    }

    const Scenario& scenario_;
    const Slots& slots_;
    Liveness& liveness_;
    std::vector<bool> gone_through_;
};

} // namespace

Reduction reduced(const Scenario& scenario, const Slots& slots, const Possible& possible)
{
    Liveness liveness(scenario, slots, possible);
    liveness.work_out();
    Reduction reduction{possible, Bits(slots.count()), liveness.waiting(), {}};
    reduction.ways.resize(scenario.nodes.size());
    for (const auto& live : reduction.live)
        reduction.tracked.add(live);
    WayReader reader(scenario, slots, liveness);
    for (std::uint32_t i = 0; i < scenario.nodes.size(); ++i) {
        const Node& node = scenario.nodes[i];
        if (!possible.nodes[i] || node.outcome || !node.routes.empty())
            continue;
        std::vector<Way>& ways = reduction.ways[i];
        for (const auto choice : node.choices) {
            const auto same = [&](const Way& way) { return way.subject == choice.value; };
            if (std::ranges::none_of(ways, same))
                ways.push_back(
                    possible.choices[choice.value] ? reader.choose({i}, choice) : reader.shut(choice));
        }
        if (node.place.exists())
            for (const auto detail : scenario[node.place].details)
                ways.push_back(reader.look({i}, detail));
    }
    return reduction;
}

} // namespace engine
