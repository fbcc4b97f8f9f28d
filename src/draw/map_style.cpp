#include "map_style.h"

#include "hatch.h"

#include <array>

namespace ecotone::draw {
namespace {

/// For classes without a colour of their own: earth tones that differ in lightness.
constexpr std::array<const char*, 8> spareColours{"#c9b37e", "#7f9c74", "#8c6d4f", "#a9c1c9",
                                                  "#d8c9a8", "#5e7f7a", "#b98a6a", "#9a9a86"};

QColor softened(const QColor& colour, double towardsWhite)
{
    const auto mix = [&](int channel) {
        return static_cast<int>(channel + (255 - channel) * towardsWhite + 0.5);
    };
    return {mix(colour.red()), mix(colour.green()), mix(colour.blue())};
}

/// Somewhat towards its own grey: soft classes should not compete with the actions.
QColor muted(const QColor& colour, double towardsGrey)
{
    const int grey = qGray(colour.rgb());
    const auto mix = [&](int channel) {
        return static_cast<int>(channel + (grey - channel) * towardsGrey + 0.5);
    };
    return {mix(colour.red()), mix(colour.green()), mix(colour.blue())};
}

} // namespace

AreaLook lookOf(report::AreaStyle style)
{
    using report::AreaStyle;
    switch (style) {
    case AreaStyle::InPreparation:
        return {QColor{"#9a5b00"}, {135}, 7, 45, "in preparation"};
    case AreaStyle::InProgress:
        return {QColor{"#12452f"}, {45}, 5, 70, "in progress"};
    case AreaStyle::PostCompletionMonitoring:
        return {QColor{"#1d5c80"}, {45, 135}, 7, 60, "post-completion monitoring"};
    case AreaStyle::Completed:
        return {QColor{"#12452f"}, {}, 6, 130, "completed"};
    case AreaStyle::Failed:
        return {QColor{"#8c2f1f"}, {0}, 5, 40, "failed"};
    case AreaStyle::Reversed:
        return {QColor{"#6b2d5c"}, {90}, 5, 40, "reversed"};
    case AreaStyle::NoStatus:
        return {QColor{"#3d3b36"}, {}, 6, 40, "status not stated"};
    case AreaStyle::Site:
        return {QColor{"#2b2b2b"}, {}, 6, 0, "site"};
    }
    return {};
}

QColor colourOf(const report::MapClass& mapClass, bool hasDegraded)
{
    QColor own{QString::fromStdString(mapClass.colour)};
    if (!own.isValid())
        own = QColor{spareColours[static_cast<std::size_t>(std::abs(mapClass.value)) %
                                  spareColours.size()]};
    if (mapClass.isDegraded)
        return own.lightnessF() > 0.7F ? own.darker(118) : own; // pale ones must stand out too
    return hasDegraded ? softened(muted(own, 0.4), 0.66) : softened(own, 0.35);
}

QFont mapFont(int size, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({"DejaVu Sans", "Noto Sans", "WenQuanYi Micro Hei", "Noto Sans CJK SC"});
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

void paintArea(QPainter& painter,
               const QPainterPath& path,
               report::AreaStyle style,
               bool counts)
{
    const AreaLook look = lookOf(style);
    const bool isSite = style == report::AreaStyle::Site;
    QColor fill = look.colour;
    fill.setAlpha(look.fillAlpha);
    painter.fillPath(path, fill);

    painter.setPen(QPen{look.colour, 1.1});
    for (const double angle : look.hatchAngles)
        for (const QLineF& line : hatchLines(path, angle, look.spacing))
            painter.drawLine(line);

    QColor casing = ink::paper;
    casing.setAlpha(210);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen{casing, isSite ? 4.0 : 3.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPath(path);
    QPen outline{look.colour, 1.8, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
    if (isSite)
        outline.setDashPattern({6.0, 1.6, 1.2, 1.6});
    else if (!counts)
        outline.setDashPattern({3.0, 2.0});
    painter.setPen(outline);
    painter.drawPath(path);
}

void paintBoundary(QPainter& painter, const QPainterPath& path)
{
    QColor casing = ink::paper;
    casing.setAlpha(230);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{casing, 5.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPath(path);
    painter.setPen(QPen{ink::boundary, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPath(path);
}

} // namespace ecotone::draw
