#include "reports/debrief_report.hpp"

#include "reports/cells.hpp"
#include "reports/plain_words.hpp"
#include "reports/words.hpp"

namespace reports {
namespace {

using namespace engine;

const Column rests_on_column =
    plain_column("rests-on", "Rests on", "The sources, by the names in the last table.");
const Column why_column = plain_column("why", "Why", "The scenario's reason.");

std::string joined(const std::vector<std::string>& parts, const char* between = ", ")
{
    std::string all;
    for (const auto& part : parts)
        if (!part.empty())
            all += (all.empty() ? "" : between) + part;
    return all;
}

Finding finding_of(const Takeaway& takeaway)
{
    const bool helped = takeaway.kind == TakeawayKind::helped;
    const std::string next = takeaway.next_time.empty() ? "" : "Next time: " + takeaway.next_time;
    return {FindingKind::nothing, (helped ? "Do again: " : "To work on: ") + takeaway.what,
        joined({takeaway.why, next}, " "), ""};
}

Section what_happened(const Scenario& scenario, const Library& library, const Debrief& debrief)
{
    Section section{"what-happened", "What happened",
        joined({debrief.outcome_told, debrief.variant_told}, " "),
        {{plain_column("person", "Person", "Somebody in the encounter."),
             plain_column("outcome", "What it meant", "How it ended for this person.")},
            {}, ""},
        {}, {}};
    for (const auto& ending : debrief.endings)
        section.table.rows.push_back({{scenario[ending.person].name, ending.text}});
    if (debrief.judgement)
        section.notes = judgement_told(scenario, library, *debrief.judgement);
    return section;
}

Section spotting(const Scenario& scenario, const Library& library, const Debrief& debrief)
{
    Section section{"spotting", "What you noticed",
        "Signs noticed: " + in_words(debrief.spotting.hits) +
            ". Wrongly suspected: " + in_words(debrief.spotting.false_alarms) + ".",
        {{plain_column("sign", "Sign", "The indicator."),
             plain_column("verdict", "What it came to", "Of noting it or not."),
             plain_column("on", "On", "The line or detail it is about."), why_column, rests_on_column},
            {}, "There was nothing to notice, and nothing was noted."},
        {}, {}, debrief.provisional};
    for (const auto& line : debrief.spotting.lines)
        section.table.rows.push_back({{indicator_text(scenario, library, line.indicator),
            words_for(line.verdict), line.on, line.because, joined(line.cites)}});
    const auto& rates = debrief.spotting;
    section.notes = in_words(rates.discrimination,
        {rates.hits.count, rates.hits.of, rates.false_alarms.count, rates.false_alarms.of});
    return section;
}

Section decisions(const Scenario& scenario, const Debrief& debrief)
{
    Section section{"decisions", "Your decisions", "",
        {{plain_column("at", "At", "Time on the clock of the encounter, or active time since it began."),
             plain_column("decision", "Decision", "What was done."),
             plain_column("bearing", "How it counted", "Whether it helped."), why_column, rests_on_column},
            {}, "Nothing was decided."},
        {}, {}};
    for (const auto& line : debrief.decisions) {
        const Choice& choice = scenario[line.choice];
        const double seconds = std::chrono::duration<double>(line.at).count();
        section.table.rows.push_back({{line.clock.empty() ? time_told(seconds) : line.clock,
            choice.done.empty() ? choice.text : choice.done,
            line.first_time ? with_capital(words_for(line.bearing)) : "Again; nothing counted",
            line.first_time ? line.because : "", line.first_time ? joined(line.cites) : ""}});
    }
    return section;
}

Section competencies(const Debrief& debrief)
{
    Section section{"competencies", "What your decisions counted towards", "",
        {{plain_column("competency", "Competency", "What marks count towards."),
             plain_column("came-to", "What it came to", "Got, of what could be got.")},
            {}, "Nothing that you did counted towards a competency."},
        {}, {}};
    for (const auto& line : debrief.competencies)
        section.table.rows.push_back({{with_capital(line.competency), with_capital(in_words(line))}});
    if (!debrief.no_shares.empty())
        section.notes.push_back("There are no shares of what could be got. " + debrief.no_shares);
    return section;
}

Section referrals(const Debrief& debrief)
{
    Section section{"referrals", "What you referred or reported", "",
        {{plain_column("what", "What", "What was referred or reported, or had to be."),
             plain_column("verdict", "Whether it was right", "And why."),
             plain_column("next-time", "Next time", "What to do instead."), rests_on_column},
            {}, "You referred and reported nothing."},
        {}, {}};
    for (const auto& line : debrief.referrals)
        section.table.rows.push_back(
            {{line.option_text, line.explained, line.next_time, joined(line.cites)}});
    for (const auto& line : debrief.duties)
        section.table.rows.push_back(
            {{line.asked, line.explained + (line.met ? " You did." : " It was not done."), line.next_time,
                joined(line.cites)}});
    return section;
}

Section questions(const Scenario& scenario, const Debrief& debrief)
{
    Section section{"questions", "The questions you asked", "",
        {{plain_column("question", "Question", "As it was asked."),
             plain_column("type", "Type", "Open, leading and so on."),
             plain_column("company", "Who was there", "Where it can be told."),
             plain_column("planted", "What it put into the account", "Of leading questions.")},
            {}, "You asked no questions."},
        {}, {}};
    const auto& sum = debrief.questioning;
    if (!debrief.questions.empty())
        section.lead = std::to_string(sum.recommended.count) + " of " + std::to_string(sum.recommended.of) +
                       " were open, probing or empathic. " + by_type(debrief.questions);
    for (const auto& line : debrief.questions) {
        std::vector<std::string> planted;
        if (!line.plants.empty())
            planted.push_back("An answer that is yours and not theirs.");
        for (const auto& each : line.contradicted)
            planted.push_back("The evidence shows otherwise: " + each.on + " " + each.because);
        section.table.rows.push_back({{scenario[line.choice].text, with_capital(engine::words_for(line.type)),
            with_capital(words_for(line.company)), joined(planted, " ")}});
    }
    return section;
}

Section dimensions(const Debrief& debrief)
{
    Section section{"dimensions", "The dimension rule", "Never a threshold for referral.",
        {{plain_column("dimension", "Dimension", "Of the guidance set."),
             plain_column("noted", "You noted", "By strength."),
             plain_column("there", "Was there", "By strength.")},
            {}, "No guidance set applied."},
        {}, {"Not shown by what was noted never means not trafficking."}, debrief.provisional};
    for (const auto& line : debrief.dimensions)
        section.table.rows.push_back(
            {{line.name, with_capital(in_words(line.noted, "not shown by what was noted")),
                with_capital(in_words(line.there, "not met"))}});
    if (debrief.provisional)
        section.notes.push_back("Provisional: " + debrief.provenance);
    return section;
}

Section other_languages(const Scenario& scenario, const Debrief& debrief)
{
    Section section{"other-languages", "Said in another language", awaits_native_reader,
        {{plain_column("line", "Line", "As it was said."), plain_column("language", "Language", "Which one."),
             plain_column("meaning", "It means", "In English.")},
            {}, ""},
        {}, {}};
    for (const auto number : debrief.in_other_languages) {
        const auto& line = scenario[number];
        section.table.rows.push_back({{line.text, language_in_words(line.language), line.meaning}});
    }
    return section;
}

Section sources(const Debrief& debrief)
{
    Section section{"sources", "Sources", "",
        {{plain_column("source", "Source", "As it is named above."),
             plain_column("says", "What it says", "In the library's words."),
             plain_column(
                 "mark", "How well it is known", "Verified, second-hand, unverified or provisional.")},
            {}, "Nothing was cited."},
        {}, {"Check current guidance before operational use."}};
    for (const auto& line : debrief.citations)
        section.table.rows.push_back({{line.cite, line.text, with_capital(line.mark)}});
    return section;
}

} // namespace

Report debrief_report(
    const Scenario& scenario, const Library& library, const Debrief& debrief, const LookedBackAt& of)
{
    Report report;
    report.kind = ReportKind::recruit;
    report.title = "Debrief";
    report.about = debrief.title;
    report.selected = {{"Who", of.who}, {"Attempt", std::to_string(of.attempt)},
        {"Played", date_told(of.day)},
        {"Time", time_told(std::chrono::duration<double>(debrief.took).count())}};
    if (!of.doubt.empty())
        report.selected.push_back({"In doubt", of.doubt});
    report.made_up = of.made_up;
    for (const auto& takeaway : debrief.takeaways)
        report.findings.push_back(finding_of(takeaway));
    report.sections = {what_happened(scenario, library, debrief), spotting(scenario, library, debrief),
        decisions(scenario, debrief), competencies(debrief), referrals(debrief), questions(scenario, debrief),
        dimensions(debrief)};
    if (!debrief.in_other_languages.empty())
        report.sections.push_back(other_languages(scenario, debrief));
    report.sections.push_back(sources(debrief));
    report.rests_on = {{"Encounter", scenario.id + ", version " + of.version}, {"Its text", of.scenario_hash},
        {"Assessment", "Version " + std::to_string(assessment_version)}};
    report.as_of = of.day;
    return report;
}

} // namespace reports
