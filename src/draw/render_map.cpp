#include "render_map.h"

#include "labels.h"
#include "map_frame.h"
#include "map_furniture.h"
#include "map_legend.h"
#include "map_style.h"
#include "raster_picture.h"

#include "ecotone/base/contract.h"

#include <QPaintDevice>

#include <algorithm>

namespace ecotone::draw {
namespace {

constexpr double narrowPage = 640.0; // below, the legend goes under the map
constexpr double legendWidth = 236.0, gap = 22.0, creditsHeight = 54.0;

/// The landscape, grown by actions beyond it as long as it stays the main thing on the page.
geo::Box extentOf(const report::MapContent& content, const geo::Crs& crs)
{
    const geo::Box landscape = geo::boxOf(geo::transformed(content.landscape, crs));
    geo::Box all = landscape;
    for (const report::MapArea& area : content.areas)
        if (!area.shape.isEmpty())
            all.extend(geo::boxOf(geo::transformed(area.shape, crs)));
    const bool staysMain =
        all.width() <= 1.6 * landscape.width() && all.height() <= 1.6 * landscape.height();
    return staysMain ? all : landscape;
}

/// Where the parts of the page are.
struct PageLayout {
    QRectF map, legend, credits;
    int legendColumns = 1;
};

PageLayout layoutOf(const QRectF& page, const std::vector<LegendLine>& legend)
{
    PageLayout layout;
    // Beside the map where that leaves it room, else under it.
    if (page.width() >= narrowPage && page.width() >= page.height()) {
        const double left = page.right() - legendWidth;
        layout.map = {page.left(), page.top(), page.width() - legendWidth - gap, page.height()};
        layout.legend = {left, page.top() + 6.0, legendWidth - 8.0,
                         page.height() - creditsHeight - 12.0};
        layout.credits = {left, page.bottom() - creditsHeight, legendWidth - 8.0,
                          creditsHeight};
        return layout;
    }
    constexpr double columnWidth = 230.0, twoColumns = 340.0; // telephones cut a long name
    layout.legendColumns = page.width() < twoColumns
                               ? 1
                               : std::max(2, static_cast<int>(page.width() / columnWidth));
    const double room =
        std::min(legendHeight(legend, layout.legendColumns), page.height() * 0.4);
    layout.credits = {page.left() + 8.0, page.bottom() - 30.0, page.width() - 16.0, 28.0};
    layout.legend = {page.left() + 8.0, layout.credits.top() - room - 6.0, page.width() - 16.0,
                     room};
    layout.map = {page.left(), page.top(), page.width(),
                  layout.legend.top() - 10.0 - page.top()};
    return layout;
}

/// Everything but the landscape, under a veil.
void paintVeil(QPainter& painter, const QRectF& map, const QPainterPath& landscape)
{
    QPainterPath outside;
    outside.addRect(map);
    outside.addPath(landscape); // even-odd: the landscape is a hole, and its holes are outside
    QColor veil = ink::paper;
    veil.setAlpha(165);
    painter.fillPath(outside, veil);
}

std::vector<QPainterPath>
paintAreas(QPainter& painter, const MapFrame& frame, const std::vector<report::MapArea>& areas)
{
    std::vector<QPainterPath> paths;
    for (const report::MapArea& area : areas)
        paths.push_back(frame.path(area.shape));
    // Sites lie under actions, and what counts lies on top.
    const auto paintWhere = [&](auto wanted) {
        for (std::size_t i = 0; i < areas.size(); ++i)
            if (wanted(areas[i]))
                paintArea(painter, paths[i], areas[i].style, areas[i].counts);
    };
    const auto isSite = [](const report::MapArea& area) {
        return area.style == report::AreaStyle::Site;
    };
    paintWhere(isSite);
    paintWhere([&](const report::MapArea& area) { return !isSite(area) && !area.counts; });
    paintWhere([&](const report::MapArea& area) { return !isSite(area) && area.counts; });
    return paths;
}

void paintNames(QPainter& painter,
                const MapFrame& frame,
                const report::MapContent& content,
                const std::vector<QPainterPath>& paths,
                std::vector<QRectF> taken)
{
    std::vector<LabelWish> wishes;
    for (std::size_t i = 0; i < content.areas.size(); ++i)
        wishes.push_back({content.areas[i].name, paths[i],
                          content.areas[i].style == report::AreaStyle::Site});
    const int size = frame.page().width() >= narrowPage ? 11 : 10;
    paintLabels(painter, placeLabels(std::move(wishes), frame.page().adjusted(4, 4, -4, -4),
                                     std::move(taken), size));
}

void paintCredits(QPainter& painter,
                  const QRectF& room,
                  const MapFrame& frame,
                  const std::string& credits)
{
    std::string text = "Map in " + frame.crs().title() + ".";
    if (!credits.empty())
        text += " " + credits;
    painter.setFont(mapFont(10));
    painter.setPen(ink::quiet);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
                     QString::fromStdString(text));
}

/// The part of the earth on the page, and the layer under the shapes.
struct Ground {
    MapFrame frame;
    std::optional<RasterPicture> picture;
};

Ground groundOf(const report::MapContent& content,
                const geo::Crs& crs,
                const QRectF& map,
                double density)
{
    Ground ground{MapFrame{crs, extentOf(content, crs), map}, std::nullopt};
    if (content.raster)
        ground.picture = paintRaster(*content.raster, ground.frame.grid(density));
    return ground;
}

std::vector<report::MapClass> visibleIn(const Ground& ground)
{
    return ground.picture ? ground.picture->visible : std::vector<report::MapClass>{};
}

} // namespace

void renderMap(QPainter& painter, const QRectF& page, const report::MapContent& content)
{
    expects(!content.landscape.isEmpty(), "renderMap: there is a landscape");
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.fillRect(page, ink::paper);

    const geo::Crs crs = displayCrs(content.landscape);
    const double density = painter.device()->devicePixelRatio();
    // Which classes can be seen is known once the ground is drawn; a legend below the map then
    // takes only the room it needs, and the map the rest.
    const auto allLines = legendOf(content, content.raster ? content.raster->classes
                                                           : std::vector<report::MapClass>{});
    PageLayout layout = layoutOf(page, allLines);
    Ground ground = groundOf(content, crs, layout.map, density);
    const QRectF firstMap = layout.map;
    layout = layoutOf(page, legendOf(content, visibleIn(ground)));
    if (layout.map != firstMap)
        ground = groundOf(content, crs, layout.map, density);
    const MapFrame& frame = ground.frame;

    if (ground.picture)
        painter.drawImage(layout.map, ground.picture->image);
    const QPainterPath landscape = frame.path(content.landscape);
    paintVeil(painter, layout.map, landscape);
    paintBoundary(painter, landscape);
    const std::vector<QPainterPath> paths = paintAreas(painter, frame, content.areas);
    const std::vector<QRectF> taken{paintScaleBar(painter, frame),
                                    paintNorthArrow(painter, frame)};
    paintNames(painter, frame, content, paths, taken);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{ink::line, 1.0});
    painter.drawRect(layout.map);

    paintLegend(painter, layout.legend, legendOf(content, visibleIn(ground)),
                layout.legendColumns);
    paintCredits(painter, layout.credits, frame, content.credits);
}

} // namespace ecotone::draw
