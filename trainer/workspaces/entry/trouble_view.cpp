// The records cannot be used: what that means, and the way on.
#include "trainer/workspaces/entry/entry_views.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/entry/entry_parts.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <cmath>

namespace trainer {

using engine::StoreError;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

struct TroubleWords {
    const char* title;
    const char* way_on;
};

/// What one who knows nothing of files and databases can make of it.
TroubleWords words_for(StoreError::Reason reason)
{
    switch (reason) {
    case StoreError::Reason::in_use:
        return {"Turnstone is open already", "One window at a time can use the records. Close the other one, "
                                             "perhaps under another name on this "
                                             "computer, and try again."};
    case StoreError::Reason::not_ours:
        return {"These are not Turnstone’s records", "The file in their place belongs to another program, "
                                                     "and was left as it is. Ask whoever looks after "
                                                     "this computer to choose another folder."};
    case StoreError::Reason::newer:
        return {"These records need a newer Turnstone",
            "A newer Turnstone wrote them, so this one leaves them as they are. Use that one, or ask whoever "
            "looks "
            "after this computer to bring this one up to date."};
    case StoreError::Reason::damaged:
        return {"The records are damaged", "They were left as they are. Ask whoever looks after this "
                                           "computer to put back a copy of their folder, "
                                           "then try again."};
    case StoreError::Reason::read_only:
        return {"The records cannot be written",
            "Turnstone may not write in their folder, so nothing would be kept. Ask whoever looks after this "
            "computer to allow it, then try again."};
    case StoreError::Reason::full:
        return {"The disk is full", "There is no room to keep anything new. What was kept before is safe. "
                                    "Make room, then try again."};
    case StoreError::Reason::refused:
    case StoreError::Reason::failed:
        break;
    }
    return {"The records cannot be used", "Something is wrong with the disk or the folder. Ask whoever looks "
                                          "after this computer to look at it, then "
                                          "try again."};
}

/// What happened, word for word, for somebody who can mend it. Gives its bottom.
float show_exact_words(Ui& ui, const Rect& rect, const std::string& words)
{
    const float pad = ui.px(12);
    const std::string title = "For whoever looks after this computer";
    const widgets::TextStyle quiet{.face = Face::small, .color = ui.theme().muted};
    const float height = 2 * pad + ui.line(Face::small_strong) + ui.px(2) +
                         widgets::text_height(ui, Face::small, words, rect.w - 2 * pad);
    const Rect well{rect.x, rect.y, rect.w, height};
    ui.paint().fill(well, ui.theme().sunk, ui.px(8));
    Rect inside = well.inset(pad);
    inside.cut_top(widgets::text(ui, inside, title, {.face = Face::small_strong}), ui.px(2));
    widgets::text(ui, inside, words, quiet);
    return well.bottom();
}

} // namespace

std::optional<Intent> show_trouble(Ui& ui, const Trouble& trouble)
{
    std::optional<Intent> intent;
    const Rect rest = begin_entry(ui, "trouble");
    FittedCard card(ui, "trouble", rest, 24.0f);
    Rect inside = card.inside();
    Rect title = inside;
    const auto words = words_for(trouble.reason);
    const Rect sign = title.cut_left(ui.icon(22), ui.px(10));
    const float top = std::round(sign.y + (ui.line(Face::title) - sign.w) / 2);
    widgets::draw_icon(ui.paint(), widgets::Icon::warning, {sign.x, top}, sign.w, ui.theme().attention);
    inside.cut_top(widgets::text(ui, title, words.title, {.face = Face::title}), ui.px(8));
    inside.cut_top(widgets::text(ui, inside, words.way_on, {.face = Face::body}), ui.px(16));
    ui.begin_group("trouble");
    ButtonRow buttons(ui, inside);
    if (buttons.add({.id = "trouble.again",
            .text = trouble.trying ? "Trying" : "Try again",
            .style = widgets::ButtonStyle::filled,
            .enabled = !trouble.trying}))
        intent = TryOpeningAgain{};
    if (buttons.add({.id = "trouble.close", .text = "Close Turnstone"}))
        intent = AskToClose{};
    ui.end_group();
    inside.cut_top(buttons.bottom() - inside.y, ui.px(20));
    end_entry(ui, card.end(show_exact_words(ui, inside, trouble.words)));
    return intent;
}

} // namespace trainer
