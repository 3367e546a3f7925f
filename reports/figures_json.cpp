#include "reports/figures_json.hpp"

namespace reports {

Json json_of(const engine::Rate& rate)
{
    return {{"count", rate.count}, {"of", rate.of}, {"low", rate.low}, {"high", rate.high}};
}

Json json_of(const engine::Estimate& estimate)
{
    return {{"value", estimate.value}, {"low", estimate.low}, {"high", estimate.high}};
}

void add_discrimination(Json& json,
    const std::variant<engine::NoDiscrimination, engine::Discrimination>& discrimination,
    const engine::Trials& trials)
{
    json["discrimination"] = nullptr;
    json["no_discrimination"] = "";
    if (const auto* why = std::get_if<engine::NoDiscrimination>(&discrimination)) {
        json["no_discrimination"] = in_words(*why, trials);
        return;
    }
    const auto& told = std::get<engine::Discrimination>(discrimination);
    json["discrimination"] = {{"d_prime", json_of(told.d_prime)}, {"criterion", json_of(told.criterion)},
        {"a_prime", json_of(told.a_prime)}};
}

} // namespace reports
