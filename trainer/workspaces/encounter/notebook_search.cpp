// Finding an indicator: the search, the dimensions and what was found.
#include "trainer/workspaces/encounter/notebook_parts.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

const std::vector<std::size_t>& found(const EncounterPage& page, NotebookDraft& draft)
{
    const std::pair wanted{draft.search, draft.dimension};
    if (draft.found_for == wanted)
        return draft.found;
    draft.found_for = wanted;
    draft.found.clear();
    const auto& rows = page.notebook.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if ((draft.dimension.empty() || rows[i].dimension == draft.dimension) &&
            fits_search(rows[i], draft.search))
            draft.found.push_back(i);
    return draft.found;
}

/// What was opened closes where it is no longer among what was found.
void search_changed(Ui& ui, const EncounterPage& page, NotebookDraft& draft)
{
    const auto& rows = found(page, draft);
    if (draft.chosen && std::ranges::find(rows, *draft.chosen) == rows.end())
        draft.chosen.reset();
    if (!draft.chosen)
        draft.evidence.reset();
    draft.row.clear();
    ui.scroll_to_start("notebook.results");
}

float draw_field(Ui& ui, const Rect& rect, const EncounterPage& page, NotebookDraft& draft)
{
    const std::size_t count = found(page, draft).size();
    const std::string how_many = count == 0 ? "None found" : std::to_string(count) + " found";
    const Rect place{rect.x, rect.y, rect.w, widgets::field_height(ui)};
    const auto field = widgets::text_field(ui, place, draft.search,
        {.id = "notebook.search",
            .name = "Search the signs",
            .placeholder = "Search the signs",
            .icon = widgets::Icon::search,
            .trailing = how_many});
    if (field.changed)
        search_changed(ui, page, draft);
    const auto& rows = found(page, draft);
    if (!field.focused || rows.empty())
        return place.bottom();
    const std::size_t first = draft.chosen.value_or(rows.front());
    if (field.submitted) {
        draft.chosen = static_cast<std::uint32_t>(first);
        draft.row = result_id(page.notebook.indicators[first]);
    }
    if (field.submitted || ui.key(widgets::Key::down))
        ui.focus(draft.row.empty() ? result_id(page.notebook.indicators[first]) : draft.row);
    return place.bottom();
}

float draw_dimensions(Ui& ui, const Rect& rect, const EncounterPage& page, NotebookDraft& draft)
{
    const std::string before = draft.dimension;
    ChipRows chips(ui, rect);
    ui.begin_group("notebook.dimensions");
    if (chips.add({.id = "notebook.dimension.all", .text = "All", .selected = before.empty()}))
        draft.dimension.clear();
    for (const DimensionRow& each : page.notebook.dimensions)
        if (chips.add({.id = "notebook.dimension." + each.id,
                .text = each.short_name,
                .selected = before == each.name}))
            draft.dimension = before == each.name ? "" : each.name;
    ui.end_group();
    if (draft.dimension != before)
        search_changed(ui, page, draft);
    return chips.bottom();
}

} // namespace

float draw_search(Ui& ui, const Rect& rect, const EncounterPage& page, NotebookDraft& draft)
{
    const float field = draw_field(ui, rect, page, draft);
    return draw_dimensions(ui, {rect.x, field + ui.px(10), rect.w, 0}, page, draft);
}

PartDrawn draw_results(Ui& ui, const Rect& rect, const EncounterPage& page, NotebookDraft& draft)
{
    const auto& rows = found(page, draft);
    if (rows.empty()) {
        const Rect place{rect.x + ui.px(12), rect.y + ui.px(8), rect.w - 2 * ui.px(12), 0};
        const float used = widgets::text(ui, place,
            "Nothing in the guidance has all of these words. Try fewer, or how one of them begins.",
            {.face = Face::small, .color = ui.theme().muted});
        return {place.y + used + ui.px(8), {}};
    }
    std::vector<std::string> ids;
    ids.reserve(rows.size());
    for (const std::size_t row : rows)
        ids.push_back(result_id(page.notebook.indicators[row]));
    draft.row = list_keys(ui, ids, draft.row, "notebook.search");
    PartDrawn drawn{rect.y, {}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ResultRow row{page.notebook.indicators[rows[i]], ids[i], ids[i] == draft.row};
        const Rect place{rect.x, drawn.bottom, rect.w, 0};
        PartDrawn one = draft.chosen == row.row.indicator.value
                            ? draw_open_result(ui, place, page, row, draft)
                            : draw_result(ui, place, page, row, draft);
        drawn.bottom = one.bottom;
        if (one.move)
            drawn.move = std::move(one.move);
    }
    return drawn;
}

} // namespace trainer
