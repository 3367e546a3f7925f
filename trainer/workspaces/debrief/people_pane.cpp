// What it meant for the people, and what was judged and done about it.
#include "reports/words.hpp"
#include "trainer/widgets/controls.hpp"
#include "trainer/widgets/shaping.hpp"
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <algorithm>

namespace trainer {

using namespace widgets;

namespace {

void ending_row(Pane& pane, Strip& strip, const engine::Ending& ending)
{
    Ui& ui = pane.ui;
    const auto& person = pane.scenario()[ending.person];
    const float size = ui.icon(72);
    const Rect at = strip.next();
    if (strip.drawing())
        portrait(ui, {at.x, at.y, size, size}, pane.pictures.portrait(person.portrait, ""), person.name);
    const float before = strip.used();
    strip.inset(size + ui.px(16), 0, [&](Strip& words) {
        words.text(person.name, {.face = Face::body_strong});
        words.gap(2);
        words.text(ending.text);
    });
    if (const float short_of = size - (strip.used() - before); short_of > 0)
        strip.take(short_of);
}

void what_became(Pane& pane, Strip& strip)
{
    const auto& debrief = pane.debrief();
    card(
        strip, "debrief.people.endings", usual_padding(pane.ui),
        [&](Strip& inside) {
            inside.text("What became of them", {.face = Face::caption, .color = pane.ui.theme().muted});
            inside.gap(2);
            inside.text(debrief.outcome_told.empty() ? "This encounter has not come to an end yet."
                                                     : debrief.outcome_told,
                {.face = Face::title});
            inside.gap(4);
            inside.text("What was true: " + debrief.variant_told, {.face = Face::small});
            if (debrief.endings.empty()) {
                inside.gap(12);
                nothing_here(inside, "There is nothing to tell of anybody here yet.");
            }
            for (const auto& ending : debrief.endings) {
                inside.separator(14, 14);
                ending_row(pane, inside, ending);
            }
        },
        pane.floor);
}

/// What the recruit would have done, as the procedure of that day calls it.
std::string action_of(const Pane& pane, const std::string& action)
{
    const auto* procedure = engine::find_procedure(pane.library, pane.scenario().jurisdiction);
    const auto options = procedure ? engine::options_on(*procedure, pane.scenario().as_of)
                                   : std::vector<engine::ReferralOption>{};
    const auto found = std::ranges::find(options, action, &engine::ReferralOption::id);
    return found == options.end() ? std::string{} : found->text;
}

void judgement(Pane& pane, Strip& strip)
{
    const auto& given = pane.debrief().judgement;
    card(strip, "debrief.people.judgement", usual_padding(pane.ui), [&](Strip& inside) {
        inside.text("Your judgement", {.face = Face::heading});
        inside.gap(8);
        if (!given)
            return nothing_here(inside, "You gave no judgement.");
        inside.text(judgement_in_words(*given, pane.debrief().truth), {.face = Face::small});
        inside.gap(8);
        inside.spans(
            {{"How sure: ", Face::small_strong}, {confidence_words(given->confidence) + ".", Face::small}});
        if (const auto action = action_of(pane, given->action); !action.empty()) {
            inside.gap(8);
            inside.spans({{"What you would do: ", Face::small_strong}, {action, Face::small}});
        }
        inside.gap(8);
        inside.spans({{"Your reason: ", Face::small_strong},
            {given->why.empty() ? "you wrote none." : "“" + given->why + "”", Face::small}});
    });
}

/// A verdict in two words, before its sentence.
std::string verdict_in_words(engine::ReferralVerdict verdict)
{
    switch (verdict) {
    case engine::ReferralVerdict::grounds_and_consent:
    case engine::ReferralVerdict::grounds_no_consent_needed:
    case engine::ReferralVerdict::under_18_first:
        return "Rightly made.";
    case engine::ReferralVerdict::not_for_under_18:
        return "Not for a child.";
    case engine::ReferralVerdict::consent_unused:
        return "Less than was agreed.";
    case engine::ReferralVerdict::consent_missing:
        return "Without agreement.";
    case engine::ReferralVerdict::no_grounds:
        break;
    }
    return "Without grounds.";
}

void next_time(Strip& strip, const std::string& words)
{
    if (!words.empty())
        strip.spans({{"Next time: ", Face::small_strong}, {words, Face::small}});
}

/// What had to be done by the end, and whether it was.
void duty_row(Pane& pane, Strip& strip, const engine::DutyLine& line)
{
    strip.separator(10, 10);
    strip.text(line.asked, {.face = Face::small_strong});
    strip.gap(2);
    with_sources(pane, strip, line.kind == engine::DutyKind::under_18 ? "duty-under-18" : "duty-notify",
        {{line.met ? "Done. " : "Not done. ", Face::small_medium,
             line.met ? pane.ui.theme().ink : pane.ui.theme().missed},
            {line.explained, Face::small}},
        line.cites);
    next_time(strip, line.next_time);
    comes_from(pane, strip, line.events);
}

/// The events of the notes that were its grounds, then its own.
std::vector<std::uint32_t> with_grounds(const engine::ReferralLine& line)
{
    auto events = line.grounds;
    events.push_back(line.event);
    return events;
}

void referrals(Pane& pane, Strip& strip)
{
    const auto& lines = pane.debrief().referrals;
    card(
        strip, "debrief.people.referrals", usual_padding(pane.ui),
        [&](Strip& inside) {
            inside.text("What you referred or reported", {.face = Face::heading});
            inside.gap(8);
            if (lines.empty())
                nothing_here(inside, "You referred and reported nothing.");
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    inside.separator(10, 10);
                const auto& line = lines[i];
                inside.text(line.option_text, {.face = Face::small_strong});
                inside.gap(2);
                with_sources(pane, inside, "referral-" + std::to_string(line.event),
                    {{verdict_in_words(line.verdict) + " ", Face::small_medium},
                        {line.explained, Face::small}},
                    line.cites);
                next_time(inside, line.next_time);
                comes_from(pane, inside, with_grounds(line), line.choice);
            }
            for (const auto& line : pane.debrief().duties)
                duty_row(pane, inside, line);
            if (!lines.empty() || !pane.debrief().duties.empty())
                worked_out_link(pane, inside);
        },
        pane.floor);
}

/// What was said in another language, with what it means.
void other_languages(Pane& pane, Strip& strip)
{
    const auto& lines = pane.debrief().in_other_languages;
    if (lines.empty())
        return;
    strip.gap(12);
    card(strip, "debrief.people.languages", usual_padding(pane.ui), [&](Strip& inside) {
        inside.text("Said in another language", {.face = Face::heading});
        inside.gap(4);
        inside.text(reports::awaits_native_reader, {.face = Face::small, .color = pane.ui.theme().attention});
        for (const auto number : lines) {
            const auto& line = pane.scenario()[number];
            inside.separator(10, 10);
            inside.text(widgets::in_quotes(line.text));
            inside.gap(2);
            inside.text("In " + reports::language_in_words(line.language) + ": “" + line.meaning + "”",
                {.face = Face::small, .color = pane.ui.theme().muted});
        }
    });
}

} // namespace

void people_pane(Pane& pane, Strip& strip)
{
    side_by_side(
        strip, 0.55f, [&](Strip& left) { what_became(pane, left); },
        [&](Strip& right) {
            judgement(pane, right);
            right.gap(12);
            referrals(pane, right);
            other_languages(pane, right);
        });
}

} // namespace trainer
