#include "trainer/workspaces/entry/entry_views.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/entry/entry_parts.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

/// Nothing that one person typed is there for the next.
void forget_drafts(Ui& ui)
{
    ui.kept<ProfileDraft>("entry.profile") = {};
    ui.kept<PassphraseDraft>("entry.passphrase") = {};
}

} // namespace

void show_opening(Ui& ui)
{
    forget_drafts(ui);
    Rect rest = begin_entry(ui, "opening");
    FittedCard card(ui, "opening", rest, 24.0f);
    Rect inside = card.inside();
    inside.cut_top(widgets::text(ui, inside, "One moment", {.face = Face::title}), ui.px(4));
    inside.cut_top(widgets::text(
        ui, inside, "Turnstone is opening its records.", {.face = Face::body, .color = ui.theme().muted}));
    end_entry(ui, card.end(inside.y));
}

std::optional<Intent> show_sign_in(Ui& ui, const SignIn& page)
{
    const bool making = page.making || page.people.empty();
    if (page.asked_for) {
        const auto person = std::ranges::find(page.people, *page.asked_for, &engine::Profile::id);
        if (person != page.people.end())
            return show_passphrase(ui, page, *person);
    }
    if (making)
        return show_new_profile(ui, page);
    forget_drafts(ui);
    return show_people(ui, page);
}

} // namespace trainer
