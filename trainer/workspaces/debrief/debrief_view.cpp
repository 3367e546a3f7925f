#include "trainer/workspaces/debrief/debrief_view.hpp"

#include "trainer/widgets/buttons.hpp"

namespace trainer {

std::optional<Intent> show_debrief(widgets::Ui& ui, const Debriefing& page, const engine::Library&, Pictures&)
{
    if (widgets::button(ui, {40, 40, 700, 40}, {.id = "done", .text = page.debrief.variant_told}))
        return GoHome{};
    return std::nullopt;
}

} // namespace trainer
