#pragma once

#include "engine/records/connection.hpp"
#include "engine/records/seal.hpp"

#include <filesystem>
#include <memory>

namespace engine {

/// What a folder of records holds.
struct RecordFiles {
    std::filesystem::path database;
    std::filesystem::path owner; ///< who has the database open, in words
    std::filesystem::path key;   ///< what its seals are made with
};

struct OpenRecords {
    std::unique_ptr<Connection> connection;
    SealKey key{};
};

/// Opens, or makes, the database for this process alone and writes beside it who has it. Throws StoreError.
OpenRecords open_database(const RecordFiles& files);

} // namespace engine
