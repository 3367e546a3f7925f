#include "tests/support/drawn_pictures.hpp"
#include "tests/support/elm_street.hpp"
#include "tests/support/headless_ui.hpp"
#include "trainer/app/still_attainable.hpp"
#include "trainer/app/update.hpp"
#include "trainer/workspaces/debrief/debrief_view.hpp"
#include "trainer/workspaces/encounter/encounter_page.hpp"
#include "trainer/workspaces/encounter/encounter_view.hpp"
#include "trainer/workspaces/encounter/moment_view.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace trainer;
using widgets::Ui;

namespace {

/// A finished visit, looked back at in a window; what is asked for is done as the program would.
struct LookingBack {
    support::DrawnPictures pictures;
    support::HeadlessUi ui;
    engine::Library library = load_content(std::string(PROJECT_DIR) + "/scenarios").library;
    State state;

    LookingBack()
    {
        state.screen = support::controlled_visit();
        state.person = engine::Profile{0, "Sam", engine::Role::recruit, {}};
    }

    std::optional<Intent> show(Ui& drawn)
    {
        if (const auto* debriefing = std::get_if<Debriefing>(&state.screen))
            return show_debrief(drawn, *debriefing, library, pictures);
        if (const auto* past = std::get_if<PastMoment>(&state.screen))
            return show_moment(drawn, *past, library, pictures);
        return show_encounter(
            drawn, encounter_page(std::get<Playing>(state.screen), library, Moment{0}), pictures);
    }
    auto draw()
    {
        return [this](Ui& drawn) { return show(drawn); };
    }
    std::vector<Effect> take(const std::optional<Intent>& intent)
    {
        std::vector<Effect> asked;
        if (intent)
            asked = update(state, Message{*intent}, Moment{0});
        ui.settle(draw());
        return asked;
    }
    std::vector<Effect> press(const std::string& id) { return take(ui.press(id, draw())); }

    const Attempt& attempt() const
    {
        const auto* debriefing = std::get_if<Debriefing>(&state.screen);
        return debriefing ? debriefing->attempt : std::get<PastMoment>(state.screen).debriefing.attempt;
    }
    std::uint32_t event_of(const std::string& choice) const
    {
        const auto number = support::choice(attempt().scenario, choice).value;
        const auto& events = attempt().events;
        return std::ranges::find_if(events, [&](const engine::Event& event) {
            return event.kind == engine::EventKind::choice_made && event.subject == number;
        })->number;
    }
    void open(const std::string& choice)
    {
        take(Intent{OpenMoment{event_of(choice)}});
        ui.settle(draw());
    }
};

} // namespace

TEST_CASE("each decision of a debrief opens its moment, with the choice that was taken marked", "[moment]")
{
    LookingBack back;
    back.ui.settle(back.draw());
    back.press("debrief.decisions");
    back.press("open-moment." + std::to_string(back.event_of("agree-roles")));
    REQUIRE(std::holds_alternative<PastMoment>(back.state.screen));
    CHECK(back.ui.shows("As it was"));
    CHECK(back.ui.described("choice.agree-roles")->value == "Chosen");
    int choices = 0;
    for (const auto& widget : back.ui.description())
        if (widget.id.starts_with("choice.")) {
            ++choices;
            CHECK(widget.disabled);
        }
    CHECK(choices > 1);
    back.press("moment.back");
    CHECK(std::holds_alternative<Debriefing>(back.state.screen));
}

TEST_CASE("a moment's page is the page that the recruit had then", "[moment]")
{
    LookingBack back;
    back.open("ask-papers");
    const auto& past = std::get<PastMoment>(back.state.screen);
    const auto then = moment_page(past, back.library);
    Playing playing{past.then, {}, {}, false, false, {}, {}};
    const auto played = encounter_page(playing, back.library, Moment{0});
    CHECK(then.scene == played.scene);
    CHECK(then.beats == played.beats);
    CHECK(then.did == played.did);
    CHECK(then.transcript == played.transcript);
    CHECK(then.moment == played.moment);
    REQUIRE(then.choices.size() == played.choices.size());
    for (std::size_t i = 0; i < then.choices.size(); ++i) {
        CHECK(then.choices[i].id == played.choices[i].id);
        CHECK(then.choices[i].shut == played.choices[i].shut);
        CHECK(then.choices[i].taken == (then.choices[i].id == "ask-papers"));
    }
}

