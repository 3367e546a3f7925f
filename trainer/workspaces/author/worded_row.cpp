#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/author/author_parts.hpp"

#include <algorithm>

namespace trainer {

using widgets::Rect;
using widgets::Ui;

WordedRow worded_row(
    Ui& ui, Rect& rest, const widgets::ListRow& row, const std::vector<RowWords>& words, float beside)
{
    const float across = ui.px(12), above = ui.px(8);
    const float width = rest.w - 2 * across - (beside > 0 ? beside + across : 0);
    float height = 2 * above;
    for (const auto& each : words)
        height += widgets::text_height(ui, each.face, each.text, width);
    const Rect place = rest.cut_top(std::max(height, ui.target()));
    WordedRow shown{widgets::list_row(ui, place, row), {}};
    Rect inside = place.inset(across, above);
    if (beside > 0)
        shown.beside = inside.cut_right(beside, across);
    for (const auto& each : words)
        inside.cut_top(widgets::text(
            ui, inside, each.text, {.face = each.face, .color = each.color, .described = false}));
    return shown;
}

} // namespace trainer
