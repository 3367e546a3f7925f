// Ten thousand random attempts, played again from their records.
#include "engine/records/convert.hpp"
#include "engine/records/record_store.hpp"
#include "engine/records/result.hpp"
#include "reports/debrief_json.hpp"
#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace engine;

namespace {

constexpr int plays = 10'000;
constexpr int extension = 100;

// What the ten thousand come to, whichever compiler made the program. States and events change only with the
// rules of play; then rules_version must change too. Debriefs change with the assessment and its report; then
// assessment_version must change too.
constexpr auto states_come_to = "820ef4d7c7ddacbc5d4c4929cdcc04f796bafe5ddd53230cd9519d8bc470d931";
constexpr auto debriefs_come_to = "53ee18938883df9675f0adc358afa29d102467839456091e9595d88234729265";

/// Makes any move that comes to mind; some are refused.
class Guesser {
public:
    Guesser(const Scenario& scenario, std::uint32_t number) : scenario_(scenario), random_(number) {}

    Move any_move()
    {
        switch (below(12)) {
        case 0:
            return Examine{{below(scenario_.details.size())}};
        case 1:
            return MakeNote{{below(scenario_.indicators.size())}, any_evidence()};
        case 2:
            return ChangeNote{1 + below(2), any_evidence()};
        case 3:
            return WithdrawNote{1 + below(3)};
        case 4:
            return StepAway{};
        case 5:
            return RunOutOfTime{extension};
        case 6:
            return Judgement{below(2) == 0, 50 + 5 * static_cast<int>(below(11)), "refer", "Why “not”?"};
        default:
            return Choose{{below(scenario_.choices.size())}};
        }
    }
    Elapsed any_time() { return Elapsed{below(6'000)}; }

private:
    std::uint32_t below(std::size_t end)
    {
        return static_cast<std::uint32_t>(random_() % static_cast<std::uint32_t>(end));
    }
    Evidence any_evidence()
    {
        const auto kind = EvidenceKind(below(3));
        if (kind == EvidenceKind::nothing)
            return {};
        return {kind, kind == EvidenceKind::line ? below(scenario_.lines.size()) : below(2)};
    }

    const Scenario& scenario_;
    std::minstd_rand random_;
};

struct RandomAttempt {
    VariantNumber variant;
    Session session;
    std::vector<Event> events;
};

RandomAttempt random_attempt(const Scenario& scenario, std::uint32_t number)
{
    RandomAttempt attempt{{number % 2}, {}, {}};
    Guesser guesser(scenario, number + 1);
    auto turn = begin_session(scenario, attempt.variant, number);
    for (int moves = 0; moves < 60 && !attempt.session.judgement; ++moves) {
        if (auto* played = std::get_if<Played>(&turn)) {
            attempt.session = std::move(played->session);
            attempt.events.insert(attempt.events.end(), played->events.begin(), played->events.end());
        }
        const Move move = attempt.session.away ? Move{ComeBack{}} : guesser.any_move();
        turn = play(scenario, attempt.session, move, attempt.session.at + guesser.any_time());
    }
    return attempt;
}

/// The events as they come back from a record.
std::vector<Event> from_record(const Scenario& scenario, const std::vector<Event>& events)
{
    const EventReader reader(scenario);
    std::vector<Event> back;
    for (const auto& event : events)
        back.push_back(std::get<Event>(reader.read(written(scenario, event))));
    return back;
}

std::string debrief_hash(const Scenario& scenario, const Library& library, const RandomAttempt& attempt,
    std::uint32_t number, const std::vector<Event>& events)
{
    return hash_of(
        reports::debrief_json(scenario, debrief_of(scenario, library, attempt.variant, number, events), {}));
}

} // namespace

TEST_CASE(
    "ten thousand random attempts, played again from their records, come to the same to the bit", "[replay]")
{
    const Scenario scenario = support::doorstep();
    const Library library = support::small_library();
    std::string states;
    std::string debriefs;
    int judged = 0;
    bool all_equal = true;
    for (std::uint32_t number = 0; number < plays; ++number) {
        const auto attempt = random_attempt(scenario, number);
        const auto events = from_record(scenario, attempt.events);
        const auto again = replay(scenario, attempt.variant, number, extension, events);
        const auto* session = std::get_if<Session>(&again);
        all_equal = all_equal && session && *session == attempt.session && events == attempt.events;
        REQUIRE(session);
        const auto state = hash_of(*session);
        const auto debrief = debrief_hash(scenario, library, attempt, number, events);
        all_equal = all_equal && state == hash_of(attempt.session) &&
                    debrief == debrief_hash(scenario, library, attempt, number, attempt.events);
        states = hash_of(states + state);
        debriefs = hash_of(debriefs + debrief);
        judged += session->judgement.has_value();
    }
    CHECK(all_equal);
    CHECK(judged > plays / 2);
    CHECK(states == states_come_to);
    CHECK(debriefs == debriefs_come_to);
}
