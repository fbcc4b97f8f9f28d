#include "desktop/look/plain_style.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace ecotone::desktop {

namespace {

void drawCheck(QPainter* painter, const QRectF& box, QStyle::State state)
{
    const qreal side = box.width();
    if (state & QStyle::State_NoChange) {
        painter->drawLine(QPointF{box.left() + 0.25 * side, box.center().y()},
                          QPointF{box.right() - 0.25 * side, box.center().y()});
    } else if (state & QStyle::State_On) {
        const QPointF tick[] = {{box.left() + 0.2 * side, box.top() + 0.52 * side},
                                {box.left() + 0.42 * side, box.top() + 0.74 * side},
                                {box.left() + 0.8 * side, box.top() + 0.28 * side}};
        painter->drawPolyline(tick, 3);
    }
}

void drawCheckBox(const QStyleOption& option, QPainter* painter)
{
    const qreal side = std::min(option.rect.width(), option.rect.height()) - 1.0;
    QRectF box{0, 0, side, side};
    box.moveCenter(QRectF{option.rect}.center());
    const bool isFocused = option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver);
    const QPalette& palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(palette.color(isFocused ? QPalette::Highlight : QPalette::PlaceholderText));
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawRoundedRect(box, 2.0, 2.0);
    const auto group =
        option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    painter->setPen(QPen{palette.color(group, QPalette::Text), std::max(1.6, 0.13 * side)});
    drawCheck(painter, box, option.state);
    painter->restore();
}

/// A frame that is seen on a dark window.
void drawFrame(const QStyleOption& option, QPainter* painter)
{
    constexpr int dark = 128;
    if (option.palette.color(QPalette::Window).lightness() >= dark)
        return;
    const bool isFocused = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(option.palette.color(isFocused ? QPalette::Highlight : QPalette::Mid));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5), 2.0, 2.0);
    painter->restore();
}

} // namespace

PlainStyle::PlainStyle() : QProxyStyle{QStringLiteral("Fusion")} {}

void PlainStyle::drawPrimitive(PrimitiveElement element,
                               const QStyleOption* option,
                               QPainter* painter,
                               const QWidget* widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        drawCheckBox(*option, painter);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_PanelButtonCommand)
        drawFrame(*option, painter);
}

void PlainStyle::drawComplexControl(ComplexControl control,
                                    const QStyleOptionComplex* option,
                                    QPainter* painter,
                                    const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox)
        drawFrame(*option, painter);
}

} // namespace ecotone::desktop
