#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "ecotone/base/date.h"
#include "ecotone/base/digest.h"
#include "ecotone/base/id.h"
#include "ecotone/records/fields.h"

namespace ecotone::records {

struct Layer;
using LayerId = Id<Layer>;

/// What a layer is for. Rasters of the first four are booked cell by cell; vectors of any role are
/// booked as shapes, exactly.
enum class LayerRole {
    LandCover,        // classes at a date
    EcosystemType,    // classes: the strata of accounts
    Condition,        // index 0 to 1 at a date
    DegradedBaseline, // classes, or shapes: land degraded at the end of the baseline period
    ProtectedArea,
    ConservedArea, // other effective area-based conservation measure (OECM)
    SpatialPlan,
    KeyBiodiversityArea,
    ReportingZone,
    SubBasin,
    Context // shown, not booked
};

template <>
struct Words<LayerRole> {
    static constexpr std::array<std::pair<LayerRole, std::string_view>, 11> words{{
        {LayerRole::LandCover, "land-cover"},
        {LayerRole::EcosystemType, "ecosystem-type"},
        {LayerRole::Condition, "condition"},
        {LayerRole::DegradedBaseline, "degraded-baseline"},
        {LayerRole::ProtectedArea, "protected-area"},
        {LayerRole::ConservedArea, "conserved-area"},
        {LayerRole::SpatialPlan, "spatial-plan"},
        {LayerRole::KeyBiodiversityArea, "key-biodiversity-area"},
        {LayerRole::ReportingZone, "reporting-zone"},
        {LayerRole::SubBasin, "sub-basin"},
        {LayerRole::Context, "context"},
    }};
};

/// One band of a raster file, or one layer of a vector file, at one date, in one role.
struct Layer {
    LayerId id;
    std::string name;
    LayerRole role = LayerRole::Context;
    std::string path;     // relative to the project's folder where it lies below or beside it
    std::string sublayer; // layer or raster of a file with several; empty: the only one
    int band = 0;         // of a raster, from 1; 0 for a vector
    std::optional<Date> date;
    std::string source, licence;
    Digest digest; // of the file (of all files of the data set, by name order)
    std::int64_t sizeBytes = 0;
    std::string crsOverride; // given by the user where the file names none
    std::optional<double> noDataOverride;
    /// Which field of a vector file means what: "name", "class", "id", "next-down", "status",
    /// "designation", "reported-area-km2", "qualifies" (docs/recipe.md).
    std::map<std::string, std::string> fieldMapping;
    std::string note;
    std::string encoding; // of a vector's text, given by the user where the file says none
    bool operator==(const Layer&) const = default;
    [[nodiscard]] bool isRaster() const noexcept { return band > 0; }
};

template <>
struct Table<Layer> {
    static constexpr std::string_view name = "layer", title = "layer";
    static constexpr auto fields = std::make_tuple(
        field("id", &Layer::id), field("name", &Layer::name), field("role", &Layer::role),
        field("path", &Layer::path), field("sublayer", &Layer::sublayer),
        field("band", &Layer::band), field("date", &Layer::date),
        field("source", &Layer::source), field("licence", &Layer::licence),
        field("digest", &Layer::digest), field("size_bytes", &Layer::sizeBytes),
        field("crs_override", &Layer::crsOverride),
        field("no_data_override", &Layer::noDataOverride),
        field("field_mapping", &Layer::fieldMapping), field("note", &Layer::note),
        field("encoding", &Layer::encoding));
};

struct LayerClass;
using LayerClassId = Id<LayerClass>;

/// The name and colour of one class of a layer, and the group it counts in.
struct LayerClass {
    LayerClassId id;
    LayerId layer;
    int value = 0;
    std::string name;
    std::string colour;    // "#1f8d49", or empty
    std::string classGroup; // "natural", "built", "degraded" …, or empty
    bool operator==(const LayerClass&) const = default;
};

template <>
struct Table<LayerClass> {
    static constexpr std::string_view name = "layer_class", title = "layer class";
    static constexpr auto fields = std::make_tuple(
        field("id", &LayerClass::id), field("layer_id", &LayerClass::layer),
        field("value", &LayerClass::value), field("name", &LayerClass::name),
        field("colour", &LayerClass::colour), field("class_group", &LayerClass::classGroup));
};

} // namespace ecotone::records
