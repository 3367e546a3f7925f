#include "trainer/workspaces/encounter/encounter_view.hpp"

#include "tests/support/drawn_pictures.hpp"
#include "tests/support/elm_street.hpp"
#include "tests/support/headless_ui.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace trainer;
using widgets::Key;
using widgets::Ui;

namespace {

/// The page of a visit to Elm Street, drawn and pressed without a window.
struct Table {
    support::ElmStreet street{"controlled"};
    support::DrawnPictures pictures;
    support::HeadlessUi ui;
    std::string trouble;
    bool away = false;
    std::optional<engine::Move> pending;

    Playing playing() const
    {
        Playing playing{street.attempt(), {}, trouble, away, false, street.attempt().session.at, {}};
        if (pending)
            playing.pending = Pending{*pending, {}};
        return playing;
    }
    auto draw()
    {
        return [this](Ui& drawn) {
            return show_encounter(drawn, encounter_page(playing(), street.library(), Moment{0}), pictures);
        };
    }
    void settle() { ui.settle(draw()); }
    auto press(const std::string& id) { return ui.press(id, draw()); }
    auto key(Key which) { return ui.key(which, draw()); }
    auto type(const std::string& letters) { return ui.type(letters, draw()); }
    bool has(const std::string& id) const { return ui.described(id).has_value(); }
    int choices() const
    {
        return static_cast<int>(std::ranges::count_if(ui.description(),
            [](const widgets::Described& widget) { return widget.id.starts_with("choice."); }));
    }
    /// What was asked for, which must be a move of that kind.
    template <class Move>
    static Move moved(const std::optional<Intent>& intent)
    {
        REQUIRE(intent.has_value());
        REQUIRE(std::holds_alternative<MakeMove>(*intent));
        REQUIRE(std::holds_alternative<Move>(std::get<MakeMove>(*intent).move));
        return std::get<Move>(std::get<MakeMove>(*intent).move);
    }
    /// Reads until there is something to choose.
    void read_all()
    {
        settle();
        for (int i = 0; i < 20 && has("go-on"); ++i) {
            press("go-on");
            settle();
        }
    }
};

} // namespace

TEST_CASE("choices come only once all that was said has been read", "[encounter]")
{
    Table table;
    table.settle();
    CHECK(table.has("go-on"));
    CHECK(table.choices() == 0);
    table.read_all();
    CHECK(table.choices() == 3);
    const auto choice = table.moved<engine::Choose>(table.press("choice.agree-roles"));
    CHECK(choice.choice == support::choice(table.street.scenario(), "agree-roles"));
}

TEST_CASE("Enter and Space go on reading, whether or not a key was used before", "[encounter]")
{
    for (const Key key : {Key::enter, Key::space}) {
        Table table;
        table.ui.look.letter_keys = false;
        table.settle();
        CHECK(table.ui.shows("A terraced street"));
        table.key(key);
        table.settle();
        CHECK_FALSE(table.ui.shows("A terraced street"));
    }
}

TEST_CASE("a choice is taken by its number", "[encounter]")
{
    Table table;
    table.read_all();
    const auto choice = table.moved<engine::Choose>(table.type("2"));
    CHECK(choice.choice == support::choice(table.street.scenario(), "just-knock"));
}

TEST_CASE("looking at something shows what was seen, and going on returns to the words first", "[encounter]")
{
    Table table;
    table.settle();
    table.moved<engine::Examine>(table.press("detail.gate"));
    table.street.look("gate");
    table.settle();
    CHECK(table.ui.shows("A low gate that squeaks."));
    table.press("go-on");
    table.settle();
    CHECK(table.ui.shows("A terraced street"));

    table.street.look("bins");
    table.settle();
    CHECK_FALSE(table.ui.shows("A terraced street"));
    table.key(Key::escape);
    table.settle();
    CHECK(table.ui.shows("A terraced street"));
}

TEST_CASE("while a look is being kept, no choice shows before its time", "[encounter]")
{
    Table table;
    table.settle();
    table.pending = engine::Examine{support::detail(table.street.scenario(), "gate")};
    table.settle();
    CHECK(table.choices() == 0);
    CHECK(table.ui.described("go-on")->disabled);
}

