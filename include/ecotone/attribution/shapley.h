#pragma once

#include "ecotone/attribution/split_rules.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace ecotone::attribution {

/// Which players take part, by position.
using Coalition = std::vector<bool>;

/// What a coalition brings about together, in the unit of the outcome: any function, such as
/// the connectivity of a landscape with the ground of these players. The same coalition must
/// give the same value.
using CoalitionValue = std::function<double(const Coalition&)>;

struct ShapleyOptions {
    /// Up to this many players every coalition is valued; above, orders of arrival are drawn.
    std::size_t mostEnumerated = 12;
    /// How many orders are drawn. @pre at least 2
    std::size_t permutations = 1'000;
    std::uint64_t seed = 1; // printed beside the shares
};

/// W7: shares of an outcome that does not add up over places. They add up to v(all) − v(none).
struct ShapleyShares {
    std::vector<double> shares; // by player
    /// Of the drawing of orders, by player; empty where every coalition was valued.
    std::vector<double> standardErrors;
    double total = 0.0;           // v(all) − v(none)
    std::size_t permutations = 0; // drawn; 0: every coalition was valued
    std::uint64_t seed = 0;
};

/// The Shapley value φ_i = Σ_{T ∌ i} |T|! (n − |T| − 1)! / n! · (v(T ∪ i) − v(T)): what a
/// player adds, on average over all orders of arrival. In every drawn order the additions
/// telescope, so the shares add up to the total, whatever was drawn. The same seed gives the
/// same shares.
/// @pre 1 ≤ mostEnumerated ≤ 20; every value is finite
/// Source: Shapley (1953); Castro, Gómez and Tejada (2009) for drawn orders; case CON-03;
/// docs/methods/attribution.md.
[[nodiscard]] ShapleyShares
shapley(std::size_t players, const CoalitionValue& value, const ShapleyOptions& options = {});

} // namespace ecotone::attribution
