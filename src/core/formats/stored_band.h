#pragma once

#include "crs_of.h"
#include "open_data_set.h"

#include "ecotone/formats/raster_band.h"
#include "ecotone/geo/grid.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace ecotone::formats {

/// The data set a request names: the file, or the part of it that was asked for.
/// @throws InputError  unreadable; several parts and none chosen (names them); no such part;
/// its
///                     header claims sizes no honest file has
[[nodiscard]] OpenDataSet openRaster(const RasterRequest& request);

/// Refuses what a header claims before memory is taken for it.
/// @throws InputError
void checkSize(GDALDatasetH raster, const std::filesystem::path& file);

/// How a file places its cells. `trouble` says why it cannot be used.
struct Placement {
    std::optional<geo::Grid> grid; // its CRS not yet set
    std::string trouble;
};
[[nodiscard]] Placement placementOf(GDALDatasetH raster);

/// The grid of an opened raster.
/// @throws InputError  no georeference, or no CRS and none given
[[nodiscard]] geo::Grid gridOf(const OpenDataSet& raster, const std::string& crsOverride);

/// How stored numbers become values: NaN for no data, scale and offset where asked for.
struct Meaning {
    std::optional<double> noData;
    bool noDataIsFloat = false; // compared in single precision, as it is stored
    bool isSignedByte = false;  // GDAL before 3.7 hands these out as 0 to 255
    double scale = 1.0, offset = 0.0;
};

/// One band of an opened raster, read cell by cell as the file has them.
class StoredBand {
public:
    /// @throws InputError  as `openRaster` and `gridOf`; no such band; complex numbers
    explicit StoredBand(const RasterRequest& request);

    [[nodiscard]] const geo::Grid& grid() const noexcept { return m_grid; }
    [[nodiscard]] const RasterRequest& request() const noexcept { return m_request; }

    /// Reads `inside` into `values`, whose rows are `rowLength` apart.
    /// @pre `inside` lies in the grid
    /// @throws InputError  the file could not be read there
    void
    read(const geo::Window& inside, std::span<double> values, std::int64_t rowLength) const;

private:
    void clean(std::span<double> row) const;
    void
    maskOut(const geo::Window& inside, std::span<double> values, std::int64_t rowLength) const;

    RasterRequest m_request;
    OpenDataSet m_raster;
    geo::Grid m_grid;
    GDALRasterBandH m_band = nullptr; // belongs to m_raster, as does the mask
    GDALRasterBandH m_mask = nullptr; // none: every cell counts
    Meaning m_meaning;
};

/// The file's no-data value, whatever type the band has.
[[nodiscard]] std::optional<double> noDataOf(GDALRasterBandH band);
[[nodiscard]] bool isSignedByte(GDALRasterBandH band);

} // namespace ecotone::formats
