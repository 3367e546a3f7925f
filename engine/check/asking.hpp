#pragma once

#include "engine/check/answers.hpp"
#include "engine/check/observed.hpp"

#include <algorithm>

namespace engine {

template <std::size_t W>
Key<W> as_key(const std::vector<std::uint64_t>& words)
{
    Key<W> key{};
    std::ranges::copy(words, key.begin());
    return key;
}

/// Runs the real transition for a way, and writes down what was come upon.
template <std::size_t W>
class Asking {
public:
    Asking(const Scenario& scenario, const Slots& slots, const Layout& layout, const State& blank,
        Observed& observed)
        : scenario_(scenario), slots_(slots), layout_(layout), blank_(blank), observed_(observed)
    {
    }

    Answer<W> ask(NodeNumber node, const Answers<W>& answers, const Key<W>& seen, Sighting at)
    {
        // What the way does not read has the value of the start, which is a possible one: what was found to
        // be certain of all possible values holds of it too.
        State state = blank_;
        layout_.unpack(seen.data(), answers.reads().data(), state);
        state.node = node;
        const Way& way = answers.way();
        std::vector<Decision> decisions;
        EventLog log;
        log.decisions = &decisions;
        const auto refusal = way.looks ? look({way.subject}, state, log) : choose({way.subject}, state, log);
        note(log, at);
        Answer<W> answer;
        answer.ends = refusal != Refusal::automatic_cycle;
        answer.can = !refusal || !answer.ends;
        if (!answer.ends)
            observed_.goes_round.try_emplace(node.value, at);
        if (!refusal)
            take_in(answer, way, state, log);
        if (!refusal && way.commutes && !way.looks)
            ask_again({way.subject}, state, at);
        return answer;
    }

    void note(const EventLog& log, Sighting at)
    {
        for (const auto& decision : *log.decisions)
            (decision.held ? observed_.held : observed_.failed).try_emplace(decision.condition, at);
        for (const auto& event : log.events)
            if (const auto slot = slot_of(event))
                observed_.happened.try_emplace(*slot, at);
    }

private:
    /// That a choice which commutes was made is in no state, so what making it again brings is seen here.
    void ask_again(ChoiceNumber choice, State& state, Sighting at)
    {
        std::vector<Decision> decisions;
        EventLog log;
        log.decisions = &decisions;
        engine::choose(scenario_, state, choice, log);
        note(log, {at.state, at.way, {at.way}});
    }

    std::optional<Refusal> look(DetailNumber detail, State& state, EventLog& log)
    {
        log.decide(scenario_[detail].shown_when, state, scenario_);
        return examine(scenario_, state, detail, log);
    }

    std::optional<Refusal> choose(ChoiceNumber choice, State& state, EventLog& log)
    {
        log.decide(scenario_[choice].open_when, state, scenario_);
        return engine::choose(scenario_, state, choice, log);
    }

    void take_in(Answer<W>& answer, const Way& way, const State& state, const EventLog& log)
    {
        answer.enters =
            std::ranges::find(log.events, EventKind::node_entered, &Event::kind) != log.events.end();
        answer.node = state.node.value;
        layout_.pack(state, answer.put.data());
        auto sets = as_key<W>(layout_.mask(way.gives));
        const auto history = as_key<W>(layout_.history_mask());
        sets[0] |= layout_.node_mask();
        for (std::size_t i = 0; i < W; ++i)
            answer.put[i] &= sets[i] | history[i];
    }

    std::optional<std::size_t> slot_of(const Event& event) const
    {
        switch (event.kind) {
        case EventKind::node_entered:
            return slots_.of(NodeNumber{event.subject});
        case EventKind::line_shown:
            return slots_.of(LineNumber{event.subject});
        case EventKind::detail_examined:
            return slots_.of(DetailNumber{event.subject});
        case EventKind::choice_made:
            return slots_.of(ChoiceNumber{event.subject});
        default:
            return std::nullopt;
        }
    }

    const Scenario& scenario_;
    const Slots& slots_;
    const Layout& layout_;
    const State& blank_;
    Observed& observed_;
};

} // namespace engine
