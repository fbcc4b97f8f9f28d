#include "map_file.h"

#include "fixed_hash_seed.h"
#include "map_style.h"
#include "pdf_outline.h"
#include "render_map.h"
#include "svg_title.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/base/whole_file.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <fmt/format.h>

namespace ecotone::draw {
namespace {

constexpr double millimetresPerInch = 25.4;
// A page has 96 units to the inch, whatever the paper.
constexpr double unitsPerInch = 96.0, unitsPerMillimetre = unitsPerInch / millimetresPerInch;
constexpr double margin = 10.0 * unitsPerMillimetre;
constexpr int titleSize = 20;
constexpr double titleHeight = 34.0;

void paintPage(QPainter& painter,
               const QSizeF& millimetres,
               double scale,
               const report::MapContent& content)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    QRectF inside = QRectF{QPointF{}, millimetres * unitsPerMillimetre}.adjusted(
        margin, margin, -margin, -margin);
    if (!content.title.empty()) {
        painter.setFont(mapFont(titleSize, QFont::DemiBold));
        painter.setPen(ink::text);
        const QFontMetricsF metrics{painter.font()};
        const QString title = metrics.elidedText(QString::fromStdString(content.title),
                                                 Qt::ElideRight, inside.width());
        painter.drawText(QRectF{inside.topLeft(), QSizeF{inside.width(), titleHeight}},
                         Qt::AlignLeft | Qt::AlignTop, title);
        inside.setTop(inside.top() + titleHeight);
    }
    renderMap(painter, inside, content);
}

/// What a painter on a device leaves behind.
template <class Paint>
std::string bytesOf(const Paint& paint)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    paint(buffer);
    return bytes.toStdString();
}

std::string pdfOf(const MapPage& page, const report::MapContent& content)
{
    constexpr int fineness = 4; // lines may lie between units
    const FixedHashSeed sameBytes;
    const std::string pdf = bytesOf([&](QBuffer& buffer) {
        QPdfWriter writer{&buffer};
        writer.setPageSize(QPageSize{page.millimetres, QPageSize::Millimeter});
        writer.setPageMargins(QMarginsF{});
        writer.setResolution(static_cast<int>(unitsPerInch) * fineness);
        writer.setTitle(QString::fromStdString(content.title));
        QPainter painter{&writer};
        paintPage(painter, page.millimetres, fineness, content);
    });
    return withOutline(pdf, {}, {}, "en");
}

std::string svgOf(const MapPage& page, const report::MapContent& content)
{
    std::string svg = bytesOf([&](QBuffer& buffer) {
        const QSizeF size = page.millimetres * unitsPerMillimetre;
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size.toSize());
        generator.setViewBox(QRectF{QPointF{}, size});
        generator.setResolution(static_cast<int>(unitsPerInch));
        QPainter painter{&generator};
        paintPage(painter, page.millimetres, 1.0, content);
    });
    return withTitle(std::move(svg), content.title);
}

std::string pngOf(const MapPage& page, const report::MapContent& content)
{
    const double inches = page.millimetres.width() / millimetresPerInch;
    QImage picture = mapPicture(page.millimetres, qRound(inches * page.dotsPerInch), content);
    const int dotsPerMetre = qRound(page.dotsPerInch * 1000.0 / millimetresPerInch);
    picture.setDotsPerMeterX(dotsPerMetre);
    picture.setDotsPerMeterY(dotsPerMetre);
    return bytesOf([&](QBuffer& buffer) { picture.save(&buffer, "PNG"); });
}

} // namespace

QImage mapPicture(const QSizeF& millimetres, int width, const report::MapContent& content)
{
    const double scale = width / (millimetres.width() * unitsPerMillimetre);
    QImage picture{width, qRound(width * millimetres.height() / millimetres.width()),
                   QImage::Format_RGB32};
    picture.fill(Qt::white);
    QPainter painter{&picture};
    paintPage(painter, millimetres, scale, content);
    return picture;
}

void writeMap(const std::filesystem::path& file,
              const MapPage& page,
              const report::MapContent& content)
{
    const std::string ending = lowerAscii(file.extension().string());
    if (ending == ".pdf")
        return writeWholeText(file, pdfOf(page, content));
    if (ending == ".svg")
        return writeWholeText(file, svgOf(page, content));
    if (ending == ".png")
        return writeWholeText(file, pngOf(page, content));
    throw InputError{fmt::format("“{}” names no format of maps. Maps are written as .pdf, .png "
                                 "or .svg.",
                                 file.string())};
}

} // namespace ecotone::draw
