#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/project/project.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ecotone::attribution {

/// What a player has before ventures pass theirs on. One per claim group or venture.
struct PlayerShare {
    records::ActorId player;
    double amount = 0.0;
};

/// What a claim group has after ventures have passed theirs on.
struct GroupShare {
    enum class Kind {
        ClaimGroup,
        Unregistered,    // equity of partners nobody has named
        UnallocatedRest, // of a venture whose stakes add up to less than 100 %
        UnsettledVenture // its stakes add up to more than 100 %, or it names no operator or
                         // partner
    };
    Kind kind = Kind::ClaimGroup;
    std::optional<records::ActorId> group; // of a claim group; the venture of the last two
    std::string name;
    double direct = 0.0;
    double throughVentures = 0.0;
    [[nodiscard]] double total() const noexcept { return direct + throughVentures; }
    bool operator==(const GroupShare&) const = default;
};

struct Consolidated {
    records::Consolidation approach = records::Consolidation::EquityShare;
    std::vector<GroupShare> rows; // claim groups by name, then the other kinds, by name
    Findings findings;
};

/// Passes the shares of joint ventures to their partners by the project's one approach,
/// ventures in ventures included, and a partner's part to the partner's claim group. The rows
/// add up to the shares given.
/// @pre ownership has no cycle (see checks.h)
/// Source: GHG Protocol Corporate Standard, chapter 3 (consolidation); case ATT-09;
/// docs/methods/attribution.md.
[[nodiscard]] Consolidated consolidate(const project::Project& project,
                                       std::span<const PlayerShare> shares);

/// The player an actor plays for: its claim group (docs/methods/attribution.md; case ATT-11).
[[nodiscard]] records::ActorId playerOf(const project::Project& project,
                                        records::ActorId actor);

} // namespace ecotone::attribution
