#include "reports/simulation.hpp"

#include "reports/page.hpp"

#include <algorithm>
#include <cstdio>

namespace reports {
namespace {

using namespace engine;

std::string in_hundredths(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return std::string(text) == "-0.00" ? "0.00" : text;
}

const char* words_for(Player player)
{
    switch (player) {
    case Player::guessing:
        return "does, notes and judges anything";
    case Player::suspicious:
        return "suspects everybody, and presses";
    case Player::trusting:
        return "trusts everybody, and hardly looks";
    case Player::unseeing:
        return "follows the rules without looking";
    case Player::poor_interviewer:
        return "looks well, interviews badly";
    case Player::able:
        return "looks well, takes the best route known";
    }
    return "";
}

void warnings(Page& page, const Simulation& simulation)
{
    page.heading(
        simulation.warnings.empty() ? "No warnings: the scores tell these players apart." : "Warnings");
    for (const auto& warning : simulation.warnings) {
        page.line("[" + warning.code + "] " + warning.what, 2);
        page.line("What to do: " + warning.remedy, 4);
    }
}

void players(Page& page, const Simulation& simulation)
{
    page.heading("Players, all made up");
    for (const auto& line : simulation.players)
        page.row({code_of(line.player),
                     words_for(line.player) + std::string(line.unfinished == 0 ? "" : "; ") +
                         (line.unfinished == 0
                                 ? std::string{}
                                 : std::to_string(line.unfinished) + " attempts came to no outcome")},
            {16, 50});
}

void spreads(Page& page, const Simulation& simulation)
{
    const std::vector<int> widths{16, -8, -6, -6, -6, -6, -6, -6};
    for (std::size_t score = 0; score < simulation.scores.size(); ++score) {
        page.heading(simulation.scores[score].name +
                     (simulation.scores[score].less_is_better ? " (less is better)" : ""));
        page.row({"", "attempts", "least", "25 %", "50 %", "75 %", "most", "mean"}, widths);
        for (const auto& line : simulation.players) {
            const Spread& spread = line.spreads[score];
            if (spread.count == 0)
                page.row({code_of(line.player), "none", "", "", "", "", "", ""}, widths);
            else
                page.row(
                    {code_of(line.player), std::to_string(spread.count), in_hundredths(spread.least),
                        in_hundredths(spread.lower), in_hundredths(spread.middle),
                        in_hundredths(spread.upper), in_hundredths(spread.most), in_hundredths(spread.mean)},
                    widths);
        }
    }
}

void tellings(Page& page, const Simulation& simulation)
{
    page.heading("What tells whom apart");
    page.line(
        "The chance that an attempt of the first player has the better score than one of the second, ties "
        "half (the area under the ROC curve). 0.5 tells nothing; from " +
        in_hundredths(least_area) + " on they are told apart.");
    const std::vector<int> widths{22, 18, 18, -6};
    page.row({"score", "first", "second", "area"}, widths);
    for (const auto& each : simulation.tellings)
        page.row({each.score, code_of(each.one), code_of(each.other),
                     each.area ? in_hundredths(*each.area) : "none"},
            widths);
}

} // namespace

std::string simulation_text(const Simulation& simulation)
{
    Page page;
    page.line("Made-up attempts of " + simulation.scenario + " " + simulation.version + ": " +
              std::to_string(simulation.runs) + " of each player, seed " + std::to_string(simulation.seed) +
              ". Nobody played these.");
    warnings(page, simulation);
    players(page, simulation);
    spreads(page, simulation);
    tellings(page, simulation);
    return page.take();
}

} // namespace reports
