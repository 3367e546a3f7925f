#include "tests/support/headless_ui.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/workspaces/preferences_view.hpp"

#include <catch2/catch.hpp>

using namespace trainer;
using widgets::Key;
using widgets::Ui;

namespace {

/// "Text and colour" over an empty page, taking hold at once as in the program.
class Opened {
public:
    Opened()
    {
        open_preferences(ui.ui());
        ui.settle(draw);
    }

    support::HeadlessUi ui;
    Preferences preferences;
    std::function<void(Ui&)> draw = [this](Ui& u) {
        if (auto intent = show_preferences(u, preferences))
            preferences = std::get<SetPreferences>(*intent).preferences;
        ui.look = preferences.look;
    };
};

} // namespace

TEST_CASE("each preference takes hold at once", "[preferences]")
{
    Opened page;
    page.ui.press("preferences.high-contrast", page.draw);
    CHECK(page.preferences.look.theme == widgets::ThemeName::high_contrast);
    page.ui.press("preferences.reduced-motion", page.draw);
    CHECK(page.preferences.look.reduced_motion);
    page.ui.press("preferences.letter-keys", page.draw);
    CHECK_FALSE(page.preferences.look.letter_keys);
    page.ui.press("preferences.time-300", page.draw);
    CHECK(page.preferences.time_extension == 300);
    page.ui.press("preferences.larger", page.draw);
    CHECK(page.preferences.look.text_percent == 125);
}

TEST_CASE("text goes up to 250 per cent and back, by keyboard, and everything can still be reached",
    "[preferences]")
{
    Opened page;
    page.ui.ui().focus("preferences.larger");
    page.ui.settle(page.draw);
    for (int i = 0; i < 8; ++i) {
        page.ui.key(Key::enter, page.draw);
        page.ui.settle(page.draw);
    }
    CHECK(page.preferences.look.text_percent == 250);
    CHECK(page.ui.ui().focused() == "preferences.larger");
    page.ui.ui().focus("preferences.light");
    page.ui.settle(page.draw);
    CHECK(page.ui.described("preferences.larger")->disabled);
    for (int i = 0; i < 30 && page.ui.ui().focused() != "preferences.time-300"; ++i) {
        page.ui.key(Key::tab, page.draw);
        page.ui.settle(page.draw, 2);
    }
    REQUIRE(page.ui.ui().focused() == "preferences.time-300");
    CHECK_FALSE(page.ui.described("preferences.time-300")->offscreen);
    page.ui.ui().focus("preferences.smaller");
    page.ui.settle(page.draw);
    for (int i = 0; i < 8; ++i) {
        page.ui.key(Key::enter, page.draw);
        page.ui.settle(page.draw);
    }
    CHECK(page.preferences.look.text_percent == 100);
}

TEST_CASE("Escape, the cross and a press beside it close text and colour", "[preferences]")
{
    Opened page;
    const auto open = [&] { return page.ui.described("preferences.light").has_value(); };
    const auto reopen = [&] {
        open_preferences(page.ui.ui());
        page.ui.settle(page.draw);
    };
    REQUIRE(open());
    page.ui.key(Key::escape, page.draw);
    page.ui.frame(page.draw);
    CHECK_FALSE(open());
    reopen();
    page.ui.press("preferences.close", page.draw);
    page.ui.frame(page.draw);
    CHECK_FALSE(open());
    reopen();
    page.ui.move_to({20, 600}, page.draw);
    page.ui.mouse_down(page.draw);
    page.ui.mouse_up(page.draw);
    page.ui.frame(page.draw);
    CHECK_FALSE(open());
    CHECK(page.preferences == Preferences{});
}

TEST_CASE("what is drawn over it stays usable while text and colour is open", "[preferences]")
{
    support::HeadlessUi ui;
    open_preferences(ui.ui());
    bool left = false;
    const auto draw = [&](Ui& u) {
        show_preferences(u, {}, [&] {
            left |= widgets::button(u, {20, 8, 120, 36}, {.id = "step-away", .text = "Step away"});
        });
    };
    ui.settle(draw);
    ui.press("step-away", draw);
    CHECK(left);
}
