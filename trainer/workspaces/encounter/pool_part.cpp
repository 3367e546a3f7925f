// Where there are more choices than number keys: found by topic and by typing, nine at a time.
#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trainer {

using widgets::Button;
using widgets::ButtonStyle;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float large_from = 760.0f;  // height of the part for choices of the usual size
constexpr float beside_from = 640.0f; // topics stand beside the search, and the choices in two columns

bool has_topic(const EncounterPage& page, const std::string& id)
{
    const std::string topic = id == no_topic ? "" : id;
    return std::ranges::find(page.choices, topic, &ChoiceRow::topic) != page.choices.end();
}

/// Other choices are shown from the first on.
void begin_anew(Ui& ui, PoolPlace& pool)
{
    pool.first = 0;
    ui.scroll_to_start("choices.scroll");
}

/// Gives the bottom.
float show_search(Ui& ui, const Rect& rect, const EncounterPage& page, EncounterPlace& place)
{
    const auto found = found_choices(page, place.pool);
    const std::string count = std::to_string(found.size());
    const bool all = found.size() == page.choices.size();
    const Rect at{rect.x, rect.y, rect.w, widgets::field_height(ui)};
    const auto field = widgets::text_field(ui, at, place.pool.search,
        {.id = "choices.search",
            .name = "Search what you can say and do",
            .placeholder = "Search",
            .icon = widgets::Icon::search,
            .trailing = all             ? count + " in all"
                        : found.empty() ? "None found"
                                        : count + " found"});
    if (field.changed)
        begin_anew(ui, place.pool);
    if (field.focused && (field.submitted || ui.key(widgets::Key::down)))
        place.pool.wants_first = true;
    return at.bottom();
}

/// Gives the bottom.
float show_topics(Ui& ui, const Rect& rect, const EncounterPage& page, EncounterPlace& place)
{
    auto& pool = place.pool;
    if (!has_topic(page, pool.topic)) // nothing of it is left to be said
        pool.topic.clear();
    const std::string before = pool.topic;
    ChipRows chips(ui, rect);
    ui.begin_group("choices.topics");
    if (chips.add({.id = "choices.topic.all", .text = "All", .selected = before.empty()}))
        pool.topic.clear();
    const auto add = [&](const std::string& id, const std::string& name) {
        if (chips.add({.id = "choices.topic." + id, .text = name, .selected = before == id}))
            pool.topic = id;
    };
    for (const auto& topic : page.topics)
        if (has_topic(page, topic.id))
            add(topic.id, topic.name);
    if (has_topic(page, no_topic))
        add(no_topic, "Other");
    ui.end_group();
    if (pool.topic != before)
        begin_anew(ui, pool);
    return chips.bottom();
}

/// Search and topics. Gives the bottom.
float show_head(Ui& ui, const Rect& rect, const EncounterPage& page, EncounterPlace& place)
{
    if (ui.narrow() || rect.w < ui.px(beside_from))
        return show_topics(
            ui, {rect.x, show_search(ui, rect, page, place) + ui.px(8), rect.w, 0}, page, place);
    Rect rest = rect;
    const float search = show_search(ui, rest.cut_left(ui.px(260), ui.px(12)), page, place);
    rest.cut_top(std::round((widgets::field_height(ui) - widgets::chip_height(ui)) / 2));
    return std::max(search, show_topics(ui, rest, page, place));
}

