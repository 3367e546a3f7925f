#include "engine/play/transition.hpp"

#include <algorithm>

namespace engine {
namespace {

void carry_out(const std::vector<Effect>& effects, State& state, const Scenario& scenario)
{
    for (const Effect& effect : effects) {
        const std::int64_t value = value_of(effect.value, state, scenario);
        std::int32_t& fact = state.facts[effect.fact.value];
        std::int64_t next = value;
        if (effect.assignment == Change::increase)
            next = fact + value;
        else if (effect.assignment == Change::decrease)
            next = fact - value;
        const Fact& bounds = scenario[effect.fact];
        fact = static_cast<std::int32_t>(
            std::clamp(next, std::int64_t{bounds.least}, std::int64_t{bounds.most}));
    }
}

void show(const std::vector<LineNumber>& lines, State& state, const Scenario& scenario, EventLog& log)
{
    for (const LineNumber line : lines) {
        if (!log.decide(scenario[line].shown_when, state, scenario))
            continue;
        log.add(EventKind::line_shown, line.value);
        mark_heard(state, scenario, line);
    }
}

NodeNumber next_by(
    const std::vector<Route>& routes, const State& state, const Scenario& scenario, EventLog& log)
{
    const auto taken = std::ranges::find_if(
        routes, [&](const Route& route) { return log.decide(route.when, state, scenario); });
    return taken == routes.end() ? NodeNumber{} : taken->to;
}

/// Enters a node and goes on by itself until there is something to decide.
std::optional<Refusal> enter(const Scenario& scenario, NodeNumber first, State& state, EventLog& log)
{
    NodeNumber next = first;
    for (int step = 0; step < most_automatic_steps; ++step) {
        state.node = next;
        const Node& node = scenario[next];
        mark_visited(state, scenario, next);
        Event& entered = log.add(EventKind::node_entered, next.value);
        if (node.shuffle)
            for (const ChoiceNumber choice : choices_in_order(scenario, state, next))
                entered.order.push_back(choice.value);
        carry_out(node.effects, state, scenario);
        show(node.lines, state, scenario, log);
        if (node.outcome || node.routes.empty())
            return std::nullopt;
        next = next_by(node.routes, state, scenario, log);
        if (!next.exists())
            return std::nullopt;
    }
    return Refusal::automatic_cycle;
}

} // namespace

std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

Event& EventLog::add(EventKind kind, std::uint32_t subject)
{
    Event& event = events.emplace_back();
    event.number = next++;
    event.kind = kind;
    event.at = at;
    event.subject = subject;
    return event;
}

bool EventLog::decide(const Expression& condition, const State& state, const Scenario& scenario)
{
    const bool held = holds(condition, state, scenario);
    if (decisions && !condition.empty())
        decisions->push_back({&condition, held});
    return held;
}

VariantNumber draw_variant(const Scenario& scenario, std::uint64_t seed)
{
    return {static_cast<std::uint32_t>(mixed(seed) % scenario.variants.size())};
}

std::optional<Refusal> begin(
    const Scenario& scenario, VariantNumber variant, std::uint64_t seed, State& state, EventLog& log)
{
    state.variant = variant;
    state.seed = seed;
    state.facts = scenario[variant].starts;
    state.marks.assign(words_for_marks(scenario), 0);
    return enter(scenario, scenario.start, state, log);
}

std::optional<Refusal> choose(const Scenario& scenario, State& state, ChoiceNumber number, EventLog& log)
{
    const Node& node = scenario[state.node];
    if (node.outcome)
        return Refusal::encounter_is_over;
    if (std::ranges::find(node.choices, number) == node.choices.end())
        return Refusal::no_such_choice;
    if (!is_open(scenario, state, number))
        return Refusal::choice_not_open;

    const Choice& choice = scenario[number];
    log.add(EventKind::choice_made, number.value);
    if (choice.once && chosen(state, scenario, number)) {
        log.add(EventKind::line_shown, choice.again.value);
        return std::nullopt;
    }
    mark_chosen(state, scenario, number);
    carry_out(choice.effects, state, scenario);
    show(choice.lines, state, scenario, log);
    const NodeNumber next = next_by(choice.routes, state, scenario, log);
    return next.exists() ? enter(scenario, next, state, log) : std::nullopt;
}

std::optional<Refusal> examine(const Scenario& scenario, State& state, DetailNumber detail, EventLog& log)
{
    if (is_over(scenario, state))
        return Refusal::encounter_is_over;
    const auto in_view = details_in_view(scenario, state);
    if (std::ranges::find(in_view, detail) == in_view.end())
        return Refusal::no_such_detail;
    log.add(EventKind::detail_examined, detail.value);
    mark_examined(state, scenario, detail);
    return std::nullopt;
}

bool is_open(const Scenario& scenario, const State& state, ChoiceNumber number)
{
    const Choice& choice = scenario[number];
    if (choice.once && !choice.again.exists() && chosen(state, scenario, number))
        return false;
    return holds(choice.open_when, state, scenario);
}

bool is_over(const Scenario& scenario, const State& state)
{
    return scenario[state.node].outcome.has_value();
}

std::vector<ChoiceNumber> choices_in_order(const Scenario& scenario, const State& state, NodeNumber node)
{
    std::vector<ChoiceNumber> order = scenario[node].choices;
    if (scenario[node].shuffle)
        std::ranges::sort(order, {}, [&](ChoiceNumber choice) {
            return std::pair{mixed(state.seed ^ mixed(choice.value)), choice.value};
        });
    return order;
}

std::vector<DetailNumber> details_in_view(const Scenario& scenario, const State& state)
{
    std::vector<DetailNumber> in_view;
    const PlaceNumber place = scenario[state.node].place;
    if (place.exists())
        for (const DetailNumber detail : scenario[place].details)
            if (holds(scenario[detail].shown_when, state, scenario))
                in_view.push_back(detail);
    return in_view;
}

const char* words_for(Refusal refusal)
{
    switch (refusal) {
    case Refusal::no_such_choice:
        return "That is not one of the choices here.";
    case Refusal::choice_not_open:
        return "That choice is not open now.";
    case Refusal::no_such_detail:
        return "That cannot be seen from here.";
    case Refusal::automatic_cycle:
        return "The encounter goes round by itself without end.";
    case Refusal::encounter_is_over:
        return "The encounter has reached its end.";
    case Refusal::encounter_goes_on:
        return "The encounter has not reached its end yet.";
    case Refusal::already_judged:
        return "The judgement has been given and the notebook is closed.";
    case Refusal::no_such_indicator:
        return "That indicator is not in this encounter's guidance.";
    case Refusal::no_such_note:
        return "There is no such note, or it was withdrawn.";
    case Refusal::evidence_not_met:
        return "A note can rest only on something that you have seen or heard.";
    case Refusal::stepped_away:
        return "You have stepped away. Come back first.";
    case Refusal::not_away:
        return "You have not stepped away.";
    case Refusal::no_clock:
        return "No clock has run out here.";
    case Refusal::out_of_range:
        return "That value is out of range.";
    }
    return "";
}

} // namespace engine
