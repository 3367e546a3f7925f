#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"

#include <functional>

namespace trainer {

/// Opens "Text and colour" over whatever page is shown.
void open_preferences(widgets::Ui& ui);

/// Draws "Text and colour" where it is open; after the page, every frame. Changes take hold at once. `over`
/// is drawn within its layer, on the page: Step away stays usable.
std::optional<Intent> show_preferences(
    widgets::Ui& ui, const Preferences& preferences, const std::function<void()>& over = {});

} // namespace trainer
