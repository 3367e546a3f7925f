#pragma once

#include "trainer/widgets/signs.hpp"
#include "trainer/widgets/ui.hpp"

namespace widgets {

/// The space that scenes are drawn in: every box is in these units.
constexpr float scene_width = 1280.0f;
constexpr float scene_height = 720.0f;

/// One drawing of a scene. Draw those that show, in order: the room, then each thing.
struct PictureLayer {
    TextureId texture;
    Rect box; ///< where it lies, in scene units
    std::string id = {};
    bool fixed = false; ///< the room itself and the people: cannot be looked at
};

/// Something that can be looked at.
struct PictureDetail {
    std::string id;
    std::string name; ///< "A list on the wall"
    Rect box;         ///< in scene units
    bool looked_at = false;
    bool clipped = false;       ///< a note rests on it: the clip, which the recruit made
    std::string clip_text = {}; ///< "Note 2 rests on this"
};

struct SceneFit {
    bool cover = false;     ///< fill the rectangle and crop, instead of bars in surface colour
    float focus_x = 640.0f; ///< what stays in sight of a crop, in scene units
    float focus_y = 360.0f;
    float zoom = 1.0f; ///< of a crop: how much closer than filling the rectangle needs, at least 1
};

/// How a scene lies in a rectangle.
struct ScenePlace {
    Rect area;   ///< what is filled
    Rect whole;  ///< where the whole scene would be, some of it cut away perhaps
    float scale; ///< pixels a unit

    Rect place(const Rect& box) const
    {
        return {whole.x + box.x * scale, whole.y + box.y * scale, box.w * scale, box.h * scale};
    }
};
ScenePlace place_scene(const Rect& rect, const SceneFit& fit = {});

/// Draws the layers; dark themes dim them. `name` is the picture's alternative text.
ScenePlace draw_scene(Ui& ui, const Rect& rect, const std::vector<PictureLayer>& layers, const SceneFit& fit,
    const std::string& name, float radius = 0.0f, Corners corners = Corners::all);

/// Makes details answer: pointing and the keyboard outline and name them. Gives the one that was pressed.
/// `asks`: the muted words after the name. Labels keep within `room` (the picture less what covers it).
/// Details are reached in reading order, left to right.
std::optional<std::string> look_at_details(Ui& ui, const ScenePlace& scene,
    const std::vector<PictureDetail>& details, const Rect& room, const std::string& asks = "look closer");

/// A sign at a place in the picture, for the debrief.
struct PictureMark {
    std::string id; ///< pressing it gives this
    Sign sign = Sign::noticed;
    Rect box;         ///< of the detail, in scene units
    std::string text; ///< "Padlock"
    bool selected = false;
};
/// Where marks and labels go so that none covers another or leaves the area: first the sign, then its label.
struct MarkPlace {
    Point sign;
    Rect label;
};
std::vector<MarkPlace> place_marks(const ScenePlace& scene, const std::vector<PictureMark>& marks,
    float sign_size, const std::vector<Point>& label_sizes);
std::optional<std::string> picture_marks(
    Ui& ui, const ScenePlace& scene, const std::vector<PictureMark>& marks);

} // namespace widgets
