#pragma once

#include "handles.h"

#include "ecotone/geo/crs.h"

#include <optional>
#include <string>

namespace ecotone::formats {

/// What a file says about its coordinate reference system.
struct NamedCrs {
    std::optional<geo::Crs> crs;
    std::string trouble; // why what it names cannot be used; empty where it names nothing
};

[[nodiscard]] NamedCrs namedCrs(OGRSpatialReferenceH reference);
/// @param text  as `geo::Crs::fromText` reads it; empty: nothing is named
[[nodiscard]] NamedCrs namedCrs(const std::string& text);

/// The CRS of a file, else the one a person gave for it.
/// @param subject  how the file or layer is called in messages: “lbii.asc”
/// @throws InputError     neither is there; says how to give one
/// @throws GeometryError  the given text names no CRS
[[nodiscard]] geo::Crs
crsOr(const NamedCrs& named, const std::string& given, const std::string& subject);

/// “X names no coordinate reference system. Give it with --crs EPSG:… …”
[[nodiscard]] std::string missingCrsSentence(const NamedCrs& named, const std::string& subject);

} // namespace ecotone::formats
