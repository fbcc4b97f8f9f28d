#pragma once

#include "ecotone/report/painter.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <string>
#include <vector>

namespace ecotone::draw {

/// How a surface is drawn. Colour, direction of the hatching and outline each tell styles
/// apart, so that the map can be read in grey and by the colour-blind.
struct AreaLook {
    QColor colour;
    std::vector<double> hatchAngles; // none: no hatching
    double spacing = 6.0;
    int fillAlpha = 60; // 0 to 255
    std::string name;   // in the legend
};
[[nodiscard]] AreaLook lookOf(report::AreaStyle style);

/// The colour of a class on the map: strong where it is degraded land, soft elsewhere.
///
/// @param hasDegraded  some class of the layer is degraded, so the others step back
[[nodiscard]] QColor colourOf(const report::MapClass& mapClass, bool hasDegraded);

/// The one family of all maps, so that they look alike everywhere; letters it lacks come from
/// the families behind it. @param size in page units
[[nodiscard]] QFont mapFont(int size, QFont::Weight weight = QFont::Normal);

/// Paints a surface: soft fill, hatching, outline with a light casing; broken where it does not
/// count.
void paintArea(QPainter& painter,
               const QPainterPath& path,
               report::AreaStyle style,
               bool counts);

/// The outline of the landscape.
void paintBoundary(QPainter& painter, const QPainterPath& path);

namespace ink {
inline const QColor text{"#1c231f"}, quiet{"#575a52"}, line{"#a39c8b"}, paper{"#ffffff"},
    boundary{"#14231b"};
} // namespace ink

} // namespace ecotone::draw
