#pragma once

#include "ecotone/records/records.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::project {

/// One record before and after. Without `before` it is added, without `after` removed.
template <class Record>
struct Change {
    std::optional<Record> before, after;
    bool operator==(const Change&) const = default;
};
using AnyChange = records::OneOfAll<Change>;

/// What one gesture did, whole: the unit of undo, of saving and of the journal.
struct Edit {
    std::string title; // "Rename site “North pit”", shown in the Edit menu and the history
    std::vector<AnyChange> changes;

    // Defined in one place: a change of any of thirty records is much for every file.
    Edit();
    Edit(std::string title, std::vector<AnyChange> changes);
    Edit(const Edit&);
    Edit(Edit&&) noexcept;
    Edit& operator=(const Edit&);
    Edit& operator=(Edit&&) noexcept;
    ~Edit();
    bool operator==(const Edit&) const;
};

/// The edit that takes `edit` back.
[[nodiscard]] Edit inverse(const Edit& edit);

/// `first`, then `then`, as one gesture with the given title.
[[nodiscard]] Edit joined(std::string title, Edit first, Edit then);

} // namespace ecotone::project
