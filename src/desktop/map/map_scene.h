#pragma once

#include "desktop/session/record_ref.h"
#include "layer_key.h"
#include "outline.h"
#include "raster_look.h"
#include "surface_look.h"

#include "ecotone/formats/raster_band.h"
#include "ecotone/geo/box_index.h"
#include "ecotone/geo/crs.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ecotone::desktop {

/// One surface of a layer.
struct SceneItem {
    std::optional<RecordRef> record; // none: a feature of a file
    std::string name;
    std::shared_ptr<const Outline> outline; // never null
    SurfaceLook look;
    std::shared_ptr<const std::map<std::string, std::string>> attributes; // of a feature
};

/// Surfaces that are drawn one after the other.
struct SurfaceLayer {
    LayerKey key;
    std::string name;
    double opacity = 1.0;
    bool hasLabels = false;
    std::vector<SceneItem> items; // the lowest first
    geo::BoxIndex index;          // of their boxes
};

/// A raster of a file.
struct RasterLayer {
    LayerKey key;
    std::string name;
    double opacity = 1.0;
    formats::RasterRequest request;
    RasterLook look;
    std::uint64_t version = 0; // changes with the look and the file: of kept pictures
};

using SceneLayer =
    std::variant<std::shared_ptr<const SurfaceLayer>, std::shared_ptr<const RasterLayer>>;

/// What the map shows: layers that are visible, the lowest first. Never changes, so that any
/// number of threads may draw it while the window goes on.
struct MapScene {
    geo::Crs crs = geo::Crs::wgs84();
    QColor ground{Qt::white};
    std::vector<SceneLayer> layers;

    /// Round everything that has a surface; rasters where there is nothing else.
    [[nodiscard]] geo::Box extent() const;
};

/// An item of a layer.
struct SceneHit {
    const SurfaceLayer* layer = nullptr;
    const SceneItem* item = nullptr;
};

/// The surfaces under a point, the topmost first.
/// @param reach  CRS units: how near a border is still a hit
[[nodiscard]] std::vector<SceneHit>
hitsAt(const MapScene& scene, geo::Point point, double reach);
/// The surfaces with a point in a box, or round it.
[[nodiscard]] std::vector<SceneHit> hitsIn(const MapScene& scene, const geo::Box& box);

/// Where two scenes differ. Nothing: everywhere (other layers, order or rasters).
[[nodiscard]] std::optional<std::vector<geo::Box>> differences(const MapScene& before,
                                                               const MapScene& after);

} // namespace ecotone::desktop
