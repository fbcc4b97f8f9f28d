#include "desktop/dialogs/preflight_card.h"

#include "desktop/look/theme.h"
#include "desktop/session/text.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

QString line(const QString& label, const QString& value)
{
    return QStringLiteral("<tr><td style='padding-right:12px'>%1</td><td>%2</td></tr>")
        .arg(label, value.toHtmlEscaped());
}

QString rasterLines(const formats::ProbedRaster& raster)
{
    QString lines =
        line(PreflightCard::tr("Size"), PreflightCard::tr("%1 × %2 cells, bands: %3")
                                            .arg(QLocale{}.toString(qlonglong{raster.width}),
                                                 QLocale{}.toString(qlonglong{raster.height}))
                                            .arg(raster.bands.size()));
    lines += line(PreflightCard::tr("Coordinate system"),
                  raster.grid ? text(raster.grid->crs.title()) : PreflightCard::tr("none"));
    lines +=
        line(PreflightCard::tr("Cell"),
             QStringLiteral("%1 × %2").arg(QLocale{}.toString(raster.cellSize[0], 'g', 6),
                                           QLocale{}.toString(raster.cellSize[1], 'g', 6)));
    for (const formats::ProbedBand& band : raster.bands)
        lines += line(PreflightCard::tr("Band %1").arg(band.number),
                      band.looksCategorical ? PreflightCard::tr("%1, classes: %2")
                                                  .arg(text(band.type))
                                                  .arg(band.classes.size())
                      : band.minimum && band.maximum
                          ? PreflightCard::tr("%1, from %2 to %3")
                                .arg(text(band.type), QLocale{}.toString(*band.minimum, 'g', 6),
                                     QLocale{}.toString(*band.maximum, 'g', 6))
                          : text(band.type));
    return lines;
}

QString vectorLines(const formats::ProbedVectorLayer& layer)
{
    QString lines =
        line(PreflightCard::tr("Layer “%1”").arg(text(layer.name)),
             PreflightCard::tr("surfaces: %1, points: %2, lines: %3, without shape: %4")
                 .arg(layer.polygons)
                 .arg(layer.points)
                 .arg(layer.lines)
                 .arg(layer.withoutGeometry));
    lines += line(PreflightCard::tr("Coordinate system"),
                  layer.crs ? text(layer.crs->title()) : PreflightCard::tr("none"));
    if (layer.invalid > 0)
        lines += line(
            PreflightCard::tr("Repair"),
            PreflightCard::tr("invalid shapes, repaired on import: %1").arg(layer.invalid));
    return lines;
}

QString findingLines(const Findings& findings)
{
    QString lines;
    for (const Finding& each : findings) {
        const QColor ink = each.severity == Severity::Problem   ? inks().problem
                           : each.severity == Severity::Warning ? inks().warning
                                                                : inks().note;
        lines +=
            QStringLiteral("<p style='margin:4px 0'><span style='color:%1'>●</span> %2 %3</p>")
                .arg(ink.name(), text(each.message).toHtmlEscaped(),
                     text(each.remedy).toHtmlEscaped());
    }
    return lines;
}

} // namespace

PreflightCard::PreflightCard(QWidget* parent) : QFrame{parent}, m_text{new QLabel}
{
    setObjectName(QStringLiteral("preflightCard"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setObjectName(QStringLiteral("preflightText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::RichText);
    auto* const column = new QVBoxLayout{this};
    column->addWidget(m_text);
}

void PreflightCard::show(const formats::Probe& probe)
{
    QString html = QStringLiteral("<p><b>%1</b></p><table>")
                       .arg(text(probe.file.filename().string()).toHtmlEscaped());
    html += line(tr("Format"),
                 QStringLiteral("%1, %2").arg(text(probe.driver),
                                              QLocale{}.formattedDataSize(probe.sizeBytes)));
    if (probe.raster)
        html += rasterLines(*probe.raster);
    for (const formats::ProbedVectorLayer& layer : probe.vectorLayers)
        html += vectorLines(layer);
    html += QStringLiteral("</table>");
    html += probe.findings.empty()
                ? QStringLiteral("<p>%1</p>").arg(tr("Nothing is wrong with it."))
                : findingLines(probe.findings);
    m_text->setText(html);
}

void PreflightCard::say(const QString& words)
{
    m_text->setText(words.toHtmlEscaped());
}

} // namespace ecotone::desktop
