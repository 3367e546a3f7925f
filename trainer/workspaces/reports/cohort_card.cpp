// A cohort's name and days, and taking it away.

#include "reports/plain_words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/reports/cohort_parts.hpp"

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

/// As it is being typed.
struct Draft {
    engine::Cohort of; ///< what it was begun from; with another one it begins anew
    engine::Cohort cohort;
    bool begun = false;
    bool wrong = false;
    bool removing = false;
};

bool same_words(const engine::Cohort& one, const engine::Cohort& other)
{
    return one.id == other.id && one.name == other.name && one.from == other.from && one.to == other.to;
}

bool is_wrong(const std::string& day)
{
    return !day.empty() && !reports::day_of(day);
}

std::string fault_in(const engine::Cohort& cohort)
{
    if (cohort.name.find_first_not_of(' ') == std::string::npos)
        return "A cohort needs a name.";
    if (is_wrong(cohort.from) || is_wrong(cohort.to))
        return "Write a day as year, month and day: 2026-09-30. A day may be left empty.";
    if (!cohort.from.empty() && !cohort.to.empty() && cohort.to < cohort.from)
        return "The last day is before the first.";
    return {};
}

void show_days(Ui& ui, Rect& rest, Draft& draft, bool& submitted)
{
    const Entry from{
        "cohort.from", "First day", "2026-09-30", 10, draft.wrong && is_wrong(draft.cohort.from)};
    const Entry to{"cohort.to", "Last day", "2026-12-18", 10, draft.wrong && is_wrong(draft.cohort.to)};
    if (ui.narrow()) {
        submitted |= show_entry(ui, rest, draft.cohort.from, from);
        submitted |= show_entry(ui, rest, draft.cohort.to, to);
        return;
    }
    Rect left = rest;
    Rect right = left;
    left = right.cut_left(ui.px(200), ui.px(12));
    right.w = ui.px(200);
    submitted |= show_entry(ui, left, draft.cohort.from, from);
    submitted |= show_entry(ui, right, draft.cohort.to, to);
    rest.cut_top(left.y - rest.y);
}

} // namespace

float show_cohort_card(Ui& ui, const Rect& rect, const engine::Cohort& cohort, std::optional<Intent>& intent)
{
    Draft& draft = ui.kept<Draft>("cohort.draft");
    if (!draft.begun || !same_words(draft.of, cohort)) {
        draft = {cohort, cohort, true, false, false};
        if (cohort.id == 0)
            ui.focus("cohort.name");
    }
    draft.of = cohort; // its people may have changed meanwhile
    draft.cohort.members = cohort.members;
    const bool fresh = cohort.id == 0;
    FittedCard card(ui, fresh ? "cohort.new-card" : "cohort.card", rect, 18.0f);
    Rect rest = card.inside();
    rest.cut_top(
        widgets::text(ui, rest, fresh ? "A new cohort" : cohort.name, {.face = Face::heading}), ui.px(12));
    bool act = show_entry(ui, rest, draft.cohort.name,
        {"cohort.name", "Name", "Autumn intake", 80, draft.wrong && draft.cohort.name.empty()});
    show_days(ui, rest, draft, act);
    const std::string fault = draft.wrong ? fault_in(draft.cohort) : std::string{};
    if (!fault.empty())
        rest.cut_top(
            widgets::text(ui, rest, fault, {.face = Face::small, .color = ui.theme().missed}), ui.px(12));
    ButtonRow buttons(ui, rest);
    act |= buttons.add({.id = "cohort.keep",
        .text = fresh ? "Make the cohort" : "Keep these",
        .enabled = draft.cohort != cohort || ui.focused() == "cohort.keep"});
    if (!fresh) {
        ReportRequest request;
        request.cohort = cohort.id;
        if (buttons.add({.id = "cohort.report", .text = "See its report"}))
            intent = OpenReport{request};
        if (buttons.add({.id = "cohort.remove-it", .text = "Remove", .style = widgets::ButtonStyle::quiet})) {
            if (cohort.members.empty())
                intent = RemoveCohort{cohort.id};
            else
                draft.removing = true;
        }
    }
    if (act && draft.cohort != cohort) {
        draft.wrong = !fault_in(draft.cohort).empty();
        if (!draft.wrong)
            intent = KeepCohort{draft.cohort};
    }
    return card.end(buttons.bottom());
}

std::optional<Intent> show_removing(Ui& ui)
{
    Draft& draft = ui.kept<Draft>("cohort.draft");
    if (!draft.removing)
        return std::nullopt;
    const engine::Cohort& cohort = draft.of;
    const auto answer = widgets::dialog(
        ui, {"cohort.remove", "Remove " + cohort.name + "?",
                "The list of its " + people_in_words(cohort.members.size()) +
                    " and what they are to play is lost. The people and all their attempts stay.",
                "Remove cohort", "Keep it"});
    if (answer == widgets::DialogResult::none)
        return std::nullopt;
    draft.removing = false;
    return answer == widgets::DialogResult::act ? std::optional<Intent>(RemoveCohort{cohort.id})
                                                : std::nullopt;
}

} // namespace trainer
