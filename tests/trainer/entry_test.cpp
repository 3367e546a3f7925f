#include "tests/support/headless_ui.hpp"
#include "trainer/workspaces/entry/entry_views.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/preferences_view.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace trainer;
using widgets::Key;
using widgets::Ui;

namespace {

const engine::Profile sam{1, "Sam Okafor", engine::Role::recruit, ""};
const engine::Profile dana{2, "Dana Webb", engine::Role::trainer, "hash"};

SignIn with_people()
{
    SignIn page;
    page.people = {sam, dana};
    return page;
}

auto drawing(const SignIn& page)
{
    return [&page](Ui& ui) { return show_sign_in(ui, page); };
}

template <class Wanted>
Wanted got(const std::optional<Intent>& intent)
{
    REQUIRE(intent.has_value());
    REQUIRE(std::holds_alternative<Wanted>(*intent));
    return std::get<Wanted>(*intent);
}

} // namespace

TEST_CASE("the first recruit on a machine types a name, presses Enter and has a profile", "[entry]")
{
    support::HeadlessUi ui;
    const SignIn page;
    ui.settle(drawing(page));
    CHECK(ui.shows("Welcome"));
    CHECK(ui.described("profile.name")->focused);
    ui.type(" Sam ", drawing(page));
    const auto made = got<MakeProfile>(ui.key(Key::enter, drawing(page)));
    CHECK(made.name == "Sam");
    CHECK(made.role == engine::Role::recruit);
    CHECK(made.passphrase.empty());
}

TEST_CASE("whoever is known signs in by pressing their name", "[entry]")
{
    support::HeadlessUi ui;
    const SignIn page = with_people();
    CHECK(got<ChooseProfile>(ui.press("sign-in.person.2", drawing(page))).profile == 2);
    CHECK_FALSE(ui.described("sign-in.search").has_value());
    got<OpenNewProfile>(ui.press("sign-in.new", drawing(page)));
}

TEST_CASE(
    "a trainer's passphrase is asked for twice, and what is wrong is said before anything is made", "[entry]")
{
    support::HeadlessUi ui;
    SignIn page = with_people();
    page.making = true;
    ui.settle(drawing(page));
    ui.type("Alex", drawing(page));
    CHECK_FALSE(ui.described("profile.passphrase").has_value());
    ui.press("profile.trainer", drawing(page));
    ui.press("profile.passphrase", drawing(page));
    ui.type("short", drawing(page));
    CHECK_FALSE(ui.key(Key::enter, drawing(page)).has_value());
    ui.settle(drawing(page));
    CHECK(ui.shows("At least 8 characters are needed."));
    CHECK(ui.described("profile.passphrase")->focused);
    CHECK(ui.described("profile.passphrase")->value.find("short") == std::string::npos);
    ui.type(" and long", drawing(page));
    CHECK_FALSE(ui.key(Key::enter, drawing(page)).has_value());
    ui.settle(drawing(page));
    CHECK(ui.shows("not the same as above"));
    CHECK(ui.described("profile.again")->focused);
    ui.type("short and long", drawing(page));
    const auto made = got<MakeProfile>(ui.key(Key::enter, drawing(page)));
    CHECK(made.role == engine::Role::trainer);
    CHECK(made.passphrase == "short and long");
}

TEST_CASE("a name that is empty or taken is said beside the field", "[entry]")
{
    support::HeadlessUi ui;
    SignIn page = with_people();
    page.making = true;
    ui.settle(drawing(page));
    CHECK_FALSE(ui.key(Key::enter, drawing(page)).has_value());
    ui.settle(drawing(page));
    CHECK(ui.shows("A name is needed."));
    ui.type("Sam Okafor", drawing(page));
    CHECK_FALSE(ui.key(Key::enter, drawing(page)).has_value());
    CHECK(ui.shows("There is somebody called Sam Okafor already."));
}

TEST_CASE("what the records refused is said, and what was typed is still there", "[entry]")
{
    support::HeadlessUi ui;
    SignIn page;
    ui.settle(drawing(page));
    ui.type("Sam", drawing(page));
    page.problem = "The disk is full. Make room, then try again.";
    ui.settle(drawing(page));
    CHECK(ui.shows(page.problem));
    CHECK(ui.described("profile.name")->value == "Sam");
}

TEST_CASE("while the records are asked, nothing is asked for twice", "[entry]")
{
    support::HeadlessUi ui;
    SignIn page = with_people();
    page.making = true;
    ui.settle(drawing(page));
    ui.type("Alex", drawing(page));
    page.busy = true;
    CHECK_FALSE(ui.key(Key::enter, drawing(page)).has_value());
    CHECK_FALSE(ui.key(Key::escape, drawing(page)).has_value());
    CHECK(ui.described("profile.make")->disabled);
    CHECK(ui.described("profile.back")->disabled);
}

