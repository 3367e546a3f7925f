#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>

using namespace engine;
using support::OwnFolder;

namespace {

constexpr int lost = 2;
constexpr int broken = 3;
constexpr int refused = 4;
constexpr std::uint32_t longest_attempt = 400;

/// How far the recruit's screen says that things are: attempts begun, and decisions kept in the last of them.
struct Shown {
    std::int64_t attempt = 0;
    std::uint32_t decisions = 0;
};

void show(int screen, const Shown& shown)
{
    if (::write(screen, &shown, sizeof shown) != sizeof shown)
        ::_exit(refused);
}

/// Plays until it is killed, from where the record is; ends by itself only where something that was shown is
/// missing.
int go_on(const std::filesystem::path& folder, const Shown& before, int screen)
{
    const auto store = open_records(folder);
    const auto profiles = store->profiles();
    const auto profile =
        profiles.empty() ? store->add_profile({0, "Sam", Role::recruit, {}}).id : profiles.front().id;
    const auto attempts = store->attempts(std::nullopt);
    Shown now;
    if (!attempts.empty())
        now = {attempts.back().id, static_cast<std::uint32_t>(attempts.back().decisions)};
    if (now.attempt < before.attempt || (now.attempt == before.attempt && now.decisions < before.decisions))
        return lost;
    if (now.attempt > 0 && store->first_break(now.attempt))
        return broken;
    for (;;) {
        if (now.attempt == 0 || now.decisions == longest_attempt) {
            now.attempt = store->begin_attempt(support::head_of(profile), std::vector{support::decision(1)});
            now.decisions = 1;
        } else {
            store->append(now.attempt, std::vector{support::decision(now.decisions + 1)});
            ++now.decisions;
        }
        show(screen, now);
    }
}

/// Runs the program until a random moment, which may be before it has opened anything, and kills it. Gives
/// the last that its screen showed; fails where it ended by itself.
Shown played_until_killed(
    const std::filesystem::path& folder, const Shown& before, std::chrono::microseconds moment)
{
    int screen[2];
    REQUIRE(::pipe(screen) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            ::_exit(go_on(folder, before, screen[1]));
        } catch (const StoreError&) {
            ::_exit(refused);
        }
    }
    ::close(screen[1]);
    const auto end = std::chrono::steady_clock::now() + moment;
    while (std::chrono::steady_clock::now() < end)
        ::sched_yield();
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    Shown shown = before;
    for (Shown next; ::read(screen[0], &next, sizeof next) == sizeof next;)
        shown = next;
    ::close(screen[0]);
    return shown;
}

/// Kills and starts again on the same records, then looks at all of them.
void kill_again_and_again(int times)
{
    const OwnFolder folder;
    std::minstd_rand random(1);
    Shown shown;
    for (int i = 0; i < times; ++i)
        shown = played_until_killed(folder.path, shown, std::chrono::microseconds(random() % 20'000));
    CHECK(shown.attempt > 0);
    const auto store = open_records(folder.path);
    for (const auto& attempt : store->attempts(std::nullopt))
        CHECK_FALSE(store->first_break(attempt.id));
    const auto last = store->find(shown.attempt);
    REQUIRE(last);
    CHECK(last->events.size() >= shown.decisions);
}

} // namespace

TEST_CASE(
    "killed at random moments, it goes on each time with every decision that was shown as kept", "[records]")
{
    kill_again_and_again(40);
}

TEST_CASE("a thousand kills lose no decision that was shown as kept", "[.][long]")
{
    kill_again_and_again(1'000);
}
