#include "trainer/workspaces/encounter/drawer_head.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/text.hpp"

namespace trainer {

using widgets::Rect;
using widgets::Ui;

bool drawer_head(Ui& ui, Rect& rest, const std::string& id, const std::string& title)
{
    Rect line = rest.cut_top(widgets::button_height(ui) + ui.px(16)).inset(ui.px(20), ui.px(8));
    const widgets::Button close{.id = id + ".close",
        .text = "Close",
        .style = widgets::ButtonStyle::quiet,
        .icon = widgets::Icon::close};
    const Rect place = line.cut_right(widgets::button_width(ui, close), ui.px(8));
    widgets::label(ui, line, title, {.face = widgets::Face::title});
    return widgets::button(ui, place.moved(ui.px(12), 0), close);
}

} // namespace trainer
