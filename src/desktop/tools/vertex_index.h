#pragma once

#include "desktop/map/map_scene.h"
#include "desktop/session/record_ref.h"

#include "ecotone/project/project.h"

#include <optional>
#include <vector>

namespace ecotone::desktop {

/// A corner of a record's surface.
struct VertexPlace {
    RecordRef ref;
    std::size_t polygon = 0, ring = 0, index = 0; // ring 0 is the outer one
    bool operator==(const VertexPlace&) const = default;
};

/// The ring a place is in.
[[nodiscard]] geo::Ring& ringOf(geo::Shape& shape, const VertexPlace& place);
[[nodiscard]] const geo::Ring& ringOf(const geo::Shape& shape, const VertexPlace& place);

/// The surfaces of a scene that tools can change, near a place; only those of `among` where it
/// is not empty.
[[nodiscard]] std::vector<RecordRef>
drawnNear(const MapScene& scene, const geo::Box& place, const std::vector<RecordRef>& among);

/// All corners at exactly this point, of all surfaces that tools can change: those that move
/// together.
[[nodiscard]] std::vector<VertexPlace>
verticesAt(const MapScene& scene, const project::Project& project, geo::Point point);

/// The nearest corner within reach.
[[nodiscard]] std::optional<VertexPlace> nearestVertex(const project::Project& project,
                                                       const std::vector<RecordRef>& among,
                                                       geo::Point at,
                                                       double reach);

/// The nearest place on an edge within reach: the corner at which the edge begins, and the
/// point on it.
struct EdgePlace {
    VertexPlace start;
    geo::Point point;
};
[[nodiscard]] std::optional<EdgePlace> nearestEdge(const project::Project& project,
                                                   const std::vector<RecordRef>& among,
                                                   geo::Point at,
                                                   double reach);

/// The edges of other surfaces that run between the same two points, in either direction; each
/// by the corner at which it begins in its own ring.
[[nodiscard]] std::vector<VertexPlace> edgesBetween(const MapScene& scene,
                                                    const project::Project& project,
                                                    geo::Point a,
                                                    geo::Point b);

} // namespace ecotone::desktop
