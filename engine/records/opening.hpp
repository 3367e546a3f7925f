#pragma once

#include "engine/records/connection.hpp"

#include <filesystem>
#include <memory>

namespace engine {

/// Opens, or makes, the database for this process alone and writes beside it who has it. Throws StoreError.
std::unique_ptr<Connection> open_database(
    const std::filesystem::path& file, const std::filesystem::path& owner);

} // namespace engine
