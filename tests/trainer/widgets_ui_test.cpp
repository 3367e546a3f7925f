#include "tests/support/headless_ui.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/controls.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace widgets;

namespace {

bool one_button(Ui& ui, const std::string& id, Rect rect, bool enabled = true)
{
    return button(ui, rect, {.id = id, .text = id, .enabled = enabled});
}

ChoiceCard question(int number, ChoiceState state = ChoiceState::open)
{
    return {.id = "choice-" + std::to_string(number),
        .number = number,
        .kind = "Question",
        .text = "Ask.",
        .state = state};
}

} // namespace

TEST_CASE("a button is pressed by mouse, Enter and Space, and by nothing when disabled", "[ui]")
{
    support::HeadlessUi ui;
    const auto draw = [](Ui& u) { return one_button(u, "go", {10, 10, 120, 36}); };
    const auto shut = [](Ui& u) { return one_button(u, "go", {10, 10, 120, 36}, false); };
    CHECK(ui.press("go", draw));
    CHECK_FALSE(ui.frame(draw));
    ui.key(Key::tab, draw);
    CHECK(ui.described("go")->focused);
    CHECK(ui.key(Key::enter, draw));
    CHECK(ui.key(Key::space, draw));
    CHECK_FALSE(ui.keys({.key = Key::enter, .repeated = true}, draw));
    CHECK_FALSE(ui.press("go", shut));
    CHECK(ui.described("go")->disabled);
}

TEST_CASE("a press that is let go elsewhere does nothing", "[ui]")
{
    support::HeadlessUi ui;
    const auto draw = [](Ui& u) {
        const bool one = one_button(u, "one", {10, 10, 120, 36});
        const bool two = one_button(u, "two", {10, 60, 120, 36});
        return one || two;
    };
    ui.frame(draw);
    ui.move_to({20, 20}, draw);
    CHECK_FALSE(ui.mouse_down(draw));
    ui.move_to({20, 70}, draw);
    CHECK_FALSE(ui.mouse_up(draw));
}

TEST_CASE("what lies under a card cannot be pressed through it", "[ui]")
{
    support::HeadlessUi ui;
    const auto draw = [](Ui& u) {
        const bool pressed = one_button(u, "under", {10, 10, 120, 36});
        card(u, {0, 0, 300, 300});
        return pressed;
    };
    CHECK_FALSE(ui.press("under", draw));
}

TEST_CASE("a choice is taken by its number, but not while somebody types or it is being kept", "[ui]")
{
    support::HeadlessUi ui;
    std::string note;
    ChoiceState state = ChoiceState::open;
    const auto draw = [&](Ui& u) {
        text_field(u, {10, 300, 300, 40}, note, {.id = "search", .name = "Find a sign"});
        return choice_card(u, {10, 10, 360, 98}, question(2, state));
    };
    ui.frame(draw);
    CHECK(ui.type("2", draw));
    CHECK_FALSE(ui.type("1", draw));
    ui.press("search", draw);
    CHECK_FALSE(ui.type("2", draw));
    CHECK(note == "2");
    ui.move_to({900, 600}, draw);
    ui.mouse_down(draw);
    ui.mouse_up(draw);
    CHECK(ui.type("2", draw));
    state = ChoiceState::saving;
    CHECK_FALSE(ui.type("2", draw));
    CHECK(ui.described("choice-2")->value == "Saving");
    state = ChoiceState::open;
    ui.look.letter_keys = false;
    CHECK_FALSE(ui.type("2", draw));
}

TEST_CASE(
    "a choice that has just arrived is not taken by a second press meant for what was there before", "[ui]")
{
    support::HeadlessUi ui;
    ChoiceState state = ChoiceState::arriving;
    const auto draw = [&](Ui& u) { return choice_card(u, {10, 10, 360, 98}, question(1, state)); };
    ui.frame(draw);
    CHECK_FALSE(ui.type("1", draw));
    CHECK_FALSE(ui.press("choice-1", draw));
    state = ChoiceState::open;
    CHECK(ui.press("choice-1", draw));
    state = ChoiceState::not_kept;
    ui.frame(draw);
    CHECK(ui.described("choice-1")->value == "Not kept yet");
    CHECK_FALSE(ui.type("1", draw));
}

