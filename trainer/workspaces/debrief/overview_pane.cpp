// What a recruit reads in two minutes.
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

namespace trainer {

using namespace widgets;

namespace {

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
    if (pane.ui.narrow()) { // in one column what mattered comes before the picture
        what_mattered(pane, strip);
        strip.gap(20);
        takeaways_card(pane, strip);
        strip.gap(16);
        picture_card(pane, strip);
        strip.gap(12);
        return dimensions_card(pane, strip);
    }
    side_by_side(
        strip, 594.0f / 1216.0f,
        [&](Strip& left) {
            what_mattered(pane, left);
            left.gap(20);
            picture_card(pane, left);
        },
        [&](Strip& right) {
            takeaways_card(pane, right);
            right.gap(12);
            dimensions_card(pane, right);
        });
}

} // namespace trainer
