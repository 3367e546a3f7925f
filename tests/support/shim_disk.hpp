#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace support {

/// One thing that SQLite asks of the disk.
struct DiskOperation {
    enum class Kind { open, read, write, sync, truncate, remove };
    Kind kind = Kind::read;
    std::string file;      ///< its whole path
    std::int64_t at = 0;   ///< read, write: where; truncate: the new length
    std::string_view data; ///< write
    bool durable = false;  ///< remove: the folder is synced at once
};

/// What the disk does about it: as asked, or an error of SQLite's; a write may get half its way first.
struct DiskAnswer {
    int error = 0; ///< SQLITE_OK: as asked
    bool half_written = false;
};

/// Puts itself between SQLite and the real disk for as long as it lives, for databases opened meanwhile.
/// Syncs reach the test but not the disk, which makes thousands of runs quick. One at a time.
class ShimDisk {
public:
    explicit ShimDisk(std::function<DiskAnswer(const DiskOperation&)> answer);
    ~ShimDisk();
    ShimDisk(const ShimDisk&) = delete;
    ShimDisk& operator=(const ShimDisk&) = delete;
};

} // namespace support
