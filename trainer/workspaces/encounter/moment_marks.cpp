// What could still be got at a past moment: for whoever asks.
#include "trainer/workspaces/encounter/moment_marks.hpp"

#include "trainer/app/words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Span;
using widgets::Ui;

namespace {

/// "from -2 to 9 was still possible, and it came to 7."
std::string possible_in_words(const engine::Attainable& span, const engine::Debrief& debrief)
{
    const auto line =
        std::ranges::find(debrief.competencies, span.competency, &engine::CompetencyLine::competency);
    const int got = line == debrief.competencies.end() ? 0 : line->got;
    const std::string came_to = std::to_string(got) + ".";
    if (span.worst == span.best)
        return "it could only come to " + came_to;
    return "from " + std::to_string(span.worst) + " to " + std::to_string(span.best) +
           (span.exact ? " was still possible" : " is the widest that may have been possible") +
           ", and it came to " + came_to;
}

/// A paragraph for each competency, or one that says why there are none.
std::vector<std::vector<Span>> paragraphs_of(const PastMoment& past)
{
    const auto& debriefing = past.debriefing;
    if (debriefing.working_out)
        return {{{"This is being worked out…", Face::body}}};
    const auto moment =
        std::ranges::find(debriefing.still_attainable, past.then.session.events, &StillAttainable::events);
    if (moment == debriefing.still_attainable.end() || moment->in_the_end.empty())
        return {{{"For this moment it cannot be told.", Face::body}}};
    std::vector<std::vector<Span>> all;
    for (const auto& span : moment->in_the_end)
        all.push_back({{with_capital(competency_in_words(span.competency)) + ": ", Face::body_strong},
            {possible_in_words(span, debriefing.debrief), Face::body}});
    return all;
}

} // namespace

bool show_moment_marks(Ui& ui, const PastMoment& past)
{
    const float pad = ui.px(20);
    const float gap = ui.px(8);
    const Rect window = ui.window().inset(ui.px(12));
    const float width = std::min(column_width(ui, 480), window.w);
    const auto paragraphs = paragraphs_of(past);
    const widgets::Button done{.id = "moment.marks.close", .text = "Close"};
    float whole = 2 * pad + ui.line(Face::title) + ui.px(12) + ui.px(16) + widgets::button_height(ui);
    for (const auto& paragraph : paragraphs)
        whole += widgets::rich_text_height(ui, paragraph, width - 2 * pad) + gap;
    const Rect rect = widgets::centred(window, width, std::min(whole, window.h));
    bool close = widgets::begin_popup(ui, "moment.marks", rect, true);
    Rect inside = rect.inset(pad);
    Rect foot = inside.cut_bottom(widgets::button_height(ui), ui.px(16));
    Rect rest = ui.begin_scroll("moment.marks.scroll", inside);
    rest.cut_top(widgets::text(ui, rest, "What could still be got here", {.face = Face::title}), ui.px(12));
    for (const auto& paragraph : paragraphs)
        rest.cut_top(widgets::rich_text(ui, rest, paragraph).height, gap);
    ui.end_scroll(rest.y);
    close = widgets::button(ui, foot.cut_left(widgets::button_width(ui, done)), done) || close;
    widgets::end_popup(ui);
    return close;
}

} // namespace trainer
