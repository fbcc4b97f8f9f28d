#include "sampled_band.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace ecotone::formats {

namespace {

constexpr double noValue = std::numeric_limits<double>::quiet_NaN();
/// In cells of the file: how near to a border (or to a centre) counts as on it, so that
/// rounding in the last digit does not choose between neighbours.
constexpr double snap = 1e-6;
/// Cells of the file held at once; larger blocks are read piece by piece.
constexpr std::int64_t mostBlockCells = 4'000'000;

double snapped(double value)
{
    const double whole = std::round(value);
    return std::abs(value - whole) < snap ? whole : value;
}

std::int64_t cellAt(double position)
{
    return static_cast<std::int64_t>(std::floor(snapped(position)));
}

/// A rectangle of cells of the file, in memory.
struct Block {
    geo::Window window;
    std::vector<double> values;

    [[nodiscard]] double at(std::int64_t col, std::int64_t row) const
    {
        if (col < window.col || row < window.row || col >= window.col + window.width ||
            row >= window.row + window.height)
            return noValue;
        return values[static_cast<std::size_t>((row - window.row) * window.width + col -
                                               window.col)];
    }
    [[nodiscard]] double nearest(geo::Point p) const { return at(cellAt(p.x), cellAt(p.y)); }
    [[nodiscard]] double bilinear(geo::Point p) const
    {
        if (std::isnan(nearest(p)))
            return noValue;
        const double x = snapped(p.x - 0.5);
        const double y = snapped(p.y - 0.5);
        const auto col = static_cast<std::int64_t>(std::floor(x));
        const auto row = static_cast<std::int64_t>(std::floor(y));
        double sum = 0.0;
        double weights = 0.0;
        for (std::int64_t down = 0; down <= 1; ++down)
            for (std::int64_t right = 0; right <= 1; ++right) {
                const double weight = (1.0 - std::abs(x - static_cast<double>(col + right))) *
                                      (1.0 - std::abs(y - static_cast<double>(row + down)));
                const double value = at(col + right, row + down);
                if (weight <= 0.0 || std::isnan(value))
                    continue;
                sum += weight * value;
                weights += weight;
            }
        return sum / weights; // the cell the centre lies in has data and a weight of a quarter
    }
};

} // namespace

struct SampledBand::Request {
    geo::Window window;
    std::vector<geo::Point> centres;
    std::span<double> values;

    [[nodiscard]] std::size_t index(std::int64_t col, std::int64_t row) const
    {
        return static_cast<std::size_t>((row - window.row) * window.width + col - window.col);
    }
};

SampledBand::SampledBand(StoredBand stored, geo::Grid grid, Sampling sampling)
    : m_stored{std::move(stored)}
    , m_grid{std::move(grid)}
    , m_sampling{sampling}
    , m_positions{m_grid, m_stored.grid()}
{
}

void SampledBand::read(const geo::Window& window, std::span<double> values)
{
    expects(static_cast<std::int64_t>(values.size()) == window.cellCount(),
            "SampledBand::read: one value per cell of the window");
    std::ranges::fill(values, noValue);
    fill({window, m_positions.centres(window), values}, window);
}

void SampledBand::fill(const Request& request, const geo::Window& piece) const
{
    const geo::Window needed = neededBlock(request, piece);
    if (needed.isEmpty())
        return;
    if (needed.cellCount() > mostBlockCells && piece.cellCount() > 1) {
        geo::Window first = piece;
        geo::Window second = piece;
        if (piece.width >= piece.height) {
            first.width /= 2;
            second.col += first.width;
            second.width -= first.width;
        } else {
            first.height /= 2;
            second.row += first.height;
            second.height -= first.height;
        }
        fill(request, first);
        fill(request, second);
        return;
    }
    Block block{needed, std::vector<double>(static_cast<std::size_t>(needed.cellCount()))};
    m_stored.read(needed, block.values, needed.width);
    for (std::int64_t row = piece.row; row < piece.row + piece.height; ++row)
        for (std::int64_t col = piece.col; col < piece.col + piece.width; ++col) {
            const std::size_t i = request.index(col, row);
            const geo::Point centre = request.centres[i];
            if (!std::isfinite(centre.x) || !std::isfinite(centre.y))
                continue;
            request.values[i] = m_sampling == Sampling::Nearest ? block.nearest(centre)
                                                                : block.bilinear(centre);
        }
}

geo::Window SampledBand::neededBlock(const Request& request, const geo::Window& piece) const
{
    geo::Box box;
    for (std::int64_t row = piece.row; row < piece.row + piece.height; ++row)
        for (std::int64_t col = piece.col; col < piece.col + piece.width; ++col) {
            const geo::Point centre = request.centres[request.index(col, row)];
            // What lies outside by more than a cell needs no block.
            if (centre.x > -1.0 && centre.y > -1.0 &&
                centre.x < static_cast<double>(m_stored.grid().width) + 1.0 &&
                centre.y < static_cast<double>(m_stored.grid().height) + 1.0)
                box.extend(centre);
        }
    if (box.isEmpty())
        return {};
    const std::int64_t left = cellAt(box.minX) - 1; // one more all round, for bilinear means
    const std::int64_t top = cellAt(box.minY) - 1;
    return geo::intersectionOf(
        {left, top, cellAt(box.maxX) + 2 - left, cellAt(box.maxY) + 2 - top},
        m_stored.grid().whole());
}

std::unique_ptr<raster::BandSource> SampledBand::duplicate() const
{
    return std::make_unique<SampledBand>(StoredBand{m_stored.request()}, m_grid, m_sampling);
}

std::string SampledBand::resampling() const
{
    return (m_sampling == Sampling::Nearest ? "nearest cell from " : "bilinear from ") +
           m_stored.grid().crs.title();
}

} // namespace ecotone::formats
