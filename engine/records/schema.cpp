#include "engine/records/schema.hpp"

#include "engine/records/seals.hpp"

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

void take_second_step(Connection& connection)
{
    for (const char* statement : second_step)
        connection.run(statement);
    connection.run("PRAGMA user_version = " + std::to_string(schema_version));
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
    for (const char* statement : first_tables)
        connection.run(statement);
    take_second_step(connection);
    seal_register(connection, key);
    connection.run("PRAGMA application_id = " + std::to_string(application_id));
    connection.run("COMMIT");
}

void bring_up_to_date(Connection& connection, const SealKey& key)
{
    if (number_in(connection.run("PRAGMA user_version")[0][0]) == schema_version)
        return;
    connection.run("BEGIN IMMEDIATE");
    take_second_step(connection);
    seal_what_is_kept(connection, key);
    connection.run("COMMIT");
}

} // namespace engine
