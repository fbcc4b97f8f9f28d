#pragma once

namespace ecotone::desktop {

/// How drawing and editing behave; the same for all tools.
struct EditOptions {
    bool snaps = true;
    bool snapsToVertices = true, snapsToSegments = true;
    double tolerance = 10.0;    // logical pixels
    bool traces = false;        // follows existing borders between two snapped points
    bool isTopological = true;  // a vertex that surfaces share moves in all of them
    bool avoidsOverlap = false; // new surfaces are cut at those of their kind
    bool operator==(const EditOptions&) const = default;
};

} // namespace ecotone::desktop
