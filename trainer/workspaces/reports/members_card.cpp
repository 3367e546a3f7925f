// The people of a cohort: adding, leaving out, and bringing in from a file.

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/reports/cohort_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using reports::Person;
using widgets::Button;
using widgets::ButtonStyle;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t most_found = 6;

struct Draft {
    std::int64_t cohort = 0;
    std::string typed;
    std::string file;
};

const std::vector<Person>& people_for(const Cohorts& page, const engine::Cohort& cohort)
{
    return cohort.made_up ? page.sample_people : page.people;
}

bool is_member(const engine::Cohort& cohort, std::int64_t person)
{
    return std::ranges::find(cohort.members, person) != cohort.members.end();
}

/// A name with a quiet button at its right. Gives whether that was pressed.
bool show_person(Ui& ui, const Rect& rect, const Person& person, const Button& button)
{
    Rect row = rect;
    const float width = widgets::button_width(ui, button);
    const Rect end = row.cut_right(width, ui.px(12));
    widgets::label(ui, row, person.name, {.face = Face::small});
    return widgets::button(ui, end, button);
}

/// Those whose names have what was typed, to add. Gives its bottom.
float show_adding(Ui& ui, Rect rest, const Cohorts& page, const engine::Cohort& cohort, Draft& draft,
    std::optional<Intent>& intent)
{
    show_entry(ui, rest, draft.typed, {"members.search", "Add somebody", "Type a name"});
    if (draft.typed.empty())
        return rest.y;
    std::vector<const Person*> found;
    for (const auto& person : people_for(page, cohort))
        if (!is_member(cohort, person.id) && finds(draft.typed, person.name))
            found.push_back(&person);
    if (found.empty())
        rest.cut_top(widgets::text(ui, rest,
                         "Nobody else has that name. People make their profile when they first "
                         "sign in, or can be brought in from a file.",
                         {.face = Face::small, .color = ui.theme().muted}),
            ui.px(8));
    ui.begin_group("members.found");
    for (std::size_t i = 0; i < std::min(most_found, found.size()); ++i) {
        const Button add{.id = "members.add." + std::to_string(found[i]->id),
            .text = "Add",
            .style = ButtonStyle::quiet,
            .icon = widgets::Icon::plus,
            .name = "Add " + found[i]->name};
        if (show_person(ui, rest.cut_top(widgets::button_height(ui)), *found[i], add)) {
            engine::Cohort changed = cohort;
            changed.members.push_back(found[i]->id);
            intent = KeepCohort{changed};
            draft.typed.clear();
            ui.focus("members.search");
        }
    }
    ui.end_group();
    if (found.size() > most_found)
        rest.cut_top(widgets::text(ui, rest,
                         std::to_string(found.size() - most_found) + " more. Type more of the name.",
                         {.face = Face::small, .color = ui.theme().muted}),
            ui.px(8));
    return rest.y + ui.px(8);
}

