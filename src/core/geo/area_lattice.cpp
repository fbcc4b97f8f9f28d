#include "area_lattice.h"

#include "authalic.h"
#include "ring.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace ecotone::geo {

namespace {

constexpr std::int64_t blockSize = 256;
constexpr std::int64_t smallestSquare = 8; // below this, measuring all cells is as quick
constexpr std::size_t rememberedBlocks = 4096;
/// Below this edge the last digits of coordinates show in an area.
constexpr double shortestProbeMetres = 200.0;

/// Weights of nodes at -1, 0, 1, 2 for a place between 0 and 1 (Lagrange's cubic polynomials).
std::array<double, 4> cubicWeights(double t)
{
    return {-t * (t - 1.0) * (t - 2.0) / 6.0, (t + 1.0) * (t - 1.0) * (t - 2.0) / 2.0,
            -(t + 1.0) * t * (t - 2.0) / 2.0, (t + 1.0) * t * (t - 1.0) / 6.0};
}

double weighted(const std::array<double, 4>& weights, const std::array<double, 4>& values)
{
    return weights[0] * values[0] + weights[1] * values[1] + weights[2] * values[2] +
           weights[3] * values[3];
}

/// The four values along a row of cells at the columns of the nodes.
std::array<double, 4> alongRow(std::span<const double> nodes, double t)
{
    const auto weights = cubicWeights(t);
    std::array<double, 4> values{};
    for (std::size_t i = 0; i < 4; ++i)
        values[i] = weighted(weights, {nodes[i], nodes[4 + i], nodes[8 + i], nodes[12 + i]});
    return values;
}

double partOf(std::int64_t offset, std::int64_t size)
{
    return static_cast<double>(offset) / static_cast<double>(size);
}

double cellEdgeMetres(const Grid& grid)
{
    const double unit = grid.crs.isGeographic()
                            ? wgs84Ellipsoid::semiMajorMetres * std::numbers::pi / 180.0
                            : grid.crs.metresPerUnit();
    return std::sqrt(grid.cellUnitArea()) * unit;
}

} // namespace

AreaLattice::AreaLattice(const Grid& grid)
    : m_grid{grid}
    , m_plane{grid.crs}
    , m_probeScale{std::max(1.0, shortestProbeMetres / cellEdgeMetres(grid))}
{
}

double AreaLattice::measured(std::int64_t col, std::int64_t row, double scale) const
{
    const double x = static_cast<double>(col) + 0.5;
    const double y = static_cast<double>(row) + 0.5;
    const double half = scale / 2.0;
    Polygon outline{{m_grid.toWorld({x - half, y - half}), m_grid.toWorld({x + half, y - half}),
                     m_grid.toWorld({x + half, y + half}),
                     m_grid.toWorld({x - half, y + half})},
                    {}};
    orient(outline);
    const auto area = m_plane.areaOf(outline);
    return area ? area.value() / (scale * scale) : std::numeric_limits<double>::quiet_NaN();
}

std::vector<double> AreaLattice::nodesOf(const Window& square) const
{
    std::vector<double> nodes;
    nodes.reserve(16);
    for (std::int64_t j = -1; j <= 2; ++j)
        for (std::int64_t i = -1; i <= 2; ++i)
            nodes.push_back(measured(square.col + i * square.width,
                                     square.row + j * square.height, m_probeScale));
    return nodes;
}

bool AreaLattice::isGood(const Window& square, std::span<const double> nodes) const
{
    if (std::ranges::any_of(nodes, [](double area) { return std::isnan(area); }))
        return false;
    const std::int64_t quarter = square.width / 4;
    // The middle is where a cubic is furthest from its nodes; two more see what is lopsided.
    for (const auto& [i, j] :
         {std::pair{2 * quarter, 2 * quarter}, std::pair{quarter, 3 * quarter},
          std::pair{3 * quarter, quarter}}) {
        const double interpolated = weighted(cubicWeights(partOf(i, square.width)),
                                             alongRow(nodes, partOf(j, square.height)));
        const double exact = measured(square.col + i, square.row + j, m_probeScale);
        if (!(std::abs(interpolated - exact) <= latticeTolerance * exact))
            return false;
    }
    return true;
}

void AreaLattice::divide(const Window& square, Block& out) const
{
    if (intersectionOf(square, m_grid.whole()).isEmpty())
        return;
    if (auto nodes = nodesOf(square); isGood(square, nodes)) {
        out.push_back({square, false, std::move(nodes)});
        return;
    }
    if (square.width > smallestSquare) {
        const std::int64_t half = square.width / 2;
        for (const auto& [i, j] : {std::pair{0, 0}, {1, 0}, {0, 1}, {1, 1}})
            divide({square.col + i * half, square.row + j * half, half, half}, out);
        return;
    }
    Leaf leaf{square, true, {}};
    leaf.areas.reserve(static_cast<std::size_t>(square.cellCount()));
    for (std::int64_t row = square.row; row < square.row + square.height; ++row)
        for (std::int64_t col = square.col; col < square.col + square.width; ++col)
            leaf.areas.push_back(measured(col, row, 1.0));
    out.push_back(std::move(leaf));
}

const AreaLattice::Block& AreaLattice::blockAt(std::int64_t blockCol, std::int64_t blockRow)
{
    const std::pair key{blockRow, blockCol};
    if (const auto known = m_blocks.find(key); known != m_blocks.end())
        return known->second;
    if (m_blocks.size() >= rememberedBlocks)
        m_blocks.clear();
    Block block;
    divide({blockCol * blockSize, blockRow * blockSize, blockSize, blockSize}, block);
    return m_blocks.emplace(key, std::move(block)).first->second;
}

/// The weights of all columns of a square, by its width.
const std::vector<std::array<double, 4>>& AreaLattice::weightsFor(std::int64_t width)
{
    auto& weights = m_weights[width];
    for (std::int64_t col = static_cast<std::int64_t>(weights.size()); col < width; ++col)
        weights.push_back(cubicWeights(partOf(col, width)));
    return weights;
}

void AreaLattice::fillFrom(const Leaf& leaf, const Window& window, std::span<double> areas)
{
    const Window part = intersectionOf(leaf.cells, window);
    const auto& weights = weightsFor(leaf.cells.width);
    for (std::int64_t row = part.row; row < part.row + part.height; ++row) {
        const std::int64_t leafRow = row - leaf.cells.row;
        const auto rowValues = leaf.isMeasured
                                   ? std::array<double, 4>{}
                                   : alongRow(leaf.areas, partOf(leafRow, leaf.cells.height));
        for (std::int64_t col = part.col; col < part.col + part.width; ++col) {
            const std::int64_t leafCol = col - leaf.cells.col;
            const double area =
                leaf.isMeasured
                    ? leaf.areas[static_cast<std::size_t>(leafRow * leaf.cells.width + leafCol)]
                    : weighted(weights[static_cast<std::size_t>(leafCol)], rowValues);
            areas[static_cast<std::size_t>((row - window.row) * window.width + col -
                                           window.col)] = area;
        }
    }
}

void AreaLattice::fill(const Window& window, std::span<double> areas)
{
    const std::int64_t lastRow = (window.row + window.height - 1) / blockSize;
    const std::int64_t lastCol = (window.col + window.width - 1) / blockSize;
    for (std::int64_t row = window.row / blockSize; row <= lastRow; ++row)
        for (std::int64_t col = window.col / blockSize; col <= lastCol; ++col)
            for (const Leaf& leaf : blockAt(col, row))
                fillFrom(leaf, window, areas);
}

} // namespace ecotone::geo
