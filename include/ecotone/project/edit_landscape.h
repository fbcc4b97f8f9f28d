#pragma once

#include "ecotone/project/put.h"

#include <optional>
#include <string>

namespace ecotone::project {

/// A landscape with the first drawing of its boundary, as one edit.
[[nodiscard]] Checked<Edit> addLandscape(const Project& project,
                                         records::Landscape landscape,
                                         records::LandscapeVersion first);

/// A new drawing of a boundary.
struct Redrawing {
    records::LandscapeVersionId id; // of the version to be
    geo::Shape shape;               // in the project's CRS
    std::string reason;             // why the boundary is drawn anew
    std::optional<Date> date;
};

/// Adds a version with the next number; older ones stay (R0.7,
/// docs/methods/landscape-boundary.md). The shape that is current already: nothing to change.
/// @pre the id is of this project
[[nodiscard]] Checked<Edit>
redrawLandscape(const Project& project, records::LandscapeId id, Redrawing drawing);

} // namespace ecotone::project
