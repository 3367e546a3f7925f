#include "engine/records/schema.hpp"

#include "engine/records/record_store.hpp"
#include "engine/records/seals.hpp"

#include <span>

namespace engine {
namespace {

constexpr const char* first_tables[] = {
    R"(CREATE TABLE profile (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, role INTEGER NOT NULL, passphrase_hash TEXT NOT NULL) STRICT)",
    R"(CREATE TABLE attempt (id INTEGER PRIMARY KEY, profile INTEGER NOT NULL REFERENCES profile(id), scenario TEXT NOT NULL,
       scenario_version TEXT NOT NULL, scenario_hash TEXT NOT NULL, scenario_text TEXT NOT NULL, guidance_hashes TEXT NOT NULL,
       procedure_hash TEXT NOT NULL, variant TEXT NOT NULL, seed INTEGER NOT NULL, rules_version INTEGER NOT NULL,
       time_extension INTEGER NOT NULL, assessed INTEGER NOT NULL, started_at INTEGER NOT NULL, finished INTEGER NOT NULL DEFAULT 0) STRICT)",
    R"(CREATE TABLE event (attempt INTEGER NOT NULL REFERENCES attempt(id), number INTEGER NOT NULL, kind TEXT NOT NULL,
       at_ms INTEGER NOT NULL, subject TEXT NOT NULL, note INTEGER NOT NULL, evidence TEXT NOT NULL, concern INTEGER NOT NULL,
       confidence INTEGER NOT NULL, action TEXT NOT NULL, text TEXT NOT NULL, "order" TEXT NOT NULL, hash TEXT NOT NULL,
       PRIMARY KEY (attempt, number)) STRICT, WITHOUT ROWID)",
};

/// Since version 2: seals, and which opening of the database was the last.
constexpr const char* second_step[] = {
    "ALTER TABLE profile ADD COLUMN seal TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE event ADD COLUMN seal TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE register (seal TEXT NOT NULL, opening TEXT NOT NULL) STRICT",
    "INSERT INTO register (seal, opening) VALUES ('', '')",
};

/// Since version 3: each scenario's text once, and what an attempt is for and where it comes from.
constexpr const char* third_step[] = {
    "CREATE TABLE scenario_text (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT",
    "ALTER TABLE attempt ADD COLUMN purpose TEXT NOT NULL DEFAULT 'assessed'",
    "UPDATE attempt SET purpose = 'practice' WHERE NOT assessed",
    "ALTER TABLE attempt DROP COLUMN assessed",
    "ALTER TABLE attempt ADD COLUMN from_attempt INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE attempt ADD COLUMN from_event INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE attempt ADD COLUMN half TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE attempt ADD COLUMN made_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE attempt ADD COLUMN brought_in TEXT NOT NULL DEFAULT ''",
};

/// Since version 4: who is trained together at what, what finished attempts come to in figures, what is
/// sample data, and how many decisions a finished attempt has, so that lists need not count them.
constexpr const char* fourth_step[] = {
    "ALTER TABLE profile ADD COLUMN made_up INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE attempt ADD COLUMN decisions INTEGER NOT NULL DEFAULT 0",
    R"(UPDATE attempt SET decisions = (SELECT COUNT(*) FROM event WHERE attempt = attempt.id AND kind = 'choice-made')
       WHERE finished)",
    "CREATE INDEX attempt_of_profile ON attempt (profile)",
    "CREATE INDEX attempt_of_scenario ON attempt (scenario)",
    R"(CREATE TABLE cohort (id INTEGER PRIMARY KEY, name TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
       made_up INTEGER NOT NULL) STRICT)",
    R"(CREATE TABLE cohort_member (cohort INTEGER NOT NULL REFERENCES cohort(id), profile INTEGER NOT NULL REFERENCES profile(id),
       PRIMARY KEY (cohort, profile)) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE assignment (id INTEGER PRIMARY KEY, cohort INTEGER NOT NULL REFERENCES cohort(id), scenario TEXT NOT NULL,
       due TEXT NOT NULL, assigned_at INTEGER NOT NULL) STRICT)",
    R"(CREATE TABLE result_key (id INTEGER PRIMARY KEY, scenario_hash TEXT NOT NULL, guidance_hashes TEXT NOT NULL,
       procedure_hash TEXT NOT NULL, certificate_hash TEXT NOT NULL, assessment_version INTEGER NOT NULL,
       UNIQUE (scenario_hash, guidance_hashes, procedure_hash, certificate_hash, assessment_version)) STRICT)",
    R"(CREATE TABLE attempt_result (attempt INTEGER PRIMARY KEY REFERENCES attempt(id), key INTEGER NOT NULL REFERENCES result_key(id),
       figures BLOB NOT NULL, seal TEXT NOT NULL) STRICT)",
    "CREATE INDEX result_of_key ON attempt_result (key)",
};

