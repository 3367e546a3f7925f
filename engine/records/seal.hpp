#pragma once

#include "engine/records/cohort.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace engine {

/// Known to this device alone. What it seals cannot be changed by somebody who can write the database but
/// cannot read the key's file: changes are evident. Whoever reads the key can seal anything: it is no proof
/// against them.
using SealKey = std::array<unsigned char, 32>;

/// The key in that file; made, for its owner's eyes alone, where there is none. Throws StoreError.
SealKey device_key(const std::filesystem::path& file);

/// Of a profile as it is kept.
std::string seal_of(const SealKey& key, const Profile& profile);

/// Of how far an attempt has come: its number, how many events there are, and the last link of their chain.
std::string seal_of(const SealKey& key, std::int64_t attempt, std::int64_t events, const std::string& link);

/// Of what a finished attempt comes to in figures, and what they were worked out with.
std::string seal_of(
    const SealKey& key, std::int64_t attempt, const ResultKey& made_with, const std::string& figures);

/// What stands for somebody where no name may be: the same each time, and without the key nothing leads back.
std::string pseudonym_of(const SealKey& key, std::int64_t profile);

/// Of what else is sealed, so that nothing is added or taken away whole.
std::string seal_of(const SealKey& key, const std::vector<std::string>& subjects);

} // namespace engine
