// The lists of the home page: the course, and one's own attempts.

#include "trainer/app/catalogue.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/course/course_parts.hpp"
#include "trainer/workspaces/course/course_words.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t most_attempts = 5; ///< in the list of the home page
constexpr std::size_t most_practice = 3;
constexpr std::string_view dot = "  ·  ";

struct CourseRow {
    std::string id; ///< empty: cannot be pressed
    std::string title;
    std::string more;
    std::string action;
    bool urgent = false;                       ///< the action stands out
    std::optional<widgets::Progress> progress; ///< none: `icon` says it
    widgets::Icon icon = widgets::Icon::warning;
};

std::string joined(std::initializer_list<std::string> parts)
{
    std::string all;
    for (const auto& part : parts)
        if (!part.empty())
            all += (all.empty() ? std::string{} : std::string(dot)) + part;
    return all;
}

/// One row, from the top of the rectangle. Gives its bottom.
float show_row(Ui& ui, const Rect& rect, const CourseRow& row, bool& pressed)
{
    const float sign = ui.icon(22);
    const float action = std::ceil(widgets::text_width(ui, Face::small_strong, row.action)) + 1;
    const float room = rect.w - sign - ui.px(14) - action - ui.px(16);
    const float height = 2 * ui.px(7) + widgets::text_height(ui, Face::body_medium, row.title, room) +
                         widgets::text_height(ui, Face::small, row.more, room);
    const Rect place{rect.x, rect.y, rect.w, std::max(height, ui.px(58))};
    widgets::separator(ui, {place.x, place.y}, place.w);
    const std::string name = joined({row.title, row.more, row.action});
    const Rect held{place.x - ui.px(8), place.y + ui.edge(), place.w + 2 * ui.px(8), place.h - ui.edge()};
    if (row.id.empty())
        ui.describe(name, place);
    else
        pressed = widgets::list_row(ui, held, {.id = row.id, .name = name});
    Rect inside = place.inset(0, std::round((place.h - height) / 2) + ui.px(7));
    const Rect side = inside.cut_left(sign, ui.px(14));
    const widgets::Point centre{side.centre().x, place.centre().y};
    if (row.progress)
        widgets::draw_progress(ui, centre, *row.progress);
    else
        widgets::draw_icon(ui.paint(), row.icon, {side.x, std::round(centre.y - sign / 2)}, sign,
            row.icon == widgets::Icon::warning ? ui.theme().attention : ui.theme().accent);
    const Rect end = inside.cut_right(action, ui.px(16));
    inside.cut_top(widgets::text(ui, inside, row.title, {.face = Face::body_medium, .described = false}));
    widgets::text(ui, inside, row.more, {.face = Face::small, .color = ui.theme().muted, .described = false});
    widgets::label(ui, {end.x, place.y, end.w, place.h}, row.action,
        {.face = row.urgent ? Face::small_strong : Face::small_medium,
            .color = row.id.empty() ? ui.theme().muted
                     : row.urgent   ? ui.theme().ink
                                    : ui.theme().accent,
            .align = widgets::Align::right,
            .described = false});
    return place.bottom();
}

CourseRow row_of(const EncounterCard& card, Day today)
{
    if (!card.problem.empty())
        return {{}, card.title, card.problem, "Cannot be played", false, {}};
    CourseRow row{"home.encounter." + card.scenario, card.title, {}, "Read the briefing", false,
        widgets::Progress::waiting};
    const std::string notes =
        card.content_notes.empty() ? std::string{} : "Content notes: " + listed(card.content_notes);
    row.more = joined({minutes_in_words(card.minutes), card.setting, notes});
    if (card.finished > 0 || card.comes_back) {
        row.progress = widgets::Progress::done;
        row.more = joined({finished_in_words(card.finished), return_in_words(card, today)});
    }
    if (is_due(card, today)) {
        row.progress.reset();
        row.icon = widgets::Icon::undo;
        row.urgent = true;
    }
    if (card.unfinished) {
        row.progress = widgets::Progress::under_way;
        row.more = kept_in_words(*card.unfinished);
        row.action = go_on_in_words(*card.unfinished);
        row.urgent = true;
    }
    row.more = joined({row.more, card.unchecked});
    return row;
}

