#pragma once

#include "ecotone/base/quantity.h"
#include "ecotone/cells/booking.h"

#include <cstddef>
#include <span>
#include <vector>

namespace ecotone::claims {

/// A piece of ground in which every shape and class is the same, by its position in `Ground`.
using Place = std::size_t;

/// The places of a landscape with their true areas. Whoever speaks of ground names places of
/// one `Ground`.
struct Ground {
    std::vector<Hectares> areas; // by place
    bool operator==(const Ground&) const = default;
};

/// Some places of a ground: ascending, each once.
using Footprint = std::vector<Place>;

/// Every place of the ground once, however many of the footprints name it.
[[nodiscard]] Footprint united(std::span<const Footprint> footprints);
[[nodiscard]] Footprint shared(const Footprint& one, const Footprint& other);

/// @pre every place is of the ground
[[nodiscard]] Hectares areaOf(const Ground& ground, const Footprint& footprint);

/// Rows of the booking are places: place and row have one number.
[[nodiscard]] Ground groundOf(const cells::Booking& booking);
/// The rows that lie inside `landscape` and are covered by `shape`.
[[nodiscard]] Footprint
footprintOf(const cells::Booking& booking, geo::ShapeIndex landscape, geo::ShapeIndex shape);

} // namespace ecotone::claims
