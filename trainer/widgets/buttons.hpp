#pragma once

#include "trainer/widgets/ui.hpp"

namespace widgets {

enum class ButtonStyle {
    outlined,
    filled, ///< one on a screen at most: the one thing to do next
    quiet,
    step_away, ///< that one button
};

struct Button {
    std::string id;
    std::string text;
    ButtonStyle style = ButtonStyle::outlined;
    std::optional<Icon> icon = {};
    std::string key = {};   ///< the key cap beside it
    std::string badge = {}; ///< "2 notes", muted
    bool enabled = true;
    bool selected = false;
    std::string name = {}; ///< for screen readers, where the text alone does not say it
};

/// As wide as it needs, `ui.target()` high.
float button_width(Ui& ui, const Button& button);
float button_height(const Ui& ui);
bool button(Ui& ui, const Rect& rect, const Button& button);

/// For close, back and the arrows alone: its name is shown as a tooltip.
bool icon_button(Ui& ui, const Rect& rect, const std::string& id, Icon icon, const std::string& name,
    bool enabled = true, bool selected = false);

/// Underlined words in accent. Left in the rectangle, in the middle of its height.
struct Link {
    std::string id;
    std::string text;
    Face face = Face::small_medium;
    std::string name = {};
};
bool link(Ui& ui, const Rect& rect, const Link& link);

float key_cap_width(Ui& ui, const std::string& key);
/// 24 high; gives its width.
float key_cap(Ui& ui, Point top_left, const std::string& key);

/// 24 high, half-round.
struct Chip {
    std::string id; ///< empty: only to be read
    std::string text;
    bool selected = false;
    bool provisional = false; ///< dashed attention edge
};
float chip_width(Ui& ui, const Chip& chip);
float chip_height(const Ui& ui);
bool chip(Ui& ui, Point top_left, const Chip& chip);

struct Tab {
    std::string id;
    std::string text;
    bool enabled = true;
};
/// Words in a row, the current one underlined in accent at the bottom of the rectangle; arrows move between
/// them. Gives the id that was pressed. `gap` between the words: 28 in tabs, 22 in the home bar.
std::optional<std::string> tabs(Ui& ui, const Rect& rect, const std::string& group,
    const std::vector<Tab>& tabs, const std::string& current, float gap = 28.0f);
float tabs_width(Ui& ui, const std::vector<Tab>& tabs, float gap = 28.0f);

enum class Saved { saving, saved, not_kept };
/// Right-aligned in the rectangle. Gives its width.
float saved_tick(Ui& ui, const Rect& rect, Saved saved);

} // namespace widgets
