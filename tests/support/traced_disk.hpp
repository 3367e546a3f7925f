#pragma once

#include "tests/support/shim_disk.hpp"

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace support {

/// What a folder holds after a power cut: file names with contents.
using DiskImage = std::map<std::string, std::string>;

/// Writes down what is asked of the disk, and tells afterwards what could be on it had the power gone at any
/// moment: a sync makes a file's writes durable; of each 512-byte sector written since, any may be there or
/// not; a file made or removed may come back until its folder is synced.
class DiskTrace {
public:
    DiskAnswer operator()(const DiskOperation& operation);

    std::size_t operations() const { return operations_.size(); }

    /// What a cut before that operation may leave, as the random numbers will have it.
    DiskImage after_cut(std::size_t before, std::mt19937_64& random) const;

private:
    struct Kept {
        DiskOperation::Kind kind;
        std::string file;
        std::int64_t at = 0;
        std::string data;
        bool durable = false;
    };
    std::vector<Kept> operations_;
};

} // namespace support
