#include "trainer/workspaces/encounter/encounter_view.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/encounter/notebook_view.hpp"

namespace trainer {

std::optional<Intent> show_encounter(widgets::Ui& ui, const EncounterPage& page, Pictures& pictures)
{
    std::optional<Intent> intent;
    const auto scene = widgets::draw_scene(ui, {400, 60, 880, 495},
        layers_shown(pictures.scene(page.scene.picture), page.scene.layers), {}, "scene");
    (void)scene;
    if (widgets::button(
            ui, {1100, 4, 150, 40}, {.id = "step-away", .text = page.away ? "Come back" : "Step away"}))
        intent = page.away ? Intent{ComeBackFromAway{}} : Intent{GoAway{}};
    float y = 40;
    for (const auto& beat : page.beats)
        for (const auto& line : beat.lines)
            y += widgets::text(ui, {20, y, 370, 0}, line.name + ": " + line.text);
    for (const auto& choice : page.choices) {
        if (widgets::button(ui, {20, y, 370, 40}, {.id = choice.id, .text = choice.text}))
            intent = MakeMove{engine::Choose{choice.choice}};
        y += 50;
    }
    if (page.over)
        return show_judgement(ui, {20, y, 370, 300}, page);
    return intent;
}

} // namespace trainer
