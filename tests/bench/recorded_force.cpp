#include "tests/bench/recorded_force.hpp"

#include "engine/records/appending.hpp"
#include "engine/records/attempts_store.hpp"
#include "engine/records/cohorts_store.hpp"
#include "engine/records/convert.hpp"
#include "engine/records/opening.hpp"
#include "engine/records/results_store.hpp"
#include "engine/records/seals.hpp"
#include "engine/simulate/simulate.hpp"
#include "tests/bench/encounter.hpp"
#include "trainer/app/certificate.hpp"
#include "trainer/app/results.hpp"

#include <sodium.h>

#include <algorithm>

namespace bench {
namespace {

using namespace engine;
namespace fs = std::filesystem;

constexpr std::size_t plays_of_each_player = 300;
constexpr std::int64_t first_day = 1'700'000'000'000;
constexpr std::int64_t minute = 60'000;

/// One play, as it is kept for whoever is said to have made it.
struct Play {
    std::string variant;
    std::uint64_t seed = 0;
    std::vector<RecordedEvent> events;
    AttemptResult result;
    std::int64_t decisions = 0;
};

/// An encounter of the library.
struct Copy {
    AttemptHead head; ///< of each attempt at it
    ResultKey key;
};

std::vector<Play> plays_of(const Encounter& encounter)
{
    const Ground ground = ground_of(encounter.scenario, encounter.content.library);
    const SimulationRequest request{plays_of_each_player, 1, 1};
    std::vector<Play> plays;
    for (std::size_t run = 0; run < plays_of_each_player; ++run)
        for (std::size_t player = 0; player < player_count; ++player) {
            const auto variant = variant_of_run(encounter.scenario, run);
            const auto seed = seed_of_run(request, Player(player), run);
            auto made = play_as(Player(player), ground, variant, seed);
            if (!made.finished)
                continue;
            trainer::Attempt attempt{
                trainer::new_head(encounter.content, encounter.opened, encounter.scenario, variant, seed),
                encounter.scenario, variant, std::move(made.session), std::move(made.events), {}};
            auto debrief = trainer::debrief_of(attempt, encounter.content.library);
            auto finished = trainer::finished_result(attempt, encounter.content, std::move(debrief));
            const auto decisions = std::ssize(finished.result.decisions);
            plays.push_back({attempt.head.variant, seed, written(encounter.scenario, attempt.events),
                std::move(finished.result), decisions});
        }
    return plays;
}

/// Elm Street under another id, in a folder of its own, with its certificate.
Copy copy_of(const Encounter& encounter, const fs::path& scenarios, int number)
{
    const std::string id = "elm-street-" + std::to_string(number);
    std::string text = encounter.opened.text;
    const std::string named = R"("id": "elm-street")";
    text.replace(text.find(named), named.size(), R"("id": ")" + id + '"');
    auto certificate = std::get<Certificate>(trainer::certificate_of(encounter.opened));
    certificate.scenario_hash = hash_of(text);
    const std::string certified = certificate_text(certificate, hash_of);
    fs::create_directories(scenarios / id);
    trainer::write_file(scenarios / id / "scenario.json", text);
    trainer::write_file(scenarios / id / "certificate.json", certified);

    Copy copy;
    copy.head = trainer::new_head(encounter.content, encounter.opened, encounter.scenario, {0}, 0);
    copy.head.scenario = id;
    copy.head.scenario_text = text;
    copy.head.scenario_hash = certificate.scenario_hash;
    copy.key = {copy.head.scenario_hash, copy.head.guidance_hashes, copy.head.procedure_hash,
        hash_of(certified), assessment_version};
    return copy;
}

/// Writes the tables as the store does, many attempts in one transaction.
class Writer {
public:
    explicit Writer(const fs::path& data)
        : open_(open_database({data / "turnstone.db", data / "turnstone.owner", data / "turnstone.key"}))
    {
        begin();
    }

