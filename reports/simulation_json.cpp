#include "reports/simulation.hpp"

#include <nlohmann/json.hpp>

namespace reports {
namespace {

using namespace engine;
using Json = nlohmann::ordered_json;

Json spread_of(const Spread& spread)
{
    return {{"attempts", spread.count}, {"least", spread.least}, {"lower", spread.lower},
        {"middle", spread.middle}, {"upper", spread.upper}, {"most", spread.most}, {"mean", spread.mean}};
}

Json player_of(const PlayerScores& line, const std::vector<ScoreKind>& scores)
{
    Json spreads = Json::object();
    for (std::size_t i = 0; i < scores.size(); ++i)
        spreads[scores[i].code] = spread_of(line.spreads[i]);
    return {{"player", code_of(line.player)}, {"runs", line.runs}, {"unfinished", line.unfinished},
        {"scores", spreads}};
}

} // namespace

std::string simulation_json(const Simulation& simulation)
{
    Json json{{"made_up", true}, {"scenario", simulation.scenario}, {"version", simulation.version},
        {"seed", simulation.seed}, {"runs", simulation.runs}};
    json["scores"] = Json::array();
    for (const auto& kind : simulation.scores)
        json["scores"].push_back(
            {{"code", kind.code}, {"name", kind.name}, {"less_is_better", kind.less_is_better}});
    json["players"] = Json::array();
    for (const auto& line : simulation.players)
        json["players"].push_back(player_of(line, simulation.scores));
    json["tellings"] = Json::array();
    for (const auto& each : simulation.tellings)
        json["tellings"].push_back({{"score", each.score}, {"one", code_of(each.one)},
            {"other", code_of(each.other)}, {"area", each.area ? Json(*each.area) : Json()}});
    json["warnings"] = Json::array();
    for (const auto& warning : simulation.warnings)
        json["warnings"].push_back(
            {{"code", warning.code}, {"what", warning.what}, {"remedy", warning.remedy}});
    return json.dump(2);
}

} // namespace reports
