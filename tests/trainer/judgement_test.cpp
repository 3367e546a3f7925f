#include "tests/support/headless_ui.hpp"
#include "tests/support/visit.hpp"
#include "trainer/workspaces/encounter/notebook_view.hpp"

#include <catch2/catch.hpp>

using namespace trainer;
using support::HeadlessUi;
using support::Visit;
using widgets::Key;

namespace {

/// The page of a judgement, in a window high enough to show all of it.
struct Asked {
    Visit visit;
    HeadlessUi ui;
    EncounterPage page = visit.page();
    widgets::Rect rect{0, 52, 1280, 1148};
    std::vector<engine::Judgement> given{};

    Asked() { ui.resize(1280, 1200); }

    auto draw()
    {
        return [this](widgets::Ui& drawn) {
            if (const auto intent = show_judgement(drawn, rect, page))
                given.push_back(std::get<engine::Judgement>(std::get<MakeMove>(*intent).move));
        };
    }
    Asked& settle()
    {
        ui.settle(draw());
        return *this;
    }
    Asked& press(const std::string& id)
    {
        ui.press(id, draw());
        return settle();
    }
    Asked& key(Key key)
    {
        ui.key(key, draw());
        return settle();
    }
    std::vector<std::string> options() const
    {
        std::vector<std::string> ids;
        for (const auto& each : ui.description())
            if (each.id.starts_with("judgement.action."))
                ids.push_back(each.id.substr(std::string("judgement.action.").size()));
        return ids;
    }
};

} // namespace

TEST_CASE("a judgement begins with nothing set, and says what is still to say", "[judgement]")
{
    Asked asked;
    asked.settle();
    CHECK(asked.ui.described("judgement.concern-yes")->checked == false);
    CHECK(asked.ui.described("judgement.concern-no")->checked == false);
    CHECK(asked.ui.described("judgement.sure")->value == "not set");
    for (const std::string& option : asked.options())
        CHECK(asked.ui.described("judgement.action." + option)->checked == false);
    CHECK(asked.ui.described("judgement.give")->disabled);
    CHECK(asked.ui.shows(
        "Still to say: whether there are grounds for concern, how sure you are and what you do now."));
    asked.press("judgement.concern-no").press("judgement.action.none");
    CHECK(asked.ui.shows("Still to say: how sure you are."));
    CHECK(asked.ui.described("judgement.give")->disabled);
}

TEST_CASE("a judgement is given with what was answered, once it is whole", "[judgement]")
{
    Asked asked;
    asked.settle()
        .press("judgement.concern-yes")
        .press("judgement.sure")
        .press("judgement.action.duty-to-notify");
    CHECK(asked.ui.shows("Once given, it cannot be changed."));
    asked.press("judgement.give");
    REQUIRE(asked.given.size() == 1);
    CHECK(asked.given[0] == engine::Judgement{true, 75, "duty-to-notify", ""});
}

TEST_CASE("a judgement is given by keyboard alone, with a reason", "[judgement]")
{
    Asked asked;
    asked.settle().key(Key::tab).key(Key::right).key(Key::enter);
    CHECK(asked.ui.described("judgement.concern-no")->checked == true);
    asked.key(Key::tab).key(Key::right).key(Key::right);
    CHECK(asked.ui.described("judgement.sure")->value == "55 %, leaning that way");
    asked.key(Key::tab).key(Key::down).key(Key::enter);
    while (asked.ui.ui().focused() != "judgement.why")
        asked.key(Key::tab);
    asked.ui.type("Her own door key.", asked.draw());
    asked.settle().key(Key::tab);
    CHECK(asked.ui.ui().focused() == "judgement.give");
    asked.key(Key::enter);
    REQUIRE(asked.given.size() == 1);
    CHECK(asked.given[0] == engine::Judgement{false, 55, asked.options()[1], "Her own door key."});
}

