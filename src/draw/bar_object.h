#pragma once

#include "ecotone/report/report.h"

#include <QObject>
#include <QTextObjectInterface>

#include <variant>
#include <vector>

namespace ecotone::draw {

/// Bars within a text: drawn, not pictures, so that they stay sharp in print. A character of
/// format `kind` with the property `number` stands for one.
class BarObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int kind = QTextFormat::UserObject + 1;
    static constexpr int number = QTextFormat::UserProperty + 1;

    using Bar = std::variant<report::TargetBar, report::StackedBar>;

    /// @return the number of the bar
    int add(Bar bar);
    /// The bar as a picture, for where nothing can be drawn. @param width in pixels of the
    /// screen
    [[nodiscard]] QImage picture(int bar, int width, double density) const;
    /// Height for a width, in the same unit.
    [[nodiscard]] double heightOf(int bar, double width) const;

    QSizeF intrinsicSize(QTextDocument* text, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter,
                    const QRectF& into,
                    QTextDocument* text,
                    int position,
                    const QTextFormat& format) override;

private:
    void paint(QPainter& painter, const QRectF& into, int bar) const;
    std::vector<Bar> m_bars;
};

} // namespace ecotone::draw
