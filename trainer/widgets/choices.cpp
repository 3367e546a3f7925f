#include "trainer/widgets/choices.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

/// Where the parts of a choice go, from its top left.
struct ChoiceShape {
    float pad_x;
    float pad_y;
    float gap;
    Face face;
    float text_x;
    bool has_kind;
    bool has_icon;
};

ChoiceShape shape_of(Ui& ui, ChoiceForm form)
{
    const float cap = ui.icon(24);
    if (form == ChoiceForm::card) {
        const float gap = ui.px(12);
        return {ui.px(13), ui.px(11), gap, Face::body, ui.px(13) + cap + gap, true, false};
    }
    const bool icon = ui.look().text_percent < 150;
    if (form == ChoiceForm::compact) {
        const float gap = ui.px(10);
        const float beside = icon ? ui.icon(18) + gap : 0.0f;
        return {ui.px(11), ui.px(7), gap, Face::small, ui.px(11) + cap + gap + beside, false, icon};
    }
    const float gap = ui.px(12);
    const float beside = icon ? ui.icon(18) + gap : 0.0f;
    return {ui.px(12), ui.px(11), gap, Face::body, ui.px(12) + cap + gap + beside, false, icon};
}

float note_width(Ui& ui, const ChoiceCard& choice)
{
    if (choice.note.empty())
        return 0.0f;
    return ui.px(10) + ui.icon(14) + ui.px(4) + std::ceil(text_width(ui, Face::caption, choice.note));
}

/// At the right end of the first line.
void draw_note(Ui& ui, const Rect& line, const ChoiceCard& choice)
{
    Rect place = line;
    place = place.cut_right(note_width(ui, choice));
    place.cut_left(ui.px(10));
    const Rect tick = place.cut_left(ui.icon(14), ui.px(4));
    draw_icon(ui.paint(), Icon::tick, {tick.x, std::round(line.centre().y - ui.icon(14) / 2)}, ui.icon(14),
        ui.theme().muted);
    label(ui, place, choice.note, {.face = Face::caption, .color = ui.theme().muted, .described = false});
}

bool can_be_taken(const ChoiceCard& choice)
{
    return choice.state == ChoiceState::open && choice.shut.empty();
}

bool is_taken(const ChoiceCard& choice)
{
    return choice.state == ChoiceState::saving || choice.state == ChoiceState::not_kept ||
           choice.state == ChoiceState::taken;
}

/// What is said of the one that was taken.
std::string keeping_words(const ChoiceCard& choice)
{
    if (choice.state == ChoiceState::taken)
        return "Chosen";
    return choice.state == ChoiceState::saving ? "Saving" : "Not kept yet";
}

/// What stands under its text: why it is shut, or where there is no other place for it, that it was taken.
std::string words_below(const ChoiceCard& choice, const ChoiceShape& shape)
{
    return choice.state == ChoiceState::taken && !shape.has_kind ? keeping_words(choice) : choice.shut;
}

void draw_ground(Ui& ui, const Rect& rect, const ChoiceCard& choice, const Response& response)
{
    const Theme& theme = ui.theme();
    const bool open = can_be_taken(choice) || (choice.state == ChoiceState::arriving && choice.shut.empty());
    const bool taken = is_taken(choice);
    const float share =
        ui.follow(choice.id + "#hover", open && (response.hovered || response.held) ? 1.0f : 0.0f, 0.08);
    const bool lit = taken || (response.focused && ui.keyboard_in_use());
    const Color ground = lit ? theme.accent_soft : mixed(theme.raised, theme.accent_soft, share);
    const Color edge = !open && !taken ? theme.hairline
                       : lit           ? theme.accent
                                       : mixed(theme.line, theme.accent, share);
    ui.paint().fill(rect, !choice.shut.empty() ? theme.sunk : ground, ui.px(8));
    ui.paint().stroke(
        rect, edge, response.held || taken ? std::max(ui.edge(), ui.px(2)) : ui.edge(), ui.px(8));
}

} // namespace

float choice_height(Ui& ui, const ChoiceCard& choice, ChoiceForm form, float width)
{
    const ChoiceShape shape = shape_of(ui, form);
    const float room = width - shape.text_x - shape.pad_x - note_width(ui, choice);
    float height = 2 * shape.pad_y + text_height(ui, shape.face, choice.text, room);
    if (shape.has_kind)
        height += ui.line(Face::caption) + ui.px(2);
    if (const std::string below = words_below(choice, shape); !below.empty())
        height += ui.px(2) + text_height(ui, Face::small, below, room);
    const float least = form == ChoiceForm::card  ? ui.px(98)
                        : form == ChoiceForm::row ? ui.px(48)
                                                  : ui.px(40);
    return std::max({least, std::ceil(height), ui.target()});
}

