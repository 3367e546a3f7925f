#include "engine/records/seals.hpp"

namespace engine {

std::vector<std::string> kept_subjects(Connection& connection)
{
    std::vector<std::string> subjects;
    for (const auto& row : connection.run("SELECT 'profile:' AS kind, id FROM profile UNION ALL "
                                          "SELECT 'attempt:', id FROM attempt ORDER BY kind, id"))
        subjects.push_back(text_in(row[0]) + std::to_string(number_in(row[1])));
    return subjects;
}

bool register_fits(Connection& connection, const SealKey& key, const std::vector<std::string>& subjects)
{
    const auto rows = connection.run("SELECT seal FROM register");
    return rows.size() == 1 && text_in(rows[0][0]) == seal_of(key, subjects);
}

void seal_register(Connection& connection, const SealKey& key)
{
    connection.run("UPDATE register SET seal = $1", {seal_of(key, kept_subjects(connection))});
}

void break_register(Connection& connection)
{
    connection.run("UPDATE register SET seal = ''");
}

} // namespace engine