CourseRow row_of(const AttemptRow& attempt)
{
    if (!attempt.problem.empty())
        return {{}, attempt.title, joined({attempt.on, attempt.problem}), "Cannot be opened", false, {}};
    const std::string id = "home.attempt." + std::to_string(attempt.id);
    if (attempt.finished)
        return {id, attempt.title, joined({attempt.on, rates_in_words(attempt)}), "See debrief", false,
            widgets::Progress::done};
    return {id, attempt.title, kept_in_words(attempt), go_on_in_words(attempt), true,
        widgets::Progress::under_way};
}

float show_head(Ui& ui, const Rect& rect, const std::string& title, const std::string& beside)
{
    widgets::text(ui, rect, title, {.face = Face::heading});
    const Rect end{rect.x, rect.y, rect.w, ui.line(Face::heading)};
    widgets::label(
        ui, end, beside, {.face = Face::small, .color = ui.theme().muted, .align = widgets::Align::right});
    return rect.y + end.h + ui.px(6);
}

float show_encounters(Ui& ui, const Rect& rect, const Home& page, std::optional<Intent>& intent)
{
    const bool shown_above = page.encounters.size() == 1 && page.encounters.front().problem.empty();
    if (page.encounters.empty() || shown_above)
        return rect.y;
    const auto done =
        std::ranges::count_if(page.encounters, [](const EncounterCard& card) { return card.finished > 0; });
    Rect rest = rect;
    const std::string progress =
        std::to_string(done) + " of " + std::to_string(page.encounters.size()) + " done";
    rest.cut_top(show_head(ui, rest, "Course", progress) - rest.y);
    ui.begin_group("home.encounters");
    for (const auto& card : page.encounters) {
        bool pressed = false;
        rest.cut_top(show_row(ui, rest, row_of(card, page.today), pressed) - rest.y);
        if (pressed)
            intent =
                card.unfinished ? Intent(GoOn{card.unfinished->id}) : Intent(OpenBriefing{card.scenario});
    }
    ui.end_group();
    return rest.y + ui.px(20);
}

/// A person's latest attempts, or their latest practice. Takes itself off the top; gives whether there are
/// more.
bool show_own(Ui& ui, Rect& rest, const Home& page, const engine::Profile& person, bool practice,
    std::optional<Intent>& intent)
{
    std::vector<const AttemptRow*> own;
    for (const auto& attempt : page.attempts)
        if (attempt.profile == person.id && attempt.practice == practice)
            own.push_back(&attempt);
    if (own.empty())
        return false;
    const std::size_t most = practice ? most_practice : most_attempts;
    const bool more = own.size() > most;
    rest.cut_top(
        show_head(ui, rest, practice ? "Your practice" : "Your attempts", more ? "The latest" : "") - rest.y);
    ui.begin_group(practice ? "home.practice" : "home.attempts");
    for (std::size_t i = 0; i < std::min(own.size(), most); ++i) {
        bool pressed = false;
        rest.cut_top(show_row(ui, rest, row_of(*own[i]), pressed) - rest.y);
        if (pressed)
            intent = own[i]->finished ? Intent(OpenDebrief{own[i]->id}) : Intent(GoOn{own[i]->id});
    }
    ui.end_group();
    rest.cut_top(ui.px(20));
    return more;
}

} // namespace

float show_lists(Ui& ui, const Rect& rect, const Home& page, const engine::Profile& person,
    std::optional<Intent>& intent, bool& wants_all)
{
    Rect rest = rect;
    rest.cut_top(show_encounters(ui, rest, page, intent) - rest.y);
    const bool more_attempts = show_own(ui, rest, page, person, false, intent);
    const bool more_practice = show_own(ui, rest, page, person, true, intent);
    if (more_attempts || more_practice) {
        widgets::separator(ui, {rest.x, rest.y}, rest.w);
        rest.cut_top(ui.px(8));
        const std::string words = "See all attempts";
        wants_all = widgets::link(ui, rest.cut_top(ui.target()), {.id = "home.all-attempts", .text = words});
    }
    return rest.y;
}

} // namespace trainer
