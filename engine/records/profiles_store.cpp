#include "engine/records/profiles_store.hpp"

#include "engine/records/profile.hpp"

namespace engine {
namespace {

void each_profile(Connection& connection, auto look)
{
    connection.each("SELECT id, name, role, passphrase_hash, made_up, seal FROM profile ORDER BY id", {},
        [&](const RowView& row) {
            look(
                Profile{row.number(0), row.string(1), Role(row.number(2)), row.string(3), row.number(4) != 0},
                row.text(5));
        });
}

} // namespace

Profile add_profile(Connection& connection, const SealKey& key, const Profile& profile)
{
    if (const auto fault = fault_in_profile(profile, profiles_in(connection)); !fault.empty())
        throw StoreError(StoreError::Reason::refused, fault);
    Profile kept = profile;
    kept.name = trimmed_name(profile.name);
    connection.run("INSERT INTO profile (name, role, passphrase_hash, made_up) VALUES ($1, $2, $3, $4)",
        {kept.name, static_cast<std::int64_t>(kept.role), kept.passphrase_hash, std::int64_t{kept.made_up}});
    kept.id = connection.last_row();
    connection.run("UPDATE profile SET seal = $2 WHERE id = $1", {kept.id, seal_of(key, kept)});
    return kept;
}

std::vector<Profile> profiles_in(Connection& connection)
{
    std::vector<Profile> all;
    each_profile(connection, [&](Profile profile, std::string_view) { all.push_back(std::move(profile)); });
    return all;
}

std::vector<std::int64_t> changed_profiles_in(Connection& connection, const SealKey& key)
{
    std::vector<std::int64_t> changed;
    each_profile(connection, [&](const Profile& profile, std::string_view seal) {
        if (seal != seal_of(key, profile))
            changed.push_back(profile.id);
    });
    return changed;
}

} // namespace engine
