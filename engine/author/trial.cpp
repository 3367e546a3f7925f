#include "engine/author/trial.hpp"

#include "engine/scenario/composed_text.hpp"

#include <algorithm>

namespace engine {
namespace {

/// The scenario with the trial's beginning for its own.
std::variant<Scenario, std::string> begun_elsewhere(const Scenario& scenario, const Trial& trial)
{
    Scenario changed = scenario;
    const auto variant = std::ranges::find(changed.variants, trial.variant, &Variant::id);
    if (variant == changed.variants.end())
        return "There is no variant \"" + trial.variant + "\" any more.";
    if (!trial.node.empty()) {
        const auto node = std::ranges::find(changed.nodes, trial.node, &Node::id);
        if (node == changed.nodes.end())
            return "There is no moment \"" + trial.node + "\" any more.";
        changed.start = NodeNumber{static_cast<std::uint32_t>(node - changed.nodes.begin())};
    }
    for (const auto& [id, value] : trial.facts) {
        const auto fact = std::ranges::find(changed.facts, id, &Fact::id);
        if (fact != changed.facts.end())
            variant->starts[static_cast<std::size_t>(fact - changed.facts.begin())] =
                std::clamp(value, fact->least, fact->most);
    }
    return changed;
}

/// Plays step by step and keeps what an author wants to see.
class Playing {
public:
    Playing(const Scenario& scenario, Played begun)
        : scenario_(scenario), session_(std::move(begun.session)), before_(session_.state)
    {
        for (const auto& event : begun.events)
            tell(event);
    }

    /// False where it cannot be done now.
    bool step(const std::string& id)
    {
        const auto move = move_of(id);
        if (!move)
            return false;
        auto turn = play(scenario_, session_, *move, session_.at);
        auto* played = std::get_if<Played>(&turn);
        if (!played)
            return false;
        before_ = std::exchange(session_, std::move(played->session)).state;
        for (const auto& event : played->events)
            tell(event);
        return true;
    }

    TrialStand stand(std::size_t taken) const
    {
        TrialStand stand{moments_, way_, {}, {}, taken, is_over(scenario_, session_.state)};
        if (!stand.over) {
            add_choices(stand.options);
            add_details(stand.options);
        }
        for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
            const Fact& fact = scenario_.facts[i];
            stand.facts.push_back({fact.id, value_in_words(fact, session_.state.facts[i]),
                value_in_words(fact, before_.facts[i])});
        }
        return stand;
    }

private:
    std::optional<Move> move_of(const std::string& id) const
    {
        if (const auto found = std::ranges::find(scenario_.choices, id, &Choice::id);
            found != scenario_.choices.end())
            return Choose{ChoiceNumber{static_cast<std::uint32_t>(found - scenario_.choices.begin())}};
        if (const auto found = std::ranges::find(scenario_.details, id, &Detail::id);
            found != scenario_.details.end())
            return Examine{DetailNumber{static_cast<std::uint32_t>(found - scenario_.details.begin())}};
        return std::nullopt;
    }

    void tell(const Event& event)
    {
        using Kind = TrialMoment::Kind;
        if (event.kind == EventKind::node_entered) {
            way_.push_back(scenario_.nodes[event.subject].id);
            moments_.push_back({Kind::node, way_.back(), {}, {}});
        } else if (event.kind == EventKind::line_shown) {
            const Line& line = scenario_.lines[event.subject];
            moments_.push_back(
                {Kind::line, line.id, line.text, line.by.exists() ? scenario_[line.by].name : ""});
        } else if (event.kind == EventKind::choice_made) {
            const Choice& choice = scenario_.choices[event.subject];
            moments_.push_back({Kind::choice, choice.id, choice.text, {}});
        } else if (event.kind == EventKind::detail_examined) {
            const Detail& detail = scenario_.details[event.subject];
            moments_.push_back({Kind::detail, detail.id, detail.text, {}});
        }
    }

    void add_choices(std::vector<TrialOption>& options) const
    {
        for (const auto number : scenario_[session_.state.node].choices) {
            const Choice& choice = scenario_[number];
            TrialOption option{choice.id, choice.text};
            option.open = is_open(scenario_, session_.state, number);
            if (!option.open && !holds(choice.open_when, session_.state, scenario_))
                option.condition = choice.open_when;
            option.used = !option.open && option.condition.empty();
            options.push_back(std::move(option));
        }
    }

    void add_details(std::vector<TrialOption>& options) const
    {
        const Node& node = scenario_[session_.state.node];
        if (!node.place.exists())
            return;
        const auto seen = details_in_view(scenario_, session_.state);
        for (const auto number : scenario_[node.place].details) {
            const Detail& detail = scenario_[number];
            TrialOption option{detail.id, detail.name, true};
            option.open = std::ranges::find(seen, number) != seen.end();
            if (!option.open)
                option.condition = detail.shown_when;
            options.push_back(std::move(option));
        }
    }

    const Scenario& scenario_;
    Session session_;
    State before_; ///< before the last step
    std::vector<TrialMoment> moments_;
    std::vector<std::string> way_;
};

} // namespace

std::string value_in_words(const Fact& fact, std::int32_t value)
{
    if (fact.kind == Fact::Kind::flag)
        return value ? "yes" : "no";
    if (fact.kind == Fact::Kind::name)
        return fact.names.at(static_cast<std::size_t>(value));
    return std::to_string(value);
}

std::variant<TrialStand, std::string> stand_of(const Scenario& scenario, const Trial& trial)
{
    auto changed = begun_elsewhere(scenario, trial);
    if (auto* why = std::get_if<std::string>(&changed))
        return std::move(*why);
    const auto& played = std::get<Scenario>(changed);
    const auto variant = std::ranges::find(played.variants, trial.variant, &Variant::id);
    auto begun = begin_session(
        played, VariantNumber{static_cast<std::uint32_t>(variant - played.variants.begin())}, 1);
    if (const auto* refusal = std::get_if<Refusal>(&begun))
        return std::string(words_for(*refusal));
    Playing playing(played, std::get<Played>(std::move(begun)));
    std::size_t taken = 0;
    while (taken < trial.steps.size() && playing.step(trial.steps[taken]))
        ++taken;
    return playing.stand(taken);
}

} // namespace engine
