#pragma once

#include <QProxyStyle>

namespace ecotone::desktop {

/// Fusion, but for what it draws darker than the window, which nobody sees on a dark one: check
/// boxes, and the frames of fields and buttons.
class PlainStyle final : public QProxyStyle {
    Q_OBJECT
public:
    PlainStyle();

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption* option,
                       QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control,
                            const QStyleOptionComplex* option,
                            QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace ecotone::desktop
