#pragma once

#include "ecotone/geo/point.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ecotone::store {

/// What stands before the WKB in a GeoPackage geometry.
struct BlobHeader {
    std::int32_t srsId = 0;
    bool isEmpty = false;
    std::optional<geo::Box> envelope;
    std::string_view wkb;
};

/// Nothing where the bytes do not begin as a GeoPackage geometry of version 1 does.
[[nodiscard]] std::optional<BlobHeader> headerOf(std::string_view blob);

/// The bounds of all points of a WKB geometry of any kind; nothing where it cannot be read.
[[nodiscard]] std::optional<geo::Box> boundsOfWkb(std::string_view wkb);

} // namespace ecotone::store
