#pragma once

#include "open_data_set.h"
#include "tiff_tiles.h"

#include "ecotone/formats/raster_band.h"
#include "ecotone/geo/grid.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace ecotone::formats {

/// How stored numbers become values: NaN for no data, scale and offset where asked for.
struct Meaning {
    std::optional<double> noData;
    bool noDataIsFloat = false; // compared in single precision, as it is stored
    bool isSignedByte = false;  // GDAL before 3.7 hands these out as 0 to 255
    double scale = 1.0, offset = 0.0;
};

/// The type in which cells of a band can be handed over without saying less than as doubles.
enum class NarrowType { Codes, Floats, None };

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

    /// Reads `inside` on a coarser lattice of `size` cells, from the file's overviews where it
    /// has some: for pictures. Each value is that of a cell near the middle of its share.
    /// @param size  width and height of the lattice, not more than those of `inside`
    /// @pre `inside` lies in the raster; values.size() == size.cellCount()
    /// @throws InputError  as `read`;  Cancelled  the stop was asked for
    void readCoarse(const geo::Window& inside,
                    const geo::Window& size,
                    std::span<double> values,
                    const std::stop_token& stop) const;

    /// Bytes have a meaning by code; single-precision numbers without a scale are what they
    /// are. A band with a mask of its own has neither.
    [[nodiscard]] NarrowType narrowType() const;
    /// What each byte means, NaN for no data. @pre narrowType() is Codes
    [[nodiscard]] std::array<double, 256> meaningOfCodes() const;
    /// As `read`, in the narrow type. @pre narrowType() says so
    void readCodes(const geo::Window& inside,
                   std::span<std::uint8_t> codes,
                   std::int64_t rowLength) const;
    void readFloats(const geo::Window& inside,
                    std::span<float> values,
                    std::int64_t rowLength) const;
    /// Whether the file is cut into strips as wide as itself.
    [[nodiscard]] bool isInStrips() const;

private:
    [[nodiscard]] bool readTiles(const geo::Window& inside,
                                 void* cells,
                                 GDALDataType type,
                                 std::int64_t rowLength) const;
    [[nodiscard]] CPLErr readByGdal(const geo::Window& inside,
                                    void* cells,
                                    GDALDataType type,
                                    std::int64_t rowLength) const;
    void readStored(const geo::Window& inside,
                    void* cells,
                    GDALDataType type,
                    std::int64_t rowLength) const;
    void clean(std::span<double> row) const;
    void
    maskOut(const geo::Window& inside, std::span<double> values, std::int64_t rowLength) const;
    void maskOutCoarse(const geo::Window& inside,
                       const geo::Window& size,
                       std::span<double> values) const;

    std::filesystem::path m_file; // for messages
    int m_number;
    GDALRasterBandH m_band; // belongs to the raster, as does the mask
    GDALRasterBandH m_mask; // none: every cell counts
    Meaning m_meaning;
    std::unique_ptr<TiffTiles> m_tiles; // none: GDAL decodes
    mutable std::vector<std::byte> m_tile;
};

} // namespace ecotone::formats