bool choice_card(Ui& ui, const Rect& rect, const ChoiceCard& choice, ChoiceForm form)
{
    const Theme& theme = ui.theme();
    const std::string key = std::to_string(choice.number);
    const bool open = can_be_taken(choice);
    const Response response = ui.item({.id = choice.id,
        .rect = rect,
        .name = choice.kind.empty() ? choice.text : choice.kind + ": " + choice.text,
        .role = "choice",
        .value = is_taken(choice)      ? keeping_words(choice)
                 : choice.shut.empty() ? choice.note
                                       : choice.shut,
        .enabled = open});
    draw_ground(ui, rect, choice, response);

    const ChoiceShape shape = shape_of(ui, form);
    const bool faded = choice.state == ChoiceState::muted || !choice.shut.empty();
    const Color ink = faded ? theme.muted : theme.ink;
    const float first_line = shape.has_kind ? ui.icon(24) : ui.line(shape.face);
    const float cap_y = rect.y + shape.pad_y + std::min(0.0f, std::round((first_line - ui.icon(24)) / 2));
    key_cap(ui, {rect.x + shape.pad_x, std::max(rect.y + ui.px(6), cap_y)}, key);
    if (shape.has_icon) {
        const float y = rect.y + shape.pad_y + std::round((ui.line(shape.face) - ui.icon(18)) / 2);
        draw_icon(ui.paint(), choice.icon, {rect.x + shape.pad_x + ui.icon(24) + shape.gap, y}, ui.icon(18),
            theme.muted);
    }
    Rect words{rect.x + shape.text_x, rect.y + shape.pad_y, rect.w - shape.text_x - shape.pad_x, rect.h};
    if (!choice.note.empty()) {
        draw_note(ui, {words.x, words.y, words.w, ui.line(shape.face)}, choice);
        words.w -= note_width(ui, choice);
    }
    const Rect first{words.x, words.y, words.w, ui.line(Face::caption)};
    if (shape.has_kind) {
        const float size = ui.icon(16);
        draw_icon(
            ui.paint(), choice.icon, {words.x, std::round(first.centre().y - size / 2)}, size, theme.muted);
        label(ui, {words.x + size + ui.px(6), first.y, words.w, first.h}, choice.kind,
            {.face = Face::caption, .color = theme.muted, .described = false});
        words.cut_top(first.h + ui.px(2));
    }
    if (is_taken(choice) && shape.has_kind)
        label(ui, first, keeping_words(choice),
            {.face = Face::caption,
                .color = choice.state == ChoiceState::not_kept ? theme.attention : theme.muted,
                .align = Align::right,
                .described = false});
    const float used = text(ui, words, choice.text, {.face = shape.face, .color = ink, .described = false});
    words.cut_top(used + ui.px(2));
    text(ui, words, words_below(choice, shape),
        {.face = Face::small, .color = theme.muted, .described = false});
    const bool by_number =
        open && choice.number <= 9 && ui.shortcut(U'0' + static_cast<char32_t>(choice.number));
    return response.clicked || by_number;
}

void card(Ui& ui, const Rect& rect, bool floating)
{
    ui.block(rect);
    ui.paint().fill(rect, ui.theme().raised, ui.px(10));
    ui.paint().stroke(rect, floating ? ui.theme().line : ui.theme().hairline, ui.edge(), ui.px(10));
}

void chosen_card(Ui& ui, const Rect& rect)
{
    ui.paint().fill(rect, ui.theme().accent_soft, ui.px(8));
    ui.paint().stroke(rect, ui.theme().accent, ui.edge(), ui.px(8));
}

void bar(Ui& ui, const Rect& rect)
{
    ui.block(rect);
    ui.paint().fill(rect, ui.theme().raised);
    separator(ui, {rect.x, rect.bottom() - ui.edge()}, rect.w);
}

void separator(Ui& ui, Point from, float width)
{
    ui.paint().fill({from.x, from.y, width, ui.edge()}, ui.theme().hairline);
}

void upright_separator(Ui& ui, Point from, float height)
{
    ui.paint().fill({from.x, from.y, ui.edge(), height}, ui.theme().hairline);
}

} // namespace widgets
