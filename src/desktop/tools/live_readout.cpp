#include "live_readout.h"

#include "desktop/session/text.h"
#include "draw/map_style.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/overlay.h"
#include "ecotone/geo/true_area.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ecotone::desktop {
namespace {

constexpr std::size_t mostOthers = 64; // overlaps beyond are not measured while dragging

QStringList measured(const ReadoutRequest& request)
{
    QStringList lines;
    try {
        const Hectares area = toHectares(geo::trueArea(request.shape));
        lines << LiveReadout::tr("Area: %1").arg(areaText(area));
        if (request.landscape) {
            const Hectares whole = toHectares(geo::trueArea(request.landscape->shape()));
            if (whole.value() > 0.0)
                lines << LiveReadout::tr("Of the landscape: %1")
                             .arg(percentText(100.0 * (area / whole)));
        }
        std::vector<geo::Shape> shared;
        for (const auto& other : request.others)
            if (geo::Shape part = geo::intersectionOf(request.shape, other->shape());
                !part.isEmpty())
                shared.push_back(std::move(part));
        if (!shared.empty())
            lines << LiveReadout::tr("Overlap with other actions: %1")
                         .arg(areaText(toHectares(geo::trueArea(geo::unionOf(shared)))));
    } catch (const GeometryError& error) {
        lines << text(std::string_view{error.what()});
    }
    return lines;
}

} // namespace

LiveReadout::LiveReadout(QObject* parent) : QObject{parent}
{
    m_pool.setMaxThreadCount(1);
}

LiveReadout::~LiveReadout()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void LiveReadout::measure(ReadoutRequest request)
{
    m_waiting = std::move(request);
    if (!m_isBusy)
        begin();
}

void LiveReadout::clear()
{
    m_waiting.reset();
    m_lines.clear();
    ++m_epoch;
    Q_EMIT changed();
}

void LiveReadout::begin()
{
    m_isBusy = true;
    m_pool.start([this, request = *std::exchange(m_waiting, std::nullopt), epoch = m_epoch] {
        const QStringList lines = measured(request);
        QMetaObject::invokeMethod(
            this,
            [this, lines, epoch] {
                m_isBusy = false;
                if (epoch == m_epoch) {
                    m_lines = lines;
                    Q_EMIT changed();
                }
                if (m_waiting)
                    begin();
            },
            Qt::QueuedConnection);
    });
}

ReadoutRequest
requestFor(geo::Shape shape, const MapScene& scene, const std::vector<RecordRef>& without)
{
    const geo::Box box = geo::boxOf(shape);
    ReadoutRequest request{std::move(shape), nullptr, {}};
    const geo::Point middle{(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0};
    for (const SceneHit& hit : hitsAt(scene, middle, 0.0))
        if (hit.layer->key.kind == LayerKey::Kind::Landscapes && !request.landscape)
            request.landscape = hit.item->outline;
    for (const SceneLayer& layer : scene.layers) {
        const auto* surfaces = std::get_if<std::shared_ptr<const SurfaceLayer>>(&layer);
        if (!surfaces || (*surfaces)->key.kind != LayerKey::Kind::Actions)
            continue;
        for (const std::size_t i : (*surfaces)->index.touching(box)) {
            const SceneItem& item = (*surfaces)->items[i];
            const bool isItself =
                item.record && std::ranges::find(without, *item.record) != without.end();
            if (!isItself && request.others.size() < mostOthers)
                request.others.push_back(item.outline);
        }
    }
    return request;
}

void paintReadout(QPainter& painter,
                  const QStringList& lines,
                  QPointF beside,
                  const QRectF& frame)
{
    if (lines.isEmpty())
        return;
    const QFont font = draw::mapFont(12);
    const QFontMetricsF metrics{font};
    double width = 0.0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    constexpr double pad = 7.0, away = 18.0;
    QRectF plate{beside + QPointF{away, away},
                 QSizeF{width + 2.0 * pad,
                        metrics.height() * static_cast<double>(lines.size()) + 2.0 * pad}};
    if (plate.right() > frame.right())
        plate.moveRight(beside.x() - away);
    if (plate.bottom() > frame.bottom())
        plate.moveBottom(beside.y() - away);
    painter.setPen(QPen{QColor{0x1c, 0x23, 0x1f, 120}, 1.0});
    painter.setBrush(QColor{255, 255, 255, 238});
    painter.drawRoundedRect(plate, 4.0, 4.0);
    painter.setPen(draw::ink::text);
    painter.setFont(font);
    double y = plate.top() + pad + metrics.ascent();
    for (const QString& line : lines) {
        painter.drawText(QPointF{plate.left() + pad, y}, line);
        y += metrics.height();
    }
}

} // namespace ecotone::desktop
