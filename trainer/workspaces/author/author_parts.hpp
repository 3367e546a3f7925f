// What the parts of the author's pages share. Known to them alone.
#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// A text of the scenario, with its name above it.
struct AuthorField {
    std::string pointer; ///< of the text, which need not be there
    std::string label;
    bool lines = false;  ///< several lines
    bool needed = false; ///< empty stays in the file instead of being taken out
};

/// Draws the field at the top of `rest` and takes its height off. Gives the edit that typing made.
std::optional<Intent> author_field(
    widgets::Ui& ui, widgets::Rect& rest, const Authoring& page, const AuthorField& field);

std::optional<Intent> show_author_bar(widgets::Ui& ui, const Authoring& page);
std::optional<Intent> show_moments(widgets::Ui& ui, const widgets::Rect& rect, const Authoring& page);
std::optional<Intent> show_problems(widgets::Ui& ui, const widgets::Rect& rect, const Authoring& page);
std::optional<Intent> show_part(widgets::Ui& ui, const widgets::Rect& rect, const Authoring& page);

/// Requires: there is a trial.
std::optional<Intent> show_trial(widgets::Ui& ui, const widgets::Rect& rect, const Authoring& page);

/// Words in a row, one text under the other.
struct RowWords {
    std::string text;
    widgets::Face face;
    widgets::Color color;
};
struct WordedRow {
    bool pressed = false;
    widgets::Rect beside; ///< what was left free at the right end, as high as the row
};
/// A row as high as its words, which takes that off `rest`. `beside`: how much is left free for a button.
WordedRow worded_row(widgets::Ui& ui, widgets::Rect& rest, const widgets::ListRow& row,
    const std::vector<RowWords>& words, float beside = 0);

/// The id of the node whose page is open, or empty.
std::string open_node(const Authoring& page);

} // namespace trainer
