// What a recruit reads in two minutes.
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <algorithm>

namespace trainer {

using namespace widgets;

namespace {

const engine::DecisionLine* decision_because(
    const engine::Debrief& debrief, const std::string& because, engine::Bearing bearing)
{
    const auto found = std::ranges::find_if(debrief.decisions, [&](const engine::DecisionLine& line) {
        return line.first_time && line.bearing == bearing && line.because == because;
    });
    return found == debrief.decisions.end() ? nullptr : &*found;
}

/// "Do again: " and the one that counted most. For what helped that is the choice itself, which reads as
/// advice.
void advice(Pane& pane, Strip& strip, const std::string& lead, const std::vector<std::string>& reasons,
    engine::Bearing bearing)
{
    if (reasons.empty())
        return;
    const auto* line = decision_because(pane.debrief(), reasons.front(), bearing);
    const bool as_advice = bearing == engine::Bearing::helped && line;
    strip.spans({{lead + " ", Face::small_strong},
        {as_advice ? pane.scenario()[line->choice].text : reasons.front(), Face::small}});
}

/// Do again and next time, behind an upright line.
void lessons(Pane& pane, Strip& strip)
{
    const auto& debrief = pane.debrief();
    if (debrief.do_again.empty() && debrief.next_time.empty())
        return nothing_here(strip, "No decision of this attempt counted for or against anybody.");
    const Rect top = strip.next();
    strip.inset(pane.ui.px(15), 0, [&](Strip& inside) {
        advice(pane, inside, "Do again:", debrief.do_again, engine::Bearing::helped);
        advice(pane, inside, "Next time:", debrief.next_time, engine::Bearing::set_back);
    });
    if (strip.drawing())
        pane.ui.paint().fill(
            {top.x, top.y, pane.ui.px(3), strip.next().y - top.y}, pane.ui.theme().attention);
}

void what_mattered(Pane& pane, Strip& strip)
{
    const auto& debrief = pane.debrief();
    strip.text("What mattered first", {.face = Face::caption, .color = pane.ui.theme().muted});
    strip.gap(2);
    strip.text(
        debrief.outcome_told.empty() ? "This encounter has not come to an end yet." : debrief.outcome_told,
        {.face = Face::title});
    strip.gap(4);
    std::string told = debrief.variant_told;
    if (debrief.judgement)
        told += " " + judgement_in_words(*debrief.judgement, debrief.truth);
    strip.text(told, {.face = Face::small});
    strip.gap(10);
    lessons(pane, strip);
    strip.gap(10);
    const auto& spotting = debrief.spotting;
    strip.text(hits_in_words(spotting.hits) + " " + false_alarms_in_words(spotting.false_alarms),
        {.face = Face::small});
}

void picture_card(Pane& pane, Strip& strip)
{
    const auto& findings = pane.reading.findings;
    if (findings.places.empty())
        return;
    const auto& place = findings.places[findings.richest];
    const float pad = pane.ui.px(17);
    card(
        strip, "debrief.overview.picture", {pane.ui.edge(), pane.ui.edge()},
        [&](Strip& inside) {
            marked_picture(pane, inside, findings.richest, false);
            inside.gap(12);
            inside.inset(pad, pad, [&](Strip& words) {
                picture_legend(pane, words, place);
                if (const Finding* finding = chosen_finding(pane, findings.richest)) {
                    words.separator(9, 9);
                    finding_explained(pane, words, *finding);
                }
            });
            inside.gap(16);
        },
        pane.floor);
}

void decisions_card(Pane& pane, Strip& strip)
{
    const auto& debrief = pane.debrief();
    const auto& counted = pane.reading.findings.counted;
    card(strip, "debrief.overview.decisions", usual_padding(pane.ui), [&](Strip& inside) {
        const Rect head = inside.take(pane.ui.line(Face::heading));
        if (inside.drawing()) {
            label(pane.ui, head, "Decisions that counted", {.face = Face::heading});
            const std::string all = "All " + std::to_string(debrief.decisions.size());
            const float width = text_width(pane.ui, Face::small_medium, all) + 1;
            if (!debrief.decisions.empty() &&
                link(pane.ui, {head.right() - width, head.y, width, head.h},
                    {"debrief.all-decisions", all, Face::small_medium, "All decisions"})) {
                pane.reading.tab = "debrief.decisions";
                pane.ui.request_frame();
            }
        }
        inside.gap(12);
        if (counted.empty())
            nothing_here(inside, "Nothing that you did counted for or against anybody.");
        for (std::size_t i = 0; i < counted.size(); ++i) {
            if (i > 0)
                inside.separator(10, 12);
            decision_row(pane, inside, counted[i], false);
        }
    });
}

void dimensions_card(Pane& pane, Strip& strip)
{
    card(
        strip, "debrief.overview.dimensions", usual_padding(pane.ui),
        [&](Strip& inside) {
            dimension_heading(pane, inside, "Dimension rule");
            inside.gap(6);
            dimension_table(pane, inside);
        },
        pane.floor);
}

} // namespace

void overview_pane(Pane& pane, Strip& strip)
{
    side_by_side(
        strip, 594.0f / 1216.0f,
        [&](Strip& left) {
            what_mattered(pane, left);
            left.gap(20);
            picture_card(pane, left);
        },
        [&](Strip& right) {
            decisions_card(pane, right);
            right.gap(12);
            dimensions_card(pane, right);
        });
}

} // namespace trainer
