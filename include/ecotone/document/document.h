#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ecotone/base/finding.h"
#include "ecotone/base/id.h"
#include "ecotone/project/project.h"

namespace ecotone::document {

/// What the program lends the core: it has no clock, no user and no chance of its own.
struct Surroundings {
    std::function<std::string()> now; // ISO 8601 UTC: "2026-11-22T03:05:00Z"
    std::string user;                 // who is named in the journal
    std::shared_ptr<IdSource> ids;
};

/// One line of the journal.
struct HistoryEntry {
    std::int64_t number = 0;
    std::string when, who, title;
    std::string kind;       // "create", "edit", "undo", "redo", "outside" (by another program)
    bool isUndone = false;    // not in force
    bool isDiscarded = false; // undone, and then something else was done: cannot be redone
};

enum class Access { ReadWrite, ReadOnly };

/// An open project file. Every accepted edit is on disk, with its journal row, when `perform`
/// returns; there is no unsaved state.
class Document {
public:
    /// Makes a new project file with settings and the default kinds of action.
    /// @throws StorageError  the file exists already, or cannot be written
    [[nodiscard]] static Document create(const std::filesystem::path& file,
                                         const records::Settings& settings, Surroundings with);

    /// Opens a project: integrity and schema are checked before anything of it is used. What
    /// another program changed in the meantime is taken in, and said in `openingFindings`.
    /// Someone else holds the file: read-only, with a finding that says so.
    /// @throws StorageError  not a project, damaged, hostile or newer: one sentence, file untouched
    [[nodiscard]] static Document open(const std::filesystem::path& file, Access access,
                                       Surroundings with);

    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    [[nodiscard]] const project::Project& project() const noexcept;
    [[nodiscard]] const std::filesystem::path& file() const noexcept;
    /// Where relative layer paths start.
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] Access access() const noexcept;
    [[nodiscard]] const Findings& openingFindings() const noexcept;
    [[nodiscard]] IdSource& ids() noexcept;

    /// Stores, then applies, then announces. An edit without changes is not stored.
    /// @throws StorageError  it could not be stored (disk full, read-only); nothing has changed
    void perform(const project::Edit& edit);
    [[nodiscard]] bool canUndo() const noexcept;
    [[nodiscard]] bool canRedo() const noexcept;
    /// What undo would take back and redo would do again; empty where there is nothing.
    [[nodiscard]] std::string undoTitle() const;
    [[nodiscard]] std::string redoTitle() const;
    /// The title of the edit taken back. @pre canUndo() @throws StorageError
    std::string undo();
    std::string redo();
    [[nodiscard]] std::vector<HistoryEntry> history() const;

    /// Called after every change with the edit that was applied.
    void observe(std::function<void(const project::Edit&)> observer);

    /// A consistent copy of the file, also while it is open. @throws StorageError
    void copyTo(const std::filesystem::path& target) const;

private:
    struct Impl;
    explicit Document(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace ecotone::document
