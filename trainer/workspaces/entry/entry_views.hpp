#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// A calm page while the records are being opened.
void show_opening(widgets::Ui& ui);

/// The records cannot be used: why, what to do, and a way to try again.
std::optional<Intent> show_trouble(widgets::Ui& ui, const Trouble& trouble);

/// Choosing or making a profile.
std::optional<Intent> show_sign_in(widgets::Ui& ui, const SignIn& page);

} // namespace trainer
