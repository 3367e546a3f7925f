#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/picture.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/ui.hpp"
#include "trainer/workspaces/pictures.hpp"

namespace trainer {

/// The encounter's first place, cropped around whoever stands in it.
void show_crop(widgets::Ui& ui, const widgets::Rect& rect, const ShownScene& shown, Pictures& pictures,
    widgets::Corners corners);

/// The tabs of the home page; the first is for trainers and managers.
enum class HomeTab { overview, course, attempts };
/// Where somebody begins.
HomeTab first_tab(const engine::Profile& person);

/// The bar of the home page: where one is, who one is, text and colour, and the way out.
std::optional<Intent> show_home_bar(widgets::Ui& ui, const engine::Profile& person, HomeTab& tab);
/// The menu that the bar has where it is too narrow for all of that; after the page.
std::optional<Intent> show_home_menu(widgets::Ui& ui, const engine::Profile& person, HomeTab& tab);

/// What does not fit the seals of the records, with what to do. Gives its bottom.
float show_changed_outside(
    widgets::Ui& ui, const widgets::Rect& rect, const ChangedOutside& changed, const engine::Profile& person);

/// The big card: the encounter to do next. Gives its bottom.
float show_next_card(widgets::Ui& ui, const widgets::Rect& rect, const EncounterCard& card, Day today,
    Pictures& pictures, std::optional<Intent>& intent);

/// The lists under it: the course, and this person's latest attempts. `wants_all` is set where all
/// attempts were asked for. Gives their bottom.
float show_lists(widgets::Ui& ui, const widgets::Rect& rect, const Home& page, const engine::Profile& person,
    std::optional<Intent>& intent, bool& wants_all);

/// The cards at the right: how this person's attempts went, and how Turnstone works. Gives their bottom.
float show_side_cards(
    widgets::Ui& ui, const widgets::Rect& rect, const Home& page, const engine::Profile& person);

/// Whether anything is wrong, and how each cohort is doing, filling the rectangle.
std::optional<Intent> show_overview(
    widgets::Ui& ui, const widgets::Rect& rect, const Home& page, const engine::Profile& person);

/// All attempts that this person may see, to search, filling the rectangle.
std::optional<Intent> show_attempts(
    widgets::Ui& ui, const widgets::Rect& rect, const Home& page, const engine::Profile& person);

} // namespace trainer
