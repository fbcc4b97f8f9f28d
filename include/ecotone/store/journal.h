#pragma once

#include "ecotone/project/edit.h"
#include "ecotone/project/project.h"
#include "ecotone/records/fields.h"
#include "ecotone/store/database.h"
#include "ecotone/store/edit_json.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ecotone::store {

/// What a line of the journal is about.
enum class EntryKind {
    Create, // the project as it was made; cannot be taken back
    Edit,   // what a person did in Ecotone
    Undo,   // took back another entry
    Redo,   // did it again
    Outside // what another program had changed, taken in when the project was opened
};

/// Whether what the entry did is in force.
enum class EntryState {
    Done,
    Undone,   // can be redone
    Discarded // undone, and then something else was done: cannot be redone
};

/// One line of the journal, without its changes.
struct JournalEntry {
    std::int64_t number = 0;
    std::string when, who; // ISO 8601 UTC
    EntryKind kind = EntryKind::Edit;
    std::string title;
    EntryState state = EntryState::Done;
    std::optional<std::int64_t> about; // of Undo and Redo: which entry
};

/// The table `journal`: who did what when. Nothing in it is ever removed. The project is what
/// comes out when the entries that are done are applied in order. The entries are kept in
/// memory without their changes.
class Journal {
public:
    /// @throws StorageError
    explicit Journal(Database& database);

    /// All entries, oldest first, numbered from 1.
    [[nodiscard]] const std::vector<JournalEntry>& entries() const noexcept
    {
        return m_entries;
    }
    /// The entry that undo would take back, or null.
    [[nodiscard]] const JournalEntry* nextUndo() const noexcept;
    /// The entry that redo would do again, or null.
    [[nodiscard]] const JournalEntry* nextRedo() const noexcept;

    /// The changes of an entry, to be applied to `project` (see `editFromJsonText`), with its
    /// title.
    /// @throws StorageError  the entry is damaged or does not fit the project
    [[nodiscard]] project::Edit
    editOf(const JournalEntry& entry, const project::Project& project, Direction direction);
    /// The project as Ecotone last saved it. @throws StorageError  an entry is damaged
    [[nodiscard]] project::Project replay();

    /// Writes a line behind the last one. `edit` is what was applied; of Undo and Redo only the
    /// entry they are about is kept. Part of the transaction that stores the edit.
    /// @pre `entry.about` is given for Undo and Redo, and only for them
    void write(const JournalEntry& entry, const project::Edit& edit);
    /// Notes in memory that the transaction with the line was committed.
    void written(JournalEntry entry);

private:
    [[nodiscard]] std::int64_t nextNumber() const noexcept;
    Database* m_database;
    Statement m_edit, m_append, m_discard, m_setState;
    std::vector<JournalEntry> m_entries;
};

} // namespace ecotone::store

template <>
struct ecotone::records::Words<ecotone::store::EntryKind> {
    using Kind = ecotone::store::EntryKind;
    static constexpr std::array<std::pair<Kind, std::string_view>, 5> words{{
        {Kind::Create, "create"},
        {Kind::Edit, "edit"},
        {Kind::Undo, "undo"},
        {Kind::Redo, "redo"},
        {Kind::Outside, "outside"},
    }};
};

template <>
struct ecotone::records::Words<ecotone::store::EntryState> {
    using State = ecotone::store::EntryState;
    static constexpr std::array<std::pair<State, std::string_view>, 3> words{{
        {State::Done, "done"},
        {State::Undone, "undone"},
        {State::Discarded, "discarded"},
    }};
};
