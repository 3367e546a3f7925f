#pragma once

#include "reports/drawing.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// A chart that tells its values where it is pointed at, and by the arrows once it has the focus. Gives the
/// row of the table whose part was pressed.
std::optional<std::size_t> show_chart(
    widgets::Ui& ui, widgets::Point at, const std::string& id, const reports::Drawing& drawing);

} // namespace trainer
