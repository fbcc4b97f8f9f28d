#pragma once

#include <QProxyStyle>

namespace ecotone::desktop {

/// Fusion, but for check boxes: it draws their frame darker than the window, which nobody sees
/// on a dark one.
class PlainStyle final : public QProxyStyle {
    Q_OBJECT
public:
    PlainStyle();

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption* option,
                       QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace ecotone::desktop