TEST_CASE("a decision that is not kept stays on screen with its reason and can be tried again", "[encounter]")
{
    Table table;
    table.read_all();
    table.pending = engine::Choose{support::choice(table.street.scenario(), "just-knock")};
    table.settle();
    CHECK(table.ui.shows("Saving"));
    CHECK(table.ui.described("choice.agree-roles")->disabled);
    table.trouble = "The disk is full. Make room on it.";
    table.settle();
    CHECK(table.ui.shows("The disk is full. Make room on it."));
    CHECK(table.has("choice.just-knock"));
    const auto again = table.press("try-again");
    REQUIRE(again.has_value());
    CHECK(std::holds_alternative<TryKeepingAgain>(*again));
}

TEST_CASE("Step away is within reach everywhere, and its page shows nothing of the encounter", "[encounter]")
{
    Table table;
    table.settle();
    table.type("l");
    table.settle();
    CHECK(table.has("look-around.gate"));
    const auto away = table.press("step-away");
    REQUIRE(away.has_value());
    CHECK(std::holds_alternative<GoAway>(*away));

    const auto by_key = table.ui.keys({Key::period, true}, table.draw());
    REQUIRE(by_key.has_value());
    CHECK(std::holds_alternative<GoAway>(*by_key));

    table.away = true;
    table.settle();
    CHECK(table.ui.shows("You have stepped away"));
    CHECK_FALSE(table.ui.shows("A terraced street"));
    CHECK_FALSE(table.has("detail.gate"));
    const auto back = table.press("away.come-back");
    REQUIRE(back.has_value());
    CHECK(std::holds_alternative<ComeBackFromAway>(*back));
}

TEST_CASE("the sheet of keys opens with F1 even where single letters are off", "[encounter]")
{
    Table table;
    table.ui.look.letter_keys = false;
    table.settle();
    table.type("n");
    table.settle();
    CHECK_FALSE(table.has("notebook.search"));
    table.key(Key::f1);
    table.settle();
    CHECK(table.has("keys.close"));
    table.key(Key::escape);
    table.settle();
    CHECK_FALSE(table.has("keys.close"));
}

TEST_CASE("where two drawers no longer fit, one closes", "[encounter]")
{
    Table table;
    table.ui.resize(1920, 1080);
    table.settle();
    table.press("encounter.notebook");
    table.press("encounter.transcript");
    table.settle();
    CHECK(table.has("notebook.search"));
    CHECK(table.has("transcript.close"));
    table.ui.resize(1280, 720);
    table.settle();
    CHECK(table.has("notebook.search"));
    CHECK_FALSE(table.has("transcript.close"));
}

TEST_CASE("a note can rest on a line of the transcript", "[encounter]")
{
    Table table;
    table.ui.resize(1920, 1080);
    table.settle();
    table.press("encounter.notebook");
    table.settle();
    table.type("identity");
    table.settle();
    table.press("notebook.sign.ilo-sexual-adult.cd-documents-held");
    table.press("notebook.rest-elsewhere");
    table.press("encounter.transcript");
    table.settle();
    table.press("transcript.2");
    table.settle();
    const auto note = table.moved<engine::MakeNote>(table.press("notebook.write"));
    CHECK(note.evidence.kind == engine::EvidenceKind::line);
}

TEST_CASE("everything of an encounter can be reached at 250 % text", "[encounter]")
{
    Table table;
    table.ui.look.text_percent = 250;
    table.read_all();
    CHECK(table.choices() == 3);
    for (const char* id : {"step-away", "encounter.menu", "encounter.notebook", "look-around"}) {
        const auto widget = table.ui.described(id);
        REQUIRE(widget.has_value());
        CHECK_FALSE(widget->offscreen);
        CHECK(widget->rect.x >= 0);
        CHECK(widget->rect.right() <= 1280);
    }
}

