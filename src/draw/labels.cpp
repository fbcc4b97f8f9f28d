#include "labels.h"

#include "map_style.h"

#include <QFontMetricsF>

#include <algorithm>
#include <optional>

namespace ecotone::draw {
namespace {

constexpr int longestLine = 20; // letters, before a name is broken into two lines

/// A long name in two lines, broken at the space nearest to its middle.
QStringList broken(const QString& name)
{
    if (name.size() <= longestLine)
        return {name};
    const qsizetype middle = name.size() / 2;
    const qsizetype before = name.lastIndexOf(' ', middle);
    const qsizetype after = name.indexOf(' ', middle);
    if (before < 0 && after < 0)
        return {name};
    const bool takeBefore = after < 0 || (before >= 0 && middle - before <= after - middle);
    const qsizetype at = takeBefore ? before : after;
    return {name.left(at), name.mid(at + 1)};
}

/// Lines of text, centred about the origin.
QPainterPath glyphsOf(const QString& name, int size, bool isItalic)
{
    QFont font = mapFont(size, QFont::DemiBold);
    font.setItalic(isItalic);
    const QFontMetricsF metrics{font};
    const QStringList lines = broken(name);
    QPainterPath glyphs;
    glyphs.setFillRule(Qt::WindingFill);
    double y = -metrics.height() * static_cast<double>(lines.size()) / 2.0 + metrics.ascent();
    for (const QString& line : lines) {
        glyphs.addText(-metrics.horizontalAdvance(line) / 2.0, y, font, line);
        y += metrics.height();
    }
    return glyphs;
}

double areaOf(const QPainterPath& path)
{
    const QRectF box = path.boundingRect();
    return box.width() * box.height();
}

/// A point well inside: the middle of the widest piece of the level line half-way up, or of the
/// box where the surface is thinner than the search.
QPointF anchorOf(const QPainterPath& path)
{
    const QRectF box = path.boundingRect();
    QPointF best = box.center();
    double widest = 0.0;
    for (const double height : {0.5, 0.35, 0.65}) {
        const double y = box.top() + height * box.height();
        double start = 0.0;
        bool isIn = false;
        constexpr int steps = 48;
        for (int i = 0; i <= steps; ++i) {
            const double x = box.left() + box.width() * i / steps;
            const bool inside = i < steps && path.contains(QPointF{x, y});
            if (inside && !isIn)
                start = x;
            if (!inside && isIn && x - start > widest) {
                widest = x - start;
                best = {(start + x) / 2.0, y};
            }
            isIn = inside;
        }
    }
    return best;
}

/// Where the middle of a label may be: on the surface, then below, above, right and left of it.
std::vector<QPointF> candidates(const QPainterPath& outline, const QRectF& text)
{
    constexpr double gap = 5.0;
    const QRectF box = outline.boundingRect();
    const QPointF anchor = anchorOf(outline);
    const double down = text.height() / 2.0 + gap, aside = text.width() / 2.0 + gap;
    return {anchor,
            {box.center().x(), box.bottom() + down},
            {box.center().x(), box.top() - down},
            {box.right() + aside, anchor.y()},
            {box.left() - aside, anchor.y()},
            {box.right() + aside, box.bottom() + down},
            {box.left() - aside, box.top() - down},
            {box.right() + aside, box.top() - down},
            {box.left() - aside, box.bottom() + down}};
}

/// A short line to the surface, for names that do not stand on it.
QLineF leaderOf(const QRectF& label, const QPainterPath& outline)
{
    if (outline.intersects(label))
        return {};
    const QPointF anchor = anchorOf(outline);
    return {{std::clamp(anchor.x(), label.left(), label.right()),
             std::clamp(anchor.y(), label.top(), label.bottom())},
            anchor};
}

std::optional<PlacedLabel>
place(const LabelWish& wish, const QRectF& frame, const std::vector<QRectF>& taken, int size)
{
    const QPainterPath glyphs =
        glyphsOf(QString::fromStdString(wish.text), size, wish.isItalic);
    const QRectF text = glyphs.boundingRect();
    for (const QPointF& middle : candidates(wish.outline, text)) {
        const QRectF box = text.translated(middle).adjusted(-3, -2, 3, 2);
        const bool isFree =
            frame.contains(box) && std::ranges::none_of(taken, [&](const QRectF& other) {
                return other.intersects(box);
            });
        if (isFree)
            return PlacedLabel{glyphs.translated(middle), box, leaderOf(box, wish.outline)};
    }
    return std::nullopt;
}

} // namespace

std::vector<PlacedLabel> placeLabels(std::vector<LabelWish> wishes,
                                     const QRectF& frame,
                                     std::vector<QRectF> taken,
                                     int size)
{
    std::ranges::stable_sort(wishes, [](const LabelWish& a, const LabelWish& b) {
        return areaOf(a.outline) > areaOf(b.outline);
    });
    std::vector<PlacedLabel> placed;
    for (const LabelWish& wish : wishes) {
        if (wish.outline.isEmpty() || wish.text.empty())
            continue;
        if (auto label = place(wish, frame, taken, size)) {
            taken.push_back(label->box);
            placed.push_back(std::move(*label));
        }
    }
    return placed;
}

void paintLabels(QPainter& painter, const std::vector<PlacedLabel>& labels)
{
    QColor halo = ink::paper;
    halo.setAlpha(235);
    for (const PlacedLabel& label : labels)
        if (!label.leader.isNull()) {
            painter.setPen(QPen{halo, 3.0, Qt::SolidLine, Qt::RoundCap});
            painter.drawLine(label.leader);
            painter.setPen(QPen{ink::text, 1.0, Qt::SolidLine, Qt::RoundCap});
            painter.drawLine(label.leader);
        }
    for (const PlacedLabel& label : labels) {
        painter.strokePath(label.glyphs,
                           QPen{halo, 3.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.fillPath(label.glyphs, ink::text);
    }
}

} // namespace ecotone::draw
