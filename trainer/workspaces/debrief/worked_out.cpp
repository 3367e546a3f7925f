// Where marks come from, for whoever wants to defend or to doubt one: behind a link, and shown small.
#include "trainer/workspaces/debrief/pane.hpp"

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
    strip.text(words + ".", {.face = Face::caption, .color = pane.ui.theme().muted});
}

} // namespace

void worked_out_link(Pane& pane, Strip& strip)
{
    bool& shown = pane.reading.worked_out;
    const Rect rect = strip.take(pane.ui.target());
    if (!strip.drawing() ||
        !link(pane.ui, rect,
            {.id = "debrief.worked-out",
                .text = shown ? "Hide how this was worked out" : "How this was worked out"}))
        return;
    shown = !shown;
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

} // namespace trainer
