#include "engine/records/connection.hpp"
#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/shim_disk.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <fstream>
#include <limits>

using namespace engine;
using support::DiskAnswer;
using support::DiskOperation;
using support::OwnFolder;

namespace {

constexpr std::uint32_t decisions = 40;

/// What goes wrong at an operation: with which error, whether half of a write gets through, once or ever
/// after.
struct Fault {
    int error = SQLITE_OK;
    bool half_written = false;
    bool for_good = false;
};

/// A disk that goes wrong at the operation of that number.
class FaultyDisk {
public:
    FaultyDisk(int at, Fault fault) : at_(at), fault_(fault) {}

    DiskAnswer operator()(const DiskOperation& operation)
    {
        const int number = ++operations;
        if (mended || number < at_ || (number > at_ && !fault_.for_good))
            return {};
        happened = true;
        const bool write = operation.kind == DiskOperation::Kind::write;
        return {error_for(operation), fault_.half_written && write};
    }

    int operations = 0;
    bool happened = false;
    bool mended = false;

private:
    /// SQLite's own words for an EIO differ by what was asked; a full disk shows only where something is
    /// written.
    int error_for(const DiskOperation& operation) const
    {
        using Kind = DiskOperation::Kind;
        const bool writes = operation.kind == Kind::write || operation.kind == Kind::truncate;
        if (fault_.error == SQLITE_FULL)
            return writes ? SQLITE_FULL : SQLITE_OK;
        switch (operation.kind) {
        case Kind::open:
            return SQLITE_CANTOPEN;
        case Kind::read:
            return SQLITE_IOERR_READ;
        case Kind::write:
            return SQLITE_IOERR_WRITE;
        case Kind::sync:
            return SQLITE_IOERR_FSYNC;
        case Kind::truncate:
            return SQLITE_IOERR_TRUNCATE;
        case Kind::remove:
            return SQLITE_IOERR_DELETE;
        }
        return SQLITE_IOERR;
    }

    int at_;
    Fault fault_;
};

/// An attempt of forty decisions on a disk that goes wrong. The recruit presses "Try again" once after each
/// refusal.
class FaultyAttempt {
public:
    FaultyAttempt(int at, Fault fault) : disk_(at, fault), shim_([this](const auto& op) { return disk_(op); })
    {
    }

    /// Plays as far as the disk lets, mends it, and looks at what is there.
    void play()
    {
        std::ofstream(folder_.key()) << "made at an earlier start";
        if (tried_twice([&] { store_ = open_records(folder_.path); }) && tried_twice([&] { sign_in(); }) &&
            tried_twice([&] { begin(); }))
            for (std::uint32_t number = 2; number <= decisions; ++number) {
                if (!tried_twice([&] { store_->append(attempt_, std::vector{support::decision(number)}); }))
                    break;
                acknowledged_ = number;
            }
        disk_.mended = true;
        store_.reset();
        look();
    }

    bool happened() const { return disk_.happened; }
    int operations() const { return disk_.operations; }
    bool lost() const { return lost_; }
    bool corrupt() const { return corrupt_; }
    bool unclear() const { return unclear_; }
    bool played_to_the_end() const { return acknowledged_ == decisions; }
    const std::string& words() const { return words_; }

private:
    void sign_in()
    {
        const auto kept = store_->profiles(); // the first try may have been kept after all
        profile_ = kept.empty() ? store_->add_profile({0, "Sam", Role::recruit, {}}).id : kept.front().id;
    }

    void begin()
    {
        attempt_ = store_->begin_attempt(support::head_of(profile_), std::vector{support::decision(1)});
        acknowledged_ = 1;
    }

    template <class Work>
    bool tried_twice(Work work)
    {
        for (int attempt = 0; attempt < 2; ++attempt) {
            try {
                work();
                return true;
            } catch (const StoreError& error) {
                judge_words(error);
            }
        }
        return false;
    }

    /// The words are about the disk and name the file; the records are not blamed for what the disk does.
    void judge_words(const StoreError& error)
    {
        using Reason = StoreError::Reason;
        words_ = error.what();
        const bool of_disk = error.reason == Reason::full || error.reason == Reason::failed ||
                             error.reason == Reason::read_only;
        unclear_ =
            unclear_ || !of_disk || words_.find("turnstone.db") == std::string::npos || words_.back() != '.';
    }

    void look()
    {
        try {
            const auto store = open_records(folder_.path);
            if (acknowledged_ == 0)
                return;
            const auto found = store->find(attempt_);
            lost_ = !found || found->events.size() < acknowledged_;
            corrupt_ = store->first_break(attempt_).has_value();
        } catch (const StoreError& error) {
            words_ = error.what();
            corrupt_ = true;
            return;
        }
        Connection connection(folder_.file());
        connection.run("PRAGMA locking_mode = EXCLUSIVE"); // the shim has no memory to share
        corrupt_ = corrupt_ || text_in(connection.run("PRAGMA integrity_check")[0][0]) != "ok";
    }

    OwnFolder folder_;
    FaultyDisk disk_;
    support::ShimDisk shim_;
    std::unique_ptr<RecordStore> store_;
    std::int64_t profile_ = 0;
    std::int64_t attempt_ = 0;
    std::uint32_t acknowledged_ = 0;
    bool lost_ = false;
    bool corrupt_ = false;
    bool unclear_ = false;
    std::string words_;
};

/// How many operations the attempt takes on a sound disk.
int operations_of_a_sound_attempt()
{
    FaultyAttempt sound(std::numeric_limits<int>::max(), {});
    sound.play();
    REQUIRE(sound.played_to_the_end());
    REQUIRE_FALSE(sound.corrupt());
    return sound.operations();
}

/// Lets every operation of the attempt go wrong in turn.
void let_every_operation_fail(const Fault& fault)
{
    const int operations = operations_of_a_sound_attempt();
    int happened = 0;
    for (int at = 1; at <= operations; ++at) {
        FaultyAttempt attempt(at, fault);
        attempt.play();
        happened += attempt.happened();
        INFO("operation " << at << " of " << operations << ": " << attempt.words());
        CHECK_FALSE(attempt.lost());
        CHECK_FALSE(attempt.corrupt());
        CHECK_FALSE(attempt.unclear());
        CHECK((fault.for_good || attempt.played_to_the_end()));
    }
    CHECK(happened > static_cast<int>(decisions));
}

} // namespace

TEST_CASE("a disk that fails once, at whatever operation, loses no decision and play goes on", "[records]")
{
    SECTION("with an input or output error")
    {
        let_every_operation_fail({SQLITE_IOERR, false, false});
    }
    SECTION("for want of room")
    {
        let_every_operation_fail({SQLITE_FULL, false, false});
    }
    SECTION("for want of room in the middle of a write")
    {
        let_every_operation_fail({SQLITE_FULL, true, false});
    }
}

TEST_CASE("a disk that fails for good loses no decision that was shown as kept, and says so", "[records]")
{
    SECTION("with an input or output error")
    {
        let_every_operation_fail({SQLITE_IOERR, false, true});
    }
    SECTION("for want of room")
    {
        let_every_operation_fail({SQLITE_FULL, false, true});
    }
    SECTION("for want of room in the middle of a write")
    {
        let_every_operation_fail({SQLITE_FULL, true, true});
    }
}
