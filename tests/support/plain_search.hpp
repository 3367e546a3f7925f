#pragma once

#include "engine/play/transition.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace support {

/// Everything that can come about in a variant, found in the plainest way: every move from every whole state.
class PlainSearch {
public:
    struct Edge {
        std::size_t to = 0;
        engine::ChoiceNumber choice; ///< none: something was looked at
        engine::DetailNumber detail;
    };
    std::set<std::uint32_t> nodes, choices, lines, details;
    std::set<const engine::Expression*> held, failed;
    std::set<std::uint32_t> shut, silent, round, trapped; ///< nodes
    bool complete = true;

    PlainSearch(const engine::Scenario& scenario, engine::VariantNumber variant, std::size_t most)
        : scenario_(scenario)
    {
        engine::State state;
        engine::EventLog log = listening();
        if (!begin(scenario, variant, 0, state, log))
            number_of(state);
        note(log);
        for (std::size_t next = 0; next < states_.size() && complete; ++next) {
            follow(next);
            complete = states_.size() <= most;
        }
        if (complete)
            look_back();
    }

    /// The most that a route from a state to an outcome brings from there on, of so many points a choice,
    /// counted the first time only. None where no outcome can be reached.
    std::vector<std::optional<std::int64_t>> best(const std::vector<std::int64_t>& points_of) const
    {
        std::vector<std::optional<std::int64_t>> best(states_.size());
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = states_.size(); i-- > 0;) {
                if (is_over(scenario_, states_[i]) && !best[i])
                    best[i] = 0, changed = true;
                for (const auto& edge : edges_[i])
                    if (best[edge.to]) {
                        const auto through = *best[edge.to] + points(i, edge, points_of);
                        if (!best[i] || *best[i] < through)
                            best[i] = through, changed = true;
                    }
            }
        }
        return best;
    }

    const std::vector<engine::State>& states() const { return states_; }
    /// Of each state; each state but the first is led to by one before it.
    const std::vector<std::vector<Edge>>& edges() const { return edges_; }

private:
    engine::EventLog listening()
    {
        decisions_.clear();
        engine::EventLog log;
        log.decisions = &decisions_;
        return log;
    }

    std::int64_t points(std::size_t state, const Edge& edge, const std::vector<std::int64_t>& points_of) const
    {
        if (!edge.choice.exists() || chosen(states_[state], scenario_, edge.choice))
            return 0;
        return points_of[edge.choice.value];
    }

    std::size_t number_of(const engine::State& state)
    {
        const auto [at, fresh] =
            numbers_.emplace(std::tuple{state.node.value, state.facts, state.marks}, states_.size());
        if (fresh) {
            states_.push_back(state);
            edges_.emplace_back();
        }
        return at->second;
    }

    void add_edge(std::size_t from, const engine::State& to, engine::ChoiceNumber choice,
        engine::DetailNumber detail = {})
    {
        const std::size_t number = number_of(to);
        edges_[from].push_back({number, choice, detail});
    }

    void note(const engine::EventLog& log)
    {
        for (const auto& decision : decisions_)
            (decision.held ? held : failed).insert(decision.condition);
        for (const auto& event : log.events) {
            if (event.kind == engine::EventKind::node_entered)
                nodes.insert(event.subject);
            if (event.kind == engine::EventKind::choice_made)
                choices.insert(event.subject);
            if (event.kind == engine::EventKind::line_shown)
                lines.insert(event.subject);
            if (event.kind == engine::EventKind::detail_examined)
                details.insert(event.subject);
        }
    }

    void follow(std::size_t from)
    {
        const engine::State state = states_[from];
        if (is_over(scenario_, state))
            return;
        const engine::Node& node = scenario_[state.node];
        bool silence_works = false;
        if (node.routes.empty())
            for (const auto choice : node.choices)
                silence_works |= choose_one(from, state, choice) && node.time && node.time->silence == choice;
        if (node.time && !silence_works)
            silent.insert(state.node.value);
        if (node.place.exists())
            for (const auto detail : scenario_[node.place].details) {
                engine::EventLog log = listening();
                engine::State after = state;
                log.decide(scenario_[detail].shown_when, state, scenario_);
                if (!examine(scenario_, after, detail, log))
                    add_edge(from, after, {}, detail);
                note(log);
            }
    }

    /// Says whether it led to a node.
    bool choose_one(std::size_t from, const engine::State& state, engine::ChoiceNumber choice)
    {
        engine::EventLog log = listening();
        engine::State after = state;
        log.decide(scenario_[choice].open_when, state, scenario_);
        const auto refusal = choose(scenario_, after, choice, log);
        note(log);
        if (refusal == engine::Refusal::automatic_cycle)
            round.insert(state.node.value);
        else if (!refusal)
            add_edge(from, after, choice);
        ways_[from] += !refusal || refusal == engine::Refusal::automatic_cycle;
        return refusal == engine::Refusal::automatic_cycle ||
               std::ranges::find(log.events, engine::EventKind::node_entered, &engine::Event::kind) !=
                   log.events.end();
    }

    /// Whether no choice is open, and looking at things opens none.
    bool is_shut(std::size_t state)
    {
        if (is_over(scenario_, states_[state]) || ways_[state] != 0)
            return false;
        for (const auto& edge : edges_[state])
            if (edge.to != state && !is_shut(edge.to))
                return false;
        return true;
    }

    void look_back()
    {
        const auto ends = best(std::vector<std::int64_t>(scenario_.choices.size()));
        for (std::size_t i = 0; i < states_.size(); ++i) {
            if (!ends[i])
                trapped.insert(states_[i].node.value);
            if (is_shut(i))
                shut.insert(states_[i].node.value);
        }
    }

    const engine::Scenario& scenario_;
    std::vector<engine::Decision> decisions_;
    std::map<std::tuple<std::uint32_t, std::vector<std::int32_t>, std::vector<std::uint64_t>>, std::size_t>
        numbers_;
    std::vector<engine::State> states_;
    std::vector<std::vector<Edge>> edges_;
    std::map<std::size_t, int> ways_; ///< how many choices are open in each state
};

} // namespace support
