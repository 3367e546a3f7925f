#include "trainer/workspaces/encounter/notebook_view.hpp"

#include "trainer/widgets/buttons.hpp"

namespace trainer {

bool notebook_wants_evidence(widgets::Ui&, const EncounterPage&)
{
    return false;
}

void offer_evidence(widgets::Ui&, const EncounterPage&, const engine::Evidence&) {}

NotebookResult show_notebook(widgets::Ui&, const widgets::Rect&, const EncounterPage&, bool)
{
    return {};
}

std::optional<Intent> show_judgement(widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage&)
{
    if (widgets::button(ui, {rect.x, rect.y, rect.w, 40}, {.id = "judge", .text = "Give judgement"}))
        return MakeMove{engine::Judgement{true, 80, "none", ""}};
    return std::nullopt;
}

} // namespace trainer