TEST_CASE("only what may be done on that date is offered, and doing nothing always", "[judgement]")
{
    Asked asked;
    asked.page.options = {};
    asked.page.options.emplace_back().id = "strategy-group";
    asked.settle();
    CHECK(asked.options() == std::vector<std::string>{"strategy-group", "none"});
    asked.page = asked.visit.page();
    asked.settle();
    CHECK(asked.options() == std::vector<std::string>{"nrm-referral", "duty-to-notify", "safeguarding-child",
                                 "immediate-safety", "support-signpost", "none"});
}

TEST_CASE("what was answered is there again after stepping away, and is nobody else's", "[judgement]")
{
    Asked asked;
    asked.settle().press("judgement.concern-yes").press("judgement.why");
    asked.ui.type("The list", asked.draw());
    const EncounterPage first = asked.page;
    asked.page = Visit(2).page();
    asked.settle();
    CHECK(asked.ui.described("judgement.concern-yes")->checked == false);
    CHECK(asked.ui.described("judgement.why")->value.empty());
    asked.ui.settle([](widgets::Ui&) {});
    asked.page = first;
    asked.settle();
    CHECK(asked.ui.described("judgement.concern-yes")->checked == true);
    CHECK(asked.ui.described("judgement.why")->value == "The list");
}

TEST_CASE("while a judgement is being kept it can be neither changed nor given again", "[judgement]")
{
    Asked asked;
    asked.settle().press("judgement.concern-yes").press("judgement.sure").press("judgement.action.none");
    asked.page.keeping = Keeping::saving;
    asked.settle();
    CHECK(asked.ui.described("judgement.give")->disabled);
    CHECK(asked.ui.described("judgement.concern-no")->disabled);
    CHECK(asked.ui.described("judgement.why")->disabled);
    CHECK(asked.ui.described("judgement.action.none")->disabled);
    asked.ui.ui().focus("judgement.sure");
    asked.settle().key(Key::end);
    asked.page.keeping = Keeping::kept;
    asked.settle();
    CHECK(asked.ui.described("judgement.sure")->value == "75 %, fairly sure");
}

TEST_CASE("the notes that stand are shown beside the judgement, only to be read", "[judgement]")
{
    Asked asked;
    asked.visit.note("cd-documents-held").note("ex-long-hours").move(engine::WithdrawNote{2});
    asked.page = asked.visit.page();
    asked.settle();
    CHECK(asked.ui.shows("What you wrote down"));
    CHECK(asked.ui.shows("Someone else holds identity or travel papers"));
    CHECK(asked.ui.shows("Rests on nothing in particular"));
    CHECK_FALSE(asked.ui.shows("Hours or days are excessive"));
    CHECK_FALSE(asked.ui.described("notebook.note.1.withdraw"));
    CHECK(asked.ui.shows("You can still change this"));
}

TEST_CASE("a reason may have two thousand characters, and says when they are running out", "[judgement]")
{
    Asked asked;
    asked.ui.clipboard() = std::string(2100, 'x');
    asked.settle().press("judgement.why");
    CHECK_FALSE(asked.ui.shows("characters left"));
    asked.ui.keys({.key = Key::v, .ctrl = true}, asked.draw());
    asked.settle();
    CHECK(asked.ui.described("judgement.why")->value.size() == 2000);
    CHECK(asked.ui.shows("0 characters left"));
}

TEST_CASE("at 250 % the whole judgement can be reached, and nothing sticks out", "[judgement]")
{
    Asked asked;
    asked.ui.resize(1280, 720);
    asked.ui.look.text_percent = 250;
    asked.rect = {0, 130, 1280, 590};
    asked.visit.note("cd-documents-held");
    asked.page = asked.visit.page();
    asked.settle();
    for (int i = 0; i < 12; ++i) {
        asked.key(Key::tab);
        CHECK_FALSE(asked.ui.described(asked.ui.ui().focused())->offscreen);
    }
    for (const auto& each : asked.ui.description()) {
        INFO(each.id << " " << each.name);
        CHECK(each.rect.x >= asked.rect.x);
        CHECK(each.rect.right() <= asked.rect.right() + 0.5f);
    }
}
