// Everything written down, what it came to, and how spotting is counted.
#include "reports/words.hpp"
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trainer {

using namespace widgets;

namespace {

using engine::Spotting;

constexpr std::array written_down = {
    Spotting::noticed, Spotting::wrongly_suspected, Spotting::unsupported, Spotting::withdrawn};
constexpr std::array not_written_down = {Spotting::missed, Spotting::not_sought};

std::optional<Sign> sign_of(Spotting verdict)
{
    switch (verdict) {
    case Spotting::noticed:
        return Sign::noticed;
    case Spotting::missed:
        return Sign::missed;
    case Spotting::wrongly_suspected:
        return Sign::wrongly_suspected;
    case Spotting::left_alone:
        return Sign::left_alone;
    case Spotting::unsupported:
        return Sign::unsupported;
    case Spotting::not_sought:
    case Spotting::withdrawn:
        break;
    }
    return std::nullopt;
}

/// Its sign; for what is in no rate a muted icon.
void draw_verdict(Ui& ui, Point centre, Spotting verdict)
{
    if (const auto sign = sign_of(verdict))
        return draw_sign(ui, centre, ui.icon(20), *sign);
    const float size = ui.icon(18);
    draw_icon(ui.paint(), verdict == Spotting::withdrawn ? Icon::withdraw : Icon::eye,
        {std::round(centre.x - size / 2), std::round(centre.y - size / 2)}, size, ui.theme().muted);
}

/// Why a verdict is as it is, where the scenario says nothing.
std::string reason_of(const engine::SpottingLine& line)
{
    switch (line.verdict) {
    case Spotting::unsupported:
        return line.evidence.kind == engine::EvidenceKind::nothing
                   ? "It rests on nothing that you saw or heard. It is in no rate."
                   : "What it rests on does not show this. It is in no rate.";
    case Spotting::withdrawn:
        return "You took it back, so it is not counted.";
    case Spotting::not_sought:
        return "It was there, and you came across nothing that showed it.";
    default:
        return line.because;
    }
}

void spotting_row(Pane& pane, Strip& strip, const engine::SpottingLine& line, std::size_t number)
{
    Ui& ui = pane.ui;
    const Rect at = strip.next();
    if (strip.drawing())
        draw_verdict(ui, {at.x + ui.icon(10), at.y + ui.line(Face::small) / 2}, line.verdict);
    strip.inset(ui.icon(20) + ui.px(10), 0, [&](Strip& words) {
        words.spans({{reports::words_for(line.verdict) + ": ", Face::small_strong},
            {reports::indicator_text(pane.scenario(), pane.library, line.indicator), Face::small}});
        if (!line.on.empty()) {
            words.gap(2);
            words.text("On: " + line.on, {.face = Face::small, .color = ui.theme().muted});
        }
        words.gap(2);
        with_sources(pane, words, "note-" + std::to_string(number),
            {{reason_of(line), Face::small, ui.theme().muted}},
            line.verdict == Spotting::unsupported || line.verdict == Spotting::withdrawn
                ? std::vector<std::string>{}
                : line.cites);
        comes_from(pane, words, line.events, line.evidence);
    });
}

/// All lines with these verdicts, in that order. Gives how many.
template <std::size_t count>
std::size_t spotting_rows(Pane& pane, Strip& strip, const std::array<Spotting, count>& verdicts)
{
    const auto& lines = pane.debrief().spotting.lines;
    std::size_t drawn = 0;
    for (const Spotting verdict : verdicts)
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].verdict != verdict)
                continue;
            if (drawn++ > 0)
                strip.separator(10, 10);
            spotting_row(pane, strip, lines[i], i);
        }
    return drawn;
}

void notes(Pane& pane, Strip& strip)
{
    card(strip, "debrief.notes.written", usual_padding(pane.ui), [&](Strip& inside) {
        inside.text("What you wrote down", {.face = Face::heading});
        inside.gap(10);
        if (spotting_rows(pane, inside, written_down) == 0)
            nothing_here(inside, "You wrote nothing down.");
    });
    strip.gap(12);
    card(
        strip, "debrief.notes.not-written", usual_padding(pane.ui),
        [&](Strip& inside) {
            inside.text("What was there and is not in your notes", {.face = Face::heading});
            inside.gap(10);
            if (spotting_rows(pane, inside, not_written_down) > 0)
                return;
            const bool none = pane.scenario()[pane.page.attempt.variant].indicators.empty();
            nothing_here(inside, none ? "There was nothing to note here." : "You noted all that was there.");
        },
        pane.floor);
}

/// d', criterion and A', or why there are none.
void telling_apart(Strip& strip, const engine::SpottingResult& spotting)
{
    const engine::Trials trials{
        spotting.hits.count, spotting.hits.of, spotting.false_alarms.count, spotting.false_alarms.of};
    for (const auto& sentence : reports::in_words(spotting.discrimination, trials)) {
        strip.gap(4);
        nothing_here(strip, sentence);
    }
}

void how_it_counts(Pane& pane, Strip& strip)
{
    const auto& spotting = pane.debrief().spotting;
    card(strip, "debrief.notes.spotting", usual_padding(pane.ui), [&](Strip& inside) {
        inside.text("What you noticed, and what only looked like it", {.face = Face::heading});
        const auto rate = [&](const std::string& words, const engine::Rate& of) {
            inside.gap(8);
            inside.text(words, {.face = Face::small_strong});
            inside.text(interval_in_words(of), {.face = Face::small, .color = pane.ui.theme().muted});
        };
        rate(hits_in_words(spotting.hits), spotting.hits);
        rate(false_alarms_in_words(spotting.false_alarms), spotting.false_alarms);
        inside.gap(12);
        inside.text(difference_in_words(spotting), {.face = Face::small});
        inside.gap(8);
        inside.text(
            "Noting everything comes to 0, and so does noting nothing: missing somebody and suspecting "
            "everybody are both errors, and each is counted for itself.",
            {.face = Face::small});
        worked_out_link(pane, inside);
        if (pane.reading.worked_out)
            telling_apart(inside, spotting);
    });
}

} // namespace

void notes_pane(Pane& pane, Strip& strip)
{
    side_by_side(
        strip, 0.6f, [&](Strip& left) { notes(pane, left); },
        [&](Strip& right) { how_it_counts(pane, right); });
}

} // namespace trainer
