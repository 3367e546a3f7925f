#include "trainer/workspaces/entry/entry_views.hpp"

#include "trainer/widgets/buttons.hpp"

namespace trainer {

void show_opening(widgets::Ui&) {}

std::optional<Intent> show_trouble(widgets::Ui& ui, const Trouble& trouble)
{
    if (widgets::button(ui, {40, 40, 900, 40}, {.id = "again", .text = trouble.words}))
        return TryOpeningAgain{};
    return std::nullopt;
}

std::optional<Intent> show_sign_in(widgets::Ui& ui, const SignIn& page)
{
    float y = 40;
    for (const auto& person : page.people) {
        if (widgets::button(
                ui, {40, y, 300, 40}, {.id = "person-" + std::to_string(person.id), .text = person.name}))
            return ChooseProfile{person.id};
        y += 50;
    }
    if (widgets::button(ui, {40, y, 300, 40}, {.id = "new", .text = "Make Sam"}))
        return MakeProfile{"Sam", engine::Role::recruit, ""};
    return std::nullopt;
}

} // namespace trainer
