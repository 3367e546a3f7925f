// How one encounter works.
#include "reports/moments.hpp"
#include "tests/support/made_attempts.hpp"

#include <catch2/catch.hpp>

using namespace reports;
using namespace support;

namespace {

Report report_of(const std::vector<CountedAttempt>& attempts)
{
    static const KnownDoorstep doorstep;
    Selected selected;
    selected.encounter = "doorstep";
    return encounter_report(selected, attempts, doorstep.known);
}

/// People of different ability, each with four moments: "good" goes with it, "bad" against it, "easy" is done
/// well by everybody, and "rare" is met by few.
std::vector<CountedAttempt> able_and_less(int people)
{
    std::mt19937_64 random(11);
    std::vector<CountedAttempt> attempts;
    for (int person = 1; person <= people; ++person) {
        const int ability = person % 10;
        MadeAttempt made(person, 0);
        for (const char* node : {"good", "fine", "sound"}) {
            const bool well = static_cast<int>(random() % 10) < ability;
            made.chose(node, well ? "right" : "wrong", well ? 2 : -1, 4000 + 100 * person);
        }
        const bool badly = static_cast<int>(random() % 10) < ability;
        made.chose("bad", badly ? "trap" : "marked", badly ? -1 : 1);
        made.chose("easy", person == 1 ? "silly" : "plain", person == 1 ? 0 : 1);
        if (person <= 5)
            made.chose("rare", person % 2 ? "left" : "right", person % 2);
        made.attempt.result.outcome = person % 4 ? "end" : "other-end";
        attempts.push_back(made);
    }
    return attempts;
}

bool says(const Section& section, const std::string& moment, const std::string& words)
{
    return std::ranges::any_of(section.table.rows, [&](const Row& row) {
        return row.cells[0] == Cell(moment) &&
               std::get<std::string>(row.cells[1]).find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("a moment's facility and how it goes with the rest are told, on those who met it", "[report]")
{
    const auto report = report_of(able_and_less(200));
    const auto& section = section_called(report, "moments");
    const auto* good = row_called(section, "good");
    REQUIRE(good != nullptr);
    CHECK(number_in(cell_of(section, *good, "met")) == 200);
    CHECK(std::get<Measured>(cell_of(section, *good, "discrimination")).low > 0);
    CHECK(std::get<Measured>(cell_of(section, *row_called(section, "bad"), "discrimination")).high < 0);
    CHECK(number_in(cell_of(section, *row_called(section, "easy"), "counted")) == Approx(0.995));
    const auto* rare = row_called(section, "rare");
    CHECK(cell_of(section, *rare, "facility") == Cell(Missing{"Too few to say (5 of 8 needed)"}));
    CHECK(cell_of(section, *rare, "discrimination") == Cell(Missing{"Too few to say (5 of 30 needed)"}));
    const auto time = number_in(cell_of(section, *good, "time"));
    CHECK(*time == Approx(4 + 0.1 * 100.5).epsilon(0.01));
}

TEST_CASE("what does not work is told in words that a trainer can act on", "[report]")
{
    const auto report = report_of(able_and_less(200));
    const auto& advice = section_called(report, "advice");
    CHECK(says(advice, "bad", "Who does well here does worse elsewhere."));
    CHECK(says(advice, "bad", "Those who do better overall take “trap” more often, though it costs points."));
    CHECK(says(advice, "easy", "Nearly everybody does well here"));
    CHECK_FALSE(says(advice, "good", ""));
    CHECK(report.findings[1].kind == FindingKind::look_at);
    const auto few = report_of(able_and_less(20));
    CHECK(section_called(few, "advice").table.when_empty.find("20 so far") != std::string::npos);
}

TEST_CASE("choices are told by the thirds who did worst and best", "[report]")
{
    const auto report = report_of(able_and_less(200));
    const auto& section = section_called(report, "choices");
    const auto right = std::ranges::find_if(section.table.rows,
        [](const Row& row) { return row.cells[0] == Cell("right") && row.cells[1] == Cell("good"); });
    REQUIRE(right != section.table.rows.end());
    CHECK(*number_in(cell_of(section, *right, "lowest")) < *number_in(cell_of(section, *right, "all")));
    CHECK(*number_in(cell_of(section, *right, "highest")) > *number_in(cell_of(section, *right, "all")));
    const auto few = report_of(able_and_less(29));
    const auto& unparted = section_called(few, "choices");
    CHECK(cell_of(unparted, unparted.table.rows[0], "lowest") == Cell(Missing{"No thirds to compare"}));
}

TEST_CASE("alpha rests on the moments that enough people met together", "[report]")
{
    const auto report = report_of(able_and_less(200));
    const auto& section = section_called(report, "reliability");
    const auto alpha = std::get<Measured>(section.table.rows[0].cells[1]);
    CHECK(alpha.of == 200);
    CHECK(number_in(row_called(section, "Moments it rests on")->cells[1]) == 5); // all but the rare one
    const auto few = report_of(able_and_less(29));
    CHECK(section_called(few, "reliability").table.rows[0].cells[1] ==
          Cell(Missing{"Too few to say (29 of 30 needed)"}));
}

TEST_CASE("how well somebody did is measured beside those who met the same moments", "[report]")
{
    std::vector<CountedAttempt> attempts;
    for (int person = 1; person <= 60; ++person) { // half of them come to what is easy, half to what is hard
        const bool easy = person % 2;
        MadeAttempt made(person, 0);
        made.chose(easy ? "easy" : "hard", person % 4 < 2 ? "right" : "wrong",
            (person % 4 < 2 ? 1 : 0) + (easy ? 5 : 0));
        attempts.push_back(made);
    }
    Attempts pointers;
    for (const auto& each : attempts)
        pointers.push_back(&each);
    const auto moments = moments_of(pointers, nullptr);
    REQUIRE(moments.has_thirds);
    for (const auto& moment : moments.moments)
        CHECK(moment.met_by_third.front() == moment.met_by_third.back());
}

TEST_CASE("routes are told by how it ended and where recruits parted", "[report]")
{
    std::vector<CountedAttempt> attempts;
    for (int person = 1; person <= 40; ++person) {
        MadeAttempt made(person, 0);
        made.attempt.result.nodes = {"door", person <= 10 ? "kitchen" : "stairs", "end"};
        made.attempt.result.outcome = "end";
        attempts.push_back(made);
    }
    const auto report = report_of(attempts);
    const auto& outcomes = section_called(report, "outcomes");
    CHECK(outcomes.table.rows[0].cells[0] == Cell("You left"));
    CHECK(number_in(outcomes.table.rows[0].cells[1]) == 1.0);
    const auto& branches = section_called(report, "branches");
    REQUIRE(branches.table.rows.size() == 2);
    CHECK(branches.table.rows[0].cells[0] == Cell("Hall (door)"));
    CHECK(branches.table.rows[0].cells[1] == Cell("stairs"));
    CHECK(number_in(branches.table.rows[0].cells[2]) == 0.75);
}

TEST_CASE("a moment that nobody came to is named, once enough people have played", "[report]")
{
    std::vector<CountedAttempt> attempts;
    for (int person = 1; person <= 29; ++person) {
        MadeAttempt made(person, 0);
        made.attempt.result.nodes = {"door"};
        attempts.push_back(made);
    }
    CHECK(section_called(report_of(attempts), "unmet").table.rows.empty());
    MadeAttempt last(30, 0);
    last.attempt.result.nodes = {"door"};
    attempts.push_back(last);
    const auto report = report_of(attempts);
    const auto& section = section_called(report, "unmet");
    REQUIRE(section.table.rows.size() == 1);
    CHECK(section.table.rows[0].cells[1] == Cell("You left"));
    CHECK(section.lead == "Of 2 moments, nobody came to 1, in 30 attempts.");
}

TEST_CASE("an encounter whose text is gone is told by its ids", "[report]")
{
    const KnownDoorstep doorstep;
    Selected selected;
    selected.encounter = "other";
    std::vector<CountedAttempt> attempts;
    for (int person = 1; person <= 40; ++person)
        attempts.push_back(
            MadeAttempt(person, 0).of("other").chose("gate", person % 2 ? "left" : "right", person % 2));
    const auto report = encounter_report(selected, attempts, doorstep.known);
    CHECK(report.about == "other");
    CHECK(row_called(section_called(report, "moments"), "gate") != nullptr);
    CHECK(section_called(report, "unmet").table.when_empty ==
          "The encounter’s text can no longer be read here.");
}
