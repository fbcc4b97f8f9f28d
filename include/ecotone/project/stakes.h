#pragma once

#include "ecotone/project/project.h"

#include <optional>
#include <vector>

namespace ecotone::project {

/// What one holder has of a joint venture or site.
struct Holding {
    /// Nobody: equity of partners who are not registered, or whose record is missing.
    std::optional<records::ActorId> holder;
    double fraction = 0.0; // of the whole, 0 to 1
    bool operator==(const Holding&) const = default;
};

/// Who owns a joint venture or a site, ready for a split.
struct StakeTable {
    /// One line per holder, by name, the unregistered line last. Several stakes of one holder
    /// are added. With `unallocated` the fractions add to 1. Empty where the table is not
    /// settled.
    std::vector<Holding> holdings;
    double unallocated = 1.0; // the rest that no stake covers, 0 to 1
    double percent = 0.0;     // sum of the stakes as entered
    bool isSettled = true;    // false: more than 100.1 %, so no split until somebody settles it
    std::optional<records::ActorId> operatedBy; // takes all under operational control
    bool operator==(const StakeTable&) const = default;
};

/// Sums above 100 % by no more than 0.1 point are rounding of the source and are scaled to 1;
/// above that, or with a stake that is not above 0 and at most 100 %, the table is not settled.
/// Source: docs/methods/attribution.md.
[[nodiscard]] StakeTable stakesOf(const Project& project, records::ActorId venture);
[[nodiscard]] StakeTable stakesOf(const Project& project, records::SiteId site);

} // namespace ecotone::project
