#include "tests/support/traced_disk.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace support {
namespace {

using Kind = DiskOperation::Kind;
constexpr std::int64_t sector = 512;

/// A piece of a write that reaches the disk whole or not at all, or a new length.
struct Pending {
    std::int64_t at = 0;
    std::string data;
    bool truncates = false;
};

void apply(std::string& content, const Pending& piece)
{
    const auto at = static_cast<std::size_t>(piece.at);
    if (piece.truncates)
        return content.resize(at);
    if (content.size() < at + piece.data.size())
        content.resize(at + piece.data.size());
    content.replace(at, piece.data.size(), piece.data);
}

/// A file, or nothing, as it is for certain, and what may have happened to it since.
struct OnDisk {
    std::optional<std::string> content;  ///< with its own sync
    std::vector<Pending> pending{};      ///< since then
    std::optional<std::string> before{}; ///< the name's last state that the folder's sync made certain
    bool name_is_certain = true;
};

class Replay {
public:
    void open(const std::string& file)
    {
        OnDisk& disk = files_[file];
        if (disk.content)
            return;
        if (disk.name_is_certain)
            disk.before.reset();
        disk.content = "";
        disk.name_is_certain = false;
    }

    void write(const std::string& file, std::int64_t at, const std::string& data)
    {
        for (std::size_t done = 0; done < data.size();) {
            const std::int64_t here = at + static_cast<std::int64_t>(done);
            const std::string piece = data.substr(done, static_cast<std::size_t>(sector - here % sector));
            files_[file].pending.push_back({here, piece, false});
            done += piece.size();
        }
    }

    void truncate(const std::string& file, std::int64_t length)
    {
        files_[file].pending.push_back({length, "", true});
    }

    /// A file that is new takes its folder with it, as SQLite's own sync of a journal does.
    void sync(const std::string& file)
    {
        OnDisk& disk = files_[file];
        for (const auto& piece : disk.pending)
            apply(*disk.content, piece);
        disk.pending.clear();
        if (!disk.name_is_certain)
            sync_folder();
    }

    void remove(const std::string& file, bool durable)
    {
        OnDisk& disk = files_[file];
        if (disk.name_is_certain)
            disk.before = disk.content;
        disk.content.reset();
        disk.pending.clear();
        disk.name_is_certain = false;
        if (durable)
            sync_folder();
    }

    DiskImage image(std::mt19937_64& random)
    {
        const std::uint64_t kept_of_four = 1 + random() % 3; // few sectors, half of them, or most
        DiskImage image;
        for (auto& [file, disk] : files_) {
            if (!disk.name_is_certain && random() % 2 == 0) {
                if (disk.before)
                    image[file] = *disk.before;
                continue;
            }
            if (!disk.content)
                continue;
            std::string content = *disk.content;
            for (const auto& piece : disk.pending)
                if (random() % 4 < kept_of_four)
                    apply(content, piece);
            image[file] = content;
        }
        return image;
    }

private:
    void sync_folder()
    {
        for (auto& [file, disk] : files_) {
            disk.name_is_certain = true;
            disk.before.reset();
        }
    }

    std::map<std::string, OnDisk> files_;
};

} // namespace

DiskAnswer DiskTrace::operator()(const DiskOperation& operation)
{
    if (operation.kind != Kind::read)
        operations_.push_back({operation.kind, std::filesystem::path(operation.file).filename(), operation.at,
            std::string(operation.data), operation.durable});
    return {};
}

DiskImage DiskTrace::after_cut(std::size_t before, std::mt19937_64& random) const
{
    Replay replay;
    for (std::size_t i = 0; i < std::min(before, operations_.size()); ++i) {
        const Kept& kept = operations_[i];
        switch (kept.kind) {
        case Kind::open:
            replay.open(kept.file);
            break;
        case Kind::write:
            replay.write(kept.file, kept.at, kept.data);
            break;
        case Kind::truncate:
            replay.truncate(kept.file, kept.at);
            break;
        case Kind::sync:
            replay.sync(kept.file);
            break;
        case Kind::remove:
            replay.remove(kept.file, kept.durable);
            break;
        case Kind::read:
            break;
        }
    }
    return replay.image(random);
}

} // namespace support
