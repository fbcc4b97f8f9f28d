#include "navigation.h"

#include "map_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace ecotone::desktop {
namespace {

constexpr double stepOfWheel = 120.0; // eighths of a degree in one notch
constexpr double zoomOfStep = 1.5;
constexpr double fineZoom = 1.1;  // with Ctrl held
constexpr double panShare = 0.25; // of the view, for an arrow key
constexpr double leastBox = 6.0;  // pixels: less is a click

} // namespace

bool Navigation::wheel(const QWheelEvent& event)
{
    const double steps = event.angleDelta().y() / stepOfWheel;
    if (steps == 0.0)
        return true;
    const bool isFine = event.modifiers().testFlag(Qt::ControlModifier);
    m_canvas.zoomBy(std::pow(isFine ? fineZoom : zoomOfStep, steps), event.position());
    return true;
}

bool Navigation::press(const QMouseEvent& event)
{
    const bool isSpaceDrag = m_isSpaceHeld && event.button() == Qt::LeftButton;
    if (event.button() == Qt::MiddleButton || isSpaceDrag) {
        m_grip = event.position();
        return true;
    }
    if (event.button() == Qt::LeftButton && event.modifiers() == Qt::ShiftModifier) {
        m_boxStart = m_boxEnd = event.position();
        return true;
    }
    return false;
}

bool Navigation::move(const QMouseEvent& event)
{
    if (m_boxStart) {
        m_boxEnd = event.position();
        m_canvas.update();
        return true;
    }
    if (!m_grip)
        return false;
    m_canvas.panBy(event.position() - *m_grip);
    m_grip = event.position();
    return true;
}

bool Navigation::release(const QMouseEvent& event)
{
    if (m_boxStart && event.button() == Qt::LeftButton) {
        const QRectF box = QRectF{*m_boxStart, event.position()}.normalized();
        m_boxStart.reset();
        m_canvas.update();
        if (box.width() < leastBox && box.height() < leastBox)
            return false; // a click with Shift is for the tool
        m_canvas.zoomTo(box);
        return true;
    }
    const bool isGrip = event.button() == Qt::MiddleButton || event.button() == Qt::LeftButton;
    if (!m_grip || !isGrip)
        return false;
    m_grip.reset();
    return true;
}

bool Navigation::keyPress(const QKeyEvent& event)
{
    const QSizeF view = m_canvas.view().size;
    switch (event.key()) {
    case Qt::Key_Space:
        if (!event.isAutoRepeat()) {
            m_isSpaceHeld = true;
            m_grip = m_canvas.pointer(); // moves with the pointer, no button needed
        }
        return true;
    case Qt::Key_Left:
        m_canvas.panBy({panShare * view.width(), 0.0});
        return true;
    case Qt::Key_Right:
        m_canvas.panBy({-panShare * view.width(), 0.0});
        return true;
    case Qt::Key_Up:
        m_canvas.panBy({0.0, panShare * view.height()});
        return true;
    case Qt::Key_Down:
        m_canvas.panBy({0.0, -panShare * view.height()});
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift on many keyboards
        m_canvas.zoomIn();
        return true;
    case Qt::Key_Minus:
        m_canvas.zoomOut();
        return true;
    case Qt::Key_Home:
        m_canvas.zoomFull();
        return true;
    default:
        return false;
    }
}

bool Navigation::keyRelease(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Space)
        return false;
    if (!event.isAutoRepeat())
        letGo();
    return true;
}

void Navigation::letGo()
{
    m_isSpaceHeld = false;
    m_grip.reset();
    m_boxStart.reset();
    m_canvas.update();
}

void Navigation::paint(QPainter& painter) const
{
    if (!m_boxStart)
        return;
    painter.setPen(QPen{QColor{0x1c, 0x23, 0x1f}, 1.0, Qt::DashLine});
    painter.setBrush(QColor{0x1f, 0x5f, 0x99, 40});
    painter.drawRect(QRectF{*m_boxStart, m_boxEnd}.normalized());
}

} // namespace ecotone::desktop