TEST_CASE("everything that can be pressed is high enough to hit", "[ui]")
{
    support::HeadlessUi ui;
    ui.look.text_percent = GENERATE(100, 150, 250);
    ui.frame([&](Ui& u) {
        const float least = ui.look.text_percent < 150 ? 36.0f : 44.0f;
        CHECK(button_height(u) >= least);
        CHECK(field_height(u) >= least);
        CHECK(checkbox_height(u, "Reduce motion", 300) >= least);
        for (const ChoiceForm form : {ChoiceForm::card, ChoiceForm::compact, ChoiceForm::row})
            CHECK(choice_height(u, question(1), form, 300) >= least);
    });
}

TEST_CASE("a dialog keeps the page beneath from being used, and gives the focus back", "[ui]")
{
    support::HeadlessUi ui;
    bool open = false;
    bool beneath = false;
    DialogResult result{};
    const auto draw = [&](Ui& u) {
        beneath = one_button(u, "withdraw", {10, 10, 120, 36}) || u.shortcut(U'n');
        if (open)
            result = dialog(u, {.id = "sure",
                                   .title = "Withdraw this note?",
                                   .text = "It stays on record.",
                                   .act = "Withdraw note",
                                   .safe = "Keep it"});
        if (result != DialogResult::none)
            open = false;
        return beneath;
    };
    ui.frame(draw);
    ui.key(Key::tab, draw);
    CHECK(ui.key(Key::enter, draw));
    open = true;
    ui.settle(draw);
    CHECK(ui.described("sure.safe")->focused);
    CHECK(ui.described("withdraw")->offscreen);
    CHECK_FALSE(ui.type("n", draw));
    ui.key(Key::tab, draw);
    ui.key(Key::tab, draw);
    CHECK(ui.described("sure.safe")->focused);

    SECTION("Esc is the safe answer")
    {
        ui.key(Key::escape, draw);
        CHECK(result == DialogResult::safe);
    }
    SECTION("the other one has to be pressed")
    {
        ui.press("sure.act", draw);
        CHECK(result == DialogResult::act);
    }
    result = DialogResult::none;
    ui.settle(draw);
    CHECK(ui.described("withdraw")->focused);
}

TEST_CASE("the focus goes back to where it was when a drawer closes", "[ui]")
{
    support::HeadlessUi ui;
    bool open = false;
    std::string search;
    const auto draw = [&](Ui& u) {
        u.begin_region("bar");
        one_button(u, "notebook", {10, 10, 120, 36});
        one_button(u, "other", {140, 10, 120, 36});
        u.end_region();
        if (!open)
            return;
        u.begin_region("drawer", 5, true);
        text_field(u, {800, 60, 300, 40}, search, {.id = "search", .name = "Find a sign"});
        u.end_region();
    };
    ui.frame(draw);
    ui.key(Key::tab, draw);
    ui.key(Key::tab, draw);
    CHECK(ui.described("other")->focused);
    open = true;
    ui.ui().focus("search");
    ui.settle(draw);
    CHECK(ui.described("search")->focused);
    ui.type("papers", draw);
    CHECK(search == "papers");
    open = false;
    ui.settle(draw);
    CHECK(ui.described("other")->focused);
}

TEST_CASE("when the choices change under the keyboard the first of the new ones is next", "[ui]")
{
    support::HeadlessUi ui;
    int first = 1;
    const auto draw = [&](Ui& u) {
        u.begin_region("choices");
        for (int i = 0; i < 3; ++i)
            choice_card(u, {10, 10 + 110 * static_cast<float>(i), 360, 98}, question(first + i));
        u.end_region();
    };
    ui.frame(draw);
    ui.key(Key::tab, draw);
    ui.key(Key::tab, draw);
    CHECK(ui.described("choice-2")->focused);
    first = 5;
    ui.settle(draw);
    CHECK(ui.described("choice-5")->focused);
}

