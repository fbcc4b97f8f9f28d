#pragma once

#include <optional>
#include <string>

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/geo/shape.h"
#include "ecotone/records/fields.h"

namespace ecotone::records {

struct Landscape;
using LandscapeId = Id<Landscape>;

/// How the boundary was found. Source: LandScale, "Define the landscape boundary";
/// docs/methods/landscape-boundary.md.
enum class BoundaryType { Jurisdiction, Catchment, Stakeholder, Mixed };

template <>
struct Words<BoundaryType> {
    static constexpr std::array<std::pair<BoundaryType, std::string_view>, 4> words{{
        {BoundaryType::Jurisdiction, "jurisdiction"},
        {BoundaryType::Catchment, "catchment"},
        {BoundaryType::Stakeholder, "stakeholder"},
        {BoundaryType::Mixed, "mixed"},
    }};
};

/// Target 2 names these separately; their accounts are never added
/// (docs/methods/restoration-progress.md).
enum class Realm { Land, InlandWater, CoastAndSea };

template <>
struct Words<Realm> {
    static constexpr std::array<std::pair<Realm, std::string_view>, 3> words{{
        {Realm::Land, "land"},
        {Realm::InlandWater, "inland-water"},
        {Realm::CoastAndSea, "coast-and-sea"},
    }};
};

/// The area all totals are for. Its boundary is drawn in versions (`LandscapeVersion`).
struct Landscape {
    LandscapeId id;
    std::string name;
    BoundaryType boundaryType = BoundaryType::Stakeholder;
    std::string rationale; // which processes and pressures the boundary follows
    Realm realm = Realm::Land;
    std::string note;
    bool operator==(const Landscape&) const = default;
};

template <>
struct Table<Landscape> {
    static constexpr std::string_view name = "landscape", title = "landscape";
    static constexpr auto fields =
        std::make_tuple(field("id", &Landscape::id), field("name", &Landscape::name),
                        field("boundary_type", &Landscape::boundaryType),
                        field("rationale", &Landscape::rationale),
                        field("realm", &Landscape::realm), field("note", &Landscape::note));
};

struct LandscapeVersion;
using LandscapeVersionId = Id<LandscapeVersion>;

/// One drawing of a landscape's boundary. Figures are for the version with the highest number;
/// figures of two versions are never mixed (R0.7, docs/methods/landscape-boundary.md).
struct LandscapeVersion {
    LandscapeVersionId id;
    LandscapeId landscape;
    int number = 1;
    std::optional<Date> date;
    std::string reason; // why the boundary was drawn anew
    geo::Shape shape;
    bool operator==(const LandscapeVersion&) const = default;
};

template <>
struct Table<LandscapeVersion> {
    static constexpr std::string_view name = "landscape_version", title = "landscape version";
    static constexpr auto fields = std::make_tuple(
        field("id", &LandscapeVersion::id), field("geom", &LandscapeVersion::shape),
        field("landscape_id", &LandscapeVersion::landscape),
        field("number", &LandscapeVersion::number), field("date", &LandscapeVersion::date),
        field("reason", &LandscapeVersion::reason));
};

struct Pressure;
using PressureId = Id<Pressure>;

/// A pressure on the landscape, mapped where its place is known.
struct Pressure {
    PressureId id;
    LandscapeId landscape;
    std::string name;
    std::string description;
    std::string source;
    std::optional<geo::Shape> shape;
    bool operator==(const Pressure&) const = default;
};

template <>
struct Table<Pressure> {
    static constexpr std::string_view name = "pressure", title = "pressure";
    static constexpr auto fields =
        std::make_tuple(field("id", &Pressure::id), field("geom", &Pressure::shape),
                        field("landscape_id", &Pressure::landscape),
                        field("name", &Pressure::name),
                        field("description", &Pressure::description),
                        field("source", &Pressure::source));
};

} // namespace ecotone::records
