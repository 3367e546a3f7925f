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
constexpr const char* second_tables[] = {
    "CREATE TABLE seal (subject TEXT PRIMARY KEY, seal TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE opening (name TEXT NOT NULL) STRICT",
    "INSERT INTO opening (name) VALUES ('')",
};

void add_second_tables(Connection& connection)
{
    for (const char* statement : second_tables)
        connection.run(statement);
    connection.run("PRAGMA user_version = " + std::to_string(schema_version));
}

void seal_what_is_kept(Connection& connection, const SealKey& key)
{
    for (const auto& row : connection.run("SELECT id, name, role, passphrase_hash FROM profile")) {
        const Profile profile{number_in(row[0]), text_in(row[1]), Role(number_in(row[2])), text_in(row[3])};
        put_seal(connection, profile_subject(profile.id), seal_of(key, profile));
    }
    for (const auto& row : connection.run("SELECT id FROM attempt")) {
        const auto attempt = number_in(row[0]);
        const auto last = connection.run(
            "SELECT number, hash FROM event WHERE attempt = $1 ORDER BY number DESC LIMIT 1", {attempt});
        put_seal(connection, attempt_subject(attempt),
            last.empty() ? seal_of(key, attempt, 0, "")
                         : seal_of(key, attempt, number_in(last[0][0]), text_in(last[0][1])));
    }
    make_register(connection, key);
}

} // namespace

void make_tables(Connection& connection, const SealKey& key)
{
    connection.run("BEGIN IMMEDIATE");
    for (const char* statement : first_tables)
        connection.run(statement);
    add_second_tables(connection);
    make_register(connection, key);
    connection.run("PRAGMA application_id = " + std::to_string(application_id));
    connection.run("COMMIT");
}

void bring_up_to_date(Connection& connection, const SealKey& key)
{
    if (number_in(connection.run("PRAGMA user_version")[0][0]) == schema_version)
        return;
    connection.run("BEGIN IMMEDIATE");
    add_second_tables(connection);
    seal_what_is_kept(connection, key);
    connection.run("COMMIT");
}

} // namespace engine
