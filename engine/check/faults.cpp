// What never comes about, and where a route ends without an outcome.
#include "engine/check/faults.hpp"

#include <algorithm>
#include <limits>

namespace engine {
namespace {

/// Finds what comes about in no variant; what hangs on something that never does is not told beside it.
class NeverMet {
public:
    NeverMet(const Search& search, std::vector<CheckFinding>& findings)
        : search_(search), scenario_(search.scenario), findings_(findings),
          offered_(scenario_.choices.size(), nowhere), spoken_(scenario_.lines.size(), nowhere),
          looked_at_(scenario_.places.size(), nowhere)
    {
    }

    void find()
    {
        for (std::uint32_t i = 0; i < scenario_.nodes.size(); ++i)
            node(scenario_.nodes[i], {i});
        for (std::uint32_t i = 0; i < scenario_.choices.size(); ++i)
            choice(scenario_.choices[i], {i});
        for (std::uint32_t i = 0; i < scenario_.lines.size(); ++i)
            line(scenario_.lines[i], {i});
        for (std::uint32_t i = 0; i < scenario_.details.size(); ++i)
            detail(scenario_.details[i], {i});
    }

private:
    bool met(std::size_t slot) const
    {
        return std::ranges::any_of(
            search_.variants, [&](const Searched& variant) { return variant.happens(search_.slots, slot); });
    }

    void node(const Node& node, NodeNumber number)
    {
        if (!met(search_.slots.of(number)))
            return add(node.outcome ? Severity::error : Severity::warning,
                node.outcome ? "outcome-never-reached" : "never-reached", search_.positions.node(node.id),
                node.outcome ? "The outcome \"" + node.id + "\" can be reached in no variant."
                             : "The node \"" + node.id + "\" can be reached in no variant.",
                "Lead to it under a condition that can come about, or take it out.", {});
        const std::size_t slot = search_.slots.of(number);
        for (const auto each : node.choices)
            offered_[each.value] = std::min(offered_[each.value], slot);
        for (const auto each : node.lines)
            spoken_[each.value] = std::min(spoken_[each.value], slot);
        if (node.place.exists())
            looked_at_[node.place.value] = std::min(looked_at_[node.place.value], slot);
    }

    void choice(const Choice& choice, ChoiceNumber number)
    {
        const std::size_t slot = search_.slots.of(number);
        if (met(slot)) {
            for (const auto each : choice.lines)
                spoken_[each.value] = std::min(spoken_[each.value], slot);
            if (choice.again.exists())
                spoken_[choice.again.value] = std::min(spoken_[choice.again.value], slot);
        } else if (offered_[number.value] != nowhere)
            add(Severity::warning, "choice-never-open", search_.positions.choice(choice.id),
                "The choice \"" + choice.id + "\" is never open.",
                "Give it a condition that can come about where it is offered, or take it out.",
                offered_[number.value]);
    }

    void line(const Line& line, LineNumber number)
    {
        if (spoken_[number.value] != nowhere && !met(search_.slots.of(number)))
            add(Severity::warning, line.sign.decoy_for.empty() ? "line-never-shown" : "decoy-never-met",
                search_.positions.line(line.id), "The line \"" + line.id + "\" is never shown.",
                "Give it a condition that can come about where it is said, or take it out.",
                spoken_[number.value]);
    }

    void detail(const Detail& detail, DetailNumber number)
    {
        const std::size_t place = looked_at_[detail.place.value];
        if (place != nowhere && !met(search_.slots.of(number)))
            add(Severity::warning, detail.sign.decoy_for.empty() ? "detail-never-seen" : "decoy-never-met",
                search_.positions.detail(detail.id), "The detail \"" + detail.id + "\" can never be seen.",
                "Give it a condition that can come about at its place, or take it out.", place);
    }

    /// `near` is what comes closest: the node or the choice that it belongs to.
    void add(Severity severity, const char* code, const Position& at, std::string what, const char* remedy,
        std::optional<std::size_t> near)
    {
        Witness witness;
        if (near)
            witness = shortest(search_, [&](const Searched& variant) {
                return found_in(variant.exploration.observed.happened, *near);
            });
        findings_.push_back({{severity, code, at, std::move(what), remedy}, std::move(witness.variant),
            std::move(witness.route)});
    }

    static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

