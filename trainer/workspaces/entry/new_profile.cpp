// Making a profile, and giving a passphrase.

#include "engine/records/profile.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/controls.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/widgets/utf8.hpp"
#include "trainer/workspaces/entry/entry_parts.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <array>
#include <utility>

namespace trainer {

using widgets::ButtonStyle;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t shortest_passphrase = 8;
constexpr std::array roles = {engine::Role::recruit, engine::Role::trainer, engine::Role::training_manager};

std::vector<widgets::Option> role_options()
{
    return {{"profile.recruit", "Recruit", "Practise encounters and see your own attempts."},
        {"profile.trainer", "Trainer", "Practise, and see everybody's attempts and debriefs."},
        {"profile.manager", "Training manager", "See everybody's attempts and how they went."}};
}

/// What is wrong with each field, or nothing.
struct Faults {
    std::string name;
    std::string passphrase;
    std::string again;

    bool any() const { return !name.empty() || !passphrase.empty() || !again.empty(); }
    std::string first_field() const
    {
        return !name.empty() ? "profile.name" : !passphrase.empty() ? "profile.passphrase" : "profile.again";
    }
};

Faults faults_in(const ProfileDraft& draft, const std::vector<engine::Profile>& people)
{
    const engine::Role role = roles[*draft.role];
    Faults faults;
    // The hash stands for a passphrase that is looked at below.
    faults.name = engine::fault_in_profile({0, draft.name, role, "to come"}, people);
    if (role == engine::Role::recruit)
        return faults;
    if (widgets::character_count(draft.passphrase) < shortest_passphrase)
        faults.passphrase = "At least " + std::to_string(shortest_passphrase) + " characters are needed.";
    else if (draft.passphrase != draft.again)
        faults.again = "This is not the same as above.";
    return faults;
}

/// Gives whether Enter was pressed in one of them.
bool show_passphrases(Ui& ui, Rect& rest, ProfileDraft& draft, const Faults& faults)
{
    const widgets::TextStyle hint{.face = Face::small, .color = ui.theme().muted};
    bool submitted = named_field(ui, rest, draft.passphrase,
        {.id = "profile.passphrase", .name = "Passphrase", .password = true}, faults.passphrase)
                         .submitted;
    rest.cut_top(ui.px(6));
    rest.cut_top(
        widgets::text(ui, rest,
            "At least 8 characters. Nobody can look it up, so choose one that you will remember.", hint),
        ui.px(16));
    submitted |= named_field(ui, rest, draft.again,
        {.id = "profile.again", .name = "The same passphrase again", .password = true}, faults.again)
                     .submitted;
    rest.cut_top(ui.px(20));
    return submitted;
}

/// The name has the focus when the form opens, and nobody needs to be welcomed twice.
void show_head(Ui& ui, Rect& rest, bool first)
{
    const std::string title = first ? "Welcome" : "I am new here";
    const std::string words =
        first ? "Tell Turnstone who you are, and you can begin." : "Tell Turnstone who you are.";
    rest.cut_top(widgets::text(ui, rest, title, {.face = Face::title}), ui.px(2));
    rest.cut_top(widgets::text(ui, rest, words, {.face = Face::body, .color = ui.theme().muted}), ui.px(20));
}

} // namespace

std::optional<Intent> show_new_profile(Ui& ui, const SignIn& page)
{
    ProfileDraft& draft = ui.kept<ProfileDraft>("entry.profile");
    if (!std::exchange(draft.begun, true))
        ui.focus("profile.name");
    const bool first = page.people.empty();
    const Faults faults = draft.tried ? faults_in(draft, page.people) : Faults{};
    FittedCard card(ui, "profile", begin_entry(ui, "profile"), 24.0f);
    Rect rest = card.inside();
    show_head(ui, rest, first);
    bool submitted = named_field(ui, rest, draft.name,
        {.id = "profile.name", .name = "Your name", .most = engine::longest_name}, faults.name)
                         .submitted;
    rest.cut_top(ui.px(20));
    rest.cut_top(widgets::text(ui, rest, "What you are here for", {.face = Face::small_strong}), ui.px(6));
    const auto options = role_options();
    widgets::radio_rows(ui, rest, "profile.role", options, draft.role);
    rest.cut_top(widgets::radio_rows_height(ui, options, rest.w), ui.px(20));
    if (roles[*draft.role] != engine::Role::recruit)
        submitted |= show_passphrases(ui, rest, draft, faults);
    if (const float height = fault_line(ui, rest, faults.any() ? "" : page.problem); height > 0)
        rest.cut_top(height, ui.px(16));
    ButtonRow buttons(ui, rest);
    submitted |= buttons.add({.id = "profile.make",
        .text = page.busy ? "Making your profile…"
                : first   ? "Make my profile and begin"
                          : "Make my profile",
        .style = ButtonStyle::filled,
        .enabled = !page.busy});
    const bool back = !first && (buttons.add({.id = "profile.back", .text = "Back", .enabled = !page.busy}) ||
                                    (!page.busy && ui.escape()));
    end_entry(ui, card.end(buttons.bottom()));
    if (back)
        return CloseForm{};
    if (!submitted || page.busy)
        return std::nullopt;
    draft.tried = true;
    if (const Faults now = faults_in(draft, page.people); now.any()) {
        ui.focus(now.first_field());
        return std::nullopt;
    }
    const engine::Role role = roles[*draft.role];
    return MakeProfile{engine::trimmed_name(draft.name), role,
        role == engine::Role::recruit ? std::string{} : draft.passphrase};
}

std::optional<Intent> show_passphrase(Ui& ui, const SignIn& page, const engine::Profile& person)
{
    PassphraseDraft& draft = ui.kept<PassphraseDraft>("entry.passphrase");
    if (!std::exchange(draft.begun, true))
        ui.focus("passphrase.field");
    FittedCard card(ui, "passphrase", begin_entry(ui, "passphrase"), 24.0f);
    Rect rest = card.inside();
    rest.cut_top(widgets::text(ui, rest, person.name, {.face = Face::title}), ui.px(2));
    rest.cut_top(
        widgets::text(ui, rest, role_in_words(person.role), {.face = Face::body, .color = ui.theme().muted}),
        ui.px(20));
    bool submitted = named_field(ui, rest, draft.passphrase,
        {.id = "passphrase.field", .name = "Your passphrase", .password = true}, page.problem)
                         .submitted;
    rest.cut_top(ui.px(20));
    ButtonRow buttons(ui, rest);
    submitted |= buttons.add({.id = "passphrase.submit",
        .text = page.busy ? "One moment…" : "Sign in",
        .style = ButtonStyle::filled,
        .enabled = !page.busy});
    const bool back = buttons.add({.id = "passphrase.back", .text = "Back", .enabled = !page.busy}) ||
                      (!page.busy && ui.escape());
    end_entry(ui, card.end(buttons.bottom()));
    if (back)
        return CloseForm{};
    if (!submitted || page.busy || draft.passphrase.empty())
        return std::nullopt;
    ui.focus("passphrase.field");
    return GivePassphrase{std::exchange(draft.passphrase, {})};
}

} // namespace trainer
