// Which attempts are assessed, and which are practice.
#include "tests/support/station.hpp"
#include "trainer/app/catalogue.hpp"
#include "trainer/app/moment.hpp"
#include "trainer/app/purpose.hpp"

using namespace trainer;
using engine::Purpose;
using support::Station;

namespace {

constexpr std::int64_t began = 1'700'000'000'000; ///< Tuesday 14 November 2023; stations begin then
constexpr std::int64_t day = 24LL * 60 * 60 * 1000;

Purpose next_at(Station& station, std::int64_t at)
{
    return next_purpose(standing_of(*station.store, station.sam.id), "elm-street", at);
}

/// Assigns Elm Street to a cohort with Sam in it.
void assign(Station& station, std::int64_t at)
{
    const auto cohorts = station.store->cohorts();
    const auto cohort = cohorts.empty()
                            ? station.store->keep_cohort({0, "Autumn", "", "", {station.sam.id}, false}).id
                            : cohorts.front().id;
    station.store->assign({0, cohort, "elm-street", "", at});
}

} // namespace

TEST_CASE("the first attempt at an encounter is assessed, playing it again is practice", "[purpose]")
{
    Station station;
    CHECK(next_at(station, began) == Purpose::assessed);
    CHECK(station.finished().head.purpose == Purpose::assessed);
    CHECK(station.finished().head.purpose == Purpose::practice);
    CHECK(next_purpose(standing_of(*station.store, station.sam.id), "ferry", began) == Purpose::assessed);
}

TEST_CASE("who stops an assessed attempt and begins again practises", "[purpose]")
{
    Station station;
    CHECK(station.start().head.purpose == Purpose::assessed);
    CHECK(station.start().head.purpose == Purpose::practice);
}

TEST_CASE("the first attempt since it was assigned is assessed, whoever had practised before", "[purpose]")
{
    Station station;
    station.finished();
    assign(station, began + day);
    CHECK(next_at(station, began) == Purpose::practice);
    CHECK(next_at(station, began + day) == Purpose::assessed);
    const auto other = station.store->add_profile({0, "Kim", engine::Role::recruit, {}}).id;
    CHECK(standing_of(*station.store, other).assignments.empty());
    assign(station, began - day);
    station.store->take_back(1);
    CHECK(next_at(station, began + day) == Purpose::practice);
}

TEST_CASE("the first attempt of a return that is due is assessed, the one before it is practice", "[purpose]")
{
    Station station;
    station.finished();
    CHECK(next_at(station, began + 6 * day) == Purpose::practice);
    CHECK(next_at(station, began + 8 * day) == Purpose::assessed);
}

TEST_CASE("the card of an encounter knows what the next attempt is for", "[purpose]")
{
    Station station;
    const auto next = [&] {
        FinishedRows none;
        for (const auto& card : home_content(*station.store, station.content(), station.sam, none).encounters)
            if (card.scenario == "elm-street")
                return card.next;
        return Purpose::practice;
    };
    CHECK(next() == Purpose::assessed);
    assign(station, 1);
    station.start({}, now_utc());
    CHECK(next() == Purpose::practice);
}
