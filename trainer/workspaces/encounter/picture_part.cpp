#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/encounter/encounter_view.hpp"
#include "trainer/workspaces/encounter/notebook_view.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float face_share = 0.18f; // of a person's height, from the top, down to the face
constexpr float least_seen = 0.4f;  // of a detail that can be pointed at

std::optional<Rect> box_of(const Scene& scene, const std::string& layer)
{
    const auto found = std::ranges::find(scene.layers, layer, &widgets::PictureLayer::id);
    return found == scene.layers.end() ? std::nullopt : std::optional(found->box);
}

/// The picture moves to whoever speaks, or to what was looked at; else it stays.
void follow_story(const EncounterPage& page, EncounterPlace& place, const Scene& scene)
{
    if (const auto* look = look_shown(page, place)) {
        if (const auto box = box_of(scene, look->layer))
            place.focus = box->centre();
        return;
    }
    const auto* beat = beat_shown(page, place);
    if (beat == nullptr || beat->lines.front().person.empty())
        return;
    const auto& layers = page.scene.layers;
    const auto& person = beat->lines.front().portrait;
    if (std::ranges::find(layers, person) == layers.end())
        return;
    if (const auto box = box_of(scene, person))
        place.focus = {box->centre().x, box->y + box->h * face_share};
}

/// Eased, and no further than the picture reaches, so that it never runs against its edge.
widgets::SceneFit fit_of(Ui& ui, const EncounterLayout& layout, const EncounterPlace& place)
{
    if (layout.form != EncounterForm::narrow)
        return {};
    const auto& picture = layout.picture;
    const float scale = std::max(picture.w / widgets::scene_width, picture.h / widgets::scene_height);
    const auto kept = [&](const char* id, float wanted, float shown, float whole) {
        const float reach = std::min(shown / scale / 2, whole / 2);
        const float target = std::clamp(wanted, reach, whole - reach) / whole;
        return ui.follow(id, target, 0.16) * whole;
    };
    return {.cover = true,
        .focus_x = kept("encounter.focus-x", place.focus.x, picture.w, widgets::scene_width),
        .focus_y = kept("encounter.focus-y", place.focus.y, picture.h, widgets::scene_height)};
}

bool is_covered(const EncounterLayout& layout, const widgets::ScenePlace& scene, const Rect& box)
{
    const Rect place = scene.place(box);
    const auto area = [](const Rect& rect) { return rect.w * rect.h; };
    const Rect under_bar = place.common(scene.area);
    const float seen = area(under_bar) - area(under_bar.common(layout.bar)) -
                       area(under_bar.common(layout.speaker)) - area(under_bar.common(layout.choices));
    return seen < least_seen * area(place);
}

std::vector<widgets::PictureDetail> details_to_point_at(const EncounterLayout& layout,
    const EncounterPage& page, const Scene& scene, const widgets::ScenePlace& at)
{
    std::vector<widgets::PictureDetail> details;
    for (const auto& row : page.details) {
        const auto box = box_of(scene, row.layer);
        if (!box || is_covered(layout, at, *box))
            continue;
        const std::string clip = row.note ? "Note " + std::to_string(row.note) + " rests on this" : "";
        details.push_back({"detail." + row.id, row.name, *box, row.looked_at, row.note != 0, clip});
    }
    return details;
}

widgets::Button look_around_button(const Ui& ui)
{
    return {.id = "look-around",
        .text = "Look around",
        .icon = Icon::eye,
        .key = ui.look().letter_keys ? "L" : ""};
}

} // namespace

