// Where marks come from, for whoever wants to defend or to doubt one: behind a link, and shown small.
#include "trainer/app/still_attainable.hpp"
#include "trainer/app/words.hpp"
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <limits>

namespace trainer {

using namespace widgets;

namespace {

/// "event 12", "events 3, 12 and 40".
std::string events_in_words(const std::vector<std::uint32_t>& events)
{
    std::string words = events.size() == 1 ? "event " : "events ";
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i > 0)
            words += i + 1 == events.size() ? " and " : ", ";
        words += std::to_string(events[i]);
    }
    return words;
}

const engine::Position* position_of(const engine::Scenario& scenario, const engine::Evidence& evidence)
{
    switch (evidence.kind) {
    case engine::EvidenceKind::line:
        return &scenario.lines[evidence.number].at;
    case engine::EvidenceKind::detail:
        return &scenario.details[evidence.number].at;
    case engine::EvidenceKind::nothing:
        break;
    }
    return nullptr;
}

void come_from(Pane& pane, Strip& strip, const std::vector<std::uint32_t>& events, const engine::Position* at)
{
    if (!pane.reading.worked_out || (events.empty() && at == nullptr))
        return;
    std::string words = "From ";
    if (!events.empty())
        words += events_in_words(events);
    if (at != nullptr)
        words += (events.empty() ? "line " : ", and line ") + std::to_string(at->line) + " of " +
                 pane.scenario().id + "/scenario.json";
    strip.gap(2);
    strip.text(words + ".", {.face = Face::small, .color = pane.ui.theme().muted});
}

/// "safety from 9 to 7, evidence from 6 to 4": what was possible at the best in the end, where that fell.
std::string fallen(const StillAttainable& before, const StillAttainable& after)
{
    std::string words;
    for (const auto& then : before.in_the_end)
        for (const auto& now : after.in_the_end)
            if (then.competency == now.competency && then.exact && now.exact && now.best < then.best)
                words += (words.empty() ? "" : ", ") + competency_in_words(then.competency) + " from " +
                         std::to_string(then.best) + " to " + std::to_string(now.best);
    return words;
}

} // namespace

void worked_out_link(Pane& pane, Strip& strip)
{
    bool& shown = pane.reading.worked_out;
    strip.gap(6);
    const Rect rect = strip.take(pane.ui.target());
    if (!strip.drawing() ||
        !link(pane.ui, rect,
            {.id = "debrief.worked-out",
                .text = shown ? "Hide how this was worked out" : "How this was worked out"}))
        return;
    shown = !shown;
    if (shown && pane.page.still_attainable.empty())
        pane.intent = WorkOutMarks{};
    pane.ui.request_frame();
}

void comes_from(Pane& pane, Strip& strip, const std::vector<std::uint32_t>& events)
{
    come_from(pane, strip, events, nullptr);
}

void comes_from(
    Pane& pane, Strip& strip, const std::vector<std::uint32_t>& events, engine::ChoiceNumber choice)
{
    come_from(pane, strip, events, &pane.scenario()[choice].at);
}

void comes_from(
    Pane& pane, Strip& strip, const std::vector<std::uint32_t>& events, const engine::Evidence& evidence)
{
    come_from(pane, strip, events, position_of(pane.scenario(), evidence));
}

void lowered_by(Pane& pane, Strip& strip, std::size_t decision)
{
    if (!pane.reading.worked_out)
        return;
    const auto& decisions = pane.debrief().decisions;
    const auto& moments = pane.page.still_attainable;
    const auto* before = attainable_before(moments, decisions[decision].event);
    const auto* after = attainable_before(moments, decision + 1 < decisions.size()
                                                       ? decisions[decision + 1].event
                                                       : std::numeric_limits<std::uint32_t>::max());
    if (before == nullptr || after == nullptr)
        return;
    if (const std::string words = fallen(*before, *after); !words.empty())
        strip.text("It lowered what could still be got: " + words + ".",
            {.face = Face::small, .color = pane.ui.theme().muted});
}

} // namespace trainer
