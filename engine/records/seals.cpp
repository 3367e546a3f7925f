#include "engine/records/seals.hpp"

#include <algorithm>

namespace engine {
namespace {

const std::string register_subject = "register";

std::vector<std::string> texts_of(const std::vector<SqlRow>& rows)
{
    std::vector<std::string> texts;
    for (const auto& row : rows)
        texts.push_back(text_in(row[0]));
    return texts;
}

std::vector<std::string> sealed_subjects(Connection& connection)
{
    return texts_of(connection.run("SELECT subject FROM seal WHERE subject <> 'register' ORDER BY subject"));
}

std::vector<std::string> kept_subjects(Connection& connection)
{
    return texts_of(connection.run(
        "SELECT 'profile:' || id AS subject FROM profile UNION ALL SELECT 'attempt:' || id FROM attempt "
        "ORDER BY subject"));
}

} // namespace

std::string profile_subject(std::int64_t profile)
{
    return "profile:" + std::to_string(profile);
}

std::string attempt_subject(std::int64_t attempt)
{
    return "attempt:" + std::to_string(attempt);
}

bool seal_fits(Connection& connection, const std::string& subject, const std::string& seal)
{
    const auto rows = connection.run("SELECT seal FROM seal WHERE subject = $1", {subject});
    return !rows.empty() && text_in(rows[0][0]) == seal;
}

void renew_seal(
    Connection& connection, const std::string& subject, const std::string& before, const std::string& seal)
{
    connection.run("UPDATE seal SET seal = $3 WHERE subject = $1 AND seal = $2", {subject, before, seal});
}

void put_seal(Connection& connection, const std::string& subject, const std::string& seal)
{
    connection.run("INSERT OR REPLACE INTO seal (subject, seal) VALUES ($1, $2)", {subject, seal});
}

void add_seal(Connection& connection, const SealKey& key, const std::string& subject, const std::string& seal)
{
    auto subjects = sealed_subjects(connection);
    const bool fitted = seal_fits(connection, register_subject, seal_of(key, subjects));
    subjects.push_back(subject);
    std::ranges::sort(subjects);
    put_seal(connection, subject, seal);
    if (fitted && subjects == kept_subjects(connection))
        make_register(connection, key);
    else
        put_seal(connection, register_subject, "broken");
}

void make_register(Connection& connection, const SealKey& key)
{
    put_seal(connection, register_subject, seal_of(key, sealed_subjects(connection)));
}

bool register_fits(Connection& connection, const SealKey& key)
{
    const auto sealed = sealed_subjects(connection);
    return kept_subjects(connection) == sealed &&
           seal_fits(connection, register_subject, seal_of(key, sealed));
}

} // namespace engine
