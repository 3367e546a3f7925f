// Writing a report to a file: what kind, and where.

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/controls.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

struct Format {
    const char* name;
    const char* id;
    const char* text;
    const char* more;
    const char* ending; ///< of the file's name
};
constexpr std::array formats = {Format{"pdf", "report.write.pdf", "PDF", "To print, or to hand on", ".pdf"},
    Format{"html", "report.write.html", "Web page", "One file for any browser", ".html"},
    Format{"csv", "report.write.csv", "Tables",
        "For a spreadsheet (CSV), with what the columns mean beside it", ".csv"},
    Format{"json", "report.write.json", "Data", "For another program (JSON)", ".json"},
    Format{"text", "report.write.text", "Plain text", "For a screen reader, or a message", ".txt"}};

struct WritePanel {
    bool open = false;
    bool waiting = false; ///< for what becomes of the file
    std::optional<std::size_t> format = 0;
    std::string file;
};

WritePanel& panel_of(Ui& ui)
{
    return ui.kept<WritePanel>("report.write-panel");
}

/// "cohort-report-autumn-intake-2026-11-25"
std::string file_name(const reports::Report& report)
{
    std::string name;
    for (const char letter : folded(report.title + " " + report.about)) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (plain)
            name += letter;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    if (!name.empty() && name.back() != '-')
        name += '-';
    return name.substr(0, 80) + report.as_of;
}

/// The file that was typed, with the ending of the format in place of another one's.
std::string with_ending(const std::string& file, const Format& format)
{
    for (const auto& each : formats)
        if (file.ends_with(each.ending))
            return file.substr(0, file.size() - std::string_view(each.ending).size()) + format.ending;
    return file + format.ending;
}

/// What stands between the kinds and the buttons: where the file goes, and what went wrong. Gives its bottom.
float show_where(Ui& ui, Rect rest, const Reporting& page, WritePanel& panel, bool& submitted)
{
    rest.cut_top(widgets::text(ui, rest, "File", {.face = Face::small_strong}), ui.px(4));
    const Rect field = rest.cut_top(widgets::field_height(ui), ui.px(8));
    submitted = widgets::text_field(ui, field, panel.file,
        {.id = "report.write.file", .name = "File to write", .most = 1000, .wrong = !page.unwritten.empty()})
                    .submitted;
    if (!page.unwritten.empty())
        rest.cut_top(
            icon_text(ui, rest, widgets::Icon::warning, page.unwritten, ui.theme().attention, ui.theme().ink),
            ui.px(8));
    return rest.y + ui.px(8);
}

} // namespace

void open_write_panel(Ui& ui, const Reporting& page)
{
    WritePanel& panel = panel_of(ui);
    panel.open = true;
    panel.waiting = false;
    panel.file = with_ending(
        (page.choices.folder / file_name(*page.report)).string(), formats[panel.format.value_or(0)]);
}

std::optional<Intent> show_write_panel(Ui& ui, const Reporting& page)
{
    WritePanel& panel = panel_of(ui);
    if (panel.waiting && !page.writing) {
        panel.waiting = false;
        panel.open = !page.unwritten.empty();
    }
    if (!panel.open)
        return std::nullopt;
    float& height = ui.kept<float>("report.write-height");
    const float width = std::min(ui.px(480), ui.window().w - 2 * ui.px(8));
    const float top = bar_height(ui) + ui.px(8);
    const float room = ui.window().h - top - ui.px(8);
    const Rect rect{
        ui.window().right() - ui.px(8) - width, top, width, height > 0 ? std::min(height, room) : room};
    bool close = widgets::begin_popup(ui, "report.write-panel", rect);
    ui.describe("Write a file", rect, "dialog");
    const Rect area = ui.begin_scroll("report.write-scroll", rect.inset(ui.px(4)));
    Rect rest = area.inset(ui.px(16), 0);
    rest.y += ui.px(12);
    rest.cut_top(widgets::text(ui, rest, "Write a file", {.face = Face::title}), ui.px(8));
    std::vector<widgets::Option> options;
    options.reserve(formats.size());
    for (const auto& each : formats)
        options.push_back({each.id, each.text, each.more});
    if (widgets::radio_rows(ui, rest, "report.write.format", options, panel.format))
        panel.file = with_ending(panel.file, formats[*panel.format]);
    rest.cut_top(widgets::radio_rows_height(ui, options, rest.w), ui.px(12));
    bool act = false;
    rest.y = show_where(ui, rest, page, panel, act);
    ButtonRow buttons(ui, rest);
    const bool replace = page.there_already && !panel.waiting;
    act |= buttons.add({.id = "report.write.act",
        .text = page.writing ? "Writing"
                : replace    ? "Replace that file"
                             : "Write it",
        .enabled = !page.writing && !panel.file.empty()});
    close |= buttons.add({.id = "report.write.cancel", .text = "Not now"});
    ui.end_scroll(buttons.bottom() + ui.px(12));
    if (const float needed = buttons.bottom() + ui.px(12) - area.y + 2 * ui.px(4);
        std::abs(needed - height) > 0.5f) {
        height = needed;
        ui.request_frame();
    }
    widgets::end_popup(ui);
    panel.open = !close;
    if (!act || page.writing || panel.file.empty())
        return std::nullopt;
    panel.waiting = true;
    return WriteReport{formats[panel.format.value_or(0)].name, panel.file, replace};
}

} // namespace trainer
