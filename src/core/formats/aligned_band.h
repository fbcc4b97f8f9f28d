#pragma once

#include "stored_band.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace ecotone::formats {

/// A band whose cells lie on the cells of the analysis grid: handed through as stored.
class AlignedBand final : public raster::BandSource {
public:
    /// @pre the cells of both grids lie on each other
    AlignedBand(StoredBand stored, geo::Grid grid);
    [[nodiscard]] const geo::Grid& grid() const override { return m_grid; }
    void read(const geo::Window& window, std::span<double> values) override;
    void readCells(const geo::Window& window, raster::CellValues& values) override;
    [[nodiscard]] bool readsWholeRows() const override { return m_stored.cells().isInStrips(); }
    [[nodiscard]] std::unique_ptr<raster::BandSource> duplicate() const override;
    [[nodiscard]] std::string resampling() const override { return "as stored"; }

private:
    /// Where a window lies in the file, and where the part in the file begins in the window.
    struct Part {
        geo::Window inside; // of the file
        std::size_t first = 0;
        bool isWhole = false;
    };
    [[nodiscard]] Part partOf(const geo::Window& window) const;
    void readCodes(const geo::Window& window, const Part& part, raster::CodedValues& values);

    StoredBand m_stored;
    geo::Grid m_grid;
    std::int64_t m_colShift, m_rowShift; // from the analysis grid to the file
    NarrowType m_narrow;
    std::shared_ptr<const std::array<double, 256>> m_meaning; // of codes
    std::optional<std::uint8_t> m_emptyCode;                  // a code that means no data
};

} // namespace ecotone::formats
