// How a cohort treats the halves of matched pairs, in text and JSON.
#include "reports/pairs.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace reports {
namespace {

using Json = nlohmann::ordered_json;

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100));
}

std::string rate_text(const engine::Rate& rate)
{
    return std::to_string(rate.count) + " of " + std::to_string(rate.of);
}

std::string line_text(
    const std::string& what, const engine::PairComparison& pair, const engine::HalvesCompared& halves)
{
    std::string text = "    " + what + ": " + pair.first + " " + rate_text(halves.first) + ", " +
                       pair.second + " " + rate_text(halves.second) + ".";
    if (halves.difference)
        text += " Difference " + percent(halves.difference->difference) + " points, 95 % interval " +
                percent(halves.difference->low) + " to " + percent(halves.difference->high) + ".";
    return text + "\n";
}

std::string pair_text(const engine::PairComparison& pair)
{
    std::string text = "  " + pair.pair + ": " + pair.first + " or " + pair.second + "\n";
    if (!pair.noting.difference)
        return text + "    Too few finished attempts to compare: " + std::to_string(pair.noting.first.of) +
               " and " + std::to_string(pair.noting.second.of) + ", and each half needs " +
               std::to_string(engine::fewest_in_a_half) + ".\n";
    return text + line_text("Noted a sign", pair, pair.noting) +
           line_text("Judged that there are grounds for concern", pair, pair.suspecting) +
           line_text("Referred", pair, pair.referring);
}

Json json_of(const engine::Rate& rate)
{
    return {{"count", rate.count}, {"of", rate.of}, {"low", rate.low}, {"high", rate.high}};
}

Json json_of(const engine::HalvesCompared& halves)
{
    return {{"first", json_of(halves.first)}, {"second", json_of(halves.second)},
        {"difference", {{"points", halves.difference->difference}, {"low", halves.difference->low},
                           {"high", halves.difference->high}}}};
}

Json json_of(const engine::PairComparison& pair)
{
    Json json{{"pair", pair.pair}, {"first", pair.first}, {"second", pair.second},
        {"attempts", {pair.noting.first.of, pair.noting.second.of}},
        {"needed_in_each", engine::fewest_in_a_half}, {"enough", pair.noting.difference.has_value()}};
    if (pair.noting.difference) {
        json["noting"] = json_of(pair.noting);
        json["suspecting"] = json_of(pair.suspecting);
        json["referring"] = json_of(pair.referring);
    }
    return json;
}

} // namespace

std::string pairs_text(const std::vector<ScenarioPairs>& scenarios)
{
    if (scenarios.empty())
        return "No scenario has matched pairs.\n";
    std::string text =
        "How often each half was noted, suspected and referred, over all finished attempts\n"
        "together. An interval that holds 0 shows no difference. This says nothing of one person.\n";
    for (const auto& scenario : scenarios) {
        text += "\n" + scenario.title + " (" + scenario.scenario + ")\n";
        for (const auto& pair : scenario.pairs)
            text += pair_text(pair);
    }
    return text;
}

std::string pairs_json(const std::vector<ScenarioPairs>& scenarios)
{
    Json all = Json::array();
    for (const auto& scenario : scenarios) {
        Json pairs = Json::array();
        for (const auto& pair : scenario.pairs)
            pairs.push_back(json_of(pair));
        all.push_back({{"scenario", scenario.scenario}, {"title", scenario.title}, {"pairs", pairs}});
    }
    return Json{{"format", 1}, {"scenarios", all}}.dump(2);
}

} // namespace reports
