#include "trainer/app/perform.hpp"

#include "tests/support/own_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <future>

using namespace trainer;

namespace {

/// The real records in a folder of their own, and the real scenarios.
struct Disk {
    support::OwnFolder folder;
    Content content = load_content(std::filesystem::path(PROJECT_DIR) / "scenarios");
    std::promise<void> woken;
    Performer performer{content, folder.path, [this] { woken.set_value(); }};

    Message result_of(Effect effect)
    {
        woken = {};
        auto arrived = woken.get_future();
        performer.carry_out(std::move(effect));
        REQUIRE(arrived.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
        auto results = performer.take_results();
        REQUIRE(results.size() == 1);
        return std::move(results.front());
    }
    template <class Wanted>
    Wanted get(Effect effect)
    {
        auto message = result_of(std::move(effect));
        REQUIRE(std::holds_alternative<Wanted>(message));
        return std::get<Wanted>(std::move(message));
    }
    engine::Profile somebody(const std::string& name, engine::Role role = engine::Role::recruit)
    {
        return get<ProfileMade>(KeepProfile{name, role, "a long passphrase"}).profile;
    }
    Attempt begin(const engine::Profile& person)
    {
        return get<AttemptReady>(
            BeginAttempt{person.id, scenario_file(content, "elm-street"), "controlled", 1, 100})
            .attempt;
    }
};

EncounterCard elm_street(const HomeLoaded& home)
{
    const auto card = std::ranges::find(home.encounters, "elm-street", &EncounterCard::scenario);
    REQUIRE(card != home.encounters.end());
    return *card;
}

} // namespace

TEST_CASE("a recruit's attempts are on their home page and on no other recruit's", "[perform]")
{
    Disk disk;
    disk.get<RecordsOpened>(OpenRecords{});
    const auto sam = disk.somebody("Sam");
    const auto alex = disk.somebody("Alex");
    const auto kim = disk.somebody("Kim", engine::Role::trainer);
    const auto attempt = disk.begin(sam);

    const auto home = disk.get<HomeLoaded>(LoadHome{sam});
    REQUIRE(home.attempts.size() == 1);
    CHECK(home.attempts.front().title == "Welfare visit, Elm Street");
    CHECK(elm_street(home).unfinished->id == attempt.head.id);
    CHECK(disk.get<HomeLoaded>(LoadHome{alex}).attempts.empty());

    const auto trainers = disk.get<HomeLoaded>(LoadHome{kim});
    REQUIRE(trainers.attempts.size() == 1);
    CHECK(trainers.attempts.front().who == "Sam");
    CHECK_FALSE(elm_street(trainers).unfinished);
}

TEST_CASE("nobody goes on with somebody else's attempt, nor does a recruit read its debrief", "[perform]")
{
    Disk disk;
    disk.get<RecordsOpened>(OpenRecords{});
    const auto sam = disk.somebody("Sam");
    const auto alex = disk.somebody("Alex");
    const auto kim = disk.somebody("Kim", engine::Role::trainer);
    const auto attempt = disk.begin(sam).head.id;
    disk.get<AttemptNotReady>(RestoreAttempt{alex.id, attempt});
    disk.get<AttemptNotReady>(RestoreAttempt{kim.id, attempt});
    disk.get<AttemptNotReady>(LookBack{alex, attempt});
    CHECK(disk.get<DebriefReady>(LookBack{kim, attempt}).debriefing.who == "Sam");
    disk.get<AttemptReady>(RestoreAttempt{sam.id, attempt});
}

TEST_CASE("a trainer plays on from a recruit's attempt as practice of their own; another recruit cannot",
    "[perform]")
{
    Disk disk;
    disk.get<RecordsOpened>(OpenRecords{});
    const auto sam = disk.somebody("Sam");
    const auto alex = disk.somebody("Alex");
    const auto kim = disk.somebody("Kim", engine::Role::trainer);
    const auto attempt = disk.begin(sam).head.id;
    disk.get<AttemptNotReady>(BeginFork{alex, attempt, 1});
    const auto fork = disk.get<AttemptReady>(BeginFork{kim, attempt, 1}).attempt;
    CHECK(fork.head.profile == kim.id);
    CHECK(fork.head.purpose == engine::Purpose::practice);
    const auto page = disk.get<DebriefReady>(LookBack{kim, fork.head.id}).debriefing;
    REQUIRE(page.original);
    CHECK(page.original->attempt.head.id == attempt);

    const auto home = disk.get<HomeLoaded>(LoadHome{kim});
    CHECK_FALSE(elm_street(home).unfinished); // practice is not what one goes on with there
    CHECK(std::ranges::count(home.attempts, true, &AttemptRow::practice) == 1);
    CHECK(disk.get<HomeLoaded>(LoadHome{sam}).attempts.size() == 1);
}

TEST_CASE("a passphrase opens its trainer's profile and nothing else does", "[perform]")
{
    Disk disk;
    disk.get<RecordsOpened>(OpenRecords{});
    const auto kim = disk.somebody("Kim", engine::Role::trainer);
    CHECK(disk.get<PassphraseChecked>(CheckPassphrase{kim, "a long passphrase"}).fits);
    CHECK_FALSE(disk.get<PassphraseChecked>(CheckPassphrase{kim, "A long passphrase"}).fits);
}

TEST_CASE("a name that is taken is refused in words", "[perform]")
{
    Disk disk;
    disk.get<RecordsOpened>(OpenRecords{});
    disk.somebody("Sam");
    const auto refused = disk.get<ProfileRefused>(KeepProfile{" Sam ", engine::Role::recruit, {}});
    CHECK(refused.words.find("Sam") != std::string::npos);
}

TEST_CASE("a decision handed over is written even if the program ends at once", "[perform]")
{
    support::OwnFolder folder;
    const Content content = load_content(std::filesystem::path(PROJECT_DIR) / "scenarios");
    {
        Performer performer(content, folder.path, [] {});
        performer.carry_out(OpenRecords{});
        performer.carry_out(KeepProfile{"Sam", engine::Role::recruit, {}});
    }
    CHECK(engine::open_records(folder.path)->profiles().front().name == "Sam");
}

TEST_CASE("trainers are told that an encounter has no certificate, recruits are not", "[perform]")
{
    namespace fs = std::filesystem;
    Disk disk;
    disk.content.folder = disk.folder.path / "scenarios";
    fs::create_directories(disk.content.folder / "elm-street");
    fs::copy_file(fs::path(PROJECT_DIR) / "scenarios/elm-street/scenario.json",
        disk.content.folder / "elm-street/scenario.json");
    disk.get<RecordsOpened>(OpenRecords{});
    const auto sam = disk.somebody("Sam");
    const auto kim = disk.somebody("Kim", engine::Role::trainer);
    const auto told = [&](const engine::Profile& person) {
        const auto home = disk.get<HomeLoaded>(LoadHome{person}).encounters.at(0).unchecked;
        CHECK(disk.get<BriefingLoaded>(LoadBriefing{person, "elm-street"}).card.unchecked == home);
        return home;
    };
    CHECK(told(kim) == "The scenario has no certificate.");
    CHECK(told(sam).empty());
}

TEST_CASE("the card of an encounter shows neither cue nor decoy", "[perform]")
{
    Disk disk;
    disk.get<RecordsOpened>(OpenRecords{});
    const auto card = elm_street(disk.get<HomeLoaded>(LoadHome{disk.somebody("Sam")}));
    CHECK(card.picture.picture == "terrace-street");
    const auto opened = open_scenario(disk.content, card.file);
    for (const auto& detail : opened.loaded.scenario->details)
        if (!detail.sign.shows.empty() || !detail.sign.decoy_for.empty())
            CHECK(std::ranges::find(card.picture.layers, detail.layer) == card.picture.layers.end());
    CHECK(card.date == "Monday 4 November 2024");
    CHECK(card.has_clock);
}

TEST_CASE("preferences come back as they were kept, and a damaged file gives the usual ones", "[perform]")
{
    support::OwnFolder folder;
    const auto file = preferences_file(folder.path);
    CHECK(read_preferences(file).empty());
    Preferences liked;
    liked.look = {widgets::ThemeName::high_contrast, 200, true, false};
    liked.time_extension = 200;
    REQUIRE(write_preferences(file, {{3, liked}}));
    CHECK(read_preferences(file) == PreferencesByProfile{{3, liked}});

    std::ofstream(file) << R"({"3": {"theme": 7, "text_percent": 9000, "time_extension": 50}, "x": 1})";
    Preferences usual;
    usual.look.text_percent = 250; // as large as there is
    CHECK(read_preferences(file) == PreferencesByProfile{{3, usual}});
    std::ofstream(file) << "{ not json";
    CHECK(read_preferences(file).empty());
}
