#include "qt_painter.h"

#include "render_map.h"
#include "svg_title.h"

#include "ecotone/base/contract.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace ecotone::draw {
namespace {

constexpr int density = 2; // sharp on screens with small pixels and in print

} // namespace

report::Picture QtPainter::paintMap(const report::MapContent& content, int width, int height)
{
    QImage image{width * density, height * density, QImage::Format_RGB32};
    image.setDevicePixelRatio(density);
    QPainter painter{&image};
    renderMap(painter, QRectF(0, 0, width, height), content);
    painter.end();

    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    const bool isSaved = image.save(&buffer, "PNG");
    expects(isSaved, "QtPainter: Qt writes PNG");
    return {bytes.toStdString(), width, height};
}

std::string QtPainter::paintMapSvg(const report::MapContent& content, int width, int height)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({width, height});
    generator.setViewBox(QRect{0, 0, width, height});
    QPainter painter{&generator};
    renderMap(painter, QRectF(0, 0, width, height), content);
    painter.end();
    return withTitle(bytes.toStdString(), content.title);
}

} // namespace ecotone::draw
