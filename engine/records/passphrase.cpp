#include "engine/records/passphrase.hpp"

#include "engine/records/record_store.hpp"

#include <sodium.h>

#include <array>

namespace engine {

std::string hash_passphrase(const std::string& passphrase)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str(hash.data(), passphrase.data(), passphrase.size(), 2, std::size_t{64} << 20) != 0)
        throw StoreError(
            StoreError::Reason::failed, "There is not enough memory to keep a passphrase safely.");
    return hash.data();
}

bool passphrase_fits(const std::string& hash, const std::string& passphrase)
{
    return sodium_init() >= 0 &&
           crypto_pwhash_str_verify(hash.c_str(), passphrase.data(), passphrase.size()) == 0;
}

} // namespace engine
