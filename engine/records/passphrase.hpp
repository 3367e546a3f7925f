#pragma once

#include <string>

namespace engine {

/// Argon2id, 64 MiB, two passes, with a salt of its own. Throws StoreError where there is no memory for it.
std::string hash_passphrase(const std::string& passphrase);

bool passphrase_fits(const std::string& hash, const std::string& passphrase);

} // namespace engine
