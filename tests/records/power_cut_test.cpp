#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/traced_disk.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace engine;
using support::OwnFolder;

namespace {

constexpr std::uint32_t decisions = 40;

/// An attempt of forty decisions, with how much of it was shown as kept at each operation on the disk.
struct TracedAttempt {
    support::DiskTrace trace;
    std::vector<std::uint32_t> acknowledged; ///< by operation
    std::string key;                         ///< kept apart from the database, and synced when it was made

    TracedAttempt()
    {
        std::uint32_t kept = 0;
        const support::ShimDisk shim([&](const support::DiskOperation& operation) {
            const auto answer = trace(operation);
            acknowledged.resize(trace.operations(), kept);
            return answer;
        });
        const OwnFolder folder;
        for (const std::uint32_t half : {decisions / 2, decisions}) { // closed in between
            const auto store = open_records(folder.path);
            if (kept == 0) {
                const auto profile = store->add_profile({0, "Sam", Role::recruit, {}}).id;
                store->begin_attempt(support::head_of(profile), std::vector{support::decision(1)});
                kept = 1;
            }
            while (kept < half) {
                store->append(1, std::vector{support::decision(kept + 1)});
                ++kept;
            }
        }
        key = support::content(folder.key());
    }
};

/// What is wrong after a cut before that operation; empty if nothing is.
std::string fault_after_cut(const TracedAttempt& attempt, std::size_t before, std::mt19937_64& random)
{
    const OwnFolder folder;
    for (const auto& [name, content] : attempt.trace.after_cut(before, random))
        std::ofstream(folder.path / name, std::ios::binary) << content;
    std::ofstream(folder.key(), std::ios::binary) << attempt.key;
    const std::uint32_t acknowledged = attempt.acknowledged.at(before);
    const support::ShimDisk quick([](const auto&) { return support::DiskAnswer{}; });
    try {
        const auto store = open_records(folder.path);
        const auto found = store->find(1);
        if (acknowledged > 0 && (!found || found->events.size() < acknowledged))
            return "lost: " + std::to_string(acknowledged) + " were shown as kept, " +
                   std::to_string(found ? found->events.size() : 0) + " are there";
        if (found && store->first_break(1))
            return "the chain is broken";
        if (found)
            store->append(
                1, std::vector{support::decision(static_cast<std::uint32_t>(found->events.size()) + 1)});
        return {};
    } catch (const StoreError& error) {
        return error.what();
    }
}

/// Cuts the power at every operation, so many times each with other sectors lost, and gives how many runs
/// that was.
int cut_everywhere(int draws)
{
    const TracedAttempt attempt;
    std::mt19937_64 random(20'241'104);
    int runs = 0;
    for (std::size_t before = 0; before < attempt.acknowledged.size(); ++before)
        for (int draw = 0; draw < draws; ++draw, ++runs) {
            INFO("operation " << before << " of " << attempt.acknowledged.size() << ", draw " << draw);
            CHECK(fault_after_cut(attempt, before, random) == "");
        }
    return runs;
}

} // namespace

TEST_CASE("a power cut at any operation of an attempt loses nothing that was shown as kept", "[records]")
{
    CHECK(cut_everywhere(1) > static_cast<int>(2 * decisions));
}

TEST_CASE("two thousand power cuts lose nothing that was shown as kept", "[.][long]")
{
    CHECK(cut_everywhere(10) >= 2'000);
}
