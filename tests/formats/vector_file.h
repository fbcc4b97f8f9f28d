#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ecotone::tests {

/// A small vector layer to be written by GDAL for a test.
struct VectorLayer {
    std::string name = "areas";
    std::string crs = "EPSG:32631";       // empty: none
    std::vector<std::string> fields = {}; // all text
    struct Row {
        std::string wkt; // empty: no geometry
        std::vector<std::string> values = {};
    };
    std::vector<Row> rows = {};
    std::vector<std::string> options = {}; // of the layer's creation
    bool isPolygons = false;               // for formats that want one type of geometry
};

std::filesystem::path writeVector(const std::filesystem::path& file,
                                  const std::string& driver,
                                  const std::vector<VectorLayer>& layers);

} // namespace ecotone::tests
