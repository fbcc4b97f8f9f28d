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

/// The ground of a target in pieces, one for each list of actions that are shared out: rules
/// split an amount once for each, however many rows of the table have it.
class GroundPieces {
public:
    GroundPieces(const accounts::TargetGround& ground, const PlayerRoster& roster);

    [[nodiscard]] std::size_t size() const noexcept { return m_pieces.size(); }
    /// @param row  number of a row of the ground
    [[nodiscard]] std::size_t pieceOf(std::size_t row) const { return m_ofRow[row]; }
    /// Whether any action that is shared out covers the row.
    [[nodiscard]] bool isCovered(std::size_t row) const
    {
        return m_pieces[m_ofRow[row]].actionCount > 0;
    }
    [[nodiscard]] SharedGround shared(std::size_t piece, double amount) const;
    /// Every piece with its area in the landscape, in hectares.
    [[nodiscard]] const std::vector<CoverageCell>& areas() const noexcept { return m_areas; }

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
    std::vector<CoverageCell> m_areas;
};

/// Sums of what is shared out, by piece.
class PieceSums {
public:
    explicit PieceSums(const GroundPieces& pieces);

    /// Takes in what is shared out on a row of the ground.
    void add(std::size_t row, double amount);
    /// Every piece to which something was added, with the sum.
    [[nodiscard]] std::vector<SharedGround> shared() const;

private:
    const GroundPieces& m_pieces;
    std::vector<cells::OrderlessSum> m_sums;
    std::vector<char> m_isShared;
};

} // namespace ecotone::attribution
