#pragma once

#include "ecotone/formats/raster_band.h"
#include "ecotone/geo/grid.h"

#include <memory>
#include <span>
#include <stop_token>

namespace ecotone::formats {

/// A band of a raster for pictures: values at the middles of the cells of any picture, from the
/// file's overviews where the picture is coarser than the file. No account reads it. Belongs to
/// one thread.
class PictureBand {
public:
    /// @throws InputError  as `openBand`
    explicit PictureBand(const RasterRequest& request);
    ~PictureBand();
    PictureBand(PictureBand&&) noexcept;
    PictureBand& operator=(PictureBand&&) noexcept;

    /// The grid of the file.
    [[nodiscard]] const geo::Grid& grid() const noexcept;

    /// Fills `values`, one per cell of the picture, row by row; NaN where there is no data or
    /// the picture leaves the file. The nearest cell, to half a cell of the picture.
    /// @param stop  asked for between blocks of the file
    /// @pre values.size() == picture.width * picture.height
    /// @throws InputError     the file could not be read there
    /// @throws GeometryError  PROJ knows no operation between the two CRSs
    /// @throws Cancelled      the stop was asked for
    void read(const geo::Grid& picture, std::span<float> values, const std::stop_token& stop);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace ecotone::formats
