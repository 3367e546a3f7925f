#include "trainer/widgets/theme.hpp"

#include <catch2/catch.hpp>

using namespace widgets;

namespace {

struct Named {
    const char* name;
    Color color;
};

std::vector<Named> grounds(const Theme& theme)
{
    return {{"surface", theme.surface}, {"raised", theme.raised}, {"sunk", theme.sunk},
        {"soft", theme.accent_soft}};
}

std::vector<Named> texts(const Theme& theme)
{
    return {{"ink", theme.ink}, {"muted", theme.muted}, {"accent", theme.accent}, {"saved", theme.saved},
        {"attention", theme.attention}, {"cue", theme.cue}, {"decoy", theme.decoy}, {"missed", theme.missed},
        {"step away", theme.step_away}};
}

std::vector<Named> lines(const Theme& theme)
{
    return {{"line", theme.line}, {"focus", theme.focus}};
}

} // namespace

TEST_CASE("contrast is what WCAG 2 says it is", "[theme]")
{
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21.0));
    CHECK(contrast(rgb(0xFFFFFF), rgb(0xFFFFFF)) == Approx(1.0));
    CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == Approx(4.48).margin(0.01));
}

TEST_CASE("every text and line can be read on every ground of every theme", "[theme]")
{
    const auto [name, least_text] = GENERATE(std::pair{ThemeName::light, 4.5},
        std::pair{ThemeName::dark, 4.5}, std::pair{ThemeName::high_contrast, 7.0});
    const Theme theme = theme_of(name);
    for (const Named& ground : grounds(theme)) {
        for (const Named& text : texts(theme)) {
            INFO(text.name << " on " << ground.name);
            CHECK(contrast(text.color, ground.color) >= least_text);
        }
        for (const Named& line : lines(theme)) {
            INFO(line.name << " on " << ground.name);
            CHECK(contrast(line.color, ground.color) >= 3.0);
        }
    }
    CHECK(contrast(theme.on_accent, theme.accent) >= least_text);
    CHECK(contrast(theme.on_step_away, theme.step_away) >= least_text);
}

TEST_CASE("signs are told from their discs, and heat cells from their numbers", "[theme]")
{
    const Theme theme = theme_of(GENERATE(ThemeName::light, ThemeName::dark, ThemeName::high_contrast));
    for (const Color disc : {theme.cue, theme.decoy, theme.missed, theme.saved})
        CHECK(contrast(theme.on_sign, disc) >= 4.5);
    const Theme light = theme_of(ThemeName::light);
    for (const auto& scale : {theme.heat_hit, theme.heat_false_alarm})
        for (const Color cell : scale)
            CHECK(std::max(contrast(light.ink, cell), contrast(rgb(0xFFFFFF), cell)) >= 4.5);
}

TEST_CASE("what the outline on a picture is made of differs from itself", "[theme]")
{
    const Theme theme = theme_of(GENERATE(ThemeName::light, ThemeName::dark, ThemeName::high_contrast));
    CHECK(contrast(theme.outline, theme.outline_under) >= 7.0);
}
