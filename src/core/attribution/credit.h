#pragma once

#include "ground_pieces.h"
#include "settlements.h"

#include "ecotone/attribution/attribute.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace ecotone::attribution {

/// Amounts or areas of the pieces of a ground, and what of them is under somebody's duty: same
/// pieces in the same order.
struct PieceAmounts {
    std::vector<SharedGround> all, underDuty;
};

/// Ground of a stratum with the error of what the counterfactual says of a hectare there.
struct StratumGround {
    std::optional<double> standardError;    // none: not known
    std::optional<double> degreesOfFreedom; // of that; none: as good as known
    PieceAmounts areas;                     // ha
};

/// What players have of some ground by the settlements in force, and what of that may carry
/// landscape credit; by player.
struct Holdings {
    std::vector<double> settled, creditable;
};

/// Divides ground by the settlements in force and finds what may carry landscape credit.
/// Refers to what it is made of.
class Crediting {
public:
    Crediting(Settlements& settlements, const PieceAmounts& amounts, std::size_t players);

    [[nodiscard]] const Holdings& amounts() const noexcept { return m_amounts; }
    [[nodiscard]] Holdings holdingsOf(const PieceAmounts& amounts) const;
    /// The shares of players that do not act as landscape action on ground under no duty, by
    /// what they act as.
    [[nodiscard]] std::vector<Withheld> notLandscape() const;
    /// Every set of players that meet somewhere, with what they have there.
    /// @param areas  of the same pieces
    [[nodiscard]] std::vector<Overlap> overlaps(const project::Project& project,
                                                const PlayerRoster& roster,
                                                std::span<const SharedGround> areas) const;

private:
    /// What the player at a place of a piece has of an amount there.
    [[nodiscard]] double part(std::size_t piece, std::size_t place, double amount) const;

    const Settlements& m_settlements;
    const PieceAmounts& m_of;
    std::size_t m_players;
    std::vector<std::vector<double>> m_weights; // by piece; empty: equal ones
    Holdings m_amounts;
};

/// An amount with the error that strata give it.
/// @param weightedAreas  by stratum: Σ w a of whoever has the amount
/// @pre as many weighted areas as strata
/// Source: case ATT-13; docs/methods/counterfactual.md.
[[nodiscard]] Share shareWithError(double amount,
                                   std::span<const StratumGround> strata,
                                   std::span<const double> weightedAreas);

} // namespace ecotone::attribution
