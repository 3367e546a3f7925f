// What there is to press: going on to the next words, the choices, or trying to keep one again.
#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::ChoiceCard;
using widgets::ChoiceForm;
using widgets::ChoiceState;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t most_large = 4;

Icon icon_of(engine::ChoiceKind kind)
{
    switch (kind) {
    case engine::ChoiceKind::question:
        return Icon::question;
    case engine::ChoiceKind::call_partner:
        return Icon::call_partner;
    case engine::ChoiceKind::share:
        return Icon::share;
    case engine::ChoiceKind::refer:
        return Icon::refer;
    case engine::ChoiceKind::leave:
        return Icon::leave;
    case engine::ChoiceKind::action:
        break;
    }
    return Icon::action;
}

ChoiceState state_of(Ui& ui, const ChoiceRow& row, const EncounterPage& page, const EncounterPlace& place)
{
    if (page.past)
        return row.taken ? ChoiceState::taken : ChoiceState::muted;
    if (page.keeping == Keeping::not_kept)
        return row.taken ? ChoiceState::not_kept : ChoiceState::muted;
    if (page.keeping == Keeping::saving)
        return row.taken ? ChoiceState::saving : ChoiceState::muted;
    const double left = place.shown_since + arriving_seconds - ui.time();
    if (left <= 0)
        return ChoiceState::open;
    ui.request_frame(left);
    return ChoiceState::arriving;
}

ChoiceCard go_on_card(const std::string& words = "Go on", ChoiceState state = ChoiceState::open)
{
    return {"go-on", 1, Icon::arrow_right, "", words, state, {}};
}

std::vector<ChoiceCard> cards_of(Ui& ui, const EncounterPage& page, const EncounterPlace& place)
{
    std::vector<ChoiceCard> cards;
    if (is_reading(page, place)) {
        if (page.past && page.over)
            return {}; // the judgement was given here
        const bool last = page.over && place.beat + 1 == page.beats.size() && !look_shown(page, place);
        return {go_on_card(last ? "Go on to your judgement" : "Go on",
            page.keeping == Keeping::kept ? ChoiceState::open : ChoiceState::muted)};
    }
    for (std::size_t i = 0; i < page.choices.size(); ++i)
        cards.push_back(choice_card_of(ui, page.choices[i], i, page, place));
    return cards;
}

void take(const EncounterPage& page, const ChoiceCard& card, ChoicesPress& press)
{
    if (card.id == "go-on")
        press.go_on = true;
    for (const auto& row : page.choices)
        if (choice_id(row) == card.id)
            press.choice = row.choice;
}

/// Why the last decision is not kept, and the way to try again. Gives its height; without drawing where
/// `press` is null.
float trouble(Ui& ui, const Rect& rect, const EncounterPage& page, ChoicesPress* press)
{
    if (page.keeping != Keeping::not_kept)
        return 0;
    const widgets::Button again{
        .id = "try-again", .text = "Try again", .style = widgets::ButtonStyle::filled};
    const float icon = ui.icon(18);
    Rect words = rect;
    words.cut_left(icon + ui.px(8));
    const std::string all = "Not kept yet. " + page.trouble;
    const float height = widgets::text_height(ui, Face::body, all, words.w);
    const float whole = height + ui.px(8) + widgets::button_height(ui) + ui.px(12);
    if (press == nullptr)
        return whole;
    widgets::draw_icon(ui.paint(), Icon::warning, {rect.x, rect.y + ui.px(3)}, icon, ui.theme().attention);
    widgets::text(ui, words, all);
    if (widgets::button(ui,
            {words.x, rect.y + height + ui.px(8), widgets::button_width(ui, again),
                widgets::button_height(ui)},
            again))
        press->try_again = true;
    return whole;
}

/// Cards in rows of `columns`, each row as high as its highest.
struct CardRows {
    std::size_t columns;
    float gap;
    float width; ///< of a card
    std::vector<float> heights;

    float height() const
    {
        float all = heights.empty() ? 0.0f : -gap;
        for (const float row : heights)
            all += row + gap;
        return all;
    }
};

CardRows rows_of(
    Ui& ui, const std::vector<ChoiceCard>& cards, ChoiceForm form, std::size_t columns, float gap, float room)
{
    const float width = (room - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    CardRows rows{columns, gap, width, std::vector<float>((cards.size() + columns - 1) / columns, 0.0f)};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        float& height = rows.heights[i / columns];
        height = std::max(height, widgets::choice_height(ui, cards[i], form, width));
    }
    return rows;
}