    /// As add_profile, which looks at everybody's name first.
    std::int64_t add_person(std::int64_t number)
    {
        Profile profile{0, "Recruit " + std::to_string(number), Role::recruit, {}};
        database().run(
            "INSERT INTO profile (name, role, passphrase_hash) VALUES ($1, 0, '')", {profile.name});
        profile.id = database().last_row();
        database().run(
            "UPDATE profile SET seal = $2 WHERE id = $1", {profile.id, seal_of(open_.key, profile)});
        return profile.id;
    }

    void add_cohort(const Cohort& cohort) { keep_cohort(database(), cohort); }

    void add_attempt(AttemptHead head, const ResultKey& key, const Play& play)
    {
        if (!head.scenario_text.empty())
            keep_text(database(), head);
        insert(database(), head);
        head.id = database().last_row();
        auto end = beginning_of(database(), head.id);
        append_events(database(), open_.key, end, play.events);
        keep_result(database(), open_.key, head.id, {key, play.result});
        if (++in_transaction_ == 2000) {
            database().run("COMMIT");
            begin();
        }
    }

    void finish(const fs::path& data)
    {
        seal_register(database(), open_.key);
        database().run("COMMIT");
        open_.connection.reset();
        fs::remove(data / "turnstone.owner");
    }

private:
    Connection& database() { return *open_.connection; }
    void begin()
    {
        database().run("BEGIN IMMEDIATE");
        in_transaction_ = 0;
    }

    OpenRecords open_;
    int in_transaction_ = 0;
};

/// Everybody in cohorts of the same size, one after another.
std::vector<std::int64_t> people(Writer& writer, std::int64_t recruits, std::int64_t cohorts)
{
    std::vector<std::int64_t> ids;
    for (std::int64_t i = 0; i < recruits; ++i)
        ids.push_back(writer.add_person(i + 1));
    const auto each = std::max<std::int64_t>(1, recruits / cohorts);
    for (std::int64_t i = 0; i < cohorts; ++i) {
        Cohort cohort{0, "Intake " + std::to_string(i + 1), "", "", {}, false};
        for (std::int64_t member = i * each; member < std::min(recruits, (i + 1) * each); ++member)
            cohort.members.push_back(ids[static_cast<std::size_t>(member)]);
        writer.add_cohort(cohort);
    }
    return ids;
}

} // namespace

RecordedForce make_force(const fs::path& folder, const Force& force)
{
    if (sodium_init() < 0)
        throw std::runtime_error("The cryptography library could not be started.");
    const Encounter encounter;
    const auto plays = plays_of(encounter);
    const fs::path data = folder / "data";
    fs::create_directories(data);
    fs::create_directories(folder / "scenarios");
    for (const char* part : {"guidance", "procedures"})
        fs::copy(encounter.content.folder / part, folder / "scenarios" / part, fs::copy_options::recursive);
    std::vector<Copy> copies;
    for (int i = 0; i < force.encounters; ++i)
        copies.push_back(copy_of(encounter, folder / "scenarios", i + 1));

    Writer writer(data);
    const auto most = force.decisions / 10 + 1; // about the decisions of one attempt
    const auto ids = people(writer, std::min(force.recruits, most), force.cohorts);
    RecordedForce made;
    std::minstd_rand random(1);
    while (made.decisions < force.decisions) {
        const auto number = static_cast<std::size_t>(made.attempts);
        const auto& play = plays[random() % plays.size()];
        auto& copy = copies[(number / ids.size() + number) % copies.size()];
        AttemptHead head = copy.head;
        copy.head.scenario_text.clear(); // it is kept with the first
        head.profile = ids[number % ids.size()];
        head.variant = play.variant;
        head.seed = play.seed;
        head.started_at = first_day + made.attempts * minute;
        writer.add_attempt(std::move(head), copy.key, play);
        ++made.attempts;
        made.decisions += play.decisions;
        made.events += std::ssize(play.events);
    }
    writer.finish(data);
    return made;
}

} // namespace bench
