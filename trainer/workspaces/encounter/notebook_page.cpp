#include "trainer/workspaces/encounter/notebook_page.hpp"

#include <algorithm>

namespace trainer {
namespace {

/// Adds a set's dimensions; those that another set has under the same name are one group.
void add_dimensions(NotebookPage& page, const engine::GuidanceSet& set)
{
    for (const auto& dimension : set.dimensions)
        if (std::ranges::find(page.dimensions, dimension.name, &DimensionRow::name) == page.dimensions.end())
            page.dimensions.push_back({dimension.id, dimension.name, dimension.short_name});
}

} // namespace

NotebookPage notebook_page(const Attempt& attempt, const engine::Library& library)
{
    NotebookPage page;
    for (const std::string& id : attempt.scenario.guidance)
        if (const auto* set = engine::find_guidance(library, id)) {
            page.guidance += (page.guidance.empty() ? "" : "; ") + set->title;
            add_dimensions(page, *set);
        }
    page.indicators = indicators_of(attempt.scenario, library);
    for (const auto& note : attempt.session.notes)
        page.notes.push_back({note.number, note.indicator, page.indicators[note.indicator.value].text,
            words_for(attempt.scenario, note.evidence), note.evidence, note.withdrawn});
    page.met = evidence_met(attempt);
    return page;
}

} // namespace trainer
