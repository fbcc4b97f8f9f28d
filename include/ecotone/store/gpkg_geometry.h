#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/geo/point.h"
#include "ecotone/geo/shape.h"
#include "ecotone/geo/validity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ecotone::store {

/// A shape as a GeoPackage geometry: header with the CRS number and the x-y envelope, then WKB.
/// One shape has one sequence of bytes.
/// Source: OGC 12-128r17, GeoPackage 1.3, clause 2.1.3 (BLOB format).
[[nodiscard]] std::string toGeometryBlob(const geo::Shape& shape, std::int32_t srsId);

/// Reads back exactly what `toGeometryBlob` wrote, every bit as it was. Nothing where the bytes
/// are not of that form: another kind of geometry, byte order or envelope, cut off, not finite.
[[nodiscard]] std::optional<geo::Shape> fromOwnBlob(std::string_view blob, const geo::Crs& crs);

/// Reads any legal GeoPackage polygon or multipolygon (both byte orders, with or without
/// envelope, with heights or measures, which are dropped), repairing it where it is not valid.
/// An empty geometry is an empty shape.
[[nodiscard]] Checked<geo::MadeShape> shapeFromBlob(std::string_view blob, const geo::Crs& crs);

/// The bounds of a GeoPackage geometry of any kind: from its header where they stand there,
/// else from its points. Empty where the geometry is empty; nothing where the bytes are no
/// geometry.
[[nodiscard]] std::optional<geo::Box> boundsOfBlob(std::string_view blob);

} // namespace ecotone::store
