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
void show_report_bar(
    widgets::Ui& ui, const Reporting& page, const engine::Profile& person, std::optional<Intent>& intent);

/// Whether another cohort can be laid beside the one that is open.
bool can_compare(const Reporting& page, const engine::Profile& person);

/// The row of filters, and how much is counted. Gives its bottom.
float show_filters(widgets::Ui& ui, const widgets::Rect& rect, const Reporting& page,
    const engine::Profile& person, std::optional<Intent>& intent);

/// Days of one's own for the period, while they are being typed; after all else of the page.
void show_days(widgets::Ui& ui, const Reporting& page, std::optional<Intent>& intent);

/// Where a report is written to; after all else of the page.
std::optional<Intent> show_write_panel(widgets::Ui& ui, const Reporting& page);
void open_write_panel(widgets::Ui& ui, const Reporting& page);

/// A line of a menu.
struct MenuItem {
    std::string id;
    std::string text;
    bool selected = false;
};
/// A menu that whatever opened it offers in every frame; drawn at the end of the page, so that it lies over
/// all of it.
struct Menu {
    std::string id;
    widgets::Rect from; ///< what opened it
    std::vector<MenuItem> items;
    std::function<void(std::size_t)> act; ///< with the item that was pressed, at the end of this frame
};
void open_menu(widgets::Ui& ui, const std::string& id);
bool menu_is_open(widgets::Ui& ui, const std::string& id);
void offer_menu(widgets::Ui& ui, Menu menu);
/// The menu that is open, after all else of the page.
void show_open_menu(widgets::Ui& ui);

} // namespace trainer