/// How the cards stand in the speaker's neighbour or below it: few of them large, many of them small, and
/// small too beside words about what is not kept, always in two columns, so that one can take them in without
/// scrolling.
CardsShape shape_for(
    const Ui& ui, const std::vector<ChoiceCard>& cards, const EncounterPage& page, bool stacked)
{
    const bool cramped = cards.size() > most_large || page.keeping == Keeping::not_kept;
    if (cramped && cards.size() > 1)
        return {2, ChoiceForm::compact, ui.px(8), ui.px(6)};
    if (stacked)
        return {cards.size() > 1 ? 2u : 1u, ChoiceForm::compact, ui.px(8), ui.px(8)};
    if (cards.size() > 1)
        return {2, ChoiceForm::card, ui.px(12), ui.px(10)};
    return {1, ChoiceForm::row, ui.px(12), ui.px(10)};
}

float height_of(
    Ui& ui, const std::vector<ChoiceCard>& cards, const EncounterPage& page, bool stacked, float width)
{
    const auto shape = shape_for(ui, cards, page, stacked);
    const Rect inside{0, 0, width - 2 * shape.pad, 0};
    return rows_of(ui, cards, shape.form, shape.columns, shape.gap, inside.w).height() +
           trouble(ui, inside, page, nullptr) + 2 * shape.pad;
}

} // namespace

ChoiceCard choice_card_of(
    Ui& ui, const ChoiceRow& row, std::size_t number, const EncounterPage& page, const EncounterPlace& place)
{
    return {choice_id(row), static_cast<int>(number) + 1, icon_of(row.kind), engine::words_for(row.kind),
        row.text, state_of(ui, row, page, place), row.shut};
}

float draw_choice_cards(Ui& ui, const Rect& rect, const std::vector<ChoiceCard>& cards,
    const CardsShape& shape, const EncounterPage& page, ChoicesPress& press)
{
    const auto rows = rows_of(ui, cards, shape.form, shape.columns, shape.gap, rect.w);
    Rect place{rect.x, rect.y, rows.width, 0};
    ui.begin_group("choices");
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const std::size_t column = i % shape.columns;
        if (column == 0 && i > 0)
            place.y += place.h + shape.gap;
        place.x = rect.x + std::round((rows.width + shape.gap) * static_cast<float>(column));
        place.h = rows.heights[i / shape.columns];
        if (widgets::choice_card(ui, place, cards[i], shape.form))
            take(page, cards[i], press);
    }
    ui.end_group();
    return rect.y + rows.height();
}

ChoicesPress show_choices(
    Ui& ui, const Rect& rect, const EncounterPage& page, EncounterPlace& place, bool stacked)
{
    ChoicesPress press;
    const auto cards = cards_of(ui, page, place);
    const auto shape = shape_for(ui, cards, page, stacked);
    ui.begin_region("choices", 3);
    widgets::card(ui, rect);
    if (has_pool(page) && !is_reading(page, place)) {
        Rect inside = rect.inset(ui.px(12), ui.px(10));
        inside.cut_top(trouble(ui, inside, page, &press));
        show_pool(ui, inside, page, place, press);
        ui.end_region();
        return press;
    }
    const float edge = ui.px(2);
    const Rect view = ui.begin_scroll("choices.scroll", rect.inset(edge));
    Rect inside = view.inset(shape.pad - edge, shape.pad - edge);
    inside.cut_top(trouble(ui, inside, page, &press));
    if (cards.empty() && page.past)
        widgets::text(ui, inside, "Here the judgement was asked for.", {.color = ui.theme().muted});
    const float bottom = draw_choice_cards(ui, inside, cards, shape, page, press);
    ui.end_scroll(bottom + shape.pad - edge);
    ui.end_region();
    return press;
}

float choices_height(Ui& ui, const EncounterPage& page, const EncounterPlace& place, float width)
{
    EncounterPlace read = place;
    read.beat = page.beats.size();
    return height_of(ui, cards_of(ui, page, page.over ? place : read), page, false, width);
}

float reading_height(Ui& ui)
{
    return widgets::choice_height(ui, go_on_card(), ChoiceForm::row, ui.px(400)) + 2 * ui.px(12);
}

float stacked_choices_height(Ui& ui, const EncounterPage& page, const EncounterPlace& place, float width)
{
    if (has_pool(page) && !is_reading(page, place))
        return ui.window().h; // as much as there is
    return height_of(ui, cards_of(ui, page, place), page, true, width);
}

ChoicesPress show_choices_in_column(Ui& ui, Rect& column, const EncounterPage& page, EncounterPlace& place)
{
    ChoicesPress press;
    ui.begin_region("choices", 3);
    column.cut_top(trouble(ui, column, page, &press));
    const bool many = has_pool(page) && !is_reading(page, place);
    const CardsShape one_column{1, ChoiceForm::row, 0, ui.px(12)};
    const float bottom =
        many ? show_pool_in_column(ui, column, page, place, press)
             : draw_choice_cards(ui, column, cards_of(ui, page, place), one_column, page, press);
    column.cut_top(bottom - column.y);
    ui.end_region();
    return press;
}

} // namespace trainer
