#pragma once

#include "share_context.h"
#include "share_sums.h"

#include <set>
#include <vector>

namespace ecotone::attribution {

using MeetingPlayers = std::vector<Player>;

/// The conflicts of an attribution. Many sets of players may meet, and an edit touches few.
class ShareOverlaps {
public:
    /// Makes those of some sets of players anew, or forgets them where they meet no more.
    /// @param overlaps  as this left them last, or empty
    void renew(const ShareContext& of,
               const ShareSums& sums,
               const std::set<MeetingPlayers>& touched,
               std::vector<Overlap>& overlaps);

private:
    std::vector<MeetingPlayers> m_players; // of each overlap, ascending
};

/// All conflicts. Players are in order of name, and so are sets of them.
[[nodiscard]] std::vector<Overlap> overlapsOf(const ShareContext& of, const ShareSums& sums);

} // namespace ecotone::attribution
