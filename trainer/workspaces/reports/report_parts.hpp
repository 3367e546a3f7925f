// The parts of the report page, each in a file of its own.
#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"

#include <functional>
#include <string>
#include <vector>

namespace trainer {

/// The sign and the words of what a row stands out for; draws nothing where it stands out for nothing.
void show_flag(widgets::Ui& ui, const widgets::Rect& rect, reports::Flag flag);
widgets::Color color_of(const widgets::Theme& theme, reports::Flag flag);

/// A section's table, at most `most` rows of it. Gives its bottom; `pressed` is the row that was pressed, one
/// that leads to a debrief or to somebody's report.
float show_table(widgets::Ui& ui, const widgets::Rect& rect, const reports::Section& section,
    std::uint64_t edition, std::size_t most, std::optional<std::size_t>& pressed);

/// A section as a card: title, chart or table, notes. Gives the bottom of the card.
float show_section(widgets::Ui& ui, const widgets::Rect& rect, const reports::Report& report,
    const reports::Section& section, std::uint64_t edition, std::optional<Intent>& intent);

/// The findings in one card. Gives its bottom; a press goes to the section.
float show_findings(
    widgets::Ui& ui, const widgets::Rect& rect, const std::vector<reports::Finding>& findings);

/// The sign of a finding and the words above its title.
struct FindingSign {
    widgets::Icon icon = widgets::Icon::warning;
    widgets::Color color;
    std::string words;
};
FindingSign sign_of(const widgets::Theme& theme, reports::FindingKind kind);
void draw_finding_sign(widgets::Ui& ui, widgets::Point top_left, reports::FindingKind kind);

/// The bar: back, what it is of, compare, write a file.
std::optional<Intent> show_report_bar(widgets::Ui& ui, const Reporting& page, const engine::Profile& person);

/// The row of filters, and how much is counted. Gives its bottom.
float show_filters(widgets::Ui& ui, const widgets::Rect& rect, const Reporting& page,
    const engine::Profile& person, std::optional<Intent>& intent);

/// Where a report is written to.
std::optional<Intent> show_write_panel(widgets::Ui& ui, const Reporting& page);
void open_write_panel(widgets::Ui& ui, const Reporting& page);

/// A line of a menu.
struct MenuItem {
    std::string id;
    std::string text;
    bool selected = false;
};
/// Where a menu comes from, and whether it is open.
struct MenuPlace {
    std::string id;
    widgets::Rect from;
};
/// A menu under what opened it; gives the item that was pressed. Closes by itself.
std::optional<std::size_t> show_menu(
    widgets::Ui& ui, const MenuPlace& place, bool& open, const std::vector<MenuItem>& items);

} // namespace trainer
