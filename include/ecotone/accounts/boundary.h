#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/base/quantity.h"
#include "ecotone/geo/shape.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ecotone::accounts {

/// A river sub-basin and the one it drains into.
struct SubBasin {
    std::string id;       // as its file names it; unique
    std::string nextDown; // id of the sub-basin below; empty or unknown: drains out of the map
    geo::Shape shape;
};

struct NamedShape {
    std::string name;
    geo::Shape shape;
};

/// How much of the ground that a site's water comes from and goes to lies in the landscape.
struct SiteCatchment {
    std::string site;
    std::size_t subBasins = 0;         // touched, all upstream, and one level downstream
    Hectares area, inside;             // of these sub-basins
    std::optional<double> insideShare; // nothing where the site touches no sub-basin
    bool operator==(const SiteCatchment&) const = default;
};

struct AdjacentLandscape {
    std::string name;
    Hectares overlap;
    bool operator==(const AdjacentLandscape&) const = default;
};

/// What the map says about why a boundary lies where it lies
/// (docs/methods/landscape-boundary.md).
struct BoundaryJustification {
    Hectares landscapeArea;
    std::size_t wholeSubBasins = 0, cutSubBasins = 0;
    Hectares insideWholeSubBasins;
    /// Area of L inside whole sub-basins over area of L; nothing without sub-basins.
    std::optional<double> catchmentClosure;
    std::vector<SiteCatchment> siteCatchments;         // by name
    std::vector<AdjacentLandscape> adjacentLandscapes; // that overlap, by name
    Findings findings;                                 // closure below 0.9, and the like
    bool operator==(const BoundaryJustification&) const = default;
};

/// A sub-basin is whole where at least this share of it lies inside: two drawings of one
/// watershed differ by slivers. (Ecotone proposal.)
inline constexpr double wholeSubBasinShare = 0.999;
/// Below, a boundary cuts the water that carries impacts and benefits (Ecotone proposal,
/// docs/methods/landscape-boundary.md).
inline constexpr double minimumClosure = 0.9;

struct BoundarySurroundings {
    std::vector<SubBasin> subBasins;
    std::vector<NamedShape> sites;
    std::vector<NamedShape> otherLandscapes;
};

/// @throws GeometryError  a shape has no place in the landscape's CRS
[[nodiscard]] BoundaryJustification justifyBoundary(const NamedShape& landscape,
                                                    const BoundarySurroundings& surroundings);

/// The sub-basins upstream of (and including) `start`, and the ones directly below: positions
/// in `basins`, ascending. Loops in the drainage end the walk.
[[nodiscard]] std::vector<std::size_t> catchmentOf(std::span<const SubBasin> basins,
                                                   std::span<const std::size_t> start);

} // namespace ecotone::accounts
