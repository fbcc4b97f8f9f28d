#pragma once

#include "ecotone/report/painter.h"

#include <QPainter>

#include <string>
#include <vector>

namespace ecotone::draw {

/// One line of a legend: a heading, a kind of surface, a class, or the boundary.
struct LegendLine {
    enum class Kind { Heading, Area, Class, Boundary };
    Kind kind = Kind::Heading;
    std::string text;
    report::AreaStyle style = report::AreaStyle::NoStatus; // of an area
    bool counts = false;                                   // of an area
    QColor colour;                                         // of a class
};

/// What the map shows and nothing else: kinds of surfaces that are there, classes that can be
/// seen.
[[nodiscard]] std::vector<LegendLine> legendOf(const report::MapContent& content,
                                               const std::vector<report::MapClass>& visible);

/// The height the lines take in a number of columns.
[[nodiscard]] double legendHeight(const std::vector<LegendLine>& lines, int columns);

/// Draws as many lines as there is room for, the last one saying how many are left out.
void paintLegend(QPainter& painter,
                 const QRectF& room,
                 const std::vector<LegendLine>& lines,
                 int columns);

} // namespace ecotone::draw
