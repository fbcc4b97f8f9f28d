#include "desktop/look/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace ecotone::desktop {
namespace {

QByteArray drawing(const QString& name)
{
    QFile file{QStringLiteral(":/icons/%1.svg").arg(name)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// Paints the drawing in the colours of the palette.
class InkEngine final : public QIconEngine {
public:
    explicit InkEngine(QByteArray svg) : m_svg{std::move(svg)} {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const QPalette::ColorGroup group =
            mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QPalette::ColorRole role =
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        QByteArray inked = m_svg;
        inked.replace("currentColor", palette.color(group, role).name().toLatin1());
        QSvgRenderer{inked}.render(painter, QRectF{rect});
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap made{size};
        made.fill(Qt::transparent);
        QPainter painter{&made};
        paint(&painter, QRect{QPoint{}, size}, mode, state);
        return made;
    }
    QIconEngine* clone() const override { return new InkEngine{*this}; }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QByteArray m_svg;
};

} // namespace

QIcon icon(const QString& name)
{
    return QIcon{new InkEngine{drawing(name)}};
}

} // namespace ecotone::desktop
