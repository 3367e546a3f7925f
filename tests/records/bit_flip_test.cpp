#include "engine/records/record_store.hpp"
#include "tests/support/figures.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/shim_disk.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <random>

using namespace engine;
using support::OwnFolder;

namespace {

/// Everything that the records tell.
struct Told {
    std::vector<Profile> profiles;
    std::vector<AttemptSummary> attempts;
    std::vector<std::optional<RecordedAttempt>> whole;
    bool evident = false; ///< that something was changed
    bool operator==(const Told&) const = default;
};

Told told_by(RecordStore& store)
{
    Told told{store.profiles(), store.attempts(std::nullopt), {}, false};
    for (std::int64_t attempt = 1; attempt <= 4; ++attempt) {
        told.whole.push_back(store.find(attempt));
        told.evident = told.evident || store.first_break(attempt);
    }
    told.evident = told.evident || !store.changed_profiles().empty() || store.added_or_taken_away();
    return told;
}

/// What the finished attempt comes to, where that is kept.
std::optional<AttemptResult> figures_in(RecordStore& store)
{
    const auto results = store.results({});
    return results.empty() ? std::nullopt : results.front().result;
}

/// Two profiles, three attempts, one of them finished, and a fork of the first, in a closed database.
void fill(const OwnFolder& folder)
{
    const auto store = open_records(folder.path);
    store->add_profile({0, "Kim", Role::trainer, "$argon2id$of a long walk"});
    const auto sam = store->add_profile({0, "Sam", Role::recruit, {}}).id;
    for (int i = 0; i < 3; ++i) {
        const auto attempt = store->begin_attempt(support::head_of(sam), std::vector{support::decision(1)});
        for (std::uint32_t number = 2; number <= 40; ++number)
            store->append(attempt, std::vector{support::decision(number)});
    }
    store->begin_attempt(support::fork_of(sam, 1, 3), std::vector{support::decision(1)});
    auto end = support::decision(41);
    end.kind = "finished";
    const FinishedResult finished{support::figures_key(), support::figures()};
    store->append(1, std::vector{end}, &finished);
}

struct Counts {
    int refused = 0; ///< SQLite would not open it
    int evident = 0;
    int without_effect = 0; ///< what the records tell is the same
    int unnoticed = 0;
};

/// Flips one bit at a time, anywhere in the database.
Counts flip(int times)
{
    const OwnFolder sound;
    fill(sound);
    const std::string database = support::content(sound.file());
    const std::string key = support::content(sound.key());
    const auto before = told_by(*open_records(sound.path));
    CHECK(figures_in(*open_records(sound.path)) == support::figures());
    std::mt19937_64 random(7);
    Counts counts;
    for (int i = 0; i < times; ++i) {
        const support::ShimDisk quick([](const auto&) { return support::DiskAnswer{}; });
        const OwnFolder folder;
        std::string flipped = database;
        const auto bit = random() % (flipped.size() * 8);
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        std::ofstream(folder.file(), std::ios::binary) << flipped;
        std::ofstream(folder.key(), std::ios::binary) << key;
        try {
            const auto store = open_records(folder.path);
            const auto told = told_by(*store);
            const auto figures = figures_in(*store);
            CHECK(figures.value_or(support::figures()) == support::figures());
            INFO("bit " << bit % 8 << " of byte " << bit / 8);
            CHECK((told.evident || told == before));
            ++(told.evident ? counts.evident : told == before ? counts.without_effect : counts.unnoticed);
        } catch (const StoreError&) {
            ++counts.refused;
        }
    }
    return counts;
}

} // namespace

TEST_CASE("one flipped bit in the database is noticed wherever it changes what the records tell", "[records]")
{
    const auto counts = flip(500);
    CHECK(counts.unnoticed == 0);
    CHECK(counts.refused > 20);
    CHECK(counts.evident > 50);
}

TEST_CASE("ten thousand flipped bits are noticed wherever they change what the records tell", "[.][long]")
{
    const auto counts = flip(10'000);
    CHECK(counts.unnoticed == 0);
    WARN(counts.refused << " refused by SQLite, " << counts.evident << " evident by chain or seal, "
                        << counts.without_effect << " without effect");
}
