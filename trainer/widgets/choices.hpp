#pragma once

#include "trainer/widgets/ui.hpp"

namespace widgets {

enum class ChoiceForm {
    card,    ///< kind above the text
    compact, ///< small, the icon beside the text: while the notebook is open
    row,     ///< one column of many, or large text
};

enum class ChoiceState {
    open,
    arriving, ///< just shown: a press so soon was meant for what was there before, and is not taken
    saving,   ///< this one was taken and is being kept
    not_kept, ///< this one was taken and could not be kept yet
    muted,    ///< another one was
    taken,    ///< this one was taken, some time ago
};

struct ChoiceCard {
    std::string id;
    int number = 1; ///< 1 to 9: its key
    Icon icon = Icon::question;
    std::string kind; ///< "Question"
    std::string text;
    ChoiceState state = ChoiceState::open;
    std::string shut = {}; ///< the reason it is shown but cannot be taken
    std::string note = {}; ///< a word with a tick at its right end: "Asked"
};

float choice_height(Ui& ui, const ChoiceCard& choice, ChoiceForm form, float width);
/// Whether it was taken, by mouse, Enter, Space or its number.
bool choice_card(Ui& ui, const Rect& rect, const ChoiceCard& choice, ChoiceForm form = ChoiceForm::card);

/// The ground of a card: raised, hairline edge, round; hides from the pointer what lies beneath. `floating`:
/// over a page, with an edge that can be seen.
void card(Ui& ui, const Rect& rect, bool floating = false);
/// A card's ground when it is chosen: accent soft with an accent edge.
void chosen_card(Ui& ui, const Rect& rect);

/// A top bar across the window, with its hairline.
void bar(Ui& ui, const Rect& rect);
void separator(Ui& ui, Point from, float width);
void upright_separator(Ui& ui, Point from, float height);

} // namespace widgets