std::string listed_names(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

/// What the file would bring, before anything is kept. Gives its bottom.
float show_preview(Ui& ui, Rect rest, const MembersPreview& preview, std::optional<Intent>& intent)
{
    const auto say = [&](const std::string& words) {
        rest.cut_top(widgets::text(ui, rest, words, {.face = Face::small}), ui.px(6));
    };
    if (!preview.problem.empty())
        rest.cut_top(icon_text(ui, rest, widgets::Icon::warning, preview.problem, ui.theme().attention,
                         ui.theme().ink),
            ui.px(8));
    std::vector<std::string> known;
    for (const auto& person : preview.known)
        known.push_back(person.name);
    if (!known.empty())
        say(people_in_words(known.size()) + " with a profile would join: " + listed_names(known) + ".");
    if (!preview.coming.empty())
        say(people_in_words(preview.coming.size()) +
            " would get a profile and join: " + listed_names(preview.coming) + ".");
    for (const auto& line : preview.left_out)
        say("Left out: " + line);
    const bool brings = !known.empty() || !preview.coming.empty();
    if (!brings && preview.problem.empty())
        say("There is nobody in this file who could join.");
    ButtonRow buttons(ui, rest);
    if (brings && buttons.add({.id = "members.bring-in",
                      .text = "Bring in " + people_in_words(known.size() + preview.coming.size())}))
        intent = BringIn{};
    if (buttons.add({.id = "members.leave-preview", .text = "Not now"}))
        intent = LeavePreview{};
    return buttons.bottom() + ui.px(12);
}

/// From a file, by its path or dropped onto the window. Gives its bottom.
float show_from_file(Ui& ui, Rect rest, const Cohorts& page, const engine::Cohort& cohort, Draft& draft,
    std::optional<Intent>& intent)
{
    if (page.preview && page.preview->cohort == cohort.id)
        return show_preview(ui, rest, *page.preview, intent);
    for (const auto& dropped : ui.input().dropped) {
        draft.file = dropped;
        intent = ReadMembers{cohort.id, dropped};
    }
    bool act = show_entry(ui, rest, draft.file,
        {"members.file", "Bring people in from a file (CSV)", "/home/me/autumn-intake.csv", 1000});
    rest.cut_top(widgets::text(ui, rest,
                     "One person a line, with the column “name”. You see what it would do before anything is "
                     "kept. The file can also be dropped onto this window.",
                     {.face = Face::caption, .color = ui.theme().muted}),
        ui.px(10));
    ButtonRow buttons(ui, rest);
    act |= buttons.add({.id = "members.read", .text = "Look into the file", .enabled = !draft.file.empty()});
    if (act && !draft.file.empty())
        intent = ReadMembers{cohort.id, draft.file};
    return buttons.bottom() + ui.px(12);
}

float show_members(
    Ui& ui, Rect rest, const Cohorts& page, const engine::Cohort& cohort, std::optional<Intent>& intent)
{
    std::vector<const Person*> members;
    for (const auto& person : people_for(page, cohort))
        if (is_member(cohort, person.id))
            members.push_back(&person);
    const float row = widgets::button_height(ui) + ui.edge();
    std::size_t focused = 0; // the first is always drawn, so that the keyboard can get to it
    for (std::size_t i = 0; i < members.size() && ui.focused().starts_with("members.leave-out."); ++i)
        if (ui.focused() == "members.leave-out." + std::to_string(members[i]->id))
            focused = i;
    ui.begin_group("members.rows");
    draw_rows(
        ui, members.size(), focused, [&](std::size_t i) { return rest.y + static_cast<float>(i) * row; },
        [&](std::size_t i) {
            const Rect place{rest.x, rest.y + static_cast<float>(i) * row, rest.w, row};
            widgets::separator(ui, {place.x, place.y}, place.w);
            const Button leave_out{.id = "members.leave-out." + std::to_string(members[i]->id),
                .text = "Leave out",
                .style = ButtonStyle::quiet,
                .name = "Leave out " + members[i]->name};
            if (show_person(
                    ui, {place.x, place.y + ui.edge(), place.w, row - ui.edge()}, *members[i], leave_out)) {
                engine::Cohort changed = cohort;
                std::erase(changed.members, members[i]->id);
                intent = KeepCohort{changed};
            }
        });
    ui.end_group();
    return rest.y + static_cast<float>(members.size()) * row;
}

} // namespace

float show_members_card(Ui& ui, const Rect& rect, const Cohorts& page, const engine::Cohort& cohort,
    std::optional<Intent>& intent)
{
    Draft& draft = ui.kept<Draft>("members.draft");
    if (draft.cohort != cohort.id)
        draft = {cohort.id, {}, {}};
    FittedCard card(ui, "members.card", rect, 18.0f);
    Rect rest = card.inside();
    rest.cut_top(
        widgets::text(ui, rest, "In it: " + people_in_words(cohort.members.size()), {.face = Face::heading}),
        ui.px(12));
    rest.y = show_adding(ui, rest, page, cohort, draft, intent);
    rest.y = show_from_file(ui, rest, page, cohort, draft, intent);
    rest.y = show_members(ui, rest, page, cohort, intent);
    return card.end(rest.y);
}

} // namespace trainer
