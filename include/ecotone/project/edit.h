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
    bool operator==(const Edit&) const = default;
};

/// The edit that takes `edit` back.
[[nodiscard]] Edit inverse(const Edit& edit);

/// `first`, then `then`, as one gesture with the given title.
[[nodiscard]] Edit joined(std::string title, Edit first, Edit then);

} // namespace ecotone::project
