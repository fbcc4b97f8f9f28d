#include "map_renderer.h"

#include <QPainter>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace ecotone::desktop {
namespace {

constexpr double reach = 8.0;          // pixels that outlines reach beyond the box of a surface
constexpr std::size_t mostTiles = 480; // kept: some 120 MiB at the density of common screens
constexpr double labelMargin = 0.25;   // names are placed this much beyond the view

int threadCount()
{
    return std::clamp(QThread::idealThreadCount(), 1, 4);
}

bool isInside(const geo::Box& inner, const geo::Box& outer)
{
    return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY &&
           inner.maxY <= outer.maxY;
}

/// Where a tile stands on the screen; at whole pixels, so that neighbours meet.
QRectF placeOf(const TileKey& tile, const MapView& view)
{
    const geo::Box box = boxOf(tile);
    const QPointF corner = view.toScreen(geo::Point{box.minX, box.maxY});
    return {std::round(corner.x()), std::round(corner.y()), tileSide, tileSide};
}

MapView widened(MapView view)
{
    view.size *= 1.0 + 2.0 * labelMargin;
    return view;
}

} // namespace

MapRenderer::MapRenderer(QObject* parent)
    : QObject{parent}
    , m_scene{std::make_shared<const MapScene>()}
    , m_team{threadCount()}
{
    connect(&m_team, &TileTeam::tileReady, this, &MapRenderer::take);
    connect(&m_team, &TileTeam::labelsReady, this,
            [this](auto scene, const MapView& view, auto labels) {
                m_labels = std::move(labels);
                m_labelsView = view;
                m_labelsAreFresh = scene == m_scene;
                Q_EMIT changed();
            });
    connect(&m_team, &TileTeam::layerFailed, this, &MapRenderer::layerFailed);
    connect(&m_team, &TileTeam::idle, this, &MapRenderer::idle);
}

void MapRenderer::setScene(std::shared_ptr<const MapScene> scene)
{
    const auto different = differences(*m_scene, *scene);
    if (m_scene->crs != scene->crs) {
        m_tiles.clear(); // other coordinates
        m_backdrop = {};
        m_labels.reset();
    }
    for (auto& [key, tile] : m_tiles) {
        geo::Box box = boxOf(key);
        const double margin = reach * key.unitsPerPixel;
        box.extend(geo::Point{box.minX - margin, box.minY - margin});
        box.extend(geo::Point{box.maxX + margin, box.maxY + margin});
        if (!different || std::ranges::any_of(*different, [&](const geo::Box& place) {
                return place.touches(box);
            }))
            tile.isFresh = false;
    }
    m_scene = std::move(scene);
    m_labelsAreFresh = false;
    m_isStopped = false;
    order();
}

void MapRenderer::show(const MapView& view, double density)
{
    if (view.unitsPerPixel != m_view.unitsPerPixel || view.size != m_view.size ||
        density != m_density)
        keepBackdrop();
    if (density != m_density)
        m_tiles.clear();
    m_view = view;
    m_density = density;
    m_isStopped = false;
    order();
}

void MapRenderer::stop()
{
    m_isStopped = true;
    m_team.stop();
}

bool MapRenderer::isComplete() const
{
    return std::ranges::all_of(tilesOf(m_view), [&](const TileKey& key) {
        const auto found = m_tiles.find(key);
        return found != m_tiles.end() && found->second.isFresh;
    });
}

void MapRenderer::take(const std::shared_ptr<const MapScene>& scene,
                       const TileKey& tile,
                       const QImage& image)
{
    const bool isFresh = scene == m_scene;
    const auto found = m_tiles.find(tile);
    if (!isFresh && found != m_tiles.end())
        return; // as old as what is there
    m_tiles[tile] = {image, isFresh};
    dropFarTiles();
    Q_EMIT changed();
}

void MapRenderer::order()
{
    if (m_view.size.isEmpty() || m_isStopped)
        return;
    TileOrder order{m_scene, {}, m_density, std::nullopt};
    for (const TileKey& key : tilesOf(m_view)) {
        const auto found = m_tiles.find(key);
        if (found == m_tiles.end() || !found->second.isFresh)
            order.tiles.push_back(key);
    }
    const bool labelsFit = m_labelsAreFresh && m_labels &&
                           m_labelsView.unitsPerPixel == m_view.unitsPerPixel &&
                           isInside(m_view.extent(), m_labelsView.extent());
    if (!labelsFit)
        order.labels = widened(m_view);
    m_team.order(std::move(order));
}

/// Remembers what is seen, to be shown scaled until the tiles of the new scale are there.
void MapRenderer::keepBackdrop()
{
    if (m_view.size.isEmpty())
        return;
    QImage image{m_view.size.toSize(), QImage::Format_RGB32};
    image.fill(m_scene->ground);
    QPainter painter{&image};
    paintTiles(painter, m_view);
    painter.end();
    m_backdrop = std::move(image);
    m_backdropView = m_view;
}

void MapRenderer::dropFarTiles()
{
    if (m_tiles.size() <= mostTiles)
        return;
    std::vector<std::pair<double, TileKey>> byDistance;
    for (const auto& [key, tile] : m_tiles) {
        const geo::Point middle = viewOf(key).centre;
        const double pixels =
            std::hypot(middle.x - m_view.centre.x, middle.y - m_view.centre.y) /
            m_view.unitsPerPixel;
        const bool isOtherScale = key.unitsPerPixel != m_view.unitsPerPixel;
        byDistance.emplace_back(isOtherScale ? 1e12 + pixels : pixels, key);
    }
    std::ranges::sort(byDistance);
    for (std::size_t i = mostTiles * 3 / 4; i < byDistance.size(); ++i)
        m_tiles.erase(byDistance[i].second);
}

void MapRenderer::paintTiles(QPainter& painter, const MapView& view) const
{
    const std::vector<TileKey> tiles = tilesOf(view);
    const bool isWhole =
        std::ranges::all_of(tiles, [&](const TileKey& key) { return m_tiles.contains(key); });
    if (!isWhole && !m_backdrop.isNull())
        painter.drawImage(view.toScreen(m_backdropView.extent()), m_backdrop);
    for (const TileKey& key : tiles)
        if (const auto found = m_tiles.find(key); found != m_tiles.end())
            painter.drawImage(placeOf(key, view).topLeft(), found->second.image);
}

void MapRenderer::paint(QPainter& painter) const
{
    painter.fillRect(QRectF{QPointF{0.0, 0.0}, m_view.size}, m_scene->ground);
    paintTiles(painter, m_view);
    if (m_labels)
        paintLabels(painter, *m_labels, m_view);
}

} // namespace ecotone::desktop
