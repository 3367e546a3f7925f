// What tells which players apart, and what is to be warned of.
#include "engine/simulate/scores.hpp"

#include <algorithm>
#include <cmath>

namespace engine {
namespace {

std::string in_hundredths(double value)
{
    const auto hundredths = std::lround(value * 100);
    const std::string digits = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (digits.size() < 2 ? "0" : "") + digits;
}

class Comparison {
public:
    Comparison(Simulation& simulation, const std::vector<std::vector<Ordered>>& ordered)
        : simulation_(simulation), ordered_(ordered)
    {
    }

    void whole()
    {
        for (const Player other : {Player::suspicious, Player::trusting, Player::guessing, Player::unseeing})
            must_tell("headline", Player::able, other, "spotting-does-not-tell",
                "Give more signs to meet, with decoys beside them.");
        must_tell("false-alarms", Player::trusting, Player::suspicious, "suspicion-costs-nothing",
            "Put decoys where everybody comes.");
        for (const auto& kind : simulation_.scores)
            if (kind.code.starts_with("share:"))
                must_tell(kind.code, Player::able, Player::guessing, "guessing-does-well",
                    "Give this competency more decisions, or ones that are harder to guess.");
        if (has("share:communication"))
            must_tell("share:communication", Player::able, Player::poor_interviewer,
                "interviewing-does-not-tell", "Let what is asked, and how, count for more.");
        for (const Player player : {Player::guessing, Player::suspicious, Player::trusting, Player::unseeing})
            must_not_be_right(player);
    }

private:
    std::size_t place_of(const std::string& score) const
    {
        return std::size_t(
            std::ranges::find(simulation_.scores, score, &ScoreKind::code) - simulation_.scores.begin());
    }

    bool has(const std::string& score) const { return place_of(score) < simulation_.scores.size(); }

    void must_tell(const std::string& score, Player one, Player other, const char* code, const char* remedy)
    {
        const auto place = place_of(score);
        const auto& kind = simulation_.scores[place];
        const auto area = area_between(
            ordered_[std::size_t(one)][place], ordered_[std::size_t(other)][place], kind.less_is_better);
        simulation_.tellings.push_back({score, one, other, area});
        if (area && *area < least_area)
            simulation_.warnings.push_back({code,
                std::string("By \"") + kind.name + "\" the player \"" + code_of(one) +
                    "\" does better than \"" + code_of(other) + "\" only " + in_hundredths(*area) +
                    " of the time; it should be " + in_hundredths(least_area) + ".",
                remedy});
    }

    void must_not_be_right(Player player)
    {
        const auto place = place_of("judged-right");
        const double right = simulation_.players[std::size_t(player)].spreads[place].mean;
        if (right > most_right_unseen)
            simulation_.warnings.push_back({"judged-right-unseen",
                std::string("The player \"") + code_of(player) + "\" judges right " + in_hundredths(right) +
                    " of the time without looking; it should be at most " + in_hundredths(most_right_unseen) +
                    ".",
                "Balance the variants with and without grounds for concern."});
    }

    Simulation& simulation_;
    const std::vector<std::vector<Ordered>>& ordered_;
};

} // namespace

void tell_apart(Simulation& simulation, const std::vector<std::vector<Ordered>>& ordered)
{
    if (simulation.runs >= fewest_runs)
        return Comparison(simulation, ordered).whole();
    simulation.warnings.push_back({"too-few-runs",
        "So few attempts (" + std::to_string(simulation.runs) + " of each player) tell nothing.",
        "Run at least " + std::to_string(fewest_runs) + "."});
}

} // namespace engine
