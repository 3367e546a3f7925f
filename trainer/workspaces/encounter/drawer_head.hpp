#pragma once

#include "trainer/widgets/ui.hpp"

#include <string>

namespace trainer {

/// The title of a drawer and its Close ("ID.close"); gives whether that was pressed. Takes itself off `rest`.
bool drawer_head(widgets::Ui& ui, widgets::Rect& rest, const std::string& id, const std::string& title);

} // namespace trainer