TEST_CASE("who sits at a table stays to be seen above the cards, and so does every detail", "[encounter]")
{
    for (const bool notebook : {false, true}) {
        Table table;
        table.street.choose({"agree-roles", "plan-welfare", "say-welfare", "speak-to-her", "separate",
            "phone-interpreter", "brief-interpreter"});
        table.read_all();
        if (notebook)
            table.press("encounter.notebook");
        table.settle();
        REQUIRE(table.has("notebook.search") == notebook);

        const auto drawn = table.ui.described("picture.image.1")->rect;
        const auto& layers = table.pictures.scene("terrace-kitchen").layers;
        const auto mila = std::ranges::find(layers, "mila", &widgets::PictureLayer::id)->box;
        const float chin = drawn.y + (mila.y + mila.h * 0.3f) * drawn.w / widgets::scene_width;
        CHECK(chin < table.ui.described("speaker.image.1")->rect.y);
        for (const char* detail : {"clock", "ledger-cue", "fridge-notes-cue", "letter", "kettle", "fruit"})
            CHECK(table.has(std::string("detail.") + detail));
    }
}

TEST_CASE(
    "a picture is as wide as the window or plainly smaller, never with strips like a mistake", "[encounter]")
{
    int smaller = 0;
    for (int percent = 100; percent < 150; percent += 2) {
        Table table;
        table.ui.look.text_percent = percent;
        table.street.choose({"agree-roles", "plan-welfare", "say-welfare"});
        table.read_all();
        table.settle();
        if (table.ui.ui().narrow())
            continue;
        const auto drawn = table.ui.described("picture.image.1")->rect;
        CAPTURE(percent, drawn.w);
        CHECK((drawn.w >= 1279 || drawn.w < 1280 * 0.97f));
        smaller += drawn.w < 1279 ? 1 : 0;
    }
    CHECK(smaller > 0);
}

TEST_CASE("eight choices are seen at once in a small window", "[encounter]")
{
    for (const bool notebook : {false, true}) {
        Table table;
        table.street.choose({"agree-roles", "plan-welfare", "say-welfare", "speak-to-her", "separate",
            "phone-interpreter", "brief-interpreter"});
        table.read_all();
        if (notebook)
            table.press("encounter.notebook");
        table.settle();
        CHECK(table.choices() == 8);
        CHECK_FALSE(table.has("choices.scroll.scrollbar"));
        CHECK_FALSE(table.has("speaker.scroll.scrollbar"));
    }
}

TEST_CASE("a drawer slides in and out within 160 ms, and then nothing is drawn any more", "[encounter]")
{
    Table table;
    table.settle();
    table.ui.set_frame_time(0.02);
    table.ui.look.reduced_motion = GENERATE(false, true);
    const auto frame = [&] { table.ui.frame(table.draw()); };
    const auto left = [&] { return table.ui.described("notebook.close")->rect.x; };
    table.type("n");
    frame();
    const float first = left();
    for (int i = 0; i < 9; ++i)
        frame();
    const float last = left();
    CHECK((first > last) == !table.ui.look.reduced_motion);
    for (int i = 0; i < 3; ++i)
        frame();
    CHECK(left() == last);
    CHECK_FALSE(table.ui.output().frame_in);

    const float beside = table.ui.described("picture.image.1")->rect.w;
    table.key(Key::escape);
    frame();
    CHECK_FALSE(table.has("notebook.close"));
    for (int i = 0; i < 12; ++i)
        frame();
    CHECK(table.ui.described("picture.image.1")->rect.w > beside);
    CHECK_FALSE(table.ui.output().frame_in);
}

TEST_CASE("the clock never lies over Look around, at any text size", "[encounter]")
{
    Table table;
    auto page = encounter_page(table.playing(), table.street.library(), Moment{0});
    page.time_left = page.time_given = std::chrono::seconds(45);
    for (const int percent : {100, 200, 250}) {
        table.ui.look.text_percent = percent;
        table.ui.settle([&](Ui& drawn) { return show_encounter(drawn, page, table.pictures); });
        const auto clock = std::ranges::find_if(table.ui.description(),
            [](const widgets::Described& each) { return each.name.starts_with("Time to answer"); });
        REQUIRE(clock != table.ui.description().end());
        CHECK(clock->rect.common(table.ui.described("look-around")->rect).empty());
        CHECK(clock->rect.right() <= 1280);
    }
}
