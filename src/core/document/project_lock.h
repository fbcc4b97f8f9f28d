#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace ecotone::document {

/// Who has a project open for writing, as the lock file beside it says.
struct LockHolder {
    std::string user, host;
    std::int64_t process = 0;
    std::string
        started; // when the process began, in ticks since the machine did; empty: unknown
    bool operator==(const LockHolder&) const = default;
};

/// A small text file beside the project ("plan.gpkg.lock") that tells others who is working on
/// it. It is a courtesy that also works on network drives; what keeps the file whole are
/// SQLite's own locks. The lock of a process of this machine that is gone (killed, power cut)
/// is taken over.
class ProjectLock {
public:
    struct Outcome;
    /// Takes the lock of a project, or says who has it, or that the folder cannot be written.
    [[nodiscard]] static Outcome take(const std::filesystem::path& project,
                                      const std::string& user);
    ~ProjectLock();
    ProjectLock(ProjectLock&& other) noexcept;
    ProjectLock& operator=(ProjectLock&& other) noexcept;

private:
    explicit ProjectLock(std::filesystem::path file) noexcept : m_file{std::move(file)} {}
    std::filesystem::path m_file; // empty: given up
};

struct ProjectLock::Outcome {
    std::optional<ProjectLock> lock;
    std::optional<LockHolder> holder; // who has it, where that is why there is no lock
    std::filesystem::path file;
};

} // namespace ecotone::document
