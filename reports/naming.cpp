#include "reports/naming.hpp"

#include "reports/cells.hpp"
#include "reports/plain_words.hpp"

#include <algorithm>
#include <utility>

namespace reports {
namespace {

std::pair<std::string, std::string> set_and_id(const std::string& indicator)
{
    const auto colon = indicator.find(':');
    return colon == std::string::npos ? std::pair(std::string(), indicator)
                                      : std::pair(indicator.substr(0, colon), indicator.substr(colon + 1));
}

} // namespace

Naming::Naming(const Known& known, std::span<const CountedAttempt* const> attempts) : library_(known.library)
{
    for (const auto& [hash, scenario] : known.scenarios)
        scenarios_.try_emplace(scenario->id, scenario);
    std::map<std::string_view, std::pair<std::int64_t, std::string_view>>
        latest; // by hash: when, and of what
    for (const auto* each : attempts) {
        auto& [at, encounter] = latest[each->scenario_hash];
        at = std::max(at, each->started_at);
        encounter = each->scenario;
    }
    std::map<std::string_view, std::int64_t> newest;
    for (const auto& [hash, when] : latest)
        if (const auto known_as = known.scenarios.find(std::string(hash)); known_as != known.scenarios.end())
            if (const auto [at, is_new] = newest.try_emplace(when.second, when.first);
                is_new || when.first > at->second) {
                at->second = when.first;
                scenarios_[std::string(when.second)] = known_as->second;
            }
}

const engine::Scenario* Naming::scenario(const std::string& encounter) const
{
    const auto found = scenarios_.find(encounter);
    return found == scenarios_.end() ? nullptr : found->second;
}

const engine::Node* Naming::node(const std::string& encounter, const std::string& node) const
{
    const auto* found = scenario(encounter);
    if (!found)
        return nullptr;
    const auto at = std::ranges::find(found->nodes, node, &engine::Node::id);
    return at == found->nodes.end() ? nullptr : &*at;
}

std::string Naming::encounter(const std::string& encounter) const
{
    const auto* found = scenario(encounter);
    return found && !found->title.empty() ? found->title : encounter;
}

std::string Naming::sign(const std::string& indicator) const
{
    const auto [set, id] = set_and_id(indicator);
    const auto* guidance = engine::find_guidance(library_, set);
    const auto* found = guidance ? engine::find_indicator(*guidance, id) : nullptr;
    return found ? without_stop(found->text) : indicator;
}

bool Naming::is_provisional(const std::string& indicator) const
{
    const auto* guidance = engine::find_guidance(library_, set_and_id(indicator).first);
    return guidance && guidance->provisional;
}

std::string Naming::moment(const std::string& encounter, const std::string& id) const
{
    const auto* found = node(encounter, id);
    if (!found || found->place.value >= scenario(encounter)->places.size())
        return id;
    const auto& place = (*scenario(encounter))[found->place].name;
    return with_capital(place) + (found->clock.empty() ? "" : ", " + found->clock) + " (" + id + ")";
}

std::string Naming::choice(const std::string& encounter, const std::string& id) const
{
    if (const auto* found = scenario(encounter))
        if (const auto at = std::ranges::find(found->choices, id, &engine::Choice::id);
            at != found->choices.end())
            return without_stop(at->text);
    return id;
}

std::string Naming::outcome(const std::string& encounter, const std::string& id) const
{
    const auto* found = node(encounter, id);
    return found && found->outcome ? without_stop(found->outcome->told) : id;
}

std::string competency_name(const std::string& competency)
{
    return spelled_out(competency);
}

} // namespace reports