std::optional<engine::DetailNumber> show_picture(Ui& ui, const EncounterLayout& layout,
    const EncounterPage& page, EncounterPlace& place, Pictures& pictures)
{
    const Scene& scene = pictures.scene(page.scene.picture);
    follow_story(page, place, scene);
    const auto at = widgets::draw_scene(
        ui, layout.picture, layers_shown(scene, page.scene.layers), fit_of(ui, layout, place), scene.alt);
    if (layout.form == EncounterForm::narrow && !layout.strip)
        widgets::upright_separator(ui, {layout.picture.right(), layout.picture.y}, layout.picture.h);
    if (page.past)
        return std::nullopt;
    const bool wants = notebook_wants_evidence(ui, page);
    const auto pressed = widgets::look_at_details(ui, at, details_to_point_at(layout, page, scene, at),
        layout.room, wants ? "rest your note on this" : "look closer");
    if (!pressed)
        return std::nullopt;
    const auto row = std::ranges::find_if(
        page.details, [&](const DetailRow& each) { return "detail." + each.id == *pressed; });
    return row->detail;
}

Rect look_around_place(Ui& ui, const EncounterLayout& layout)
{
    const float width = widgets::button_width(ui, look_around_button(ui));
    const float height = widgets::button_height(ui);
    if (layout.form == EncounterForm::narrow)
        return {layout.picture.x + ui.px(12), layout.picture.bottom() - ui.px(12) - height, width, height};
    const bool beside = layout.form == EncounterForm::beside;
    const float top = beside ? layout.room.bottom() : std::min(layout.speaker.y, layout.choices.y);
    const float right = beside ? layout.speaker.right() : layout.choices.right();
    return {right - width, top - ui.px(12) - height, width, height};
}

bool show_look_around_button(Ui& ui, const EncounterLayout& layout)
{
    const Rect rect = look_around_place(ui, layout);
    ui.block(rect);
    return widgets::button(ui, rect, look_around_button(ui));
}

LookAround show_look_around(Ui& ui, const EncounterLayout& layout, const EncounterPage& page, float share)
{
    const float pad = ui.px(16);
    const float row = std::max(ui.target(), ui.line(Face::body) + 2 * ui.px(6));
    const float head = ui.line(Face::heading) + ui.px(8);
    const auto count = std::max<std::size_t>(1, page.details.size());
    const Rect button = look_around_place(ui, layout);
    const Rect window = ui.window().inset(ui.px(12));
    const bool narrow = layout.form == EncounterForm::narrow;
    const float top = layout.bar.bottom() + ui.px(8);
    const float lowest = narrow ? window.bottom() : button.y - ui.px(8);
    const float height = std::min(2 * pad + head + row * static_cast<float>(count), lowest - top);
    const float width = narrow ? window.w : std::min(ui.px(340), window.w);
    const Rect rect{std::clamp(button.right() - width, window.x, window.right() - width),
        (narrow ? top : lowest - height) + std::round(ui.px(24) * (1 - share)), width, height};

    LookAround result;
    ui.paint().set_opacity(share);
    result.close = widgets::begin_popup(ui, "look-around-list", rect);
    result.close = ui.shortcut(U'l') || result.close;
    Rect inside = rect.inset(pad);
    widgets::label(
        ui, inside.cut_top(ui.line(Face::heading), ui.px(8)), "Look around", {.face = Face::heading});
    if (page.details.empty())
        widgets::text(ui, inside, "There is nothing to look at closely here.", {.color = ui.theme().muted});
    Rect list = ui.begin_scroll("look-around.scroll", inside.grown(ui.px(6)));
    list = list.inset(ui.px(6));
    ui.begin_group("look-around");
    float y = list.y;
    for (const auto& detail : page.details) {
        const Rect place{list.x, y, list.w, row};
        y += row;
        const std::string name = detail.name + (detail.looked_at ? ", looked at" : "");
        if (widgets::list_row(ui, place, {.id = "look-around." + detail.id, .name = name}))
            result.chosen = detail.detail;
        Rect words = place.inset(ui.px(10), 0);
        if (detail.looked_at) {
            const Rect tick = words.cut_right(ui.px(18), ui.px(8));
            widgets::looked_at_tick(ui, tick.centre());
        }
        widgets::label(ui, words, detail.name, {.described = false});
    }
    ui.end_group();
    ui.end_scroll(y + ui.px(6));
    ui.paint().set_opacity(1.0f);
    return result;
}

} // namespace trainer
