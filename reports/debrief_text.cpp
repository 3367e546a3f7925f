#include "reports/debrief_text.hpp"

#include "reports/page.hpp"
#include "reports/words.hpp"

#include <algorithm>

namespace reports {
namespace {

using namespace engine;
using reports::in_words; // beside the engine's

void cites(Page& page, const Debrief& debrief, const std::vector<std::string>& list)
{
    for (const auto& cite : list)
        if (const auto found = std::ranges::find(debrief.citations, cite, &CitationLine::cite);
            found != debrief.citations.end())
            page.line("Rests on " + cite + " (" + found->mark + "): " + found->text, 4);
}

void judgement(Page& page, const Scenario& scenario, const Library& library, const Judgement& given)
{
    const auto told = judgement_told(scenario, library, given);
    for (std::size_t i = 0; i < told.size(); ++i)
        page.line(told[i], i == 0 ? 0 : 2);
}

void what_mattered(Page& page, const Scenario& scenario, const Library& library, const Debrief& debrief)
{
    page.line("Debrief: " + debrief.title);
    page.heading("What mattered first");
    page.line(debrief.outcome_told);
    page.line(debrief.variant_told);
    for (const auto& ending : debrief.endings)
        page.line(scenario[ending.person].name + ": " + ending.text, 2);
    if (debrief.judgement)
        judgement(page, scenario, library, *debrief.judgement);
    for (const auto& takeaway : debrief.takeaways) {
        page.line(std::string(takeaway.kind == TakeawayKind::helped ? "Do again: " : "To work on: ") +
                      takeaway.what,
            2);
        page.line("Why: " + takeaway.why, 4);
        if (!takeaway.next_time.empty())
            page.line("Next time: " + takeaway.next_time, 4);
    }
}

void spotting(Page& page, const Scenario& scenario, const Library& library, const Debrief& debrief)
{
    page.heading("What you noticed");
    page.line("Signs noticed: " + in_words(debrief.spotting.hits) + ".");
    page.line("Wrongly suspected: " + in_words(debrief.spotting.false_alarms) + ".");
    if (debrief.spotting.difference)
        page.line("Hit rate less false-alarm rate: " + two_figures(*debrief.spotting.difference) +
                  ". Noting everything and noting nothing both come to 0.");
    const auto& rates = debrief.spotting;
    for (const auto& sentence : in_words(rates.discrimination,
             {rates.hits.count, rates.hits.of, rates.false_alarms.count, rates.false_alarms.of}))
        page.line(sentence);
    for (const auto& line : debrief.spotting.lines) {
        page.line(words_for(line.verdict) + ": " + indicator_text(scenario, library, line.indicator), 2);
        if (!line.on.empty())
            page.line("On: " + line.on, 4);
        if (!line.because.empty())
            page.line("Why: " + line.because, 4);
        cites(page, debrief, line.cites);
    }
}

/// "Rests on event 12 and line 2801 of elm-street/scenario.json."
void comes_from(Page& page, const Scenario& scenario, std::uint32_t event, const Position& at)
{
    page.line("Rests on event " + std::to_string(event) + " and line " + std::to_string(at.line) + " of " +
                  scenario.id + "/scenario.json.",
        4);
}

/// How it counted, in words after the decision.
std::string bearing_of(const DecisionLine& line)
{
    if (!line.first_time)
        return " (Again; nothing counted.)";
    switch (line.bearing) {
    case Bearing::helped:
        return " This helped.";
    case Bearing::set_back:
        return " This set things back.";
    case Bearing::neither:
        return "";
    }
    return "";
}

void decisions(Page& page, const Scenario& scenario, const Debrief& debrief)
{
    page.heading("Your decisions");
    for (const auto& line : debrief.decisions) {
        const Choice& choice = scenario[line.choice];
        const std::string clock = line.clock.empty() ? "" : line.clock + " ";
        page.line(clock + (choice.done.empty() ? choice.text : choice.done) + bearing_of(line), 2);
        if (!line.because.empty() && line.first_time) {
            page.line("Why: " + line.because, 4);
            comes_from(page, scenario, line.event, choice.at);
            cites(page, debrief, line.cites);
        }
    }
}

void competencies(Page& page, const Debrief& debrief)
{
    page.heading("What your decisions counted towards");
    if (debrief.competencies.empty())
        page.line("Nothing that you did counted towards a competency.");
    for (const auto& line : debrief.competencies)
        page.line(line.competency + ": " + in_words(line) + ".", 2);
    if (!debrief.no_shares.empty())
        page.line("There are no shares of what could be got. " + debrief.no_shares);
}

void referrals(Page& page, const Scenario& scenario, const Debrief& debrief)
{
    page.heading("What you referred or reported");
    if (debrief.referrals.empty())
        page.line("You referred and reported nothing.");
    for (const auto& line : debrief.referrals) {
        page.line(line.option_text + " " + line.explained, 2);
        if (!line.next_time.empty())
            page.line("Next time: " + line.next_time, 4);
        comes_from(page, scenario, line.event, scenario[line.choice].at);
        cites(page, debrief, line.cites);
    }
    for (const auto& line : debrief.duties) {
        page.line(line.asked + " " + line.explained + (line.met ? " You did." : " It was not done."), 2);
        if (!line.next_time.empty())
            page.line("Next time: " + line.next_time, 4);
        cites(page, debrief, line.cites);
    }
}

/// The thread of what a leading question planted.
void planted(Page& page, const Debrief& debrief, const QuestionLine& line)
{
    if (line.plants.empty())
        return;
    page.line("It put an answer into the account that is yours and not theirs.", 4);
    if (line.contradicted.empty())
        page.line("Nothing that you met spoke against it, and still nobody can say whose words it was.", 4);
    for (const auto& contradiction : line.contradicted) {
        page.line((contradiction.event > line.event ? "Later the evidence showed otherwise: "
                                                    : "The evidence had shown otherwise: ") +
                      contradiction.on,
            4);
        page.line("Why: " + contradiction.because, 6);
        cites(page, debrief, contradiction.cites);
    }
}

void questions(Page& page, const Scenario& scenario, const Debrief& debrief)
{
    page.heading("The questions you asked");
    if (debrief.questions.empty()) {
        page.line("You asked no questions.");
        return;
    }
    const auto& sum = debrief.questioning;
    page.line(std::to_string(sum.recommended.count) + " of " + std::to_string(sum.recommended.of) +
              " were open, probing or empathic. " + by_type(debrief.questions));
    if (sum.alone.of > 0)
        page.line(std::to_string(sum.alone.count) + " of " + std::to_string(sum.alone.of) +
                  " were asked alone, " + std::to_string(sum.before_controller) +
                  " in front of somebody who may control.");
    for (const auto& line : debrief.questions) {
        const auto company = words_for(line.company);
        page.line(std::string(engine::words_for(line.type)) + (company.empty() ? "" : ", " + company) + ": " +
                      scenario[line.choice].text,
            2);
        planted(page, debrief, line);
    }
}

void dimensions(Page& page, const Scenario& scenario, const Debrief& debrief)
{
    page.heading("The dimension rule. Never a threshold for referral.");
    if (debrief.provisional)
        page.line("Provisional: " + debrief.provenance);
    page.line("Not shown by what was noted never means not trafficking.");
    if (scenario.setting == "port-check")
        page.line("At a port, exploitation need not have begun.");
    for (const auto& line : debrief.dimensions) {
        page.line(line.name, 2);
        page.line("You noted: " + in_words(line.noted, "not shown by what was noted") + ".", 4);
        page.line("Was there: " + in_words(line.there, "not met") + ".", 4);
    }
}

void other_languages(Page& page, const Scenario& scenario, const Debrief& debrief)
{
    if (debrief.in_other_languages.empty())
        return;
    page.heading("Said in another language");
    page.line(awaits_native_reader);
    for (const auto number : debrief.in_other_languages) {
        const auto& line = scenario[number];
        page.line("In " + language_in_words(line.language) + ": " + line.text, 2);
        page.line("It means: " + line.meaning, 4);
    }
}

} // namespace

std::string debrief_text(const Scenario& scenario, const Library& library, const Debrief& debrief)
{
    Page page;
    what_mattered(page, scenario, library, debrief);
    spotting(page, scenario, library, debrief);
    decisions(page, scenario, debrief);
    competencies(page, debrief);
    referrals(page, scenario, debrief);
    questions(page, scenario, debrief);
    dimensions(page, scenario, debrief);
    other_languages(page, scenario, debrief);
    return page.take();
}

} // namespace reports
