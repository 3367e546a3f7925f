#pragma once

#include "trainer/widgets/ui.hpp"

namespace widgets {

/// How something was judged, told by shape, colour and word. Never while an encounter is being played.
enum class Sign {
    noticed,           ///< cue disc with a tick
    missed,            ///< dashed ring with a dot
    wrongly_suspected, ///< decoy diamond with a cross
    left_alone,        ///< grey rounded square with a dash
    unsupported,       ///< attention triangle: a note that rests on something else
};

/// "Noticed", "Missed", ...
std::string sign_word(Sign sign);
/// `size`: the side of the square it fits in, in pixels; 32 on a picture, 20 in a legend.
void draw_sign(Ui& ui, Point centre, float size, Sign sign, bool on_picture = false);

/// The picture of a person, with round corners. `name` is what a screen reader says.
void portrait(Ui& ui, const Rect& rect, TextureId texture, const std::string& name);

/// White under ink, around something in a picture.
void double_outline(Ui& ui, const Rect& rect, float radius = 6.0f);
/// Words on a raised ground over a picture, with a muted second part.
float picture_label_width(Ui& ui, const std::string& text, const std::string& more = {});
float picture_label_height(const Ui& ui);
void picture_label(Ui& ui, Point top_left, const std::string& text, const std::string& more = {},
    std::optional<Icon> icon = {});
/// The small neutral tick beside what was looked at.
void looked_at_tick(Ui& ui, Point centre);

} // namespace widgets
