// Where there is more to say and do than there are number keys.
#include "trainer/workspaces/encounter/encounter_view.hpp"

#include "tests/support/drawn_pictures.hpp"
#include "tests/support/headless_ui.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace trainer;
using widgets::Key;
using widgets::Ui;

namespace {

/// Sixty questions on three topics, twenty each, and three things to do that have none.
EncounterPage many()
{
    EncounterPage page;
    page.attempt = 1;
    page.step = 1;
    page.title = "A first conversation";
    page.scene.picture = "terrace-kitchen";
    page.topics = {{"comfort", "Needs and comfort"}, {"money", "Money"}, {"home", "Her home"}};
    for (std::uint32_t i = 0; i < 60; ++i) {
        const std::string topic = page.topics[i / 20].id;
        const std::string text = "Ask about " + topic + ", the " + std::to_string(i) + "th question.";
        page.choices.push_back({{i}, topic + "-" + std::to_string(i), engine::ChoiceKind::question, text, {},
            false, topic, i == 2});
    }
    for (std::uint32_t i = 60; i < 63; ++i)
        page.choices.push_back({{i}, "do-" + std::to_string(i), engine::ChoiceKind::action,
            "Offer a break, way " + std::to_string(i) + ".", {}, false, {}, false});
    return page;
}

struct Table {
    EncounterPage page = many();
    support::DrawnPictures pictures;
    support::HeadlessUi ui;

    Table() { settle(); }
    auto draw()
    {
        return [this](Ui& drawn) { return show_encounter(drawn, page, pictures); };
    }
    void settle() { ui.settle(draw(), 8); }
    std::vector<std::string> shown() const
    {
        std::vector<std::string> ids;
        for (const auto& widget : ui.description())
            if (widget.id.starts_with("choice."))
                ids.push_back(widget.id.substr(7));
        return ids;
    }
    std::string focused() const
    {
        const auto& all = ui.description();
        const auto found = std::ranges::find_if(all, [](const auto& each) { return each.focused; });
        return found == all.end() ? std::string{} : found->id;
    }
    std::uint32_t taken(const std::optional<Intent>& intent) const
    {
        REQUIRE(intent.has_value());
        return std::get<engine::Choose>(std::get<MakeMove>(*intent).move).choice.value;
    }
    void press(const std::string& id)
    {
        CHECK_FALSE(ui.press(id, draw()).has_value());
        settle();
    }
    void key(Key which)
    {
        CHECK_FALSE(ui.key(which, draw()).has_value());
        settle();
    }
};

} // namespace

TEST_CASE("of many choices nine are shown, with how many there are, and their numbers choose", "[pool]")
{
    Table table;
    CHECK(table.shown().size() == 9);
    CHECK(table.ui.shows("1 to 9 of 63"));
    CHECK_FALSE(table.ui.described("choices.previous").has_value());
    CHECK(table.taken(table.ui.type("9", table.draw())) == 8);
    table.press("choices.next");
    CHECK(table.ui.shows("10 to 18 of 63"));
    CHECK(table.shown().front() == "comfort-9");
    CHECK(table.taken(table.ui.type("3", table.draw())) == 11);
}

TEST_CASE("with few choices there is nothing to search", "[pool]")
{
    Table table;
    table.page.choices.resize(9);
    table.settle();
    CHECK(table.shown().size() == 9);
    CHECK_FALSE(table.ui.described("choices.search").has_value());
}

TEST_CASE("typing finds the choices that have every word, whatever the case", "[pool]")
{
    Table table;
    table.ui.type("s", table.draw());
    table.settle();
    REQUIRE(table.focused() == "choices.search");
    CHECK_FALSE(table.ui.type("MON 2", table.draw()).has_value());
    table.settle();
    CHECK(table.ui.described("choices.search")->value == "MON 2");
    CHECK(table.shown().front() == "money-20");
    CHECK(table.shown().size() == 9);
    table.ui.type("5th", table.draw());
    table.settle();
    CHECK(table.shown() == std::vector<std::string>{"money-25"});
    table.ui.type(" nowhere", table.draw());
    table.settle();
    CHECK(table.shown().empty());
    CHECK(table.ui.shows("Nothing has all of these words."));
}

TEST_CASE("a question is found and asked with the keyboard alone", "[pool]")
{
    Table table;
    table.ui.type("s", table.draw());
    table.settle();
    table.ui.type("home 47", table.draw());
    table.settle();
    table.key(Key::enter); // to what was found; only the next press asks
    REQUIRE(table.focused() == "choice.home-47");
    CHECK(table.taken(table.ui.key(Key::enter, table.draw())) == 47);
}