    const Search& search_;
    const Scenario& scenario_;
    std::vector<CheckFinding>& findings_;
    /// Of each choice, line and place: a slot of what is met and has it; nowhere if nothing does.
    std::vector<std::size_t> offered_, spoken_, looked_at_;
};

/// What is wrong at nodes, told once a node for all variants.
class DeadEnds {
public:
    DeadEnds(const Search& search, std::vector<CheckFinding>& findings) : search_(search), findings_(findings)
    {
    }

    template <class Where>
    void add(Where where, const char* code, const std::string& what, const char* remedy)
    {
        for (std::uint32_t i = 0; i < search_.scenario.nodes.size(); ++i) {
            auto witness =
                shortest(search_, [&](const Searched& variant) { return found_in(where(variant), i); });
            if (witness.variant.empty())
                continue;
            const Node& at = search_.scenario.nodes[i];
            findings_.push_back({{Severity::error, code, search_.positions.node(at.id),
                                     "At the node \"" + at.id + "\" " + what, remedy},
                std::move(witness.variant), std::move(witness.route)});
        }
    }

private:
    const Search& search_;
    std::vector<CheckFinding>& findings_;
};

void add_start_going_round(const Search& search, const Searched& variant, std::vector<CheckFinding>& findings)
{
    const Node& start = search.scenario[search.scenario.start];
    CheckFinding finding;
    finding.diagnostic = {Severity::error, "automatic-cycle", search.positions.node(start.id),
        "From the start the encounter goes round by itself for ever.",
        "Let one of the nodes on the way have choices, or lead out."};
    finding.variant = search.scenario[variant.variant].id;
    findings.push_back(std::move(finding));
}

} // namespace

bool Searched::happens(const Slots& slots, std::size_t slot) const
{
    return exploration.complete ? exploration.observed.happened.contains(slot)
                                : slots.possible(slot, reduction.possible);
}

std::vector<Way> way_to(const Searched& searched, Sighting sighting)
{
    const StateGraph& graph = searched.exploration.graph;
    std::vector<Way> ways;
    const auto add = [&](std::uint16_t number) {
        ways.push_back(searched.reduction.ways[graph.nodes[sighting.state]][number]);
    };
    while (sighting.state != no_state && graph.size() != 0) {
        if (sighting.way != no_way)
            add(sighting.way);
        std::for_each(sighting.before.rbegin(), sighting.before.rend(), add);
        sighting = {graph.parents[sighting.state], graph.by[sighting.state]};
    }
    std::ranges::reverse(ways);
    return ways;
}

std::vector<std::string> route_to(
    const Scenario& scenario, const Searched& searched, const Sighting& sighting)
{
    std::vector<std::string> route;
    for (const Way& way : way_to(searched, sighting))
        route.push_back(way.looks ? scenario.details[way.subject].id : scenario.choices[way.subject].id);
    return route;
}

void find_never_met(const Search& search, std::vector<CheckFinding>& findings)
{
    NeverMet(search, findings).find();
}

Witness shortest(const Search& search, const std::function<const Sighting*(const Searched&)>& sighting_in)
{
    Witness found;
    for (const auto& variant : search.variants) {
        const Sighting* sighting = sighting_in(variant);
        if (!sighting)
            continue;
        auto route = route_to(search.scenario, variant, *sighting);
        if (found.variant.empty() || route.size() < found.route.size())
            found = {search.scenario[variant.variant].id, std::move(route)};
    }
    return found;
}

void find_dead_ends(const Search& search, std::vector<CheckFinding>& findings)
{
    for (const auto& variant : search.variants)
        if (!variant.exploration.observed.begins)
            add_start_going_round(search, variant, findings);
    DeadEnds ends(search, findings);
    ends.add(
        [](const Searched& variant) -> auto& { return variant.exploration.observed.shut; }, "all-shut",
        "every choice can be shut at once.", "Keep one choice open whatever has happened.");
    ends.add(
        [](const Searched& variant) -> auto& { return variant.exploration.observed.silence_fails; },
        "silence-leads-nowhere", "time can run out and its silence choice leads nowhere.",
        "Let silence be a choice that is always open there and leads to a node.");
    ends.add(
        [](const Searched& variant) -> auto& { return variant.exploration.observed.goes_round; },
        "automatic-cycle", "a choice can lead to nodes that go round by themselves for ever.",
        "Let one of those nodes have choices, or lead out.");
    ends.add(
        [](const Searched& variant) -> auto& { return variant.trapped; }, "no-outcome-ahead",
        "one can come to where no outcome can be reached any more.",
        "Lead on to one that has an outcome ahead, whatever has happened.");
}

} // namespace engine
