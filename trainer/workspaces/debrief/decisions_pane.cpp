// Every decision in order, and what decisions counted towards.
#include "trainer/app/words.hpp"
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using namespace widgets;

namespace {

struct Bearing {
    std::string word;
    Color color;
    std::optional<Icon> icon;
};

Bearing bearing_of(const Theme& theme, const engine::DecisionLine& line)
{
    if (!line.first_time)
        return {"Again", theme.muted, {}};
    switch (line.bearing) {
    case engine::Bearing::helped:
        return {"Helped", theme.cue, Icon::tick};
    case engine::Bearing::set_back:
        return {"Set back", theme.missed, Icon::set_back};
    case engine::Bearing::neither:
        break;
    }
    return {"Neither", theme.muted, {}};
}

float bearing_width(Ui& ui, const Bearing& bearing)
{
    return std::ceil(text_width(ui, Face::small_strong, bearing.word)) + 1 +
           (bearing.icon ? ui.icon(18) + ui.px(4) : 0.0f);
}

/// At the right end of the rectangle.
void draw_bearing(Ui& ui, const Rect& rect, const Bearing& bearing)
{
    Rect place{rect.right() - bearing_width(ui, bearing), rect.y, bearing_width(ui, bearing), rect.h};
    if (bearing.icon) {
        const float size = ui.icon(18);
        draw_icon(ui.paint(), *bearing.icon, {place.x, std::round(place.centre().y - size / 2)}, size,
            bearing.color, 2.4f);
        place.cut_left(size + ui.px(4));
    }
    const Face face = bearing.icon ? Face::small_strong : Face::small;
    label(ui, place, bearing.word, {.face = face, .color = bearing.color});
}

std::string clock_of(const engine::DecisionLine& line)
{
    if (!line.clock.empty())
        return line.clock;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(line.at).count();
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

void why(Pane& pane, Strip& strip, const engine::DecisionLine& line)
{
    if (!line.first_time)
        return nothing_here(strip, "You had done this before, so it counted no more.");
    strip.text(marks_in_words(line.marks), {.face = Face::small});
    if (!line.because.empty())
        with_sources(pane, strip, "decision-" + std::to_string(line.event),
            {{"Why: " + line.because, Face::small, pane.ui.theme().muted}}, line.cites);
    comes_from(pane, strip, {line.event}, line.choice);
}

/// A decision with its clock, whether it helped, its marks, why, and its sources.
void decision_row(Pane& pane, Strip& strip, std::size_t decision)
{
    Ui& ui = pane.ui;
    const auto& line = pane.debrief().decisions[decision];
    const Bearing bearing = bearing_of(ui.theme(), line);
    const std::string clock = clock_of(line);
    const float clock_width = std::max(ui.px(50), std::ceil(text_width(ui, Face::small, clock)) + ui.px(10));
    const Rect first{strip.next().x, strip.next().y, strip.width(), ui.line(Face::small_strong)};
    if (strip.drawing()) {
        label(ui, {first.x, first.y, clock_width, first.h}, clock,
            {.face = Face::small, .color = ui.theme().muted});
        draw_bearing(ui, first, bearing);
    }
    const bool under = ui.narrow(); // the words under clock and bearing instead of between them
    if (under)
        strip.take(first.h);
    const float before = under ? 0.0f : clock_width;
    const float beside = under ? 0.0f : bearing_width(ui, bearing) + ui.px(16);
    const auto& choice = pane.scenario()[line.choice];
    strip.inset(before, beside, [&](Strip& words) {
        words.text(choice.done.empty() ? choice.text : choice.done, {.face = Face::small_strong});
    });
    strip.gap(2);
    strip.inset(before, 0, [&](Strip& words) {
        why(pane, words, line);
        lowered_by(pane, words, decision);
        moment_link(pane, words, line.event, "Open this moment");
    });
}

} // namespace

void moment_link(Pane& pane, Strip& strip, std::uint32_t event, const std::string& words)
{
    const Rect rect = strip.take(pane.ui.target());
    const std::string id = "open-moment." + std::to_string(event);
    if (strip.drawing() && link(pane.ui, rect, {.id = id, .text = words}))
        pane.intent = OpenMoment{event};
}

namespace {

void all_decisions(Pane& pane, Strip& strip)
{
    const auto& decisions = pane.debrief().decisions;
    card(
        strip, "debrief.decisions.all", usual_padding(pane.ui),
        [&](Strip& inside) {
            inside.text("Every decision, in order", {.face = Face::heading});
            moment_link(pane, inside, 1, "Go through it from the beginning");
            inside.gap(4);
            if (decisions.empty())
                nothing_here(inside, "You made no decision in this attempt.");
            for (std::size_t i = 0; i < decisions.size(); ++i) {
                if (i > 0)
                    inside.separator(10, 12);
                decision_row(pane, inside, i);
            }
        },
        pane.floor);
}

void competency_row(Pane& pane, Strip& strip, const engine::CompetencyLine& line)
{
    const auto& theme = pane.ui.theme();
    const auto& span = line.attainable;
    const std::string share = line.share ? std::to_string(std::lround(*line.share * 100)) + " %"
                              : span     ? "not assessed here"
                                         : points_in_words(line.got);
    strip.spans({{with_capital(competency_in_words(line.competency)) + ": ", Face::small_strong},
        {share, Face::small_strong}});
    std::string parts = span && !line.share ? "Every way through brings " + std::to_string(span->best) + "."
                        : span              ? with_capital(points_in_words(line.got)) + "; from " +
                                     std::to_string(span->worst) + " to " + std::to_string(span->best) +
                                     (span->exact ? " was possible." : " is the widest that may be possible.")
                               : "";
    if (!line.marks.empty())
        parts += (parts.empty() ? "From " : " From ") + std::to_string(line.marks.size()) +
                 (line.marks.size() == 1 ? " decision." : " decisions.");
    strip.text(parts, {.face = Face::small, .color = theme.muted});
    std::vector<std::uint32_t> events;
    for (const auto& mark : line.marks)
        events.push_back(mark.event);
    comes_from(pane, strip, events);
}

void competencies(Pane& pane, Strip& strip)
{
    card(strip, "debrief.decisions.competencies", usual_padding(pane.ui), [&](Strip& inside) {
        inside.text("What they counted towards", {.face = Face::heading});
        inside.gap(8);
        const auto& debrief = pane.debrief();
        if (debrief.competencies.empty())
            nothing_here(inside, "Nothing that you did counted towards a competency.");
        for (std::size_t i = 0; i < debrief.competencies.size(); ++i) {
            if (i > 0)
                inside.separator(6, 6);
            competency_row(pane, inside, debrief.competencies[i]);
        }
        inside.gap(12);
        nothing_here(
            inside, debrief.no_shares.empty()
                        ? "A share is of what could be got with what was true behind the door: 0 % is "
                          "the worst way through, 100 % the best. A decision counts the first time."
                        : "A decision counts the first time you make it. These are points and not "
                          "shares of what could be got. " +
                              debrief.no_shares);
        worked_out_link(pane, inside);
        if (pane.reading.worked_out)
            nothing_here(inside, pane.page.working_out
                                     ? "What could still be got at each moment is being worked out…"
                                     : "Under a decision it says by how much it lowered what could still be "
                                       "got.");
    });
}

} // namespace

void decisions_pane(Pane& pane, Strip& strip)
{
    side_by_side(
        strip, 0.64f, [&](Strip& left) { all_decisions(pane, left); },
        [&](Strip& right) { competencies(pane, right); });
}

} // namespace trainer
