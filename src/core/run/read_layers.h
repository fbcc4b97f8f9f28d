#pragma once

#include "ecotone/base/progress.h"
#include "ecotone/formats/features.h"
#include "ecotone/formats/raster_band.h"
#include "ecotone/run/pipeline.h"

#include <optional>
#include <set>
#include <vector>

namespace ecotone::run {

/// A layer of the project as it was found on disk.
struct ReadLayer {
    const records::Layer* record = nullptr;
    LayerProvenance provenance;
    bool isWanted = false;                       // it is to be read
    bool isStratum = false;                      // a raster of it is booked as classes
    std::optional<geo::Grid> grid;               // of a raster that can be used
    std::optional<formats::FeatureSet> features; // of a vector that can be used
};

/// All layers of a project, by role, date, name, path and band; never by id.
struct ReadLayers {
    std::vector<ReadLayer> layers;
    Findings findings;
    [[nodiscard]] const ReadLayer* find(records::LayerId id) const;
    [[nodiscard]] ReadLayer* find(records::LayerId id);
};

/// Looks for the file of every layer, compares its bytes with those of the import, and reads
/// what figures depend on. Nothing is thrown for a layer that cannot be used: a finding quotes
/// why.
[[nodiscard]] ReadLayers
readLayers(const project::Project& project, const Sources& sources, Progress& progress);

/// Layers that targets name: they are read whatever their role.
[[nodiscard]] std::set<records::LayerId> layersOfTargets(const project::Project& project);

/// Layers by which control cells of targets are matched: they are read whatever their role, but
/// not booked.
[[nodiscard]] std::set<records::LayerId> layersOfMatching(const project::Project& project);

/// How a raster layer is opened.
[[nodiscard]] formats::RasterRequest requestOf(const records::Layer& layer,
                                               const Sources& sources);

/// Whether a raster of this role is booked as classes by itself.
[[nodiscard]] bool isClassRole(records::LayerRole role) noexcept;

} // namespace ecotone::run
