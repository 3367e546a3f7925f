#include "reports/build.hpp"
#include "reports/cells.hpp"
#include "reports/naming.hpp"
#include "reports/plain_words.hpp"
#include "reports/words.hpp"

#include <algorithm>

namespace reports {
namespace {

Cell words_or(const std::string& words, const char* why)
{
    return words.empty() ? Cell(Missing{why}) : Cell(words);
}

std::string sources_told(const std::vector<engine::CitationLine>& sources)
{
    std::string told;
    for (const auto& source : sources)
        told += std::string(told.empty() ? "" : " ") + source.cite +
                (source.text.empty() ? ": not in the library any more." : ": " + source.text);
    return told;
}

/// How well it is known what a mark rests on: as the least known of it.
std::string standing_told(const std::vector<engine::CitationLine>& sources)
{
    std::vector<std::string> marks;
    for (const auto& source : sources)
        if (!source.mark.empty() && std::ranges::find(marks, source.mark) == marks.end())
            marks.push_back(source.mark);
    return listed(marks);
}

Section marks_section(const AuditedAttempt& attempt)
{
    Section section{"marks", "Where every mark came from", "",
        {{plain_column("competency", "Competency", "What the mark counts towards."),
             {"points", "Points", "What the decision brought or cost.", Unit::points},
             plain_column("event", "Event", "Number of the event in the attempt’s record."),
             plain_column("at", "At", "Active time since the start."),
             plain_column("moment", "Moment", "The moment’s id in the encounter."),
             plain_column("choice", "Choice", "As the recruit read it."),
             plain_column("because", "Because", "The author’s reason, from the encounter’s text."),
             plain_column("sources", "Rests on", "What the author cites, in its own words."),
             plain_column("standing", "How well known", "Verified, second-hand, unverified or provisional."),
             plain_column("line", "Line", "Of the encounter’s file.")},
            {}, "No decision brought or cost points."},
        std::nullopt, {}, false};
    for (const auto& mark : attempt.marks) {
        Row row{{competency_name(mark.competency), static_cast<std::int64_t>(mark.points),
            static_cast<std::int64_t>(mark.event), mark.at, mark.node, mark.choice,
            words_or(mark.because, "The text gives no reason"),
            words_or(sources_told(mark.sources), "Nothing is cited"),
            words_or(standing_told(mark.sources), "Nothing is cited"), static_cast<std::int64_t>(mark.line)}};
        row.attempt = attempt.attempt;
        if (mark.sources.empty())
            row.flag = Flag::look_at;
        section.table.rows.push_back(std::move(row));
        section.provisional =
            section.provisional || std::ranges::any_of(mark.sources, [](const engine::CitationLine& source) {
                return source.mark == "provisional";
            });
    }
    if (!attempt.marks.empty())
        section.notes = {"From left to right: the mark, the event in the record that brought it, what the "
                         "recruit chose, why the author marks it so, and what that rests on."};
    return section;
}

Section competencies_section(const AuditedAttempt& attempt)
{
    Section section{"competencies", "What the marks add up to", "",
        {{plain_column("competency", "Competency", "What marks count towards."),
             {"got", "Got", "The sum of its marks.", Unit::points},
             {"worst", "Least possible", "From the start of the variant that was played.", Unit::points},
             {"best", "Most possible", "From the start of the variant that was played.", Unit::points},
             share_column("share", "Share", "Got less least, of most less least."),
             plain_column(
                 "exact", "Worked out", "Exactly; or as bounds, where there is too much of it to work out.")},
            {}, "No decision brought or cost points."},
        std::nullopt, {}, false};
    for (const auto& each : attempt.competencies) {
        Row row{{competency_name(each.competency), static_cast<std::int64_t>(each.got)}};
        const Missing unknown{"Not known for this text"};
        if (each.attainable) {
            row.cells.insert(row.cells.end(), {static_cast<std::int64_t>(each.attainable->worst),
                                                  static_cast<std::int64_t>(each.attainable->best)});
            row.cells.push_back(
                each.share ? Cell(*each.share) : Cell(Missing{"Not assessed: every way brings the same"}));
            row.cells.push_back(each.attainable->exact ? "Exactly" : "As bounds");
        } else {
            row.cells.insert(row.cells.end(), 4, unknown);
        }
        section.table.rows.push_back(std::move(row));
    }
    return section;
}

/// Whether marks and sums agree, in a sentence.
Finding sums_finding(const AuditedAttempt& attempt)
{
    std::vector<std::string> off;
    for (const auto& each : attempt.competencies) {
        int sum = 0;
        for (const auto& mark : attempt.marks)
            sum += mark.competency == each.competency ? mark.points : 0;
        if (sum != each.got)
            off.push_back(within_sentence(competency_name(each.competency)));
    }
    if (!off.empty())
        return {FindingKind::look_at, "The marks do not add up to what is told",
            with_capital(listed(off)) + ": see the table", "competencies"};
    const auto uncited = static_cast<std::size_t>(
        std::ranges::count_if(attempt.marks, [](const AuditedMark& mark) { return mark.sources.empty(); }));
    if (uncited > 0)
        return {FindingKind::look_at,
            std::to_string(uncited) + " of " + number_of(attempt.marks.size(), "mark") +
                (uncited == 1 ? " cites" : " cite") + " nothing",
            "Each should say what it rests on", "marks"};
    return {FindingKind::ready, "Every mark leads to what it rests on",
        number_of(attempt.marks.size(), "mark") + ", adding up to what is told", "marks"};
}

} // namespace

Report audit_report(const Selected& selected, const AuditedAttempt& attempt)
{
    Report report;
    report.kind = ReportKind::audit;
    report.title = "Audit of an attempt";
    report.about = attempt.who + ", " + attempt.encounter + ", " + date_told(attempt.day);
    report.selected = {{"Attempt", std::to_string(attempt.attempt)}, {"Recruit", attempt.who},
        {"Encounter", attempt.encounter}, {"Day", date_told(attempt.day)}};
    report.counted = number_of(attempt.marks.size(), "mark");
    report.made_up = selected.made_up || attempt.made_up;
    report.as_of = selected.as_of;
    report.findings = {
        {attempt.replay_agrees ? FindingKind::ready : FindingKind::look_at,
            attempt.replay_agrees ? "Playing it again gives the same"
                                  : "Playing it again does not give the same",
            attempt.replay_agrees ? "Head code " + attempt.head_code : attempt.replay, "marks"},
        sums_finding(attempt)};
    report.sections = {marks_section(attempt), competencies_section(attempt)};
    report.rests_on = {{"Head code", attempt.head_code}, {"Replay", attempt.replay},
        {"Encounter’s text", attempt.scenario_hash}, {"Guidance", attempt.guidance_hashes},
        {"Procedure", attempt.procedure_hash}, {"Rules", attempt.rules}};
    return report;
}

} // namespace reports
