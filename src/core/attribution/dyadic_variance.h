#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>

namespace ecotone::attribution {

/// A square of ground whose readings may go together, or any other cluster.
struct Block {
    std::int64_t column = 0, row = 0;
    friend constexpr auto operator<=>(const Block&, const Block&) = default;
};

/// The block a place lies in; blocks count from the origin of the coordinates.
[[nodiscard]] Block blockAt(double x_m, double y_m, double blockSize_m);

/// What one pair (or one plot) adds to an estimate, and where its two cells lie.
struct Contribution {
    double weight = 0.0;    // all together 1
    double deviation = 0.0; // weighted; all together 0
    Block first, second;    // the same for a plot
};

struct DyadicVariance {
    double variance = 0.0;
    std::size_t firstBlocks = 0, secondBlocks = 0;
    /// 1 / Σ W², W the weight in one block, the smaller of both sides: as many blocks of equal
    /// weight would tell as much.
    double effectiveBlocks = 0.0;
};

/// The variance of a weighted mean whose contributions go together where they share a block on
/// either side: Σ over such pairs of the product of their deviations, with the correction G /
/// (G − 1), G the effective number of blocks. Never below the variance by first blocks alone.
/// @pre effective blocks above 1 (else the variance is not a number)
/// Source: Cameron, Gelbach and Miller (2011); Aronow, Samii and Assenova (2015);
/// docs/methods/counterfactual.md.
[[nodiscard]] DyadicVariance dyadicVariance(std::span<const Contribution> contributions);

} // namespace ecotone::attribution
