// The records were changed outside Turnstone: said where somebody can do something about it.

#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/course/course_parts.hpp"
#include "trainer/workspaces/course/course_words.hpp"
#include "trainer/workspaces/page_parts.hpp"

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

struct ChangedWords {
    std::string title;
    std::vector<std::string> sentences;
};

ChangedWords words_for_own()
{
    return {"Your profile was changed outside Turnstone",
        {"The name or role that is kept for you is not what it was. That need not be anything you did.",
            "Please tell your trainer. You can go on practising, and everything is kept as usual."}};
}

ChangedWords words_for(const ChangedOutside& changed)
{
    ChangedWords words{"The records were changed outside Turnstone", {}};
    if (changed.profiles.size() == 1)
        words.sentences.push_back(
            "The name, role or passphrase of " + changed.profiles.front() + " is not what was kept.");
    else if (!changed.profiles.empty())
        words.sentences.push_back(
            "The names, roles or passphrases of " + listed(changed.profiles) + " are not what was kept.");
    if (changed.added_or_taken_away)
        words.sentences.push_back(
            "A profile or an attempt was added or taken away, or the key beside the records "
            "is another one, so the lists may not be complete.");
    words.sentences.push_back("Keep a copy of the records’ folder as it is now, and ask whoever looks after "
                              "this computer what happened. "
                              "Until that is known, assess nobody by these records.");
    return words;
}

} // namespace

float show_changed_outside(
    Ui& ui, const Rect& rect, const ChangedOutside& changed, const engine::Profile& person)
{
    if (!changed.any())
        return rect.y;
    const auto words = person.role == engine::Role::recruit ? words_for_own() : words_for(changed);
    FittedCard card(ui, "home.changed", rect, 16.0f);
    Rect inside = card.inside();
    const float icon = ui.icon(18);
    widgets::draw_icon(
        ui.paint(), widgets::Icon::warning, {inside.x, inside.y + ui.px(3)}, icon, ui.theme().attention);
    inside.cut_left(icon + ui.px(10));
    inside.cut_top(widgets::text(ui, inside, words.title, {.face = Face::heading}), ui.px(4));
    for (const auto& sentence : words.sentences)
        inside.cut_top(widgets::text(ui, inside, sentence, {.face = Face::small}), ui.px(4));
    return card.end(inside.y) + ui.px(16);
}

} // namespace trainer