TEST_CASE("a list scrolls by wheel and keys, and keeps what is focused in sight", "[ui]")
{
    support::HeadlessUi ui;
    const auto draw = [&](Ui& u) {
        const Rect content = u.begin_scroll("list", {0, 0, 400, 200});
        float y = content.y;
        for (int i = 0; i < 20; ++i, y += 44)
            one_button(u, "row-" + std::to_string(i), {content.x + 8, y + 4, content.w - 16, 36});
        u.end_scroll(y);
    };
    ui.settle(draw);
    CHECK(ui.described("row-19")->offscreen);
    CHECK_FALSE(ui.described("row-0")->offscreen);
    ui.move_to({100, 100}, draw);
    ui.wheel(-2, draw);
    ui.frame(draw);
    CHECK(ui.described("row-0")->offscreen);
    for (int i = 0; i < 12; ++i)
        ui.key(Key::tab, draw);
    ui.frame(draw);
    CHECK(ui.described("row-11")->focused);
    CHECK(ui.described("row-11")->rect.bottom() <= 200);
    CHECK(ui.described("row-11")->rect.y >= 0);
    ui.key(Key::end, draw);
    ui.frame(draw);
    CHECK_FALSE(ui.described("row-19")->offscreen);
    ui.key(Key::page_up, draw);
    ui.frame(draw);
    CHECK(ui.described("row-19")->offscreen);
}

TEST_CASE("what the keyboard went to out of sight is first shown, and pressed only then", "[ui]")
{
    support::HeadlessUi ui;
    std::string pressed;
    const auto draw = [&](Ui& u) {
        const Rect content = u.begin_scroll("list", {0, 0, 400, 200});
        for (int i = 0; i < 20; ++i) {
            const std::string id = "row-" + std::to_string(i);
            if (one_button(u, id, {content.x + 8, content.y + 4 + 44.0f * static_cast<float>(i), 380, 36}))
                pressed = id;
        }
        u.end_scroll(content.y + 20 * 44.0f);
    };
    ui.key(Key::tab, draw);
    ui.frame([&](Ui& u) {
        u.focus("row-15", false);
        draw(u);
    });
    ui.settle(draw);
    CHECK(ui.described("row-15")->focused);
    CHECK(ui.described("row-15")->offscreen);
    ui.key(Key::enter, draw);
    ui.settle(draw);
    CHECK(pressed.empty());
    CHECK_FALSE(ui.described("row-15")->offscreen);
    ui.key(Key::enter, draw);
    CHECK(pressed == "row-15");
}

TEST_CASE("the first arrow on an unset confidence goes to an end, and then by five", "[ui]")
{
    support::HeadlessUi ui;
    std::optional<int> sure;
    const auto draw = [&](Ui& u) { return confidence_slider(u, {20, 20, 500, 0}, "sure", sure); };
    ui.frame(draw);
    CHECK(ui.described("sure")->value == "not set");
    ui.key(Key::tab, draw);
    CHECK_FALSE(sure);
    CHECK(ui.key(Key::right, draw));
    CHECK(sure == 50);
    ui.key(Key::right, draw);
    CHECK(sure == 55);
    ui.key(Key::end, draw);
    CHECK(sure == 100);
    CHECK(ui.described("sure")->value == "100 %, certain");
    CHECK_FALSE(ui.key(Key::right, draw));
    ui.press("sure", draw);
    CHECK(sure == 75);
}

TEST_CASE("text can be written over several lines, cut and pasted", "[ui]")
{
    support::HeadlessUi ui;
    std::string why;
    const auto draw = [&](Ui& u) {
        return text_field(u, {20, 20, 300, 120}, why, {.id = "why", .name = "Why", .lines = true});
    };
    ui.press("why", draw);
    ui.type("one", draw);
    ui.key(Key::enter, draw);
    ui.type("two", draw);
    CHECK(why == "one\ntwo");
    ui.keys({.key = Key::a, .ctrl = true}, draw);
    ui.keys({.key = Key::x, .ctrl = true}, draw);
    CHECK(why.empty());
    CHECK(ui.clipboard() == "one\ntwo");
    ui.keys({.key = Key::v, .ctrl = true}, draw);
    CHECK(why == "one\ntwo");
    ui.key(Key::up, draw);
    ui.key(Key::home, draw);
    ui.type("x", draw);
    CHECK(why == "xone\ntwo");
    ui.keys({.key = Key::z, .ctrl = true}, draw);
    CHECK(why == "one\ntwo");
}

TEST_CASE("a passphrase is neither shown nor copied", "[ui]")
{
    support::HeadlessUi ui;
    std::string secret;
    const auto draw = [&](Ui& u) {
        return text_field(
            u, {20, 20, 300, 40}, secret, {.id = "pass", .name = "Passphrase", .password = true});
    };
    ui.press("pass", draw);
    ui.type("hush", draw);
    CHECK(secret == "hush");
    CHECK(ui.described("pass")->value == "••••");
    ui.keys({.key = Key::a, .ctrl = true}, draw);
    ui.keys({.key = Key::c, .ctrl = true}, draw);
    CHECK(ui.clipboard().empty());
    CHECK(ui.key(Key::enter, draw).submitted);
}

