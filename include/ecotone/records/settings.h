#pragma once

#include <optional>
#include <string>

#include "ecotone/base/id.h"
#include "ecotone/records/layer.h"

namespace ecotone::records {

struct Settings;
using SettingsId = Id<Settings>;

/// How joint ventures pass their share on; one approach for the whole project
/// (docs/methods/attribution.md).
enum class Consolidation { EquityShare, OperationalControl };

template <>
struct Words<Consolidation> {
    static constexpr std::array<std::pair<Consolidation, std::string_view>, 2> words{{
        {Consolidation::EquityShare, "equity-share"},
        {Consolidation::OperationalControl, "operational-control"},
    }};
};

/// What holds for the whole project. There is exactly one, with id 1.
struct Settings {
    SettingsId id{1};
    std::string name;
    std::string description;
    std::string crs; // of all shapes of the project: a code or WKT; empty until the first shape
    Consolidation consolidation = Consolidation::EquityShare;
    double minimumAssessedPercent = 80.0;  // below, a result is labelled "partial" (R0.5)
    std::optional<LayerId> gridLayer;      // analysis grid; none: the finest categorical raster
    bool operator==(const Settings&) const = default;
};

template <>
struct Table<Settings> {
    static constexpr std::string_view name = "settings", title = "settings";
    static constexpr auto fields = std::make_tuple(
        field("id", &Settings::id), field("name", &Settings::name),
        field("description", &Settings::description), field("crs", &Settings::crs),
        field("consolidation", &Settings::consolidation),
        field("minimum_assessed_percent", &Settings::minimumAssessedPercent),
        field("grid_layer_id", &Settings::gridLayer));
};

} // namespace ecotone::records
