// A fork beside the attempt that it plays on from: for the people, in the decisions and in the marks.
#include "trainer/app/words.hpp"
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <algorithm>
#include <set>

namespace trainer {

using namespace widgets;

namespace {

/// What stands beside each other: a word for the column, and what it is of.
struct Side {
    const char* name;
    const Attempt& attempt;
    const engine::Debrief& debrief;
    const char* id;
};

void ending_of(Pane& pane, Strip& strip, const Side& side)
{
    card(strip, std::string("debrief.compare.ending.") + side.id, usual_padding(pane.ui), [&](Strip& inside) {
        inside.text(side.name, {.face = Face::caption, .color = pane.ui.theme().muted});
        inside.gap(2);
        inside.text(
            side.debrief.outcome_told.empty() ? "This had not come to an end." : side.debrief.outcome_told,
            {.face = Face::heading});
        for (const auto& ending : side.debrief.endings) {
            inside.gap(10);
            inside.text(side.attempt.scenario[ending.person].name, {.face = Face::small_strong});
            inside.text(ending.text, {.face = Face::small});
        }
    });
}

/// What was decided from the moment where the two part.
void decisions_of(Pane& pane, Strip& strip, const Side& side, std::uint32_t parted)
{
    card(strip, std::string("debrief.compare.decisions.") + side.id, usual_padding(pane.ui),
        [&](Strip& inside) {
            inside.text(side.name, {.face = Face::caption, .color = pane.ui.theme().muted});
            bool any = false;
            for (const auto& line : side.debrief.decisions) {
                if (line.event <= parted)
                    continue;
                inside.gap(8);
                const auto& choice = side.attempt.scenario[line.choice];
                inside.text(choice.done.empty() ? choice.text : choice.done, {.face = Face::small_medium});
                if (line.first_time && !line.marks.empty())
                    inside.text(
                        marks_in_words(line.marks), {.face = Face::small, .color = pane.ui.theme().muted});
                any = true;
            }
            inside.gap(8);
            if (!any)
                nothing_here(inside, "No decision was made after that.");
        });
}

/// One line of the marks: its name and how it came out both times.
struct Compared {
    std::string name;
    std::string then;
    std::string now;
};

std::string share_of(const engine::Rate& rate)
{
    return rate.of == 0 ? "none met" : std::to_string(rate.count) + " of " + std::to_string(rate.of);
}

std::string judged(const engine::Debrief& debrief)
{
    if (!debrief.judgement)
        return "none given";
    return (debrief.judgement->concern ? "concern, " : "no concern, ") +
           std::to_string(debrief.judgement->confidence) + " % sure";
}

std::string got_in(const engine::Debrief& debrief, const std::string& competency)
{
    const auto line =
        std::ranges::find(debrief.competencies, competency, &engine::CompetencyLine::competency);
    return line == debrief.competencies.end() ? "0" : std::to_string(line->got);
}

std::vector<Compared> compared(const engine::Debrief& then, const engine::Debrief& now)
{
    std::vector<Compared> rows{{"Signs noticed", share_of(then.spotting.hits), share_of(now.spotting.hits)},
        {"Wrongly suspected", share_of(then.spotting.false_alarms), share_of(now.spotting.false_alarms)},
        {"Judgement", judged(then), judged(now)}};
    std::set<std::string> competencies;
    for (const auto* debrief : {&then, &now})
        for (const auto& line : debrief->competencies)
            competencies.insert(line.competency);
    for (const auto& each : competencies)
        rows.push_back({"Marks in " + competency_in_words(each), got_in(then, each), got_in(now, each)});
    return rows;
}

void marks(Pane& pane, Strip& strip, const engine::Debrief& then)
{
    Ui& ui = pane.ui;
    card(strip, "debrief.compare.marks", usual_padding(ui), [&](Strip& inside) {
        inside.text("In the marks", {.face = Face::heading});
        inside.gap(8);
        for (const auto& row : compared(then, pane.debrief())) {
            const bool same = row.then == row.now;
            inside.spans({{row.name + ": ", Face::small_strong},
                {same ? row.now + " both times" : row.then + " before, " + row.now + " this time",
                    Face::small}});
            inside.gap(6);
        }
    });
}

} // namespace

void compare_pane(Pane& pane, Strip& strip)
{
    if (!pane.page.original)
        return nothing_here(strip, "The attempt that this one plays on from is not here to stand beside it.");
    const auto& [attempt, debrief] = *pane.page.original;
    const Side before{"The attempt", attempt, debrief, "before"};
    const Side now{"What if", pane.page.attempt, pane.debrief(), "now"};
    const std::uint32_t parted = pane.page.attempt.head.forked_from->event;

    strip.text("What changed for the people", {.face = Face::heading});
    if (debrief.outcome_told == pane.debrief().outcome_told && debrief.endings == pane.debrief().endings)
        strip.text(
            "It came out the same for everybody.", {.face = Face::small, .color = pane.ui.theme().muted});
    strip.gap(8);
    side_by_side(
        strip, 0.5f, [&](Strip& left) { ending_of(pane, left, before); },
        [&](Strip& right) { ending_of(pane, right, now); });
    strip.gap(16);
    const auto shared = std::ranges::count_if(
        debrief.decisions, [&](const engine::DecisionLine& line) { return line.event <= parted; });
    strip.text("In the decisions", {.face = Face::heading});
    strip.text(shared == 0 ? "The two part at the very beginning."
               : shared == 1
                   ? "The first decision is the same; then they part."
                   : "The first " + std::to_string(shared) + " decisions are the same; then they part.",
        {.face = Face::small, .color = pane.ui.theme().muted});
    strip.gap(8);
    side_by_side(
        strip, 0.5f, [&](Strip& left) { decisions_of(pane, left, before, parted); },
        [&](Strip& right) { decisions_of(pane, right, now, parted); });
    strip.gap(16);
    marks(pane, strip, debrief);
}

} // namespace trainer
