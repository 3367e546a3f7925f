#include "reports/build.hpp"
#include "reports/cells.hpp"
#include "reports/encounter_sections.hpp"
#include "reports/plain_words.hpp"
#include "reports/sections.hpp"
#include "reports/words.hpp"

#include <algorithm>

namespace reports {
namespace {

/// From here on points tell people apart well enough to speak of one person: Nunnally and Bernstein 1994,
/// Psychometric Theory, 3rd edition, chapter 7, ask for .70 in early work.
constexpr double reliable_from = 0.70;

Finding reliability_finding(const Section& reliability)
{
    const auto& cell = reliability.table.rows.front().cells[1];
    const auto* alpha = std::get_if<Measured>(&cell);
    if (!alpha)
        return {FindingKind::nothing, "Too few attempts to say how reliable the points are",
            std::get<Missing>(cell).why, "reliability"};
    if (alpha->value >= reliable_from)
        return {FindingKind::ready, "The points tell recruits apart",
            "Alpha " + two_figures(alpha->value) + " (" + two_figures(alpha->low) + " to " +
                two_figures(alpha->high) + ")",
            "reliability"};
    return {FindingKind::look_at, "The points of one attempt say little of one person",
        "Alpha " + two_figures(alpha->value) + " (" + two_figures(alpha->low) + " to " +
            two_figures(alpha->high) + "): use several encounters together",
        "reliability"};
}

Finding advice_finding(const Section& advice)
{
    if (advice.table.rows.empty())
        return {FindingKind::nothing, without_stop(advice.table.when_empty), "", "advice"};
    std::vector<Cell> moments;
    for (const auto& row : advice.table.rows)
        if (std::ranges::find(moments, row.cells.front()) == moments.end())
            moments.push_back(row.cells.front());
    return {FindingKind::look_at,
        with_capital(small_number(moments.size())) + (moments.size() == 1
                                                             ? " moment does not do what it should"
                                                             : " moments do not do what they should"),
        "First: " + std::get<std::string>(moments.front()), "advice"};
}

Finding unmet_finding(const Section& unmet)
{
    if (unmet.table.rows.empty())
        return {FindingKind::nothing, without_stop(unmet.table.when_empty), "", "unmet"};
    return {FindingKind::look_at,
        "Nobody came to " + small_number(unmet.table.rows.size()) +
            (unmet.table.rows.size() == 1 ? " moment" : " moments"),
        "Such as " + std::get<std::string>(unmet.table.rows.front().cells.front()), "unmet"};
}

} // namespace

Section reliability_section(const Moments& moments, const std::string& encounter, const Naming& naming)
{
    Section section{"reliability", "Reliability of the points", "",
        {{plain_column("what", "What", "The figure."),
             {"figure", "Figure", "Alpha without a unit, the rest in points.", Unit::none, 2},
             plain_column("meaning", "What it means", "How to read it.")},
            {}, ""},
        std::nullopt, {}, false};
    const auto reliability = reliability_of(moments.responses);
    const Missing none{moments.attempts < fewest_for_reliability
                           ? too_few(moments.attempts, fewest_for_reliability)
                           : "Too few met the same moments, or everybody did alike there"};
    const auto people = reliability ? static_cast<std::int64_t>(reliability->people) : 0;
    section.table.rows = {
        {{"Cronbach’s alpha", reliability ? Cell(measured(reliability->alpha, people)) : Cell(none),
            "1: the same order of people would come out again. 0 or below: as good as chance."}},
        {{"Standard error of one recruit’s points",
            reliability ? Cell(measured(reliability->standard_error, people)) : Cell(none),
            "Two recruits who are closer than about three of these may well be alike."}},
        {{"Standard deviation of the points", reliability ? Cell(reliability->deviation) : Cell(none),
            "How far recruits are apart."}},
        {{"Moments it rests on",
            reliability ? Cell(static_cast<std::int64_t>(reliability->used.size())) : Cell(none),
            "Those that enough people met together, and at which they differ."}}};
    section.notes = {
        "Alpha: Cronbach 1951, Psychometrika 16:297, over points by moment, from covariances that each rest "
        "on "
        "those who met both moments. Its interval: Feldt 1965, Psychometrika 30:357, over the fewest who met "
        "both of two. Standard error: standard deviation times the root of 1 less alpha (Lord and Novick "
        "1968, "
        "chapter 3). Refused below " +
        std::to_string(fewest_for_reliability) + " who met both of every two, and below " +
        std::to_string(fewest_items) + " moments."};
    if (reliability) {
        std::string used;
        for (const auto place : reliability->used)
            used +=
                (used.empty() ? "" : "; ") + naming.moment(encounter, std::string(moments.moments[place].id));
        section.notes.push_back("It rests on: " + used + ".");
    }
    return section;
}

Report encounter_report(
    const Selected& selected, std::span<const CountedAttempt> attempts, const Known& known)
{
    const auto counting = counted_of(assessed_of(attempts, selected), selected.counts);
    const Naming naming(known, counting);
    const auto& encounter = selected.encounter;
    const auto* scenario = naming.scenario(encounter);
    const auto moments = moments_of(counting, scenario);
    Report report = begun(ReportKind::encounter, "Encounter report", naming.encounter(encounter), selected,
        naming.encounter(encounter));
    report.counted =
        number_of(by_person(counting).size(), "recruit") + ", " + number_of(counting.size(), "attempt");
    report.sections = {variants_section(counting, scenario), advice_section(moments, encounter, naming),
        moments_section(moments, encounter, naming), choices_section(moments, encounter, naming),
        reliability_section(moments, encounter, naming), outcomes_section(counting, encounter, naming),
        branches_section(counting, encounter, naming), unmet_section(counting, encounter, naming),
        spotting_section(counting, naming, Whose::group)};
    report.findings = {reliability_finding(report.sections[4]), advice_finding(report.sections[1]),
        unmet_finding(report.sections[7])};
    report.rests_on = rests_on(counting, known, naming);
    return report;
}

} // namespace reports
