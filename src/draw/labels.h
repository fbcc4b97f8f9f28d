#pragma once

#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>

#include <string>
#include <vector>

namespace ecotone::draw {

/// A name to be written at a surface.
struct LabelWish {
    std::string text;
    QPainterPath outline; // of the surface, on the page
    bool isItalic = false;
};

/// A name with its place: text lines as outlines, so that they look alike in every format.
struct PlacedLabel {
    QPainterPath glyphs;
    QRectF box;
    QLineF leader; // from the name to its surface; null where the name stands on it
};

/// Gives each name a place in or beside its surface where it touches no other label, none of
/// the `taken` boxes and not the frame's edge. Larger surfaces go first; a name without room is
/// left out.
[[nodiscard]] std::vector<PlacedLabel> placeLabels(std::vector<LabelWish> wishes,
                                                   const QRectF& frame,
                                                   std::vector<QRectF> taken,
                                                   int size);

/// Dark letters with a light halo.
void paintLabels(QPainter& painter, const std::vector<PlacedLabel>& labels);

} // namespace ecotone::draw
