#pragma once

#include "player_roster.h"

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/split_rules.h"
#include "ecotone/cells/orderless_sum.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::attribution {

/// A piece of ground to be shared out, and the actions on it. Refers to `GroundPieces`.
struct SharedGround {
    std::span<const Player> players; // of the actions, ascending, each once
    std::span<const SharedAction* const> actions;
    double amount = 0.0;
};

/// Rows of the ground of a target, which the ground keeps.
using GroundRows = std::span<const accounts::GroundRow* const>;
[[nodiscard]] std::vector<const accounts::GroundRow*>
allRowsOf(const accounts::TargetGround& ground);

/// Rows in pieces, one for each list of actions that are shared out: rules split an amount once
/// for each, however many rows of the table have it.
class GroundPieces {
public:
    GroundPieces(GroundRows rows, const PlayerRoster& roster);

    [[nodiscard]] std::size_t size() const noexcept { return m_pieces.size(); }
    /// @param row  position among the rows
    [[nodiscard]] std::size_t pieceOf(std::size_t row) const { return m_ofRow[row]; }
    /// Whether any action that is shared out covers a piece.
    [[nodiscard]] bool isCovered(std::size_t piece) const
    {
        return m_pieces[piece].actionCount > 0;
    }
    [[nodiscard]] SharedGround shared(std::size_t piece, double amount) const;
    /// The area of a piece in the landscape, in hectares.
    [[nodiscard]] double area(std::size_t piece) const { return m_areas[piece].value(); }

private:
    struct Piece {
        std::size_t firstAction = 0, actionCount = 0; // in m_actions
        std::size_t firstPlayer = 0, playerCount = 0; // in m_players
    };

    std::size_t pieceOfTheActionsFrom(std::size_t first);
    Piece made(std::size_t firstAction);

    std::vector<Piece> m_pieces;
    std::vector<const SharedAction*> m_actions; // piece after piece
    std::vector<Player> m_players;              // piece after piece
    std::vector<std::uint32_t> m_slots;         // piece + 1, by hash of its actions; 0: free
    std::vector<std::uint32_t> m_ofRow;
    std::vector<cells::OrderlessSum> m_areas; // by piece
};

} // namespace ecotone::attribution
