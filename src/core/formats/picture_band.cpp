#include "ecotone/formats/picture_band.h"

#include "picture_positions.h"
#include "stored_band.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace ecotone::formats {

namespace {

/// Cells of a block that one picture may ask for, each way. A picture that is turned against
/// the file needs a little more than its own size.
constexpr std::int64_t mostSide = 2048;

/// How many cells of the file a cell of the picture is wide and high: at least 1.
struct Coarseness {
    double columns = 1.0, rows = 1.0;
};

/// Seen at neighbours in the middle of the picture.
Coarseness coarsenessOf(const geo::Grid& picture, const std::vector<geo::Point>& positions)
{
    const auto at = [&](std::int64_t col, std::int64_t row) {
        return positions[static_cast<std::size_t>(row * picture.width + col)];
    };
    if (picture.width < 2 || picture.height < 2)
        return {};
    const std::int64_t col = picture.width / 2 - 1, row = picture.height / 2 - 1;
    const geo::Point here = at(col, row), right = at(col + 1, row), down = at(col, row + 1);
    const auto span = [](double a, double b) {
        const double steps = std::hypot(a, b);
        return std::isfinite(steps) ? std::max(1.0, steps) : 1.0;
    };
    return {span(right.x - here.x, down.x - here.x), span(right.y - here.y, down.y - here.y)};
}

/// The cells of the file that the positions lie in; empty where none lies in it.
geo::Window windowOf(const std::vector<geo::Point>& positions, const geo::Grid& file)
{
    geo::Box box;
    const auto width = static_cast<double>(file.width);
    const auto height = static_cast<double>(file.height);
    for (const geo::Point& point : positions)
        if (point.x >= 0.0 && point.y >= 0.0 && point.x < width && point.y < height)
            box.extend(point);
    if (box.isEmpty())
        return {};
    const auto left = static_cast<std::int64_t>(box.minX);
    const auto top = static_cast<std::int64_t>(box.minY);
    return geo::intersectionOf({left, top, static_cast<std::int64_t>(box.maxX) + 1 - left,
                                static_cast<std::int64_t>(box.maxY) + 1 - top},
                               file.whole());
}

std::int64_t sideOf(std::int64_t cells, double coarseness)
{
    const auto side =
        static_cast<std::int64_t>(std::ceil(static_cast<double>(cells) / coarseness));
    return std::clamp<std::int64_t>(side, 1, std::min(cells, mostSide));
}

} // namespace

struct PictureBand::Impl {
    StoredBand stored;
    std::vector<double> block; // kept, so that its memory is used again
};

PictureBand::PictureBand(const RasterRequest& request)
    : m_impl{std::make_unique<Impl>(Impl{StoredBand{request}, {}})}
{
}
PictureBand::~PictureBand() = default;
PictureBand::PictureBand(PictureBand&&) noexcept = default;
PictureBand& PictureBand::operator=(PictureBand&&) noexcept = default;

const geo::Grid& PictureBand::grid() const noexcept
{
    return m_impl->stored.grid();
}

void PictureBand::read(const geo::Grid& picture,
                       std::span<float> values,
                       const std::stop_token& stop)
{
    expects(static_cast<std::int64_t>(values.size()) == picture.width * picture.height,
            "PictureBand::read: one value per cell of the picture");
    std::ranges::fill(values, std::numeric_limits<float>::quiet_NaN());
    const std::vector<geo::Point> positions = picturePositions(picture, grid());
    const geo::Window window = windowOf(positions, grid());
    if (window.isEmpty())
        return;
    const Coarseness coarseness = coarsenessOf(picture, positions);
    const std::int64_t width = sideOf(window.width, coarseness.columns);
    const std::int64_t height = sideOf(window.height, coarseness.rows);
    m_impl->block.resize(static_cast<std::size_t>(width * height));
    m_impl->stored.cells().readCoarse(window, {0, 0, width, height}, m_impl->block, stop);

    const double perColumn = static_cast<double>(width) / static_cast<double>(window.width);
    const double perRow = static_cast<double>(height) / static_cast<double>(window.height);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const double x = positions[i].x - static_cast<double>(window.col);
        const double y = positions[i].y - static_cast<double>(window.row);
        if (!(x >= 0.0 && y >= 0.0 && x < static_cast<double>(window.width) &&
              y < static_cast<double>(window.height)))
            continue;
        const auto col = std::min(static_cast<std::int64_t>(x * perColumn), width - 1);
        const auto row = std::min(static_cast<std::int64_t>(y * perRow), height - 1);
        values[i] =
            static_cast<float>(m_impl->block[static_cast<std::size_t>(row * width + col)]);
    }
}

} // namespace ecotone::formats