TEST_CASE("a topic shows its own choices, and what has none is found under Other", "[pool]")
{
    Table table;
    table.press("choices.topic.money");
    CHECK(table.shown().front() == "money-20");
    CHECK(table.ui.shows("1 to 9 of 20"));
    table.press("choices.topic.other");
    CHECK(table.shown() == std::vector<std::string>{"do-60", "do-61", "do-62"});
    CHECK_FALSE(table.ui.described("choices.next").has_value());
    table.press("choices.topic.all");
    CHECK(table.shown().front() == "comfort-0");
}

TEST_CASE("the keys Page Up and Page Down turn the pages, and the keyboard goes along", "[pool]")
{
    Table table;
    table.key(Key::tab);
    for (int i = 0; i < 30 && !table.focused().starts_with("choice."); ++i)
        table.key(Key::tab);
    REQUIRE(table.focused().starts_with("choice."));
    table.key(Key::page_down);
    CHECK(table.focused() == "choice.comfort-9");
    for (int i = 0; i < 10; ++i)
        table.key(Key::page_down);
    CHECK(table.ui.shows("55 to 63 of 63"));
    CHECK(table.focused() == "choice.home-54");
    table.key(Key::page_up);
    CHECK(table.focused() == "choice.home-45");
}

TEST_CASE("what was asked before is marked, and still there", "[pool]")
{
    Table table;
    CHECK(table.ui.described("choice.comfort-2")->value == "Asked");
    CHECK(table.ui.described("choice.comfort-3")->value.empty());
}

TEST_CASE("after a question its topic stays, and the search is empty again", "[pool]")
{
    Table table;
    table.press("choices.topic.money");
    table.press("choices.search");
    table.ui.type("37", table.draw());
    table.settle();
    CHECK(table.shown().size() == 1);
    table.page.step = 2;
    table.settle();
    CHECK(table.shown().front() == "money-20");
    CHECK(table.shown().size() == 9);
    table.page.attempt = 2;
    table.settle();
    CHECK(table.shown().front() == "comfort-0");
}

TEST_CASE("all nine are whole in the smallest window, in practice too", "[pool]")
{
    Table table;
    table.page.practice = "It counts towards nothing.";
    table.page.topics = {{"comfort", "What she needs, and what would be of help"},
        {"money", "Work, money, and who keeps which of it"},
        {"home", "Where she lives, and who lives there"}};
    table.settle();
    CHECK(table.ui.described("choices.topic.home")->rect.y >
          table.ui.described("choices.topic.all")->rect.y + 50); // three rows of topics
    for (const auto& widget : table.ui.description())
        CHECK(widget.id != "choices.scroll.scrollbar");
}

TEST_CASE("in large text the words before many choices stay in sight when the choices come", "[pool]")
{
    Table table;
    table.ui.look.text_percent = 250;
    SpokenLine said;
    said.name = "Rima";
    said.text = "I can go? And if I stay, it is because I want it, and because somebody sits with me while I "
                "think of what comes next, and of the one who has my papers, and of the bus back.";
    table.page.beats = {{{said}}};
    table.settle();
    table.key(Key::tab);
    table.key(Key::page_down);
    table.page.step = 2;
    table.settle();
    CHECK(table.focused() == "choice.comfort-0");
    const auto& all = table.ui.description();
    const auto words = std::ranges::find_if(
        all, [](const auto& each) { return each.name.find("I can go?") != each.name.npos; });
    REQUIRE(words != all.end());
    CHECK_FALSE(words->offscreen);
    CHECK(table.ui.described("choice.comfort-0")->offscreen);
    table.key(Key::enter); // first it is shown
    CHECK_FALSE(table.ui.described("choice.comfort-0")->offscreen);
    CHECK(table.taken(table.ui.key(Key::enter, table.draw())) == 0);
}

TEST_CASE("all nine can be reached in every size of window and text", "[pool]")
{
    struct Size {
        float width, height;
        int text;
    };
    for (const auto& [width, height, text] : {Size{1280, 720, 100}, Size{1920, 1080, 100},
             Size{900, 640, 100}, Size{1280, 720, 200}, Size{1280, 720, 250}}) {
        for (const bool notebook : {false, true}) {
            Table table;
            table.ui.resize(width, height);
            table.ui.look.text_percent = text;
            table.settle();
            if (notebook)
                table.press("encounter.notebook");
            const bool covered = notebook && text >= 200; // by the drawer, and not to be pressed beneath it
            CHECK(table.shown().size() == (covered ? 0 : 9));
            for (const auto& widget : table.ui.description())
                if (widget.id.starts_with("choice")) {
                    CHECK(widget.rect.x >= 0);
                    CHECK(widget.rect.right() <= width);
                }
        }
    }
}
