#pragma once

#include "open_data_set.h"

#include "ecotone/formats/raster_band.h"
#include "ecotone/geo/grid.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

namespace ecotone::formats {

/// How stored numbers become values: NaN for no data, scale and offset where asked for.
struct Meaning {
    std::optional<double> noData;
    bool noDataIsFloat = false; // compared in single precision, as it is stored
    bool isSignedByte = false;  // GDAL before 3.7 hands these out as 0 to 255
    double scale = 1.0, offset = 0.0;
};

/// The file's no-data value, whatever type the band has.
[[nodiscard]] std::optional<double> noDataOf(GDALRasterBandH band);
[[nodiscard]] bool isSignedByte(GDALRasterBandH band);

/// Reads one band of an opened raster cell by cell as the file has them. Borrows the raster.
class BandCells {
public:
    /// @throws InputError  no such band; complex numbers
    BandCells(const OpenDataSet& raster, const RasterRequest& request);

    [[nodiscard]] GDALRasterBandH handle() const noexcept { return m_band; }
    /// Reads `inside` into `values`, whose rows are `rowLength` apart.
    /// @pre `inside` lies in the raster
    /// @throws InputError  the file could not be read there
    void
    read(const geo::Window& inside, std::span<double> values, std::int64_t rowLength) const;

private:
    void clean(std::span<double> row) const;
    void
    maskOut(const geo::Window& inside, std::span<double> values, std::int64_t rowLength) const;

    std::filesystem::path m_file; // for messages
    int m_number;
    GDALRasterBandH m_band; // belongs to the raster, as does the mask
    GDALRasterBandH m_mask; // none: every cell counts
    Meaning m_meaning;
};

} // namespace ecotone::formats
