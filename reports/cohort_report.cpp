#include "reports/cells.hpp"
#include "reports/cohort_sections.hpp"
#include "reports/plain_words.hpp"
#include "reports/words.hpp"

#include <algorithm>

namespace reports {
namespace {

Finding ready_finding(const Counted& cohort)
{
    if (cohort.measured == 0)
        return {FindingKind::nothing, "Nobody has been assessed yet",
            "A recruit is assessed once an encounter that was assigned is finished", "readiness"};
    Finding finding{FindingKind::ready,
        count_told(static_cast<std::int64_t>(cohort.ready)) + " of " + number_of(cohort.measured, "recruit") +
            (cohort.measured == 1 ? " is at " : " are at ") + percent(ready_from) + " or above",
        "", "readiness"};
    if (cohort.near_ready > 0)
        finding.more = count_told(static_cast<std::int64_t>(cohort.near_ready)) +
                       (cohort.ready > 0 ? " more" : "") + (cohort.near_ready == 1 ? " is" : " are") +
                       " within five points of it";
    else if (cohort.measured < cohort.members.size())
        finding.more = number_of(cohort.members.size() - cohort.measured, "recruit") +
                       (cohort.members.size() - cohort.measured == 1 ? " has" : " have") +
                       " not been assessed yet";
    return finding;
}

/// The rows of that flag, those that stand out most first: by that column, from above or below.
std::vector<const Row*> flagged(const Section& spotting, Flag flag, std::size_t column, bool highest)
{
    std::vector<const Row*> rows;
    for (const auto& row : spotting.table.rows)
        if (row.flag == flag && number_in(row.cells[column]))
            rows.push_back(&row);
    std::ranges::stable_sort(
        rows, {}, [&](const Row* row) { return (highest ? -1 : 1) * *number_in(row->cells[column]); });
    return rows;
}

/// The sign in few words: what stands before its examples.
std::string sign_of(const Row* row)
{
    const auto& sign = std::get<std::string>(row->cells.front());
    return sign.substr(0, std::min(sign.find_first_of(":;"), sign.size()));
}

/// The share of recruits who are ready in what fewest are ready in; 1 where there are too few to say.
double fewest_ready(const Section& competencies)
{
    double least = 1;
    for (const auto& row : competencies.table.rows)
        least = std::min(least, number_in(row.cells[1]).value_or(1));
    return least;
}

Finding taught_badly(const Section& spotting, const Section& competencies)
{
    const auto missed = flagged(spotting, Flag::often_missed, 1, false);
    if (missed.empty()) {
        const bool enough = std::ranges::any_of(
            spotting.table.rows, [](const Row& row) { return number_in(row.cells[1]).has_value(); });
        if (!competencies.lead.empty())
            return {fewest_ready(competencies) < 0.5 ? FindingKind::taught_badly : FindingKind::nothing,
                without_stop(competencies.lead), enough ? "No sign is missed more often than noted" : "",
                "competencies"};
        return {FindingKind::nothing, "Too few meetings to say what is missed", "", "spotting"};
    }
    Finding finding{FindingKind::taught_badly,
        with_capital(small_number(missed.size())) + (missed.size() == 1 ? " sign is" : " signs are") +
            " missed more often than noted",
        "Most of all: " + sign_of(missed.front()), "spotting"};
    return finding;
}

Finding over_suspected(const Section& spotting, const Section* spotting_beside, const std::string& beside)
{
    const auto suspected = flagged(spotting, Flag::over_suspected, 2, true);
    if (suspected.empty()) {
        const bool enough = std::ranges::any_of(
            spotting.table.rows, [](const Row& row) { return number_in(row.cells[2]).has_value(); });
        return {FindingKind::nothing,
            enough ? "What is ordinary is mostly left alone"
                   : "Too few meetings to say what is over-suspected",
            "", "spotting"};
    }
    const auto& most = *suspected.front();
    Finding finding{FindingKind::over_suspected,
        percent(*number_in(most.cells[2])) + " see this where it is not: " + within_sentence(sign_of(&most)),
        suspected.size() > 1 ? "And " + small_number(suspected.size() - 1) + " more" : "", "spotting"};
    if (spotting_beside)
        for (const auto& row : spotting_beside->table.rows)
            if (row.cells.front() == most.cells.front() && number_in(row.cells[2]))
                finding.more = beside + ": " + percent(*number_in(row.cells[2]));
    return finding;
}

std::string counted_told(const Counted& cohort)
{
    return number_of(cohort.members.size(), "recruit") + ", " + number_of(cohort.attempts.size(), "attempt");
}

} // namespace

Report cohort_report(
    const Selected& selected, const CohortAttempts& cohort, const CohortAttempts* beside, const Known& known)
{
    const ChoiceMarks marks(known);
    const auto these = counted(cohort, selected, marks);
    const Naming naming(known, these.attempts);
    Report report =
        begun(ReportKind::cohort, "Cohort report", cohort.name.empty() ? "Everybody" : cohort.name, selected,
            selected.encounter.empty() ? "" : naming.encounter(selected.encounter));
    report.counted = counted_told(these);
    report.sections = {readiness_section(these), competencies_section(these),
        spotting_section(these.attempts, naming, Whose::group),
        calibration_section(these.attempts, Whose::group), decisions_section(these.attempts, naming),
        questioning_section(these.attempts, Whose::group), referring_section(these.attempts, Whose::group),
        pairs_section(these.attempts, known, naming), next_section(these, naming)};
    std::optional<Section> spotting_beside;
    std::string name_beside;
    if (beside) {
        const auto those = counted(*beside, selected, marks);
        name_beside = beside->name.empty() ? "Everybody" : beside->name;
        report.sections.push_back(beside_section(these, those));
        spotting_beside = spotting_section(those.attempts, naming, Whose::group);
        report.selected.push_back({"Beside", name_beside + ", " + counted_told(those)});
    }
    report.findings = {ready_finding(these), taught_badly(report.sections[2], report.sections[1]),
        over_suspected(report.sections[2], spotting_beside ? &*spotting_beside : nullptr, name_beside)};
    const auto pairs = std::ranges::find(report.sections, "pairs", &Section::id);
    if (std::ranges::any_of(pairs->table.rows, [](const Row& row) { return row.flag == Flag::look_at; }))
        report.findings.push_back(
            {FindingKind::look_at, "The halves of a matched pair are treated differently",
                "By the cohort as a whole; it says nothing of any one person", "pairs"});
    report.rests_on = rests_on(these.attempts, known, naming);
    return report;
}

} // namespace reports
