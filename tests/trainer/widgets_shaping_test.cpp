#include "tests/support/headless_ui.hpp"
#include "trainer/widgets/shaping.hpp"
#include "trainer/widgets/text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace widgets;

namespace {

const std::string hello = "مرحبا";
const std::string sentence = "لا أفهم ما تقوله. هل يمكنك أن تتكلم ببطء من فضلك؟";

} // namespace

TEST_CASE("text is told apart by the way it runs", "[text][shaping]")
{
    for (const char* words : {"Good day", "Bună ziua, ce faci?", "“…” – £20", "Добрый день", ""})
        CHECK_FALSE(is_right_to_left(words));
    for (const std::string& words : {hello, "“" + hello + "”", "Ana: " + hello, std::string("שלום")})
        CHECK(is_right_to_left(words));
}

TEST_CASE("what is said in Arabic begins with the mark that ends it in English", "[text][shaping]")
{
    CHECK(in_quotes("Good day") == "“Good day”");
    CHECK(in_quotes("Bună ziua") == "“Bună ziua”");
    CHECK(in_quotes(hello) == "”" + hello + "“");
}

TEST_CASE("letters that join are set together, not one by one", "[text][shaping]")
{
    support::HeadlessUi ui;
    ui.frame([](Ui& u) {
        float apart = 0;
        for (const char* letter : {"م", "ر", "ح", "ب", "ا"})
            apart += text_width(u, Face::spoken, letter);
        const float together = text_width(u, Face::spoken, hello);
        CHECK(together > 0.4f * apart);
        CHECK(together < 0.95f * apart);
    });
}

TEST_CASE(
    "a line that runs from right to left follows the size of the text and the display", "[text][shaping]")
{
    support::HeadlessUi ui;
    const auto width = [&] { return ui.frame([](Ui& u) { return text_width(u, Face::spoken, hello); }); };
    const auto height = [&] {
        return ui.frame([](Ui& u) { return u.fonts().line_glyph(Face::spoken, hello).h; });
    };
    const float usual = width();
    const float usual_height = height();
    CHECK(usual_height > 8);
    ui.look.text_percent = 200;
    CHECK(width() == Approx(2 * usual).epsilon(0.03));
    ui.set_display_scale(2.0f);
    CHECK(width() == Approx(4 * usual).epsilon(0.03));
    CHECK(height() == Approx(4 * usual_height).epsilon(0.2));
}

TEST_CASE("the line is drawn once and then found again", "[text][shaping]")
{
    support::HeadlessUi ui;
    ui.frame([](Ui& u) { text(u, {0, 0, 400, 0}, sentence); });
    ui.frame([](Ui& u) {
        u.fonts().take_texture();
        text(u, {0, 0, 400, 0}, sentence);
        const GlyphTexture texture = u.fonts().take_texture();
        CHECK(texture.first_row == texture.end_row);
    });
}

TEST_CASE("a paragraph that runs from right to left wraps to its width and is told whole", "[text][shaping]")
{
    support::HeadlessUi ui;
    float one_line = 0;
    float wrapped_height = 0;
    ui.frame([&](Ui& u) {
        one_line = text(u, {0, 0, 1200, 0}, sentence);
        wrapped_height = text(u, {0, 200, 160, 0}, sentence);
        CHECK(wrapped_height == text_height(u, Face::body, sentence, 160));
        for (const WrappedLine& line : wrapped(u.fonts(), Face::body, sentence, 160))
            CHECK(text_width(u, Face::body, sentence.substr(line.first, line.last - line.first)) <= 160.5f);
    });
    CHECK(wrapped_height >= 2 * one_line);
    CHECK(ui.shows(sentence));
}

TEST_CASE("an ink of the line lies where the pen says", "[text][shaping]")
{
    Shaper shaper({"/usr/share/fonts/opentype/inter/Inter-Regular.otf",
        "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf"});
    const ShapedLine line = shaper.line(hello, 32, 400);
    CHECK(line.pixels.size() == static_cast<std::size_t>(line.w) * static_cast<std::size_t>(line.h));
    CHECK(std::ranges::count_if(line.pixels, [](auto each) { return each > 200; }) > 50);
    CHECK(line.y < -8);         // most of it stands above the baseline
    CHECK(line.y + line.h > 0); // and something hangs below
    CHECK(static_cast<float>(line.w) < line.advance + 8);
    CHECK(line.advance == Approx(shaper.advance(hello, 32, 400)));
}
