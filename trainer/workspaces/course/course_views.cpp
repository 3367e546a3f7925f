#include "trainer/workspaces/course/course_views.hpp"

#include "trainer/widgets/buttons.hpp"

namespace trainer {

std::optional<Intent> show_home(widgets::Ui& ui, const Home& page, const engine::Profile&, Pictures&)
{
    float y = 40;
    for (const auto& card : page.encounters) {
        if (widgets::button(ui, {40, y, 300, 40}, {.id = "briefing-" + card.scenario, .text = card.title}))
            return OpenBriefing{card.scenario};
        if (card.unfinished && widgets::button(ui, {360, y, 300, 40}, {.id = "go-on", .text = "Go on"}))
            return GoOn{card.unfinished->id};
        y += 50;
    }
    for (const auto& attempt : page.attempts) {
        if (attempt.finished && widgets::button(ui, {40, y, 300, 40},
                                    {.id = "debrief-" + std::to_string(attempt.id), .text = attempt.title}))
            return OpenDebrief{attempt.id};
        y += 50;
    }
    return std::nullopt;
}

std::optional<Intent> show_briefing(widgets::Ui& ui, const Briefing& page, const Preferences&, Pictures&)
{
    if (widgets::button(ui, {40, 40, 300, 40}, {.id = "start", .text = "Start " + page.card.title}))
        return StartAttempt{};
    return std::nullopt;
}

} // namespace trainer
