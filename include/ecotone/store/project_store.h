#pragma once

#include "ecotone/project/edit.h"
#include "ecotone/project/project.h"
#include "ecotone/store/database.h"
#include "ecotone/store/journal.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::store {

/// What another program wrote into one record that Ecotone cannot take as it stands.
struct OutsideFault {
    std::string table; // "action"
    std::int64_t id = 0;
    std::string field;
    bool isMissing = false; // a field that every record has is empty: its default stands
    std::string what;       // "is “xyz”, which is none of …", "was repaired: …"
};

/// How the records in a file differ from what Ecotone last saved there.
struct OutsideDifference {
    project::Edit edit; // from then to what was found, field by field as far as it can be used
    std::vector<OutsideFault> faults;
};

/// The records of a project in its file, with the journal. Everything one call writes is one
/// transaction, on the disk when the call returns.
class ProjectStore {
public:
    /// @param database  with the newest schema (`migrate`), its content checked
    /// (`openProjectFile`)
    explicit ProjectStore(Database database);
    ~ProjectStore();
    ProjectStore(ProjectStore&&) noexcept;
    ProjectStore& operator=(ProjectStore&&) noexcept;

    /// Whether the records are, to the byte, those that were last saved here.
    [[nodiscard]] bool isAsSaved() const noexcept;
    /// All records. @pre isAsSaved() @throws StorageError, GeometryError
    [[nodiscard]] project::Project read();
    /// The project as it was last saved here, from the journal. @throws StorageError
    [[nodiscard]] project::Project readLastSaved();
    /// What other programs changed since `lastSaved`.
    [[nodiscard]] OutsideDifference differenceFrom(const project::Project& lastSaved);

    /// Stores an edit with its journal row. The number of the entry is chosen here.
    /// @param crs  of the shapes once the edit is done: a code, WKT, or empty
    /// @throws StorageError  nothing was stored; also where another program changed the records
    ///                       since they were read
    void save(const project::Edit& edit, const std::string& crs, const JournalEntry& entry);

    /// Makes the records those of `project`, and notes the edit that led there where it has
    /// changes. For taking in what another program changed. @throws StorageError
    void saveAll(const project::Project& project,
                 const project::Edit& edit,
                 const JournalEntry& entry);

    [[nodiscard]] Journal& journal() noexcept;
    [[nodiscard]] Database& database() noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace ecotone::store
