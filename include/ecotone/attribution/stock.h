#pragma once

#include <span>

namespace ecotone::attribution {

/// Σ area · share · density over the classes of a piece of ground: tonnes of carbon, when
/// densities are tonnes per hectare.
/// @pre as many shares as densities
[[nodiscard]] double
stockOf(double area_ha, std::span<const double> shares, std::span<const double> densityPerHa);

/// Tonnes of CO2 that a tonne of carbon makes: the ratio of their molar masses, 44/12.
inline constexpr double co2PerCarbon = 44.0 / 12.0;

/// What treated ground holds above what it would hold with the classes of its matched control
/// cells, in the unit of the stock.
/// Source: PACT v2, one matching; case ATT-08; docs/methods/counterfactual.md.
[[nodiscard]] double stockAdditionality(double area_ha,
                                        std::span<const double> treatedShares,
                                        std::span<const double> controlShares,
                                        std::span<const double> densityPerHa);

} // namespace ecotone::attribution
