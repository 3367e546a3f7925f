#include "tests/support/shim_disk.hpp"

#include <sqlite3.h>

#include <memory>
#include <new>

namespace support {
namespace {

using Kind = DiskOperation::Kind;

std::function<DiskAnswer(const DiskOperation&)> answer_of_the_test;
sqlite3_vfs* real_disk = nullptr;

/// SQLite allots room for this and, behind it, for the real file.
struct ShimFile {
    sqlite3_file base;
    std::string* path;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile& shim(sqlite3_file* file)
{
    return *reinterpret_cast<ShimFile*>(file);
}

int close_file(sqlite3_file* file)
{
    delete shim(file).path;
    auto* real = shim(file).real();
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

int read_file(sqlite3_file* file, void* into, int length, sqlite3_int64 at)
{
    const auto answer = answer_of_the_test({Kind::read, *shim(file).path, at, {}, false});
    auto* real = shim(file).real();
    return answer.error != SQLITE_OK ? answer.error : real->pMethods->xRead(real, into, length, at);
}

int write_file(sqlite3_file* file, const void* from, int length, sqlite3_int64 at)
{
    const std::string_view data(static_cast<const char*>(from), static_cast<std::size_t>(length));
    const auto answer = answer_of_the_test({Kind::write, *shim(file).path, at, data, false});
    auto* real = shim(file).real();
    if (answer.half_written)
        real->pMethods->xWrite(real, from, length / 2, at);
    return answer.error != SQLITE_OK ? answer.error : real->pMethods->xWrite(real, from, length, at);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 length)
{
    const auto answer = answer_of_the_test({Kind::truncate, *shim(file).path, length, {}, false});
    auto* real = shim(file).real();
    return answer.error != SQLITE_OK ? answer.error : real->pMethods->xTruncate(real, length);
}

int sync_file(sqlite3_file* file, int)
{
    return answer_of_the_test({Kind::sync, *shim(file).path, 0, {}, false}).error;
}

int file_size(sqlite3_file* file, sqlite3_int64* size)
{
    auto* real = shim(file).real();
    return real->pMethods->xFileSize(real, size);
}

int lock_file(sqlite3_file* file, int level)
{
    auto* real = shim(file).real();
    return real->pMethods->xLock(real, level);
}

int unlock_file(sqlite3_file* file, int level)
{
    auto* real = shim(file).real();
    return real->pMethods->xUnlock(real, level);
}

int check_reserved_lock(sqlite3_file* file, int* reserved)
{
    auto* real = shim(file).real();
    return real->pMethods->xCheckReservedLock(real, reserved);
}

int file_control(sqlite3_file* file, int operation, void* argument)
{
    auto* real = shim(file).real();
    return real->pMethods->xFileControl(real, operation, argument);
}

int sector_size(sqlite3_file* file)
{
    auto* real = shim(file).real();
    return real->pMethods->xSectorSize(real);
}

int device_characteristics(sqlite3_file* file)
{
    auto* real = shim(file).real();
    return real->pMethods->xDeviceCharacteristics(real);
}

/// Version 1: no shared memory, which the records' exclusive mode does without, and no memory maps.
const sqlite3_io_methods methods{1, close_file, read_file, write_file, truncate_file, sync_file, file_size,
    lock_file, unlock_file, check_reserved_lock, file_control, sector_size, device_characteristics, nullptr,
    nullptr, nullptr, nullptr, nullptr, nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out)
{
    file->pMethods = nullptr;
    const std::string path = name ? name : "";
    if (const auto answer = answer_of_the_test({Kind::open, path, 0, {}, false}); answer.error != SQLITE_OK)
        return answer.error;
    auto* real = shim(file).real();
    if (const int code = real_disk->xOpen(real_disk, name, real, flags, flags_out); code != SQLITE_OK)
        return code;
    shim(file).path = new std::string(path);
    file->pMethods = &methods;
    return SQLITE_OK;
}

int remove_file(sqlite3_vfs*, const char* name, int sync_folder)
{
    const auto answer = answer_of_the_test({Kind::remove, name, 0, {}, sync_folder != 0});
    return answer.error != SQLITE_OK ? answer.error : real_disk->xDelete(real_disk, name, 0);
}

sqlite3_vfs shim_of(sqlite3_vfs& real)
{
    sqlite3_vfs shim = real; // the rest works on names and times, and does not look at whose it is
    shim.zName = "shim-disk";
    shim.szOsFile = static_cast<int>(sizeof(ShimFile)) + real.szOsFile;
    shim.xOpen = open_file;
    shim.xDelete = remove_file;
    return shim;
}

sqlite3_vfs shim_disk;

} // namespace

ShimDisk::ShimDisk(std::function<DiskAnswer(const DiskOperation&)> answer)
{
    answer_of_the_test = std::move(answer);
    real_disk = sqlite3_vfs_find(nullptr);
    shim_disk = shim_of(*real_disk);
    sqlite3_vfs_register(&shim_disk, 1);
}

ShimDisk::~ShimDisk()
{
    sqlite3_vfs_unregister(&shim_disk);
    sqlite3_vfs_register(real_disk, 1);
}

} // namespace support