void take(Connection& connection, std::span<const char* const> step)
{
    for (const char* statement : step)
        connection.run(statement);
}

/// Moves each text to where it is kept once. A text that does not fit its hash gives way to one that does;
/// the end of its attempt's chain stays unsealed then, so that the change stays evident.
void gather_texts(Connection& connection)
{
    for (const auto& row : connection.run("SELECT id, scenario_hash FROM attempt ORDER BY id")) {
        const auto text = connection.run("SELECT scenario_text FROM attempt WHERE id = $1", {row[0]})[0][0];
        const bool fits = hash_of(text_in(text)) == text_in(row[1]);
        connection.run(fits ? "INSERT INTO scenario_text VALUES ($1, $2) ON CONFLICT DO UPDATE SET text = $2"
                            : "INSERT INTO scenario_text VALUES ($1, $2) ON CONFLICT DO NOTHING",
            {row[1], text});
        if (!fits)
            connection.run("UPDATE event SET seal = '' WHERE attempt = $1", {row[0]});
    }
    connection.run("ALTER TABLE attempt DROP COLUMN scenario_text");
}

void take_third_step(Connection& connection)
{
    take(connection, third_step);
    gather_texts(connection);
}

void seal_what_is_kept(Connection& connection, const SealKey& key)
{
    for (const auto& row : connection.run("SELECT id, name, role, passphrase_hash FROM profile")) {
        const Profile profile{number_in(row[0]), text_in(row[1]), Role(number_in(row[2])), text_in(row[3])};
        connection.run("UPDATE profile SET seal = $2 WHERE id = $1", {profile.id, seal_of(key, profile)});
    }
    for (const auto& row : connection.run("SELECT attempt, max(number), hash FROM event GROUP BY attempt"))
        connection.run("UPDATE event SET seal = $3 WHERE attempt = $1 AND number = $2",
            {row[0], row[1], seal_of(key, number_in(row[0]), number_in(row[1]), text_in(row[2]))});
    seal_register(connection, key);
}

} // namespace

void make_tables(Connection& connection, const SealKey& key)
{
    connection.run("BEGIN IMMEDIATE");
    take(connection, first_tables);
    take(connection, second_step);
    take_third_step(connection);
    take(connection, fourth_step);
    seal_register(connection, key);
    connection.run("PRAGMA user_version = " + std::to_string(schema_version));
    connection.run("PRAGMA application_id = " + std::to_string(application_id));
    connection.run("COMMIT");
}

void bring_up_to_date(Connection& connection, const SealKey& key)
{
    const auto version = number_in(connection.run("PRAGMA user_version")[0][0]);
    if (version == schema_version)
        return;
    connection.run("BEGIN IMMEDIATE");
    if (version < 2) {
        take(connection, second_step);
        seal_what_is_kept(connection, key);
    }
    if (version < 3)
        take_third_step(connection);
    take(connection, fourth_step);
    connection.run("PRAGMA user_version = " + std::to_string(schema_version));
    connection.run("COMMIT");
}

} // namespace engine
