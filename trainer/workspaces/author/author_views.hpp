#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// The scenarios that can be worked on.
std::optional<Intent> show_author_home(widgets::Ui& ui, const AuthorHome& page);

/// One scenario: its moments, the page of the one that is open, and what is wrong.
std::optional<Intent> show_authoring(widgets::Ui& ui, const Authoring& page);

} // namespace trainer
