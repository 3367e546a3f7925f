// Choosing who is there from the list of people.

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/entry/entry_parts.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t many = 8; ///< more than that are searched

std::string id_of(const engine::Profile& person)
{
    return "sign-in.person." + std::to_string(person.id);
}

/// The people whose name or role holds what was typed, by name.
std::vector<const engine::Profile*> found_people(const SignIn& page, const std::string& typed)
{
    std::vector<const engine::Profile*> found;
    for (const auto& person : page.people)
        if (typed.empty() || finds(typed, person.name + " " + role_in_words(person.role)))
            found.push_back(&person);
    return found;
}

float row_inset(const Ui& ui)
{
    return ui.px(10);
}

float text_x(const Ui& ui)
{
    return ui.icon(36) + ui.px(14);
}

float person_height(Ui& ui, const engine::Profile& person, float width)
{
    const float room = width - 2 * row_inset(ui) - text_x(ui) - ui.icon(18) - ui.px(10);
    return 2 * ui.px(9) + widgets::text_height(ui, Face::body_medium, person.name, room) +
           ui.line(Face::small);
}

bool show_person(Ui& ui, const Rect& rect, const engine::Profile& person, bool enabled)
{
    const bool locked = person.role != engine::Role::recruit;
    const std::string role = role_in_words(person.role) + (locked ? ", with a passphrase" : "");
    const bool pressed = widgets::list_row(
        ui, rect, {.id = id_of(person), .name = person.name + ", " + role, .enabled = enabled});
    Rect inside = rect.inset(row_inset(ui), ui.px(9));
    const float disc = ui.icon(36);
    const widgets::Point centre{inside.x + disc / 2, rect.centre().y};
    ui.paint().disc(centre, disc / 2, ui.theme().surface);
    const float icon = ui.icon(18);
    widgets::draw_icon(ui.paint(), Icon::person,
        {std::round(centre.x - icon / 2), std::round(centre.y - icon / 2)}, icon, ui.theme().accent);
    inside.cut_left(text_x(ui));
    const Rect end = inside.cut_right(icon, ui.px(10));
    widgets::draw_icon(ui.paint(), locked ? Icon::lock : Icon::chevron_right,
        {end.x, std::round(end.centre().y - icon / 2)}, icon, ui.theme().muted);
    const widgets::TextStyle name{.face = Face::body_medium, .described = false};
    inside.cut_top(widgets::text(ui, inside, person.name, name));
    widgets::label(ui, {inside.x, inside.y, inside.w, ui.line(Face::small)}, role,
        {.face = Face::small, .color = ui.theme().muted, .described = false});
    return pressed;
}

/// The rows, from the top of the rectangle; gives their bottom.
float show_rows(Ui& ui, const Rect& rect, const std::vector<const engine::Profile*>& people, bool enabled,
    std::optional<Intent>& intent)
{
    std::vector<float> tops{rect.y};
    std::optional<std::size_t> focused;
    for (std::size_t i = 0; i < people.size(); ++i) {
        tops.push_back(tops.back() + person_height(ui, *people[i], rect.w));
        if (ui.focused() == id_of(*people[i]))
            focused = i;
    }
    ui.begin_group("sign-in.people");
    draw_rows(
        ui, people.size(), focused, [&](std::size_t i) { return tops[i]; },
        [&](std::size_t i) {
            if (i > 0)
                widgets::separator(ui, {rect.x, tops[i]}, rect.w);
            if (show_person(ui, {rect.x, tops[i], rect.w, tops[i + 1] - tops[i]}, *people[i], enabled))
                intent = ChooseProfile{people[i]->id};
        });
    ui.end_group();
    return tops.back();
}

} // namespace

std::optional<Intent> show_people(Ui& ui, const SignIn& page)
{
    std::optional<Intent> intent;
    FittedCard card(ui, "sign-in", begin_entry(ui, "sign-in"), 24.0f);
    Rect rest = card.inside();
    const widgets::Button fresh{
        .id = "sign-in.new", .text = "I am new here", .icon = Icon::plus, .enabled = !page.busy};
    const float title = widgets::text_width(ui, Face::title, "Who is practising?");
    const bool beside = title + ui.px(24) + widgets::button_width(ui, fresh) < rest.w;
    Rect head = rest.cut_top(beside ? widgets::button_height(ui) : ui.line(Face::title), ui.px(16));
    const Rect place = beside ? head.cut_right(widgets::button_width(ui, fresh))
                              : rest.cut_top(widgets::button_height(ui), ui.px(16));
    widgets::label(ui, head, "Who is practising?", {.face = Face::title});

    std::string& typed = ui.kept<std::string>("sign-in.typed");
    if (page.people.size() > many) {
        const Rect field = rest.cut_top(widgets::field_height(ui), ui.px(12));
        widgets::text_field(ui, field, typed,
            {.id = "sign-in.search",
                .name = "Find your name",
                .placeholder = "Find your name",
                .icon = Icon::search});
    } else {
        typed.clear();
    }
    const auto people = found_people(page, typed);
    if (people.empty())
        rest.cut_top(widgets::text(ui, rest, "Nobody here is called that. Are you new?",
            {.face = Face::body, .color = ui.theme().muted}));
    const Rect rows{rest.x - row_inset(ui), rest.y, rest.w + 2 * row_inset(ui), rest.h};
    const float bottom = people.empty() ? rest.y : show_rows(ui, rows, people, !page.busy, intent);
    if (widgets::button(ui, place, fresh))
        intent = OpenNewProfile{};
    end_entry(ui, card.end(bottom));
    if (intent)
        typed.clear();
    return intent;
}

} // namespace trainer
