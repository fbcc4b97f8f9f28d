#include "desktop/dialogs/map_file.h"

#include "draw/render_map.h"

#include "ecotone/base/error.h"

#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace ecotone::desktop {
namespace {

// The map is drawn on a page of 96 units to the inch, whatever the paper, so that letters and
// lines have one size on every one.
constexpr double unitsPerMillimetre = 96.0 / 25.4;

[[noreturn]] void cannotWrite(const QString& file)
{
    throw InputError{"The map could not be written to " + file.toStdString() +
                     ". Choose a folder you may write to, with room left."};
}

void paint(QPainter& painter,
           const QSizeF& millimetres,
           double scale,
           const report::MapContent& content)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    draw::renderMap(painter, QRectF{QPointF{}, millimetres * unitsPerMillimetre}, content);
}

void writePdf(const MapFile& target, const report::MapContent& content)
{
    QPdfWriter writer{target.file};
    writer.setPageSize(QPageSize{target.millimetres, QPageSize::Millimeter});
    writer.setPageMargins(QMarginsF{});
    writer.setResolution(96 * 4);
    writer.setTitle(QString::fromStdString(content.title));
    QPainter painter;
    if (!painter.begin(&writer))
        cannotWrite(target.file);
    paint(painter, target.millimetres, 4.0, content);
}

void writeSvg(const MapFile& target, const report::MapContent& content)
{
    QSvgGenerator generator;
    generator.setFileName(target.file);
    const QSizeF size = target.millimetres * unitsPerMillimetre;
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF{QPointF{}, size});
    generator.setResolution(96);
    generator.setTitle(QString::fromStdString(content.title));
    QPainter painter;
    if (!painter.begin(&generator))
        cannotWrite(target.file);
    paint(painter, target.millimetres, 1.0, content);
}

} // namespace

QImage mapPicture(const QSizeF& millimetres, int width, const report::MapContent& content)
{
    const double scale = width / (millimetres.width() * unitsPerMillimetre);
    QImage picture{width, qRound(width * millimetres.height() / millimetres.width()),
                   QImage::Format_ARGB32_Premultiplied};
    picture.fill(Qt::white);
    QPainter painter{&picture};
    paint(painter, millimetres, scale, content);
    return picture;
}

void writeMap(const MapFile& target, const report::MapContent& content)
{
    if (target.file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return writePdf(target, content);
    if (target.file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
        return writeSvg(target, content);
    QImage picture = mapPicture(
        target.millimetres, qRound(target.millimetres.width() / 25.4 * target.dpi), content);
    picture.setDotsPerMeterX(qRound(target.dpi / 0.0254));
    picture.setDotsPerMeterY(qRound(target.dpi / 0.0254));
    if (!picture.save(target.file, "PNG"))
        cannotWrite(target.file);
}

} // namespace ecotone::desktop
