#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace ecotone::tests {

/// A disk under SQLite that fails when it is told to. While it lives, all files of a folder
/// that SQLite opens by default go through it; they are real files, and it knows which bytes of
/// them would survive a power cut: those that were synced. Files elsewhere (PROJ has a database
/// of its own) are let be. Not for several threads.
class FaultyDisk {
public:
    explicit FaultyDisk(std::filesystem::path folder);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// The power goes just before a sync of a file or a folder, counted from 1 from now on: it
    /// and all that follows fail.
    void cutPowerAtSync(std::size_t number) noexcept { m_lastSync = m_syncs + number; }
    /// A write, counted from 1 from now on, finds the disk full, and so do all that follow, or
    /// only this one.
    enum class Full { Once, FromThenOn };
    void fillAtWrite(std::size_t number, Full full) noexcept
    {
        m_fullAt = m_writes + number;
        m_full = full;
    }
    [[nodiscard]] bool hasFailed() const noexcept { return m_hasFailed; }

    /// What was written but not synced before the power went.
    enum class Unsynced {
        Lost,  // all of it
        Partly // a part of it survived, chosen by the seed
    };
    /// Leaves the files as they would be after the power cut, and works again from then on.
    void restart(Unsynced unsynced, std::uint32_t seed);
    /// Works again from now on, with all that was written.
    void repair() noexcept;

    // Called by the file system functions that SQLite sees.
    [[nodiscard]] bool holds(const std::filesystem::path& file) const
    {
        return file.parent_path() == m_folder;
    }
    struct Write {
        std::optional<std::uint64_t> truncatedTo; // else bytes at offset
        std::uint64_t offset = 0;
        std::string bytes;
    };
    [[nodiscard]] bool isDead() const noexcept { return m_isDead; }
    void opened(const std::string& path);
    /// False: the disk is full.
    [[nodiscard]] bool written(const std::string& path, Write write);
    /// False: the power is gone.
    [[nodiscard]] bool synced(const std::string& path);
    /// False: the power went before the folder was synced.
    [[nodiscard]] bool removed(const std::string& path, bool isFolderSynced);

private:
    /// Counts a sync; false where the power goes now.
    [[nodiscard]] bool survivesSync() noexcept;

    struct File {
        std::optional<std::string> durable; // nothing: the file would not be there
        std::vector<Write> unsynced;
        bool isRemoved = false; // but the folder was not synced
    };
    std::filesystem::path m_folder;
    std::map<std::string, File> m_files;
    std::size_t m_syncs = 0, m_writes = 0;
    std::size_t m_lastSync = 0, m_fullAt = 0; // 0: never
    Full m_full = Full::Once;
    bool m_isDead = false, m_hasFailed = false;
};

} // namespace ecotone::tests
