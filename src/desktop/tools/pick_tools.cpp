#include "pick_tools.h"

#include "desktop/map/map_canvas.h"

#include <QPainter>

namespace ecotone::desktop {
namespace {

constexpr double reach = 4.0;    // pixels beside a border that still hit
constexpr double leastBox = 5.0; // pixels: less is a click

bool adds(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier);
}

} // namespace

QString SelectTool::name() const
{
    return tr("Select");
}

QString SelectTool::hint() const
{
    return tr("Click a surface or drag a box round several; Ctrl adds and takes away.");
}

void SelectTool::press(const MapPointer& pointer)
{
    if (pointer.button == Qt::LeftButton)
        m_start = m_end = pointer.screen;
}

void SelectTool::move(const MapPointer& pointer)
{
    if (!m_start)
        return;
    m_end = pointer.screen;
    canvas().update();
}

void SelectTool::release(const MapPointer& pointer)
{
    if (!m_start || pointer.button != Qt::LeftButton)
        return;
    const QRectF box = QRectF{*m_start, pointer.screen}.normalized();
    m_start.reset();
    canvas().update();
    Selection& selection = canvas().session().selection();
    const bool isClick = box.width() < leastBox && box.height() < leastBox;
    const auto hits =
        isClick ? hitsAt(canvas().scene(), pointer.world, reach * canvas().view().unitsPerPixel)
                : hitsIn(canvas().scene(), canvas().view().toWorld(box));
    std::vector<RecordRef> found;
    for (const SceneHit& hit : hits) {
        // A box selects what can be worked on; landscapes only by a click on them.
        const bool isGround = hit.layer->key.kind == LayerKey::Kind::Landscapes;
        if (hit.item->record && (isClick || !isGround))
            found.push_back(*hit.item->record);
        if (isClick && !found.empty())
            break; // the topmost
    }
    if (!adds(pointer.modifiers))
        return selection.set(std::move(found));
    if (isClick)
        for (const RecordRef& ref : found)
            selection.toggle(ref);
    else
        for (const RecordRef& ref : found)
            if (!selection.contains(ref))
                selection.toggle(ref);
}

void SelectTool::paint(QPainter& painter)
{
    if (!m_start)
        return;
    painter.setPen(QPen{QColor{0x1a, 0x1a, 0x1a}, 1.0});
    painter.setBrush(QColor{0xff, 0xd4, 0x00, 50});
    painter.drawRect(QRectF{*m_start, m_end}.normalized());
}

bool SelectTool::cancel()
{
    const bool wasOn = m_start.has_value();
    m_start.reset();
    return wasOn;
}

QString IdentifyTool::name() const
{
    return tr("Identify");
}

QString IdentifyTool::hint() const
{
    return tr("Click a place to see what every layer has there.");
}

void IdentifyTool::release(const MapPointer& pointer)
{
    if (pointer.button == Qt::LeftButton)
        canvas().identify(pointer.world);
}

QString PanTool::name() const
{
    return tr("Pan");
}

void PanTool::press(const MapPointer& pointer)
{
    if (pointer.button == Qt::LeftButton)
        m_grip = pointer.screen;
}

void PanTool::move(const MapPointer& pointer)
{
    if (!m_grip)
        return;
    canvas().panBy(pointer.screen - *m_grip);
    m_grip = pointer.screen;
}

void PanTool::release(const MapPointer&)
{
    m_grip.reset();
}

} // namespace ecotone::desktop
