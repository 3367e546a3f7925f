#include "reports/debrief_text.hpp"

#include "reports/words.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace reports {
namespace {

using namespace engine;

/// Plain lines, broken at words.
class Page {
public:
    void heading(const std::string& text) { page_ += "\n" + text + "\n"; }

    void line(const std::string& text, std::size_t indent = 0)
    {
        std::istringstream words(text);
        std::string row(indent, ' ');
        for (std::string word; words >> word;) {
            if (row.size() > indent && row.size() + 1 + word.size() > 78) {
                page_ += row + "\n";
                row.assign(indent + 2, ' ');
            } else if (row.size() > indent && row.back() != ' ') {
                row += ' ';
            }
            row += word;
        }
        page_ += row + "\n";
    }

    std::string take() { return std::move(page_); }

private:
    std::string page_;
};

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string in_words(const Rate& rate)
{
    if (rate.of == 0)
        return "no trials";
    return std::to_string(rate.count) + " of " + std::to_string(rate.of) + " (95 % interval " +
           percent(rate.low) + " to " + percent(rate.high) + ")";
}

std::string in_words(const DimensionCount& count)
{
    const std::string counts = std::to_string(count.strong) + " strong, " + std::to_string(count.medium) +
                               " medium, " + std::to_string(count.weak) + " weak";
    return (count.met ? "met: " : "not met: ") + counts;
}

void cites(Page& page, const Debrief& debrief, const std::vector<std::string>& list)
{
    for (const auto& cite : list)
        if (const auto found = std::ranges::find(debrief.citations, cite, &CitationLine::cite);
            found != debrief.citations.end())
            page.line("Rests on " + cite + " (" + found->mark + "): " + found->text, 4);
}

void what_mattered(Page& page, const Scenario& scenario, const Debrief& debrief)
{
    page.line("Debrief: " + debrief.title);
    page.heading("What mattered first");
    page.line(debrief.outcome_told);
    page.line(debrief.variant_told);
    for (const auto& ending : debrief.endings)
        page.line(scenario[ending.person].name + ": " + ending.text, 2);
    for (const auto& reason : debrief.do_again)
        page.line("Do again: " + reason, 2);
    for (const auto& reason : debrief.next_time)
        page.line("Next time: " + reason, 2);
    if (debrief.judgement)
        page.line(std::string("You judged that there ") + (debrief.judgement->concern ? "were" : "were no") +
                  " grounds for concern, " + std::to_string(debrief.judgement->confidence) + " % sure.");
}

void spotting(Page& page, const Scenario& scenario, const Library& library, const Debrief& debrief)
{
    page.heading("What you noticed");
    page.line("Signs noticed: " + in_words(debrief.spotting.hits) + ".");
    page.line("Wrongly suspected: " + in_words(debrief.spotting.false_alarms) + ".");
    if (debrief.spotting.difference) {
        std::ostringstream difference;
        difference.precision(2);
        difference << std::fixed << *debrief.spotting.difference;
        page.line("Hit rate less false-alarm rate: " + difference.str() +
                  ". Noting everything and noting nothing both come to 0.");
    }
    for (const auto& line : debrief.spotting.lines) {
        page.line(words_for(line.verdict) + ": " + indicator_text(scenario, library, line.indicator), 2);
        if (!line.on.empty())
            page.line("On: " + line.on, 4);
        if (!line.because.empty())
            page.line("Why: " + line.because, 4);
        cites(page, debrief, line.cites);
    }
}

void decisions(Page& page, const Scenario& scenario, const Debrief& debrief)
{
    page.heading("Your decisions");
    for (const auto& line : debrief.decisions) {
        const Choice& choice = scenario[line.choice];
        page.line(
            (line.clock.empty() ? "" : line.clock + " ") + (choice.done.empty() ? choice.text : choice.done) +
                (line.bearing == Bearing::neither
                        ? ""
                        : " This " + (line.bearing == Bearing::helped ? std::string("helped.")
                                                                      : std::string("set things back."))) +
                (line.first_time ? "" : " (Again; nothing counted.)"),
            2);
        if (!line.because.empty() && line.first_time) {
            page.line("Why: " + line.because, 4);
            cites(page, debrief, line.cites);
        }
    }
    for (const auto& line : debrief.competencies)
        page.line("Got in " + line.competency + ": " + std::to_string(line.got), 2);
    for (const auto& line : debrief.referrals) {
        page.line("Referral: " + line.option_text + " " + line.explained, 2);
        cites(page, debrief, line.cites);
    }
}

void questions(Page& page, const Scenario& scenario, const Debrief& debrief)
{
    page.heading("The questions you asked");
    const auto recommended = std::ranges::count(debrief.questions, true, &QuestionLine::recommended);
    page.line(std::to_string(recommended) + " of " + std::to_string(debrief.questions.size()) +
              " were open, probing or empathic.");
    for (const auto& line : debrief.questions) {
        page.line(std::string(engine::words_for(line.type)) + ": " + scenario[line.choice].text, 2);
        if (!line.plants.empty())
            page.line("It put into the account: " + line.plants, 4);
    }
}

void dimensions(Page& page, const Debrief& debrief)
{
    page.heading("The dimension rule. Never a threshold for referral.");
    if (debrief.provisional)
        page.line("Provisional: " + debrief.provenance);
    page.line("Not met means not shown by what was noted; it never means not trafficking.");
    for (const auto& line : debrief.dimensions) {
        page.line(line.name, 2);
        page.line("You noted: " + in_words(line.noted) + ".", 4);
        page.line("Was there: " + in_words(line.there) + ".", 4);
    }
}

} // namespace

std::string debrief_text(const Scenario& scenario, const Library& library, const Debrief& debrief)
{
    Page page;
    what_mattered(page, scenario, debrief);
    spotting(page, scenario, library, debrief);
    decisions(page, scenario, debrief);
    questions(page, scenario, debrief);
    dimensions(page, debrief);
    return page.take();
}

} // namespace reports
