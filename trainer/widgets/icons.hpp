#pragma once

#include "trainer/widgets/painter.hpp"

namespace widgets {

/// One idea each; a word stands beside them always, except close, back and the arrows.
enum class Icon {
    question,
    action,
    call_partner,
    share,
    refer,
    leave,
    step_away,
    transcript,
    notebook,
    eye,
    close,
    back,
    undo,
    clock,
    search,
    clip,
    tick,
    set_back,
    warning,
    error,
    person,
    play,
    plus,
    withdraw,
    lock,
    menu,
    arrow_down,
    arrow_right,
    chevron_down,
    chevron_right,
    picture,
    table,
    copy,
    chart,
};

/// Draws the icon's 18-unit box into a square at `top_left` with sides of `size` pixels. `weight`: width of
/// the line in units of the box.
void draw_icon(Painter& painter, Icon icon, Point top_left, float size, Color color, float weight = 1.75f);

/// Turnstone's own mark, a stone being turned, into a square of `size`.
void draw_logo(Painter& painter, Point top_left, float size, Color color);

} // namespace widgets
