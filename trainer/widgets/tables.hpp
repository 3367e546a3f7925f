#pragma once

#include "trainer/widgets/ui.hpp"

namespace widgets {

/// The ground of a row that can be pressed: accent soft when hovered or selected. The caller draws what is in
/// it, with texts that are not described, since the row's name says it all.
struct ListRow {
    std::string id;
    std::string name;
    bool selected = false;
    bool enabled = true;
};
bool list_row(Ui& ui, const Rect& rect, const ListRow& row);

struct Column {
    std::string title;
    float share = 1.0f;      ///< of the width
    bool numbers = false;    ///< right-aligned
    std::string sorted = {}; ///< in words, where the table is sorted by it: "largest first"
};

/// Where the cells of a row are.
std::vector<Rect> cells(const Rect& row, const std::vector<Column>& columns);
/// Titles in caption, muted. Gives its height.
float table_head(Ui& ui, const Rect& rect, const std::vector<Column>& columns);

/// How far along a thing of a course is.
enum class Progress { done, under_way, waiting };
void draw_progress(Ui& ui, Point centre, Progress progress);

/// Whether a dimension is met: a filled square, or an open one.
void draw_met(Ui& ui, Point top_left, bool met);

} // namespace widgets
