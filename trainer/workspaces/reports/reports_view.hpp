#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// A report, drawn from its value; `person` reads it.
std::optional<Intent> show_report(widgets::Ui& ui, const Reporting& page, const engine::Profile& person);

} // namespace trainer
