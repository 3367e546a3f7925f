#include "tests/support/headless_ui.hpp"
#include "trainer/widgets/icon_path.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/widgets/text_edit.hpp"
#include "trainer/widgets/utf8.hpp"

#include <catch2/catch.hpp>

using namespace widgets;

TEST_CASE("the ten digits take the same room, so that columns of numbers stand straight", "[text]")
{
    support::HeadlessUi ui;
    ui.frame([](Ui& u) {
        for (const Face face : {Face::caption, Face::small_strong, Face::body, Face::display})
            for (char32_t digit = U'1'; digit <= U'9'; ++digit)
                CHECK(u.fonts().advance(face, digit) == u.fonts().advance(face, U'0'));
    });
}

TEST_CASE("an apostrophe as keyboards have it is set as print has it", "[text]")
{
    support::HeadlessUi ui;
    ui.frame([](Ui& u) {
        const Face face = Face::spoken;
        CHECK(u.fonts().advance(face, U'\'') == u.fonts().advance(face, U'\u2019'));
    });
}

TEST_CASE("text follows its size in percent and the display", "[text]")
{
    support::HeadlessUi ui;
    const auto width = [&] { return ui.frame([](Ui& u) { return text_width(u, Face::body, "Step away"); }); };
    const float usual = width();
    ui.look.text_percent = 250;
    CHECK(width() == Approx(2.5f * usual).epsilon(0.02));
    ui.set_display_scale(2.0f);
    CHECK(width() == Approx(5.0f * usual).epsilon(0.02));
    ui.frame([](Ui& u) { CHECK(u.line(Face::body) == 120.0f); });
}

TEST_CASE("lengths follow the text up to 150 %, icons all the way", "[text]")
{
    support::HeadlessUi ui;
    ui.look.text_percent = 200;
    ui.frame([](Ui& u) {
        CHECK(u.px(16) == 24.0f);
        CHECK(u.icon(18) == 36.0f);
        CHECK(u.target() >= 44.0f);
        CHECK(u.narrow());
    });
}

TEST_CASE("wrapped lines keep to the width and lose no word", "[text]")
{
    support::HeadlessUi ui;
    const std::string words =
        "Ask PC Cole to speak with the others,  and sit down with Mila in the kitchen.\nThen go.";
    ui.frame([&](Ui& u) {
        for (float width = 60; width < 900; width += 37) {
            std::string joined;
            for (const WrappedLine& line : wrapped(u.fonts(), Face::body, words, width)) {
                const std::string part = words.substr(line.first, line.last - line.first);
                CHECK(text_width(u, Face::body, part) <= width + 0.5f);
                joined += part;
            }
            std::string letters = words;
            std::erase_if(letters, [](char c) { return c == ' ' || c == '\n'; });
            std::erase(joined, ' ');
            CHECK(joined == letters);
        }
    });
}

TEST_CASE("a word wider than the line is broken, and an empty text is one line", "[text]")
{
    support::HeadlessUi ui;
    ui.frame([](Ui& u) {
        CHECK(wrapped(u.fonts(), Face::body, "Donaudampfschifffahrt", 60).size() > 2);
        CHECK(wrapped(u.fonts(), Face::body, "", 60).size() == 1);
        CHECK(text_height(u, Face::body, "One line only", 500) == u.line(Face::body));
    });
}

TEST_CASE("shortened text says so and fits", "[text]")
{
    support::HeadlessUi ui;
    ui.frame([](Ui& u) {
        const std::string shortened = elided(u, Face::body, "Welfare visit, Elm Street", 120);
        CHECK(shortened.ends_with("…"));
        CHECK(text_width(u, Face::body, shortened) <= 120.5f);
        CHECK(elided(u, Face::body, "Elm", 120) == "Elm");
    });
}

TEST_CASE("a link inside a sentence can be pressed, and the sentence is read as a whole", "[text]")
{
    support::HeadlessUi ui;
    const auto draw = [](Ui& u) {
        return rich_text(u, {20, 20, 400, 0},
            {{"Why: ", Face::small}, {"Facts 5.2", Face::small_medium, {}, "fact"}, {".", Face::small}})
            .pressed;
    };
    CHECK(ui.press("fact", draw) == "fact");
    CHECK(ui.shows("Why: Facts 5.2."));
}

TEST_CASE("bytes that are no UTF-8 are shown as unknown and do no harm", "[text]")
{
    std::string_view broken = "\xE2\x82";
    CHECK(take_character(broken) == 0xFFFD);
    std::string text;
    for (const char32_t character : {U'a', U'ș', U'€', U'😀'})
        append_character(text, character);
    std::string_view rest = text;
    CHECK(take_character(rest) == U'a');
    CHECK(take_character(rest) == U'ș');
    CHECK(take_character(rest) == U'€');
    CHECK(take_character(rest) == U'😀');
    CHECK(character_count(text) == 4);
}

TEST_CASE("what is typed can be selected, replaced, erased by the word and undone", "[text]")
{
    TextEdit edit;
    for (const char* letter : {"t", "w", "o", " ", "ș", "i"})
        edit.insert(letter, false, 100);
    CHECK(edit.text == "two și");
    edit.apply(EditStep::erase_back);
    CHECK(edit.text == "two ș");
    edit.apply(EditStep::erase_back);
    CHECK(edit.text == "two ");
    edit.undo();
    edit.undo();
    CHECK(edit.text == "two și");
    edit.apply(EditStep::erase_word);
    CHECK(edit.text == "two ");
    edit.select_all();
    CHECK(edit.selected() == "two ");
    edit.insert("three\nlines", false, 100);
    CHECK(edit.text == "three lines");
    edit.insert("!", false, 11);
    CHECK(edit.text == "three lines");
    edit.undo();
    edit.redo();
    CHECK(edit.text == "three lines");
}

TEST_CASE("an icon's path is read into lines, curves and circles", "[icons]")
{
    const auto lines = read_path("M3 9h11M10 5l4 4-4 4");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].points.back() == Point{14, 9});
    CHECK(lines[1].points.back() == Point{10, 13});
    const auto disc = read_path("M6.8 9a2.2 2.2 0 0 0 4.4 0a2.2 2.2 0 0 0-4.4 0z");
    REQUIRE(disc.size() == 1);
    CHECK(disc[0].closed);
    for (const Point& point : disc[0].points)
        CHECK(std::hypot(point.x - 9, point.y - 9) == Approx(2.2f).margin(0.01));
}
