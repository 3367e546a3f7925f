// The parts of the cohorts page, each in a file of its own.
#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// "30 September 2026 to 18 December 2026"; empty where no day is known.
std::string days_in_words(const engine::Cohort& cohort);
/// "44 people"
std::string people_in_words(std::size_t people);

/// Name and days, also of a new cohort, which has no number yet. Gives its bottom.
float show_cohort_card(
    widgets::Ui& ui, const widgets::Rect& rect, const engine::Cohort& cohort, std::optional<Intent>& intent);

/// Whether the cohort is to go: asked only where something would be lost; after all else of the page.
std::optional<Intent> show_removing(widgets::Ui& ui);

/// The people in it, those who can be added, and bringing them in from a file.
float show_members_card(widgets::Ui& ui, const widgets::Rect& rect, const Cohorts& page,
    const engine::Cohort& cohort, std::optional<Intent>& intent);

/// What they are to play.
float show_assigned_card(widgets::Ui& ui, const widgets::Rect& rect, const Cohorts& page,
    const engine::Cohort& cohort, std::optional<Intent>& intent);

/// A label over a field, from the top of the rectangle, which is moved under both. Gives whether Enter was
/// pressed in it.
struct Entry {
    std::string id;
    std::string label;
    std::string placeholder = {};
    std::size_t most = 80;
    bool wrong = false;
};
bool show_entry(widgets::Ui& ui, widgets::Rect& rest, std::string& value, const Entry& entry);

} // namespace trainer
