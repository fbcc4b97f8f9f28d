#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/geo/ground.h"

#include <QString>

#include <optional>

namespace ecotone::desktop {

/// Reads a point that was typed: `512300.5, 4210500` in the map's CRS, or a leg from the last
/// point, `120 < 45`: 120 m on the ellipsoid, 45 degrees clockwise from north. A space may
/// stand for the comma; a comma without a space between digits is a decimal comma in a leg.
[[nodiscard]] Checked<geo::Point> readPoint(const QString& typed,
                                            const std::optional<geo::Point>& last,
                                            const geo::Ground& ground);

} // namespace ecotone::desktop
