#include "raster_reader.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/shape.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ecotone::desktop {
namespace {

geo::Grid gridOf(const TileKey& tile, const geo::Crs& crs, int cells)
{
    const geo::Box box = boxOf(tile);
    const double cell = box.width() / cells;
    geo::Grid grid;
    grid.crs = crs;
    grid.originX = box.minX;
    grid.originY = box.maxY;
    grid.colX = cell;
    grid.rowY = -cell;
    grid.width = grid.height = cells;
    return grid;
}

/// From the 2nd to the 98th percentile of a look at the whole file, so that a few outliers do
/// not make everything one colour.
RampColours
stretchedTo(formats::PictureBand& band, RampColours colours, const std::stop_token& stop)
{
    constexpr std::int64_t side = 256;
    geo::Grid small = band.grid();
    const std::int64_t width = std::min(small.width, side);
    const std::int64_t height = std::min(small.height, side);
    const double wide = static_cast<double>(small.width) / static_cast<double>(width);
    const double high = static_cast<double>(small.height) / static_cast<double>(height);
    small.colX *= wide;
    small.colY *= wide;
    small.rowX *= high;
    small.rowY *= high;
    small.width = width;
    small.height = height;
    std::vector<float> values(static_cast<std::size_t>(width * height));
    band.read(small, values, stop);
    std::erase_if(values, [](float value) { return std::isnan(value); });
    colours.isStretched = false;
    if (values.empty())
        return colours;
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    colours.least = static_cast<double>(values[static_cast<std::size_t>(0.02 * last)]);
    colours.most = static_cast<double>(values[static_cast<std::size_t>(0.98 * last)]);
    return colours;
}

} // namespace

QImage RasterReader::picture(const RasterLayer& layer,
                             const geo::Crs& crs,
                             const TileKey& tile,
                             double density,
                             const std::stop_token& stop)
{
    const PictureKey key{layer.key, layer.version, tile, density};
    if (auto kept = m_pictures.find(key))
        return *std::move(kept);
    Opened& file = opened(layer);
    if (!file.band)
        return {};
    try {
        const int side = static_cast<int>(std::lround(tileSide * density));
        std::vector<float> values(static_cast<std::size_t>(side) *
                                  static_cast<std::size_t>(side));
        const ColourTable colours{lookOf(layer, *file.band, stop)};
        file.band->read(gridOf(tile, crs, side), values, stop);
        QImage image{side, side, QImage::Format_ARGB32_Premultiplied};
        auto value = values.begin();
        for (int row = 0; row < side; ++row) {
            auto* pixel = reinterpret_cast<QRgb*>(image.scanLine(row));
            for (int col = 0; col < side; ++col)
                *pixel++ = colours.at(*value++);
        }
        m_pictures.keep(key, image);
        return image;
    } catch (const Error& error) { // said by `trouble`; the rest of the map is drawn
        file.band.reset();
        file.trouble = error.what();
        return {};
    }
}

RasterLook RasterReader::lookOf(const RasterLayer& layer,
                                formats::PictureBand& band,
                                const std::stop_token& stop)
{
    const auto* ramp = std::get_if<RampColours>(&layer.look);
    if (!ramp || !ramp->isStretched)
        return layer.look;
    if (const auto kept = m_pictures.stretched(layer.key, layer.version))
        return *kept;
    const RampColours colours = stretchedTo(band, *ramp, stop);
    m_pictures.keepStretched(layer.key, layer.version, colours);
    return colours;
}

std::optional<double>
RasterReader::valueAt(const RasterLayer& layer, const geo::Crs& crs, geo::Point point)
{
    Opened& file = opened(layer);
    if (!file.band)
        return std::nullopt;
    geo::Grid cell; // far smaller than any cell of a file, so that it is never an overview's
    cell.crs = crs;
    const double side = crs.isGeographic() ? 1e-9 : 1e-4;
    cell.colX = side;
    cell.rowY = -side;
    cell.originX = point.x - side / 2.0;
    cell.originY = point.y + side / 2.0;
    cell.width = cell.height = 1;
    float value = 0.0F;
    try {
        file.band->read(cell, {&value, 1}, {});
    } catch (const Error& error) {
        file.trouble = error.what();
        return std::nullopt;
    }
    if (std::isnan(value))
        return std::nullopt;
    return static_cast<double>(value);
}

geo::Box RasterReader::extent(const RasterLayer& layer, const geo::Crs& crs)
{
    Opened& file = opened(layer);
    if (!file.band)
        return {};
    const geo::Grid& grid = file.band->grid();
    const auto width = static_cast<double>(grid.width);
    const auto height = static_cast<double>(grid.height);
    const geo::Shape frame{grid.crs,
                           {{{grid.toWorld({0.0, 0.0}), grid.toWorld({0.0, height}),
                              grid.toWorld({width, height}), grid.toWorld({width, 0.0})},
                             {}}}};
    try {
        return geo::boxOf(geo::transformed(frame, crs));
    } catch (const Error& error) {
        file.trouble = error.what();
        return {};
    }
}

std::string RasterReader::trouble(const RasterLayer& layer) const
{
    const auto found = m_opened.find(layer.key);
    return found == m_opened.end() ? std::string{} : found->second.trouble;
}

RasterReader::Opened& RasterReader::opened(const RasterLayer& layer)
{
    Opened& file = m_opened[layer.key];
    if (file.version == layer.version && (file.band || !file.trouble.empty()))
        return file;
    file = {layer.version, std::nullopt, {}};
    try {
        file.band.emplace(layer.request);
    } catch (const Error& error) {
        file.trouble = error.what();
    }
    return file;
}

} // namespace ecotone::desktop