/// Which of those found are shown, and the way to the others. Gives the bottom.
float show_foot(Ui& ui, const Rect& rect, const EncounterPage& page, EncounterPlace& place)
{
    auto& pool = place.pool;
    const std::size_t count = found_choices(page, pool).size();
    if (count <= most_choices_at_once)
        return rect.y;
    Rect line{rect.x, rect.y, rect.w, widgets::button_height(ui)};
    const std::size_t last = std::min(pool.first + most_choices_at_once, count);
    const Button next{.id = "choices.next", .text = "Next", .style = ButtonStyle::quiet};
    const Button previous{.id = "choices.previous", .text = "Previous", .style = ButtonStyle::quiet};
    const bool has_next = last < count;
    const bool has_previous = pool.first > 0;
    ui.begin_group("choices.pages");
    const Rect next_place = line.cut_right(widgets::button_width(ui, next), ui.px(4));
    const Rect previous_place = line.cut_right(widgets::button_width(ui, previous), ui.px(8));
    const std::string& focused = ui.focused();
    const bool here = focused.starts_with("choice.") || focused.starts_with("choices.");
    const auto asked = [&](const Rect& at, const Button& button, widgets::Key key) {
        return widgets::button(ui, at, button) || (here && ui.key(key));
    };
    const bool back = has_previous && asked(previous_place, previous, widgets::Key::page_up);
    const bool on = has_next && asked(next_place, next, widgets::Key::page_down);
    ui.end_group();
    const std::string which = std::to_string(pool.first + 1) + " to " + std::to_string(last) + " of ";
    widgets::label(ui, line, which + std::to_string(count), {.face = Face::small, .color = ui.theme().muted});
    if (on || back) {
        pool.first = on ? pool.first + most_choices_at_once : pool.first - most_choices_at_once;
        pool.wants_first = ui.keyboard_in_use();
        ui.scroll_to_start("choices.scroll");
        ui.request_frame();
    }
    return line.bottom();
}

std::vector<widgets::ChoiceCard> cards_shown(Ui& ui, const EncounterPage& page, EncounterPlace& place)
{
    std::vector<widgets::ChoiceCard> cards;
    for (const std::size_t i : shown_choices(page, place.pool)) {
        const auto& row = page.choices[i];
        cards.push_back(choice_card_of(ui, row, cards.size(), page, place));
        if (row.asked)
            cards.back().note = row.kind == engine::ChoiceKind::question ? "Asked" : "Done";
    }
    if (std::exchange(place.pool.wants_first, false) && !cards.empty())
        ui.focus(cards.front().id);
    return cards;
}

/// Gives the bottom.
float show_list(Ui& ui, const Rect& rect, const EncounterPage& page, EncounterPlace& place, bool large,
    ChoicesPress& press)
{
    const auto cards = cards_shown(ui, page, place);
    if (cards.empty())
        return rect.y + widgets::text(ui, rect,
                            "Nothing has all of these words. Try fewer, or another topic.",
                            {.face = Face::small, .color = ui.theme().muted});
    const auto form = large ? widgets::ChoiceForm::row : widgets::ChoiceForm::compact;
    const std::size_t columns = !large && rect.w >= ui.px(beside_from) ? 2 : 1;
    const float gap = ui.px(ui.narrow() ? 12.0F : large ? 8.0F : 4.0F);
    return draw_choice_cards(ui, rect, cards, {columns, form, 0, gap}, page, press);
}

} // namespace

void show_pool(
    Ui& ui, const Rect& rect, const EncounterPage& page, EncounterPlace& place, ChoicesPress& press)
{
    Rect rest = rect;
    rest.cut_top(show_head(ui, rest, page, place) - rest.y, ui.px(8));
    const bool pages = found_choices(page, place.pool).size() > most_choices_at_once;
    const Rect foot = pages ? rest.cut_bottom(widgets::button_height(ui), ui.px(4)) : Rect{};
    const float ring = ui.px(6);
    const Rect view = ui.begin_scroll("choices.scroll", rest.grown(ring));
    const float bottom = show_list(ui, view.inset(ring), page, place, rect.h >= ui.px(large_from), press);
    ui.end_scroll(bottom + ring);
    if (pages)
        show_foot(ui, foot, page, place);
}

float show_pool_in_column(
    Ui& ui, const Rect& rect, const EncounterPage& page, EncounterPlace& place, ChoicesPress& press)
{
    Rect rest = rect;
    rest.cut_top(show_head(ui, rest, page, place) - rest.y, ui.px(12));
    rest.cut_top(show_list(ui, rest, page, place, true, press) - rest.y, ui.px(12));
    return show_foot(ui, rest, page, place);
}

} // namespace trainer
