#pragma once

#include "cover.h"

#include <filesystem>

namespace ecotone::sample {

/// What a sample raster says about itself.
struct RasterNote {
    std::string description;
    int year = 0;
    const std::vector<ClassEntry>* legend = nullptr; // classes, or nothing for scaled values
    double scale = 1.0;
};

/// Writes a tiled, compressed GeoTIFF of bytes with 255 as its no-data value.
/// @throws InputError  the file cannot be written
void writeRaster(const std::filesystem::path& file,
                 const Field<std::uint8_t>& field,
                 const RasterNote& note);

} // namespace ecotone::sample
