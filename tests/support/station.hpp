#pragma once

#include "tests/bench/encounter.hpp"
#include "tests/support/doorstep.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/sql.hpp"
#include "trainer/app/kept_attempt.hpp"

#include <catch2/catch.hpp>

namespace support {

inline const std::vector<std::string> to_the_hall = {
    "agree-roles", "plan-welfare", "say-welfare", "speak-to-her"};

/// Elm Street and records in a folder of their own.
struct Station {
    OwnFolder folder;
    bench::Encounter encounter;
    std::unique_ptr<engine::RecordStore> store = engine::open_records(folder.path);
    engine::Profile sam = store->add_profile({0, "Sam", engine::Role::recruit, {}});

    const trainer::Content& content() const { return encounter.content; }

    /// On Tuesday 14 November 2023, unless it is another day.
    trainer::Attempt start(std::vector<std::string> by = {}, std::int64_t at = 1'700'000'000'000)
    {
        return trainer::start_attempt(
            *store, content(), encounter.opened, {sam.id, "controlled", 1, {}, 100, at, std::move(by)});
    }
    void move(trainer::Attempt& attempt, const engine::Move& next)
    {
        const auto made =
            trainer::make_move(*store, content(), attempt, next, attempt.session.at + engine::Elapsed{1000});
        REQUIRE(std::holds_alternative<std::vector<engine::Event>>(made));
    }
    void choose(trainer::Attempt& attempt, const std::vector<std::string>& ids)
    {
        for (const auto& id : ids)
            move(attempt, engine::Choose{choice(attempt.scenario, id)});
    }
    /// Sam's finished visit: a padlock seen and noted, then the whole way to a judgement.
    trainer::Attempt finished()
    {
        auto attempt = start();
        choose(attempt, to_the_hall);
        move(attempt, engine::Examine{detail(attempt.scenario, "padlock-cue")});
        choose(attempt, {"separate", "phone-interpreter", "brief-interpreter", "ask-papers",
                            "go-on-to-options", "explain-options", "ask-agree", "safe-first",
                            "goodbye-neutral", "share-agreed", "say-how", "refer-nrm"});
        move(attempt, engine::Judgement{true, 80, "nrm-referral", "The padlock."});
        return attempt;
    }
    /// Closes the records, has somebody change them, and opens them again.
    void changed_outside(const std::string& statements)
    {
        store.reset();
        run_sql(folder.file(), statements);
        store = engine::open_records(folder.path);
    }
    std::variant<trainer::Attempt, std::string> kept(std::int64_t number)
    {
        return trainer::kept_attempt(*store, content(), number);
    }
    std::string doubt(std::int64_t number)
    {
        const auto attempt = kept(number);
        REQUIRE(std::holds_alternative<trainer::Attempt>(attempt));
        return std::get<trainer::Attempt>(attempt).doubt;
    }
    /// Why it cannot be opened.
    std::string problem(std::int64_t number)
    {
        const auto attempt = kept(number);
        REQUIRE(std::holds_alternative<std::string>(attempt));
        return std::get<std::string>(attempt);
    }
};

} // namespace support
