#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// What is being typed before anybody has signed in; emptied once the list of people is shown.
struct ProfileDraft {
    std::string name;
    std::optional<std::size_t> role = 0; ///< of recruit, trainer, training manager
    std::string passphrase;
    std::string again;
    bool tried = false; ///< what is wrong is said from then on
    bool begun = false; ///< the name has had the focus
};
struct PassphraseDraft {
    std::string passphrase;
    bool begun = false;
};

/// The bar and, where there is room, what Turnstone is. Gives the column for the page's card, within a
/// scroll area that end_entry closes.
widgets::Rect begin_entry(widgets::Ui& ui, const std::string& page);
void end_entry(widgets::Ui& ui, float content_bottom);

/// A line that says what is wrong, with its sign. Gives its height, with the space above it; 0 for no words.
float fault_line(widgets::Ui& ui, const widgets::Rect& rect, const std::string& words);

/// A field under its name, and under it what is wrong with what was typed. Cuts its height off `rest`.
widgets::FieldResult named_field(widgets::Ui& ui, widgets::Rect& rest, std::string& value,
    widgets::TextField field, const std::string& fault);

std::string role_in_words(engine::Role role);

/// The parts of the sign-in page, each in its own column.
std::optional<Intent> show_people(widgets::Ui& ui, const SignIn& page);
std::optional<Intent> show_new_profile(widgets::Ui& ui, const SignIn& page);
std::optional<Intent> show_passphrase(widgets::Ui& ui, const SignIn& page, const engine::Profile& person);

} // namespace trainer
