#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

namespace engine {

/// Makes names that were given or taken away in the folder last through a power cut, where the file system
/// can.
inline void sync_folder(const std::filesystem::path& folder)
{
    if (const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); opened >= 0) {
        ::fsync(opened);
        ::close(opened);
    }
}

} // namespace engine
