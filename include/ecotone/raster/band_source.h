#pragma once

#include "ecotone/geo/grid.h"
#include "ecotone/raster/tile.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace ecotone::raster {

/// One band that can be read anywhere on an analysis grid. Belongs to one thread: ask for a
/// `duplicate` per thread.
class BandSource {
public:
    virtual ~BandSource() = default;
    /// The analysis grid the windows refer to.
    [[nodiscard]] virtual const geo::Grid& grid() const = 0;
    /// Fills `values` row by row; NaN where there is no data or the window leaves the file.
    /// @pre values.size() == window.cellCount()
    /// @throws InputError  the file could not be read (names it and the place)
    virtual void read(const geo::Window& window, std::span<double> values) = 0;
    /// The same in the narrowest type the source knows; the memory of `values` is used again.
    virtual void readCells(const geo::Window& window, CellValues& values);
    /// Whether any window costs the reading of whole rows of the file, so that windows side by
    /// side are best read one after the other.
    [[nodiscard]] virtual bool readsWholeRows() const { return false; }
    [[nodiscard]] virtual std::unique_ptr<BandSource> duplicate() const = 0;
    /// How values come onto the grid, in words, for the report: "as stored", "nearest cell from
    /// EPSG:4326", "bilinear from …".
    [[nodiscard]] virtual std::string resampling() const = 0;

protected:
    BandSource() = default;
    BandSource(const BandSource&) = default;
    BandSource& operator=(const BandSource&) = default;
};

/// A band held in memory: for tests and for layers drawn by hand.
class MemoryBand final : public BandSource {
public:
    /// @pre values.size() == grid.width * grid.height, row by row
    MemoryBand(geo::Grid grid, std::vector<double> values);
    [[nodiscard]] const geo::Grid& grid() const override { return m_grid; }
    void read(const geo::Window& window, std::span<double> values) override;
    [[nodiscard]] std::unique_ptr<BandSource> duplicate() const override;
    [[nodiscard]] std::string resampling() const override { return "as stored"; }

private:
    geo::Grid m_grid;
    std::shared_ptr<const std::vector<double>> m_values; // shared by duplicates, never changed
};

} // namespace ecotone::raster