TEST_CASE("a wrong passphrase is said calmly, and the field is ready for another try", "[entry]")
{
    support::HeadlessUi ui;
    SignIn page = with_people();
    page.asked_for = 2;
    ui.settle(drawing(page));
    ui.type("wrong horse", drawing(page));
    CHECK(got<GivePassphrase>(ui.key(Key::enter, drawing(page))).passphrase == "wrong horse");
    page.problem = "That is not the passphrase of Dana Webb. Try again.";
    ui.settle(drawing(page));
    CHECK(ui.shows(page.problem));
    CHECK(ui.described("passphrase.field")->value.empty());
    CHECK(ui.described("passphrase.field")->focused);
    CHECK_FALSE(ui.key(Key::enter, drawing(page)).has_value());
    got<CloseForm>(ui.key(Key::escape, drawing(page)));
}

TEST_CASE("nothing that one person typed is there for the next", "[entry]")
{
    support::HeadlessUi ui;
    SignIn page = with_people();
    page.making = true;
    ui.settle(drawing(page));
    ui.type("Alex", drawing(page));
    page.making = false;
    ui.settle(drawing(page));
    page.making = true;
    ui.settle(drawing(page));
    CHECK(ui.described("profile.name")->value.empty());
    page.making = false;
    page.asked_for = 2;
    ui.settle(drawing(page));
    ui.type("secret words", drawing(page));
    page.asked_for.reset();
    ui.settle(drawing(page));
    page.asked_for = 2;
    ui.settle(drawing(page));
    CHECK(ui.described("passphrase.field")->value.empty());
    ui.keys({.key = Key::z, .ctrl = true}, drawing(page));
    CHECK(ui.described("passphrase.field")->value.empty());
}

TEST_CASE("among many people one is found by typing, or by going down with the arrow keys", "[entry]")
{
    support::HeadlessUi ui;
    SignIn page = with_people();
    for (int i = 0; i < 300; ++i)
        page.people.push_back({100 + i, "Person " + std::to_string(i), engine::Role::recruit, ""});
    ui.settle(drawing(page));
    CHECK(ui.description().size() < 60);
    ui.press("sign-in.person.1", [&](Ui& u) { show_sign_in(u, page); });
    for (int i = 0; i < 40; ++i) {
        ui.key(Key::down, drawing(page));
        ui.frame(drawing(page));
    }
    CHECK(ui.ui().focused() == "sign-in.person.138");
    CHECK_FALSE(ui.described("sign-in.person.138")->offscreen);

    ui.key(Key::home, drawing(page));
    ui.settle(drawing(page));
    ui.press("sign-in.search", drawing(page));
    ui.type("dana", drawing(page));
    ui.frame(drawing(page));
    CHECK(ui.described("sign-in.person.2").has_value());
    CHECK_FALSE(ui.described("sign-in.person.1").has_value());
    ui.type(" nobody", drawing(page));
    ui.frame(drawing(page));
    CHECK(ui.shows("Nobody here is called that."));
}

TEST_CASE("letters are found whatever their case, with accents too", "[entry]")
{
    CHECK(finds("élo", "ÉLODIE ŁUKASZ"));
    CHECK(finds("łuk ÉLODIE", "Élodie Łukasz"));
    CHECK(finds("ŽIV", "živa"));
    CHECK_FALSE(finds("élodie sam", "Élodie Łukasz"));
}

TEST_CASE("where the records cannot be used the page says why, and tries again once asked", "[entry]")
{
    support::HeadlessUi ui;
    Trouble page{
        "The records are in use by process 12, since 09:12.", false, engine::StoreError::Reason::in_use};
    const auto draw = [&](Ui& u) { return show_trouble(u, page); };
    ui.look.text_percent = 200;
    ui.settle(draw);
    CHECK(ui.shows("Turnstone is open already"));
    CHECK(ui.shows(page.words));
    got<AskToClose>(ui.press("trouble.close", draw));
    got<TryOpeningAgain>(ui.press("trouble.again", draw));
    page.trying = true;
    ui.settle(draw);
    CHECK(ui.described("trouble.again")->disabled);
}

TEST_CASE("each trouble with the records is named in words of its own", "[entry]")
{
    using Reason = engine::StoreError::Reason;
    const std::vector<std::pair<Reason, std::string>> titles{{Reason::in_use, "Turnstone is open already"},
        {Reason::not_ours, "These are not Turnstone’s records"},
        {Reason::newer, "These records need a newer Turnstone"}, {Reason::damaged, "The records are damaged"},
        {Reason::read_only, "The records cannot be written"}, {Reason::full, "The disk is full"},
        {Reason::failed, "The records cannot be used"}};
    for (const auto& [reason, title] : titles) {
        support::HeadlessUi ui;
        const Trouble page{"Word for word.", false, reason};
        ui.settle([&](Ui& u) { return show_trouble(u, page); });
        CHECK(ui.shows(title));
        CHECK(ui.shows("Word for word."));
    }
}

TEST_CASE("text and colour can be reached before anybody has signed in", "[entry]")
{
    support::HeadlessUi ui;
    const SignIn page = with_people();
    const auto draw = [&](Ui& u) {
        show_sign_in(u, page);
        return show_preferences(u, Preferences{});
    };
    ui.settle(draw);
    ui.key(Key::tab, draw);
    ui.key(Key::enter, draw);
    ui.settle(draw);
    const auto changed = got<SetPreferences>(ui.press("preferences.dark", draw));
    CHECK(changed.preferences.look.theme == widgets::ThemeName::dark);
}
