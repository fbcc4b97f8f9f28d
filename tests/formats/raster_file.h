#pragma once

#include <gdal.h>

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::tests {

/// A small raster to be written by GDAL for a test. 3 x 2 cells of 10 m with the values 1 to 6
/// where nothing else is said.
struct RasterFile {
    int width = 3, height = 2;
    std::array<double, 6> affine{500'000.0,   10.0, 0.0,
                                 4'000'020.0, 0.0,  -10.0}; // as GDAL has it
    std::string crs = "EPSG:32631";                         // empty: none
    GDALDataType type = GDT_Float32;
    std::vector<std::vector<double>> bands{{1, 2, 3, 4, 5, 6}};
    std::optional<double> noData;
    double scale = 1.0, offset = 0.0;
    std::vector<std::string> creationOptions;

    /// @param driver  any that can create or copy
    std::filesystem::path write(const std::filesystem::path& file,
                                const std::string& driver = "GTiff") const;
};

} // namespace ecotone::tests
