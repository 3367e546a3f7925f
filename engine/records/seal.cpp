#include "engine/records/seal.hpp"

#include "engine/records/canonical.hpp"
#include "engine/records/record_store.hpp"
#include "engine/records/sync_folder.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace engine {
namespace {

namespace fs = std::filesystem;

std::string sealed(const SealKey& key, const Canonical& fields)
{
    std::array<unsigned char, 32> seal{};
    const std::string& form = fields.form();
    crypto_generichash(seal.data(), seal.size(), reinterpret_cast<const unsigned char*>(form.data()),
        form.size(), key.data(), key.size());
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), seal.data(), seal.size());
    return hex.data();
}

[[noreturn]] void cannot_make(const fs::path& file, int error)
{
    const auto reason = error == ENOSPC ? StoreError::Reason::full : StoreError::Reason::read_only;
    throw StoreError(reason,
        "The key " + file.string() +
            " that the records are sealed with cannot be made: " + std::generic_category().message(error) +
            ". Make room and allow writing in its folder, then try again.");
}

/// Makes the key under another name and gives it its own in one step, so that there never is half a key.
/// Where another program was quicker, its key stays.
void make_key(const fs::path& file)
{
    SealKey key{};
    randombytes_buf(key.data(), key.size());
    std::string name = file.string() + "-XXXXXX";
    const int out = ::mkstemp(name.data()); // with mode 0600
    if (out < 0)
        cannot_make(file, errno);
    int error = 0;
    if (::write(out, key.data(), key.size()) != static_cast<ssize_t>(key.size()) || ::fsync(out) != 0)
        error = errno;
    ::close(out);
    if (error == 0 && ::link(name.c_str(), file.c_str()) != 0 && errno != EEXIST)
        error = errno;
    ::unlink(name.c_str());
    if (error != 0)
        cannot_make(file, error);
    sync_folder(file.parent_path());
}

} // namespace

SealKey device_key(const fs::path& file)
{
    std::error_code none;
    if (!fs::exists(file, none))
        make_key(file);
    std::ifstream in(file, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in)
        throw StoreError(StoreError::Reason::read_only,
            "The key " + file.string() +
                " that the records are sealed with cannot be read. Allow reading it.");
    SealKey key{};
    crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char*>(content.data()),
        content.size(), nullptr, 0);
    return key;
}

std::string seal_of(const SealKey& key, const Profile& profile)
{
    Canonical fields;
    fields << "profile" << profile.id << profile.name << static_cast<std::int64_t>(profile.role)
           << profile.passphrase_hash;
    if (profile.made_up) // others have the form that they had before there was sample data
        fields << "made up";
    return sealed(key, fields);
}

std::string seal_of(const SealKey& key, std::int64_t attempt, std::int64_t events, const std::string& link)
{
    Canonical fields;
    fields << "attempt" << attempt << events << link;
    return sealed(key, fields);
}

std::string seal_of(
    const SealKey& key, std::int64_t attempt, const ResultKey& made_with, const std::string& figures)
{
    Canonical fields;
    fields << "result" << attempt << made_with.scenario_hash << made_with.guidance_hashes
           << made_with.procedure_hash << made_with.certificate_hash
           << std::int64_t{made_with.assessment_version} << figures;
    return sealed(key, fields);
}

std::string pseudonym_of(const SealKey& key, std::int64_t profile)
{
    Canonical fields;
    fields << "pseudonym" << profile;
    return sealed(key, fields);
}

std::string seal_of(const SealKey& key, const std::vector<std::string>& subjects)
{
    Canonical fields;
    fields << "register";
    for (const auto& subject : subjects)
        fields << subject;
    return sealed(key, fields);
}

} // namespace engine
