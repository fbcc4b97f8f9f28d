#pragma once

#include "ground_pieces.h"
#include "player_roster.h"

#include <set>
#include <span>
#include <vector>

namespace ecotone::attribution {

/// The pieces of a ground that an edit touches. A piece is divided as a whole, so all its rows
/// are dirty where one is. Refers to ground and roster, as they stand when it is asked.
class DirtyPieces {
public:
    DirtyPieces(const accounts::TargetGround& ground, const PlayerRoster& roster)
        : m_ground{ground}
        , m_roster{roster}
    {
    }

    void clear() { m_lists.clear(); }
    /// Marks the pieces these rows are of.
    void add(GroundRows touched);
    /// Does the same after the edit.
    /// @return the rows of pieces that were not marked yet, without those touched
    [[nodiscard]] std::vector<const accounts::GroundRow*> addFresh(GroundRows touched);
    /// All rows of the pieces that are marked, in the order of the ground.
    [[nodiscard]] std::vector<const accounts::GroundRow*> rows() const;

private:
    using Lists = std::set<std::vector<accounts::ActionIndex>>; // of actions shared out

    [[nodiscard]] std::vector<accounts::ActionIndex>
    sharedOf(std::span<const accounts::ActionIndex> actions) const;
    [[nodiscard]] std::vector<const accounts::GroundRow*> rowsWith(const Lists& lists) const;

    const accounts::TargetGround& m_ground;
    const PlayerRoster& m_roster;
    Lists m_lists;
};

} // namespace ecotone::attribution
