#pragma once

#include "core/formats/tiff_tiles.h"

#include <filesystem>
#include <memory>
#include <string>

namespace ecotone::tests {

/// The tiles of a band, opened with the no-data value that GDAL finds; nothing where the file
/// is left to GDAL.
[[nodiscard]] std::unique_ptr<formats::TiffTiles> tilesOf(const std::filesystem::path& file,
                                                          int band = 1);

/// Reads every tile of a band both ways. Where our way gives cells, GDAL must give the same.
/// @return how many tiles our way refused; nothing was compared where it did not open the file
int refusalsBesideGdal(const std::filesystem::path& file, int band = 1);

/// The same, for a file that is sound: it must open, and every tile must be read.
void checkSameAsGdal(const std::filesystem::path& file, int band = 1);

/// Number of tiles of a band that have no bytes in the file.
[[nodiscard]] int sparseTiles(const std::filesystem::path& file, int band = 1);

} // namespace ecotone::tests
