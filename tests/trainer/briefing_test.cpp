#include "tests/support/course_pages.hpp"
#include "tests/support/headless_ui.hpp"

using namespace support::course;

TEST_CASE("in the smallest window the rules of the day begin in sight", "[course]")
{
    for (const auto& card : catalogue(load_content(PROJECT_DIR "/scenarios"))) {
        support::HeadlessUi ui;
        const Briefing briefing{card, false, {}};
        ui.settle(drawing(briefing), 8);
        const auto heading =
            std::ranges::find(ui.description(), std::string("Rules of that day"), &widgets::Described::name);
        REQUIRE((heading == ui.description().end()) == card.rules.empty());
        if (!card.rules.empty())
            CHECK(heading->rect.bottom() + 20 < ui.described("briefing.begin")->rect.y);
    }
}
