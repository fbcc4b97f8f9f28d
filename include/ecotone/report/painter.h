#pragma once

#include "ecotone/geo/shape.h"
#include "ecotone/raster/band_source.h"
#include "ecotone/report/report.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::report {

struct MapClass {
    int value = 0;
    std::string name;
    std::string colour;      // "#1f8d49"; empty: the painter chooses one
    bool isDegraded = false; // on the baseline of the target: drawn strongly, all others softly
    bool operator==(const MapClass&) const = default;
};

/// The classes under the shapes of a map.
struct MapRaster {
    std::string title; // heads its part of the legend
    std::vector<MapClass> classes;
    /// Opens the layer on the grid of the picture; called while painting.
    /// @throws InputError  the file cannot be read
    std::function<std::unique_ptr<raster::BandSource>(const geo::Grid&)> open;
};

/// How a surface is drawn and what the legend calls it.
enum class AreaStyle {
    InPreparation,
    InProgress,
    PostCompletionMonitoring,
    Completed,
    Failed,
    Reversed,
    NoStatus,
    Site
};

struct MapArea {
    std::string name;
    geo::Shape shape;
    AreaStyle style = AreaStyle::NoStatus;
    bool counts = false; // towards the target: a full outline, else a broken one
};

/// What a map shows. Shapes may be in any CRS; the map is drawn in that of the landscape, or in
/// a local equal-area one where that is in degrees.
struct MapContent {
    std::string title;
    geo::Shape landscape;
    std::optional<MapRaster> raster;
    std::vector<MapArea> areas;
    std::string credits;
};

/// Draws pictures for a report. Implemented by `draw`, which has fonts and colours.
class Painter {
public:
    virtual ~Painter() = default;
    /// @param width,height  in CSS pixels; the bytes have twice as many each way
    /// @throws InputError  a layer cannot be read
    [[nodiscard]] virtual Picture
    paintMap(const MapContent& content, int width, int height) = 0;

protected:
    Painter() = default;
    Painter(const Painter&) = default;
    Painter& operator=(const Painter&) = default;
};

} // namespace ecotone::report
