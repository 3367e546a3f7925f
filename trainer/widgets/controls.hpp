#pragma once

#include "trainer/widgets/ui.hpp"

namespace widgets {

/// How sure somebody is, 50 to 100 in steps of 5, from "a guess" to "certain". Nothing until it is touched.
/// Gives whether it changed. Arrows move by 5; the first one from nothing goes to an end.
bool confidence_slider(Ui& ui, const Rect& rect, const std::string& id, std::optional<int>& value);
float confidence_height(const Ui& ui);
/// "75 %, fairly sure"
std::string confidence_words(int value);

struct Option {
    std::string id;
    std::string text;
    std::string more = {}; ///< a second, muted line; radio rows only
    bool enabled = true;
};

/// Two to five choices in one row, one of them taken. `selected` is an index; nothing: none yet.
bool segmented(Ui& ui, const Rect& rect, const std::string& id, const std::vector<Option>& options,
    std::optional<std::size_t>& selected);
float segmented_width(Ui& ui, const std::vector<Option>& options);

/// One under the other, each across the width. `rect.h` does not matter; gives whether it changed.
bool radio_rows(Ui& ui, const Rect& rect, const std::string& id, const std::vector<Option>& options,
    std::optional<std::size_t>& selected);
float radio_rows_height(Ui& ui, const std::vector<Option>& options, float width);

/// A square with a tick and words beside it, wrapped.
bool checkbox(Ui& ui, const Rect& rect, const std::string& id, const std::string& text, bool& checked);
float checkbox_height(Ui& ui, const std::string& text, float width);

} // namespace widgets
