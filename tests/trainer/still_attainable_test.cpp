#include "trainer/app/still_attainable.hpp"

#include "engine/check/prospects.hpp"
#include "tests/support/debrief_window.hpp"
#include "tests/support/elm_street.hpp"

#include <catch2/catch.hpp>

using namespace support;

namespace {

int got_in(const engine::Debrief& debrief, const std::string& competency)
{
    for (const auto& line : debrief.competencies)
        if (line.competency == competency)
            return line.got;
    return 0;
}

} // namespace

TEST_CASE("what could still be got begins with all of it, only ever narrows, and ends with what was got",
    "[debrief]")
{
    const auto page = controlled_visit();
    const auto moments = trainer::still_attainable(page.attempt);
    REQUIRE(moments.size() > page.debrief.decisions.size() / 2);
    engine::Prospects prospects(page.attempt.scenario, page.attempt.variant);
    CHECK(moments.front().in_the_end == prospects.from_start());
    for (std::size_t i = 1; i < moments.size(); ++i) {
        const auto& before = moments[i - 1].in_the_end;
        const auto& after = moments[i].in_the_end;
        REQUIRE(after.size() == before.size());
        for (std::size_t each = 0; each < after.size(); ++each) {
            CHECK(after[each].best <= before[each].best);
            CHECK(after[each].worst >= before[each].worst);
        }
    }
    for (const auto& each : moments.back().in_the_end) {
        CHECK(each.best == got_in(page.debrief, each.competency));
        CHECK(each.worst == each.best);
    }
}

TEST_CASE("under a decision it says by how much it lowered what could still be got", "[debrief]")
{
    auto page = controlled_visit();
    DebriefWindow window(page);
    window.press("debrief.decisions");
    const auto asked = window.press("debrief.worked-out");
    REQUIRE(asked.has_value());
    CHECK(std::holds_alternative<trainer::WorkOutMarks>(*asked));
    CHECK_FALSE(window.shows("It lowered what could still be got"));
    page.still_attainable = trainer::still_attainable(page.attempt);
    window.show(page);
    CHECK(window.shows("It lowered what could still be got: communication from"));
    CHECK_FALSE(window.press("debrief.worked-out").has_value());
    CHECK_FALSE(window.shows("It lowered what could still be got"));
}
