#include "area_mean_band.h"

#include "overlap.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ecotone::formats {

namespace {

/// Cells of the file held at once; a window that needs more is summed strip by strip.
constexpr std::int64_t mostStripCells = 4'000'000;
/// A mean of less than this share of a cell would not stand for the cell.
constexpr double leastShareWithData = 0.5;

/// The cells of the file a box touches.
geo::Window cellsUnder(const geo::Box& box, const geo::Window& whole)
{
    // Boxes far outside would overflow whole numbers, so they are cut to the file first.
    const auto within = [](double value, std::int64_t end) {
        return std::clamp(value, -1.0, static_cast<double>(end) + 1.0);
    };
    const auto left = static_cast<std::int64_t>(std::floor(within(box.minX, whole.width)));
    const auto top = static_cast<std::int64_t>(std::floor(within(box.minY, whole.height)));
    const auto right = static_cast<std::int64_t>(std::ceil(within(box.maxX, whole.width)));
    const auto bottom = static_cast<std::int64_t>(std::ceil(within(box.maxY, whole.height)));
    return geo::intersectionOf({left, top, right - left, bottom - top}, whole);
}

} // namespace

struct AreaMeanBand::Sum {
    Footprint footprint;
    geo::Window under; // the cells of the file it touches; empty: none
    double area = 0.0, areaWithData = 0.0, sum = 0.0;
};

AreaMeanBand::AreaMeanBand(StoredBand stored, geo::Grid grid)
    : m_stored{std::move(stored)}
    , m_grid{std::move(grid)}
    , m_positions{m_grid, m_stored.grid()}
{
}

void AreaMeanBand::read(const geo::Window& window, std::span<double> values)
{
    expects(static_cast<std::int64_t>(values.size()) == window.cellCount(),
            "AreaMeanBand::read: one value per cell of the window");
    const geo::Window whole = m_stored.grid().whole();
    std::vector<Sum> sums;
    sums.reserve(values.size());
    geo::Box touched;
    for (const Footprint& footprint : m_positions.footprints(window)) {
        const geo::Box box = boxOf(footprint);
        const geo::Window under = box.isEmpty() ? geo::Window{} : cellsUnder(box, whole);
        if (!under.isEmpty())
            touched.extend(box);
        sums.push_back({footprint, under, areaOf(footprint), 0.0, 0.0});
    }
    if (!touched.isEmpty()) {
        const geo::Window needed = cellsUnder(touched, whole);
        const std::int64_t rows = std::max<std::int64_t>(1, mostStripCells / needed.width);
        std::vector<double> buffer;
        for (std::int64_t row = needed.row; row < needed.row + needed.height; row += rows)
            addStrip(sums,
                     {needed.col, row, needed.width,
                      std::min(rows, needed.row + needed.height - row)},
                     buffer);
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        values[i] = sums[i].areaWithData > 0.0 &&
                            sums[i].areaWithData >= leastShareWithData * sums[i].area
                        ? sums[i].sum / sums[i].areaWithData
                        : std::numeric_limits<double>::quiet_NaN();
}

void AreaMeanBand::addStrip(std::vector<Sum>& sums,
                            const geo::Window& strip,
                            std::vector<double>& buffer) const
{
    buffer.resize(static_cast<std::size_t>(strip.cellCount()));
    m_stored.read(strip, buffer, strip.width);
    for (Sum& cell : sums) {
        const geo::Window part = geo::intersectionOf(cell.under, strip);
        if (part.isEmpty())
            continue;
        Overlap overlap{cell.footprint};
        for (std::int64_t row = part.row; row < part.row + part.height; ++row) {
            overlap.enterRow(row);
            const auto rowStart = static_cast<std::size_t>((row - strip.row) * strip.width);
            for (std::int64_t col = part.col; col < part.col + part.width; ++col) {
                const double value =
                    buffer[rowStart + static_cast<std::size_t>(col - strip.col)];
                if (std::isnan(value))
                    continue;
                const double area = overlap.inColumn(col);
                cell.areaWithData += area;
                cell.sum += area * value;
            }
        }
    }
}

std::unique_ptr<raster::BandSource> AreaMeanBand::duplicate() const
{
    return std::make_unique<AreaMeanBand>(StoredBand{m_stored.request()}, m_grid);
}

std::string AreaMeanBand::resampling() const
{
    return "area mean from " + m_stored.grid().crs.title();
}

} // namespace ecotone::formats
