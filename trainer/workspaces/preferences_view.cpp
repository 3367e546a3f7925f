#include "trainer/workspaces/preferences_view.hpp"

namespace trainer {

void open_preferences(widgets::Ui& ui)
{
    ui.kept<bool>("preferences.open") = true;
}

std::optional<Intent> show_preferences(widgets::Ui&, const Preferences&)
{
    return std::nullopt;
}

} // namespace trainer
