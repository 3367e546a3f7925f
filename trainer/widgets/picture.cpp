#include "trainer/widgets/picture.hpp"

#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace widgets {

namespace {

constexpr float least_target = 36.0f; // pixels at 100 %

/// The box of a detail on screen, never too small to hit.
Rect target_of(Ui& ui, const ScenePlace& scene, const Rect& box)
{
    const Rect place = scene.place(box);
    const float least = ui.px(least_target);
    const Rect wide = centred(place, std::max(place.w, least), std::max(place.h, least));
    return wide.common(scene.area);
}

Rect outline_of(Ui& ui, const ScenePlace& scene, const Rect& box)
{
    return scene.place(box).grown(ui.px(4));
}

/// Above the outline where there is room, else below, within `room`.
Point label_place(Ui& ui, const Rect& outline, float width, const Rect& room)
{
    const float height = picture_label_height(ui);
    const float gap = ui.px(6);
    float y = outline.y - gap - height;
    if (y < room.y + gap)
        y = outline.bottom() + gap;
    y = std::clamp(y, room.y + gap, std::max(room.y + gap, room.bottom() - gap - height));
    const float x = std::clamp(
        outline.centre().x - width / 2, room.x + gap, std::max(room.x + gap, room.right() - gap - width));
    return {std::round(x), std::round(y)};
}

std::vector<std::size_t> left_to_right(const std::vector<PictureDetail>& details)
{
    std::vector<std::size_t> order(details.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return details[i].box.centre().x; });
    return order;
}

void draw_clip(Ui& ui, const ScenePlace& scene, const PictureDetail& detail)
{
    const Rect place = scene.place(detail.box);
    const float radius = std::clamp(std::max(place.w, place.h) / 2 + ui.px(2), ui.px(14), ui.px(26));
    ui.paint().circle(place.centre(), radius, ui.theme().outline_under, ui.px(5));
    ui.paint().circle(place.centre(), radius, theme_of(ThemeName::light).cue, 2.5f * ui.px(4) / 4);
}

float overlap(const Rect& a, const Rect& b)
{
    const Rect both = a.common(b);
    return both.w * both.h;
}

} // namespace

ScenePlace place_scene(const Rect& rect, const SceneFit& fit)
{
    const float across = rect.w / scene_width;
    const float down = rect.h / scene_height;
    const float scale = fit.cover ? std::max(across, down) * fit.zoom : std::min(across, down);
    const float width = scene_width * scale;
    const float height = scene_height * scale;
    if (!fit.cover) {
        const Rect whole = centred(rect, width, height);
        return {whole, whole, scale};
    }
    const float x = std::clamp(rect.w / 2 - fit.focus_x * scale, rect.w - width, 0.0f);
    const float y = std::clamp(rect.h / 2 - fit.focus_y * scale, rect.h - height, 0.0f);
    return {rect, {rect.x + x, rect.y + y, width, height}, scale};
}

ScenePlace draw_scene(Ui& ui, const Rect& rect, const std::vector<PictureLayer>& layers, const SceneFit& fit,
    const std::string& name, float radius, Corners corners)
{
    const ScenePlace scene = place_scene(rect, fit);
    ui.paint().fill(rect, ui.theme().surface, radius, corners);
    const auto grey = static_cast<std::uint8_t>(std::lround(255.0f * ui.theme().picture_brightness));
    for (const PictureLayer& layer : layers) {
        const Rect place = scene.place(layer.box);
        const Rect shown = place.common(scene.area);
        if (shown.empty())
            continue;
        const Part part{(shown.x - place.x) / place.w, (shown.y - place.y) / place.h,
            (shown.right() - place.x) / place.w, (shown.bottom() - place.y) / place.h};
        const bool whole_area = shown == scene.area;
        ui.paint().image(layer.texture, shown, part, {grey, grey, grey}, whole_area ? radius : 0.0f, corners);
    }
    ui.describe(name, scene.area, "image");
    return scene;
}

std::optional<std::string> look_at_details(Ui& ui, const ScenePlace& scene,
    const std::vector<PictureDetail>& details, const Rect& room, const std::string& asks)
{
    std::optional<std::string> pressed;
    const PictureDetail* pointed = nullptr;
    ui.paint().push_clip(scene.area);
    for (const PictureDetail& detail : details) {
        if (detail.clipped)
            draw_clip(ui, scene, detail);
        else if (detail.looked_at) {
            const Rect place = scene.place(detail.box);
            looked_at_tick(ui,
                {place.centre().x, std::min(place.bottom() + ui.px(14), scene.area.bottom() - ui.px(12))});
        }
    }
    ui.begin_group("details");
    for (const std::size_t i : left_to_right(details)) {
        const PictureDetail& detail = details[i];
        const Rect target = target_of(ui, scene, detail.box);
        if (target.empty())
            continue;
        const Response response = ui.item({.id = detail.id,
            .rect = target,
            .name = detail.name,
            .role = "detail",
            .value = detail.clipped     ? detail.clip_text
                     : detail.looked_at ? "looked at"
                                        : "",
            .on_picture = true,
            .radius = 6});
        if (response.clicked)
            pressed = detail.id;
        if (response.hovered || (response.focused && ui.keyboard_in_use() && pointed == nullptr))
            pointed = &detail;
    }
    ui.end_group();
    if (pointed != nullptr) {
        const Rect outline = outline_of(ui, scene, pointed->box);
        double_outline(ui, outline);
        const std::string more = pointed->clipped ? pointed->clip_text : asks;
        const float width = picture_label_width(ui, pointed->name, more);
        picture_label(ui, label_place(ui, outline, width, room), pointed->name, more);
    }
    ui.paint().pop_clip();
    return pressed;
}