TEST_CASE("a toast is over after six seconds, but waits for the keyboard where it offers something", "[ui]")
{
    support::HeadlessUi ui;
    ui.set_frame_time(1.0);
    const auto draw = [](Ui& u) {
        return toast(u, {.id = "withdrawn", .text = "Note 2 is withdrawn.", .action = "Undo"});
    };
    for (int i = 0; i < 6; ++i)
        CHECK(ui.frame(draw) == ToastResult::none);
    CHECK(ui.frame(draw) == ToastResult::over);

    support::HeadlessUi again;
    again.set_frame_time(1.0);
    again.key(Key::tab, draw);
    for (int i = 0; i < 20; ++i)
        CHECK(again.frame(draw) == ToastResult::none);
    CHECK(again.press("withdrawn.action", draw) == ToastResult::action);
}

TEST_CASE("nothing is drawn again while nothing changes", "[ui]")
{
    support::HeadlessUi ui;
    std::string text = "papers";
    const auto draw = [&](Ui& u) {
        one_button(u, "go", {10, 10, 120, 36});
        text_field(u, {10, 60, 300, 40}, text, {.id = "search", .name = "Find a sign"});
        saved_tick(u, {600, 10, 200, 36}, Saved::saved);
    };
    ui.press("search", draw);
    ui.settle(draw);
    CHECK_FALSE(ui.output().frame_in);
}

TEST_CASE("reduced motion takes everything to its end at once", "[ui]")
{
    support::HeadlessUi ui;
    ui.set_frame_time(0.01);
    ui.look.reduced_motion = GENERATE(false, true);
    bool open = false;
    const auto draw = [&](Ui& u) { return drawer_share(u, "notebook", open); };
    ui.frame(draw);
    open = true;
    CHECK((ui.frame(draw) == 1.0f) == ui.look.reduced_motion);
    ui.settle(draw, 30);
    CHECK(ui.frame(draw) == 1.0f);
}

TEST_CASE("a shrunken row of tabs is walked with the arrows", "[ui]")
{
    support::HeadlessUi ui;
    std::string current = "overview";
    const auto draw = [&](Ui& u) {
        if (const auto pressed = tabs(
                u, {20, 0, 900, 48}, "tabs", {{"overview", "Overview"}, {"people", "The people"}}, current))
            current = *pressed;
    };
    ui.frame(draw);
    ui.key(Key::tab, draw);
    ui.key(Key::right, draw);
    ui.key(Key::enter, draw);
    CHECK(current == "people");
    ui.frame(draw);
    CHECK(ui.described("people")->selected);
}

TEST_CASE("the description of the screen is written whole, and only when it changes", "[ui]")
{
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / "turnstone-description-test.json";
    support::HeadlessUi ui;
    DescriptionFile writer(file);
    ui.frame([](Ui& u) {
        one_button(u, "go", {10, 10, 120, 36});
        text(u, {10, 60, 300, 0}, "Mila");
    });
    REQUIRE(writer.write(ui.description()));
    std::ifstream in(file);
    const nlohmann::json read = nlohmann::json::parse(in);
    REQUIRE(read["widgets"].size() == 2);
    CHECK(read["widgets"][0]["id"] == "go");
    CHECK(read["widgets"][0]["role"] == "button");
    CHECK(read["widgets"][0]["rect"] == nlohmann::json({10, 10, 120, 36}));
    CHECK(read["widgets"][1]["name"] == "Mila");
    CHECK(read["widgets"][1]["role"] == "text");
    std::filesystem::remove(file);
    CHECK(writer.write(ui.description()));
    CHECK_FALSE(std::filesystem::exists(file)); // unchanged: not written again
}

TEST_CASE("a letter right after the keyboard went into a field is written there, and is no shortcut", "[ui]")
{
    support::HeadlessUi ui;
    std::string text;
    int pressed = 0;
    const auto draw = [&](Ui& u) {
        pressed += u.shortcut(U'n') ? 1 : 0;
        text_field(u, {10, 60, 300, 40}, text, {.id = "search", .name = "Find a sign"});
    };
    ui.frame(draw);
    ui.ui().focus("search");
    ui.frame(draw);
    ui.type("n", draw);
    ui.frame(draw);
    CHECK(pressed == 0);
    CHECK(text == "n");
}
