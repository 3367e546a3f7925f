// What a busy reader must know, at the top: three findings beside one another, each a way to its section.

#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using reports::Finding;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float padding_across = 18.0f;
constexpr float padding_down = 12.0f;

float finding_height(Ui& ui, const Finding& finding, float width)
{
    const float inner = width - 2 * ui.px(padding_across);
    float height = std::max(ui.icon(18), ui.line(Face::small)) +
                   widgets::text_height(ui, Face::body_medium, finding.title, inner);
    if (!finding.more.empty())
        height += widgets::text_height(ui, Face::small, finding.more, inner);
    return height + 2 * ui.px(padding_down);
}

void show_finding(Ui& ui, const Rect& rect, const Finding& finding, std::size_t number)
{
    const FindingSign sign = sign_of(ui.theme(), finding.kind);
    const std::string name = sign.words + ": " + finding.title + ". " + finding.more;
    const std::string id = "report.finding." + std::to_string(number);
    if (finding.section.empty())
        ui.describe(name, rect);
    else if (widgets::list_row(ui, rect.inset(ui.px(5)), {.id = id, .name = name}))
        ui.kept<std::string>("report.go-to") = finding.section;
    Rect rest = rect.inset(ui.px(padding_across), ui.px(padding_down));
    Rect line = rest.cut_top(std::max(ui.icon(18), ui.line(Face::small)));
    const float size = ui.icon(18);
    draw_finding_sign(ui, {line.x, std::round(line.centre().y - size / 2)}, finding.kind);
    line.cut_left(size + ui.px(4));
    widgets::label(
        ui, line, sign.words, {.face = Face::small_medium, .color = sign.color, .described = false});
    rest.cut_top(widgets::text(ui, rest, finding.title, {.face = Face::body_medium, .described = false}));
    widgets::text(
        ui, rest, finding.more, {.face = Face::small, .color = ui.theme().muted, .described = false});
}

} // namespace

float show_findings(Ui& ui, const Rect& rect, const std::vector<Finding>& findings)
{
    if (findings.empty())
        return rect.y;
    const std::size_t across = ui.narrow() ? 1 : std::min<std::size_t>(3, findings.size());
    const float width = rect.w / static_cast<float>(across);
    std::vector<float> heights;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const float height = finding_height(ui, findings[i], width);
        if (i % across == 0)
            heights.push_back(height);
        else
            heights.back() = std::max(heights.back(), height);
    }
    float total = 0.0f;
    for (const float height : heights)
        total += height;
    widgets::card(ui, {rect.x, rect.y, rect.w, total});
    ui.begin_group("report.findings");
    float y = rect.y;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const float height = heights[i / across];
        const float x = std::round(rect.x + width * static_cast<float>(i % across));
        if (i % across > 0)
            widgets::upright_separator(ui, {x, y}, height);
        else if (i > 0)
            widgets::separator(ui, {rect.x, y}, rect.w);
        show_finding(ui, {x, y, std::round(width), height}, findings[i], i);
        if (i % across == across - 1)
            y += height;
    }
    ui.end_group();
    return rect.y + total;
}

} // namespace trainer