std::vector<MarkPlace> place_marks(const ScenePlace& scene, const std::vector<PictureMark>& marks,
    float sign_size, const std::vector<Point>& label_sizes)
{
    std::vector<MarkPlace> places;
    std::vector<Rect> taken;
    const auto crowded = [&](const Rect& rect) {
        float covered = rect.w * rect.h - overlap(rect, scene.area);
        for (const Rect& other : taken)
            covered += overlap(rect, other);
        return covered;
    };
    const float reach = sign_size / 2;
    for (const PictureMark& mark : marks) {
        Point centre = scene.place(mark.box).centre();
        centre.x = std::clamp(
            centre.x, scene.area.x + reach, std::max(scene.area.x + reach, scene.area.right() - reach));
        centre.y = std::clamp(
            centre.y, scene.area.y + reach, std::max(scene.area.y + reach, scene.area.bottom() - reach));
        const auto square = [&](Point at) { return Rect{at.x - reach, at.y - reach, sign_size, sign_size}; };
        Point best = centre;
        for (const auto& [dx, dy] : {std::pair{0.0f, 0.0f}, {1.0f, 0.0f}, {-1.0f, 0.0f}, {0.0f, 1.0f},
                 {0.0f, -1.0f}, {1.0f, 1.0f}, {-1.0f, -1.0f}}) {
            const Point at{centre.x + dx * sign_size, centre.y + dy * sign_size};
            if (crowded(square(at)) < crowded(square(best)) - 1)
                best = at;
        }
        places.push_back({best, {}});
        taken.push_back(square(best));
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Point at = places[i].sign;
        const Point size = label_sizes[i];
        const float gap = reach + sign_size * 0.12f;
        const std::vector<Rect> options = {{at.x + gap, at.y - size.y / 2, size.x, size.y},
            {at.x - gap - size.x, at.y - size.y / 2, size.x, size.y},
            {at.x - size.x / 2, at.y + gap, size.x, size.y},
            {at.x - size.x / 2, at.y - gap - size.y, size.x, size.y},
            {at.x + reach * 0.6f, at.y + reach * 0.8f, size.x, size.y},
            {at.x - reach * 0.6f - size.x, at.y - reach * 0.8f - size.y, size.x, size.y}};
        const auto best = std::ranges::min_element(options, {}, crowded);
        places[i].label = {std::round(best->x), std::round(best->y), best->w, best->h};
        taken.push_back(places[i].label);
    }
    return places;
}

std::optional<std::string> picture_marks(
    Ui& ui, const ScenePlace& scene, const std::vector<PictureMark>& marks)
{
    const Theme& theme = ui.theme();
    const float size = ui.px(30);
    std::vector<Point> sizes;
    sizes.reserve(marks.size());
    for (const PictureMark& mark : marks)
        sizes.push_back({std::ceil(text_width(ui, Face::caption, mark.text)) + 2 * ui.px(8),
            ui.line(Face::caption) + ui.px(4)});
    const std::vector<MarkPlace> places = place_marks(scene, marks, size, sizes);
    std::optional<std::string> pressed;
    ui.begin_group("marks");
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const PictureMark& mark = marks[i];
        const Rect sign{places[i].sign.x - size / 2, places[i].sign.y - size / 2, size, size};
        const Response response = ui.item({.id = mark.id,
            .rect = sign.grown(ui.px(3)),
            .name = sign_word(mark.sign) + ": " + mark.text,
            .role = "mark",
            .selected = mark.selected,
            .on_picture = true,
            .radius = 16});
        if (response.clicked)
            pressed = mark.id;
        draw_sign(ui, places[i].sign, size, mark.sign, true);
        const Rect& at = places[i].label;
        const bool lit = response.hovered || mark.selected;
        ui.paint().fill(at, lit ? theme.accent_soft : theme.raised, ui.px(5));
        ui.paint().stroke(at, lit ? theme.accent : theme.line, ui.edge(), ui.px(5));
        ui.paint().text_centred(Face::caption, at, theme.ink, mark.text);
    }
    ui.end_group();
    return pressed;
}

} // namespace widgets
