#include "sketch_tool.h"

#include "desktop/map/map_canvas.h"
#include "desktop/session/text.h"
#include "edit_keys.h"
#include "entry_line.h"
#include "live_readout.h"
#include "point_entry.h"

#include <QKeyEvent>
#include <QPainter>

namespace ecotone::desktop {
namespace {

const QColor ink{0xd0, 0x1c, 0x8b}; // seen on any ground, also by the colour-blind

/// Characters that begin a number, so that they begin typing a point.
bool beginsNumber(const QString& typed)
{
    return typed.size() == 1 && (typed.front().isDigit() || typed.front() == QLatin1Char('-') ||
                                 typed.front() == QLatin1Char('.'));
}

} // namespace

SketchTool::SketchTool(MapCanvas& map, Form form)
    : MapTool{map}
    , m_form{form}
    , m_entry{new EntryLine{&map}}
{
    connect(m_entry, &EntryLine::entered, this, &SketchTool::take);
}

SketchTool::~SketchTool()
{
    m_entry->hide();
    m_entry->deleteLater(); // it may be what is being typed into
}

QString SketchTool::hint() const
{
    if (m_points.empty())
        return tr("Click the first point, or type it: east, north.");
    if (m_points.size() < leastPoints())
        return tr("Click or type the next point; Backspace takes the last one back.");
    return tr("Click the next point. Double-click, right-click or Enter finishes.");
}

void SketchTool::press(const MapPointer& pointer)
{
    if (pointer.button == Qt::RightButton)
        return finish();
    if (pointer.button != Qt::LeftButton)
        return;
    move(pointer);
    add(m_pointer.value_or(pointer.world), m_snap);
}

void SketchTool::move(const MapPointer& pointer)
{
    m_snap = snapAt(canvas().scene(), canvas().view(), pointer.world, canvas().editOptions());
    m_pointer = m_snap ? m_snap->point : pointer.world;
    sketchChanged();
    canvas().update();
}

void SketchTool::doubleClick(const MapPointer&)
{
    finish(); // its first click has added the point
}

void SketchTool::add(geo::Point point, const std::optional<Snap>& snap)
{
    if (!m_points.empty() && m_points.back() == point)
        return;
    if (snap && canvas().editOptions().traces && !m_points.empty()) {
        const std::vector<geo::Point> way = traced(*snap, m_points.back());
        m_points.insert(m_points.end(), way.begin(), way.end());
    }
    m_points.push_back(point);
    sketchChanged();
    Q_EMIT hintChanged();
    canvas().say(hint());
    canvas().update();
}

void SketchTool::finish()
{
    if (m_points.size() < leastPoints()) {
        canvas().say(m_form == Form::Line ? tr("A line needs two points.")
                                          : tr("A surface needs three points."));
        return;
    }
    const std::vector<geo::Point> points = std::move(m_points);
    m_points.clear();
    m_snap.reset();
    m_entry->close();
    finished(points);
    sketchChanged();
    canvas().update();
}

bool SketchTool::cancel()
{
    const bool wasOn = !m_points.empty() || m_entry->isOpen();
    m_points.clear();
    m_snap.reset();
    m_entry->close();
    sketchChanged();
    return wasOn;
}

bool SketchTool::key(QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Backspace:
        if (!m_points.empty())
            m_points.pop_back();
        sketchChanged();
        canvas().say(hint());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish();
        return true;
    default:
        if (switchByKey(canvas(), event))
            return true;
        if (!beginsNumber(event.text()) || event.key() == Qt::Key_Minus)
            return false;
        openEntry(event.text());
        return true;
    }
}

void SketchTool::openEntry(const QString& typed)
{
    m_entry->open(tr("Next point"), tr("east, north   or   metres < degrees from north"),
                  typed);
}

void SketchTool::take(const QString& typed)
{
    if (typed.trimmed().isEmpty()) { // Enter on an empty line finishes, as on the map
        m_entry->close();
        return finish();
    }
    const std::optional<geo::Point> last =
        m_points.empty() ? std::nullopt : std::optional{m_points.back()};
    const auto point = readPoint(typed, last, canvas().ground());
    if (!point)
        return m_entry->setTrouble(text(point.refusal().reason));
    m_pointer = point.value();
    add(point.value(), std::nullopt);
    openEntry({}); // for the next one
}

std::vector<geo::Point> SketchTool::pointsWithPointer() const
{
    std::vector<geo::Point> points = m_points;
    if (m_pointer && !points.empty() && points.back() != *m_pointer) {
        if (m_snap && canvas().editOptions().traces) {
            const std::vector<geo::Point> way = traced(*m_snap, points.back());
            points.insert(points.end(), way.begin(), way.end());
        }
        points.push_back(*m_pointer);
    }
    return points;
}

void SketchTool::paint(QPainter& painter)
{
    const MapView& view = canvas().view();
    QPolygonF line;
    for (const geo::Point& point : pointsWithPointer())
        line << view.toScreen(point);
    if (m_form == Form::Surface && line.size() > 2) {
        QColor fill = ink;
        fill.setAlpha(45);
        QPainterPath path;
        path.addPolygon(line);
        painter.fillPath(path, fill);
        painter.setPen(QPen{ink, 1.2, Qt::DashLine});
        painter.drawLine(line.back(), line.front());
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{Qt::white, 4.0});
    painter.drawPolyline(line);
    painter.setPen(QPen{ink, 2.0});
    painter.drawPolyline(line);
    painter.setBrush(Qt::white);
    for (const geo::Point& point : m_points)
        painter.drawEllipse(view.toScreen(point), 3.5, 3.5);
    if (m_snap)
        paintSnap(painter, view, *m_snap);
    if (m_pointer && !m_points.empty())
        paintReadout(painter, readout(), view.toScreen(*m_pointer),
                     QRectF{QPointF{0, 0}, view.size});
}

} // namespace ecotone::desktop
