#include "picture_positions.h"

#include "file_positions.h"

#include <cmath>

namespace ecotone::formats {

namespace {

constexpr std::int64_t step = 16; // cells of the picture between points of the lattice

/// The picture's grid with cells `step` times as large, whose middles are the corners of every
/// `step`th cell of the picture.
geo::Grid latticeOf(const geo::Grid& picture)
{
    geo::Grid lattice = picture;
    const geo::Point origin = picture.toWorld({-step / 2.0, -step / 2.0});
    lattice.originX = origin.x;
    lattice.originY = origin.y;
    for (double* const side : {&lattice.colX, &lattice.colY, &lattice.rowX, &lattice.rowY})
        *side *= static_cast<double>(step);
    lattice.width = (picture.width + step - 1) / step + 1;
    lattice.height = (picture.height + step - 1) / step + 1;
    return lattice;
}

/// Whether what lies between the points of the lattice can be found from them: all have a
/// place, and none lies beyond a seam of the file.
bool isSmooth(const std::vector<geo::Point>& nodes,
              const geo::Grid& lattice,
              const geo::Grid& file)
{
    const double turn = file.crs.isGeographic() && file.colX != 0.0
                            ? std::abs(360.0 / file.colX)
                            : std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!std::isfinite(nodes[i].x) || !std::isfinite(nodes[i].y))
            return false;
        const bool isFirst = i % static_cast<std::size_t>(lattice.width) == 0;
        if (!isFirst && std::abs(nodes[i].x - nodes[i - 1].x) > turn / 4.0)
            return false;
    }
    return true;
}

geo::Point between(geo::Point a, geo::Point b, double share)
{
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

} // namespace

std::vector<geo::Point> picturePositions(const geo::Grid& picture, const geo::Grid& file)
{
    const geo::Grid lattice = latticeOf(picture);
    const std::vector<geo::Point> nodes = FilePositions{lattice, file}.centres(lattice.whole());
    if (!isSmooth(nodes, lattice, file))
        return FilePositions{picture, file}.centres(picture.whole());

    std::vector<geo::Point> positions;
    positions.reserve(static_cast<std::size_t>(picture.width * picture.height));
    for (std::int64_t row = 0; row < picture.height; ++row) {
        const double down = (static_cast<double>(row % step) + 0.5) / static_cast<double>(step);
        for (std::int64_t col = 0; col < picture.width; ++col) {
            const double right =
                (static_cast<double>(col % step) + 0.5) / static_cast<double>(step);
            const auto node = static_cast<std::size_t>(row / step * lattice.width + col / step);
            const auto below = node + static_cast<std::size_t>(lattice.width);
            positions.push_back(between(between(nodes[node], nodes[node + 1], right),
                                        between(nodes[below], nodes[below + 1], right), down));
        }
    }
    return positions;
}

} // namespace ecotone::formats
