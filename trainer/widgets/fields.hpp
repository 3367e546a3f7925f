#pragma once

#include "trainer/widgets/ui.hpp"

namespace widgets {

struct TextField {
    std::string id;
    std::string name; ///< what is asked for; drawn by the caller where it is to be seen
    std::string placeholder = {};
    std::optional<Icon> icon = {};
    std::string trailing = {}; ///< "3 found", muted, at the right end
    bool password = false;
    bool lines = false;     ///< several lines, wrapped; Enter begins a new one
    std::size_t most = 200; ///< characters
    bool enabled = true;
    bool wrong = false; ///< an edge that says so; with words beside it
};

struct FieldResult {
    bool changed = false;
    bool submitted = false; ///< Enter in a field of one line
    bool focused = false;
};

/// Text to be written into. The value is the caller's.
FieldResult text_field(Ui& ui, const Rect& rect, std::string& value, const TextField& field);
float field_height(const Ui& ui);

} // namespace widgets
