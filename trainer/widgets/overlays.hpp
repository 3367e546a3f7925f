#pragma once

#include "trainer/widgets/ui.hpp"

#include <functional>

namespace widgets {

/// At the bottom left, one at a time. Never for errors about keeping.
struct Toast {
    std::string id; ///< a new one for each
    std::string text;
    std::string action = {}; ///< "Undo"
};
enum class ToastResult { none, action, over };
/// Draw it every frame until it is over: after 6 s, or, with an action and the keyboard in use, once it is
/// dismissed.
ToastResult toast(Ui& ui, const Toast& toast);

/// Only before a loss or for a file. Esc and the first focus are the safe one.
struct Dialog {
    std::string id;
    std::string title;
    std::string text;
    std::string act;  ///< a verb: "Withdraw note"
    std::string safe; ///< "Keep it"; empty: there is nothing to lose, only `act`
};
enum class DialogResult { none, act, safe };
/// `over`: drawn within the dialog's layer, on the dimmed page: Step away stays usable.
DialogResult dialog(Ui& ui, const Dialog& dialog, const std::function<void()>& over = {});

/// A raised ground over the page, for menus and settings: everything until end_popup belongs to it. Gives
/// whether it is to close: Esc, or a press beside it.
bool begin_popup(Ui& ui, const std::string& id, const Rect& rect, bool dim = false);
void end_popup(Ui& ui);

/// How far a drawer has come in, 0 to 1 and eased; draw it at its width times this. 160 ms.
float drawer_share(Ui& ui, const std::string& id, bool open);

} // namespace widgets