TEST_CASE("one goes from the first moment of an attempt to its last and back, with the keys too", "[moment]")
{
    LookingBack back;
    back.take(Intent{OpenMoment{1}});
    const auto last = std::get<PastMoment>(back.state.screen).moments.size() - 1;
    REQUIRE(last > 20);
    for (std::size_t i = 0; i < last; ++i)
        back.take(back.ui.type("a", back.draw()));
    CHECK(std::get<PastMoment>(back.state.screen).moment == last);
    CHECK(back.ui.described("moment.after")->disabled);
    CHECK(back.ui.described("moment.what-if")->disabled);
    back.press("moment.before");
    CHECK(std::get<PastMoment>(back.state.screen).moment == last - 1);
    back.take(back.ui.type("b", back.draw()));
    CHECK(std::get<PastMoment>(back.state.screen).moment == last - 2);
    CHECK_FALSE(back.ui.described("moment.what-if")->disabled);
}

TEST_CASE("at a moment one can see what could still be got then, and what it came to", "[moment]")
{
    LookingBack back;
    back.open("ask-many");
    const auto asked = back.press("moment.marks");
    REQUIRE(asked.size() == 1);
    CHECK(std::holds_alternative<LookAhead>(asked.front()));
    CHECK(back.ui.shows("This is being worked out"));
    update(back.state, MarksWorkedOut{back.attempt().head.id, still_attainable(back.attempt())}, Moment{0});
    back.ui.settle(back.draw());
    CHECK(back.ui.shows("was still possible, and it came to"));
    back.take(back.ui.key(widgets::Key::escape, back.draw()));
    CHECK_FALSE(back.ui.shows("was still possible"));
    CHECK(std::holds_alternative<PastMoment>(back.state.screen));
}

TEST_CASE("what was done next is told whole at any text size, and so is why one cannot play on", "[moment]")
{
    for (const int percent : {100, 250}) {
        LookingBack back;
        back.ui.look.text_percent = percent;
        back.open("speak-to-her");
        const auto whole = [&](const std::string& words) {
            return std::ranges::any_of(
                back.ui.description(), [&](const widgets::Described& each) { return each.name == words; });
        };
        CHECK(whole("Then: You greeted Mila yourself."));
        std::get<PastMoment>(back.state.screen).problem = "The disk is full. Make room, then try again.";
        back.ui.settle(back.draw());
        CHECK(whole("The disk is full. Make room, then try again."));
    }
}

TEST_CASE("what if asks for a fork from the moment that is open", "[moment]")
{
    LookingBack back;
    back.open("separate");
    const auto asked = back.press("moment.what-if");
    REQUIRE(asked.size() == 1);
    CHECK(std::get<BeginFork>(asked.front()).event == back.event_of("separate"));
    CHECK(back.ui.described("moment.what-if")->disabled);
}

TEST_CASE("practice says that it is practice, in play and when one has stepped away, at any size", "[moment]")
{
    for (const int percent : {100, 200}) {
        support::ElmStreet street("controlled");
        street.attempt().head.purpose = engine::Purpose::practice;
        LookingBack back;
        back.ui.look.text_percent = percent;
        Playing playing{street.attempt(), {}, {}, false, false, {}, {}};
        back.state.screen = playing;
        back.ui.settle(back.draw());
        CHECK(back.ui.shows("Practice"));
        playing.away = true;
        back.state.screen = playing;
        back.ui.settle(back.draw());
        CHECK(back.ui.shows("Practice"));
    }
}

TEST_CASE("the debrief of a fork begins with what changed beside the attempt it came from", "[moment]")
{
    LookingBack back;
    auto original = support::controlled_visit();
    support::ElmStreet street("controlled");
    street.choose({"agree-roles", "plan-welfare", "say-welfare", "speak-to-her"});
    const auto parted = street.attempt().session.events;
    street.choose({"leave-now"});
    street.attempt().head.purpose = engine::Purpose::practice;
    street.attempt().head.forked_from = engine::ForkedFrom{original.attempt.head.id, parted};
    auto fork = street.as_it_is();
    fork.original = Original{original.attempt, original.debrief};
    back.state.screen = fork;
    back.ui.settle(back.draw());
    CHECK(back.ui.described("debrief.compare")->selected);
    CHECK(back.ui.shows("The first 4 decisions are the same; then they part."));
    CHECK(back.ui.shows("What if"));
    CHECK(back.ui.shows(original.debrief.outcome_told));
    CHECK(back.ui.shows("Practice"));
}
