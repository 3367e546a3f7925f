#include "trainer/workspaces/entry/entry_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/preferences_view.hpp"

#include <array>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

/// Where the welcome has room beside the card.
bool has_welcome(const Ui& ui)
{
    return ui.effective_width() >= 1000.0f;
}

void show_bar(Ui& ui)
{
    const Rect rect{0, 0, ui.window().w, bar_height(ui)};
    widgets::bar(ui, rect);
    ui.begin_region("bar");
    Rect inside = rect.inset(ui.px(18), 0);
    const widgets::Button looks{
        .id = "sign-in.preferences", .text = "Text and colour", .style = widgets::ButtonStyle::quiet};
    const float width = widgets::button_width(ui, looks);
    const Rect place = inside.cut_right(std::min(inside.w, width), ui.px(12));
    if (brand_width(ui) <= inside.w)
        brand(ui, inside);
    if (widgets::button(ui, widgets::centred(place, place.w, widgets::button_height(ui)), looks))
        open_preferences(ui);
    ui.end_region();
}

struct Idea {
    Icon icon;
    const char* title;
    const char* more;
};
constexpr std::array ideas = {Idea{Icon::eye, "Look and ask", "Say and do what you would on duty."},
    Idea{Icon::notebook, "Write it down", "Note what you notice, and what it rests on."},
    Idea{Icon::transcript, "Look back", "See what mattered, and why."}};

float show_idea(Ui& ui, const Rect& rect, const Idea& idea)
{
    Rect rest = rect;
    const float side = ui.px(40);
    const Rect mark = rest.cut_left(side, ui.px(14));
    ui.paint().fill({mark.x, mark.y, side, side}, ui.theme().raised, ui.px(8));
    const Rect icon = widgets::centred({mark.x, mark.y, side, side}, ui.px(20), ui.px(20));
    widgets::draw_icon(ui.paint(), idea.icon, {icon.x, icon.y}, icon.w, ui.theme().accent);
    rest.cut_top(widgets::text(ui, rest, idea.title, {.face = Face::body_medium}));
    rest.cut_top(widgets::text(ui, rest, idea.more, {.face = Face::small}));
    return std::max(side, rest.y - rect.y);
}

/// The left of the page: what Turnstone is for.
void show_welcome(Ui& ui, const Rect& rect)
{
    ui.paint().fill(rect, ui.theme().accent_soft);
    const float width = std::min(column_width(ui, 440), rect.w - 2 * ui.px(48));
    Rect rest{rect.x + std::round((rect.w - width) / 2), rect.y + ui.px(56), width, rect.h};
    const float logo = ui.px(88);
    widgets::draw_logo(ui.paint(), {rest.x - ui.px(8), rest.y}, logo, ui.theme().accent);
    rest.cut_top(logo, ui.px(12));
    rest.cut_top(widgets::text(ui, rest, "Turn the stone", {.face = Face::display}), ui.px(8));
    const std::string purpose = "Practise recognising people who may be exploited, and acting rightly by "
                                "them.";
    rest.cut_top(widgets::text(ui, rest, purpose, {.face = Face::body}), ui.px(32));
    for (const Idea& idea : ideas)
        rest.cut_top(show_idea(ui, rest, idea), ui.px(20));
}

} // namespace

Rect begin_entry(Ui& ui, const std::string& page)
{
    show_bar(ui);
    Rect rest = ui.window();
    rest.cut_top(bar_height(ui));
    if (has_welcome(ui))
        show_welcome(ui, rest.cut_left(std::round(rest.w * 0.42f)));
    ui.begin_region(page);
    const Rect area = ui.begin_scroll(page + ".scroll", rest);
    const float margin = has_welcome(ui) ? ui.px(32) : ui.px(16);
    const float width = std::min(column_width(ui, 560), area.w - 2 * margin);
    const float top = has_welcome(ui) ? ui.px(56) : ui.px(24);
    return {area.x + std::round((area.w - width) / 2), area.y + top, width, area.h};
}

void end_entry(Ui& ui, float content_bottom)
{
    ui.end_scroll(content_bottom + ui.px(24));
    ui.end_region();
}

float fault_line(Ui& ui, const Rect& rect, const std::string& words)
{
    if (words.empty())
        return 0.0f;
    Rect rest = rect;
    rest.cut_top(ui.px(6));
    const widgets::Color color = ui.theme().missed;
    rest.cut_top(icon_text(ui, rest, Icon::error, words, color, color));
    return rest.y - rect.y;
}

widgets::FieldResult named_field(
    Ui& ui, Rect& rest, std::string& value, widgets::TextField field, const std::string& fault)
{
    const widgets::TextStyle style{.face = Face::small_strong, .described = false};
    rest.cut_top(widgets::text(ui, rest, field.name, style), ui.px(6));
    field.wrong = !fault.empty();
    const Rect place = rest.cut_top(widgets::field_height(ui));
    const auto result = widgets::text_field(ui, place, value, field);
    rest.cut_top(fault_line(ui, rest, fault));
    return result;
}

std::string role_in_words(engine::Role role)
{
    switch (role) {
    case engine::Role::trainer:
        return "Trainer";
    case engine::Role::training_manager:
        return "Training manager";
    case engine::Role::recruit:
        break;
    }
    return "Recruit";
}

} // namespace trainer
