#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace support {

/// A folder of its own for one test, with the names of the records in it.
struct OwnFolder {
    std::filesystem::path path;

    OwnFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "turnstone-test-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~OwnFolder() { std::filesystem::remove_all(path); }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;

    std::filesystem::path file() const { return path / "turnstone.db"; }
    std::filesystem::path journal() const { return path / "turnstone.db-wal"; }
    std::filesystem::path owner() const { return path / "turnstone.owner"; }
    std::filesystem::path key() const { return path / "turnstone.key"; }
};

/// The whole file.
inline std::string content(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace support
