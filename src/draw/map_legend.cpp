#include "map_legend.h"

#include "map_style.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <set>

namespace ecotone::draw {
namespace {

constexpr double lineHeight = 21.0, swatchWidth = 24.0, swatchHeight = 14.0, columnGap = 14.0,
                 headingGap = 10.0;

void paintSwatch(QPainter& painter, const QRectF& box, const LegendLine& line)
{
    QPainterPath path;
    path.addRect(box);
    switch (line.kind) {
    case LegendLine::Kind::Heading:
        return;
    case LegendLine::Kind::Area:
        paintArea(painter, path, line.style, line.counts);
        return;
    case LegendLine::Kind::Boundary: {
        QPainterPath stroke;
        stroke.moveTo(box.left(), box.center().y());
        stroke.lineTo(box.right(), box.center().y());
        paintBoundary(painter, stroke);
        return;
    }
    case LegendLine::Kind::Class:
        painter.fillRect(box, line.colour);
        painter.setPen(QPen{ink::line, 0.7});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        return;
    }
}

void paintLine(QPainter& painter, const QRectF& room, const LegendLine& line)
{
    const bool isHeading = line.kind == LegendLine::Kind::Heading;
    const QFont font = mapFont(isHeading || room.width() < 190.0 ? 11 : 12,
                               isHeading ? QFont::DemiBold : QFont::Normal);
    double left = room.left();
    if (!isHeading) {
        paintSwatch(
            painter,
            {left + 1, room.center().y() - swatchHeight / 2.0, swatchWidth, swatchHeight},
            line);
        left += swatchWidth + 9.0;
    }
    const QString text = QFontMetricsF{font}.elidedText(QString::fromStdString(line.text),
                                                        Qt::ElideRight, room.right() - left);
    painter.setFont(font);
    painter.setPen(isHeading ? ink::quiet : ink::text);
    painter.drawText(QRectF{left, room.top(), room.right() - left, room.height()},
                     Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// Lines side by side share one height; in a single column headings stand off from what is
/// above.
double heightOf(const LegendLine& line, int columns)
{
    const bool standsOff = columns == 1 && line.kind == LegendLine::Kind::Heading;
    return standsOff ? lineHeight + headingGap : lineHeight;
}

std::size_t rowsFor(std::size_t lines, int columns)
{
    const auto across = static_cast<std::size_t>(columns);
    return (lines + across - 1) / across;
}

/// How many rows of lines there is room for.
std::size_t rowsWithin(const std::vector<LegendLine>& lines, double room, int columns)
{
    const std::size_t wanted = rowsFor(lines.size(), columns);
    double height = 0.0;
    for (std::size_t row = 0; row < wanted; ++row) {
        height += heightOf(lines[row], columns);
        if (height > room + 0.5)
            return std::max<std::size_t>(row, 1);
    }
    return std::max<std::size_t>(wanted, 1);
}

} // namespace

std::vector<LegendLine> legendOf(const report::MapContent& content,
                                 const std::vector<report::MapClass>& visible)
{
    using Kind = LegendLine::Kind;
    std::vector<LegendLine> lines{{Kind::Boundary, "landscape boundary", {}, false, {}}};
    std::set<std::pair<report::AreaStyle, bool>> kinds;
    for (const report::MapArea& area : content.areas)
        kinds.emplace(area.style, area.counts);
    if (kinds.contains({report::AreaStyle::Site, false}))
        lines.push_back({Kind::Area, "site", report::AreaStyle::Site, false, {}});
    for (const bool counts : {true, false}) {
        const std::size_t before = lines.size();
        for (const auto& [style, each] : kinds)
            if (each == counts && style != report::AreaStyle::Site)
                lines.push_back({Kind::Area, lookOf(style).name, style, counts, {}});
        if (lines.size() > before)
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(before),
                         {Kind::Heading,
                          counts ? "Actions that count" : "Actions that stand beside",
                          {},
                          false,
                          {}});
    }
    const bool hasDegraded = std::ranges::any_of(visible, &report::MapClass::isDegraded);
    for (const bool degraded : {true, false}) {
        const std::size_t before = lines.size();
        for (const report::MapClass& each : visible)
            if (each.isDegraded == degraded)
                lines.push_back(
                    {Kind::Class, each.name, {}, false, colourOf(each, hasDegraded)});
        if (lines.size() > before)
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(before),
                         {Kind::Heading,
                          degraded ? "Degraded on the baseline"
                                   : (content.raster ? content.raster->title : ""),
                          {},
                          false,
                          {}});
    }
    return lines;
}

double legendHeight(const std::vector<LegendLine>& lines, int columns)
{
    double height = 0.0;
    for (std::size_t row = 0; row < rowsFor(lines.size(), columns); ++row)
        height += heightOf(lines[row], columns);
    return height;
}

void paintLegend(QPainter& painter,
                 const QRectF& room,
                 const std::vector<LegendLine>& lines,
                 int columns)
{
    const std::size_t rows = rowsWithin(lines, room.height(), columns);
    const std::size_t places = rows * static_cast<std::size_t>(columns);
    const double width = (room.width() - columnGap * (columns - 1)) / columns;
    double y = room.top();
    for (std::size_t i = 0; i < std::min(places, lines.size()); ++i) {
        if (i % rows == 0)
            y = room.top();
        const double height = heightOf(lines[i], columns);
        const double x = room.left() + static_cast<double>(i / rows) * (width + columnGap);
        const QRectF place{x, y + height - lineHeight, width, lineHeight};
        y += height;
        const bool isLast = i + 1 == places && lines.size() > places;
        LegendLine rest;
        rest.text = "and " + std::to_string(lines.size() - i) + " more";
        paintLine(painter, place, isLast ? rest : lines[i]);
    }
}

} // namespace ecotone::draw
