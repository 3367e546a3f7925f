#include "trainer/app/catalogue.hpp"

#include "tests/support/doorstep.hpp"
#include "tests/support/own_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace trainer;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
const Day today = 2026y / 11 / 25;

/// A folder with the doorstep call under several names, and records.
struct Course {
    support::OwnFolder folder;
    Content content{folder.path / "scenarios", support::small_library(), {}, {}};
    std::unique_ptr<engine::RecordStore> store = engine::open_records(folder.path / "data");
    engine::Profile sam = store->add_profile({0, "Sam", engine::Role::recruit, {}});

    explicit Course(const std::vector<std::string>& ids)
    {
        for (const auto& id : ids)
            write(id + "/scenario.json",
                support::with(support::doorstep_text(),
                    R"("id": "doorstep", "version": "1", "title": "Doorstep")",
                    R"("id": ")" + id + R"(", "version": "1", "title": "Call )" + id + "\""));
    }
    void write(const std::filesystem::path& file, const std::string& text) const
    {
        std::filesystem::create_directories((content.folder / file).parent_path());
        std::ofstream(content.folder / file) << text;
    }
    void play(const std::string& id, std::int64_t started_at, bool to_the_end) const
    {
        AttemptRequest request;
        request.profile = sam.id;
        request.started_at = started_at;
        const auto opened = open_scenario(content, scenario_file(content, id));
        auto attempt = start_attempt(*store, content, opened, request);
        if (!to_the_end)
            return;
        make_move(*store, content, attempt, engine::Choose{support::choice(attempt.scenario, "go")}, {});
        make_move(*store, content, attempt, engine::Judgement{true, 70, "none", {}}, {});
    }
    std::vector<EncounterCard> cards() const
    {
        FinishedRows finished;
        return home_content(*store, content, sam, finished).encounters;
    }
    std::vector<std::string> order()
    {
        content.course = read_course(content.folder).order;
        std::vector<std::string> ids;
        for (const auto& card : catalogue(content))
            ids.push_back(card.scenario);
        return ids;
    }
};

EncounterCard card(const std::string& id, std::optional<Day> comes_back = {}, int finished = 1)
{
    EncounterCard card;
    card.scenario = id;
    card.comes_back = comes_back;
    card.finished = finished;
    return card;
}

std::string next(const std::vector<EncounterCard>& cards)
{
    const auto* found = next_encounter(cards, today);
    return found ? found->scenario : std::string("none");
}

} // namespace

TEST_CASE("encounters come in the order of the course, the others after them, and by title without one",
    "[catalogue]")
{
    Course course({"a", "b", "c"});
    CHECK(course.order() == std::vector<std::string>{"a", "b", "c"});
    course.write("course.json", R"({ "format": 1, "course": ["c", "a"] })");
    CHECK(course.order() == std::vector<std::string>{"c", "a", "b"});
    course.write("course.json", R"({ "format": 1, "course": ["gone", "b"] })");
    CHECK(course.order() == std::vector<std::string>{"b", "a", "c"});
    course.write("course.json", "nonsense");
    CHECK(course.order() == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("what is next is what is under way, then what is due longest, then what is new", "[catalogue]")
{
    auto under_way = card("under-way", {}, 0);
    under_way.unfinished = AttemptRow{};
    const auto later = card("later", 2026y / 12 / 2);
    const auto soon = card("soon", 2026y / 11 / 26);
    const auto due = card("due", today);
    const auto due_longest = card("due-longest", 2026y / 11 / 18);
    const auto fresh = card("fresh", {}, 0);
    const auto newer = card("newer", {}, 0);
    const auto over = card("over", {}, 5);
    auto broken = card("broken", 2026y / 11 / 1);
    broken.problem = "It has mistakes.";
    CHECK(next({broken, over, later, soon, fresh, newer, due, due_longest, under_way}) == "under-way");
    CHECK(next({broken, over, later, soon, fresh, newer, due, due_longest}) == "due-longest");
    CHECK(next({broken, over, later, soon, fresh, newer}) == "fresh");
    CHECK(next({broken, over, later, soon}) == "soon");
    CHECK(next({broken, over}) == "over");
    CHECK(next({broken}) == "none");
    CHECK(next({}) == "none");
}

TEST_CASE("a card knows when its encounter comes back, by that person's own finished attempts", "[catalogue]")
{
    Course course({"a", "b"});
    const std::int64_t noon = 20'000 * day + day / 2; // 4 October 2024
    course.play("a", noon, true);
    course.play("b", noon, false);
    CHECK(course.cards()[0].comes_back == Day(2024y / 10 / 11));
    CHECK_FALSE(course.cards()[1].comes_back);
    course.play("a", noon + 3 * day, true); // before its day
    CHECK(course.cards()[0].comes_back == Day(2024y / 10 / 11));
    course.play("a", noon + 7 * day, true);
    CHECK(course.cards()[0].comes_back == Day(2024y / 11 / 11));
    course.sam = course.store->add_profile({0, "Alex", engine::Role::recruit, {}});
    CHECK_FALSE(course.cards()[0].comes_back);
}
