#include "map_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QWheelEvent>

namespace ecotone::desktop {

MapPointer MapCanvas::pointerOf(const QMouseEvent& event) const
{
    return {event.position(), m_view.toWorld(event.position()), event.button(), event.buttons(),
            event.modifiers()};
}

void MapCanvas::resizeEvent(QResizeEvent* event)
{
    m_view.size = event->size().toSizeF();
    m_pointer = rect().toRectF().center();
    if (!m_isFitted)
        fitWhenFirstSeen();
    changed();
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    m_navigation.wheel(*event);
    event->accept();
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_navigation.press(*event))
        setCursor(m_navigation.isPanning() ? Qt::ClosedHandCursor : Qt::CrossCursor);
    else if (m_tool)
        m_tool->press(pointerOf(*event));
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    Q_EMIT cursorMoved(m_view.toWorld(event->position()));
    if (!m_navigation.move(*event) && m_tool)
        m_tool->move(pointerOf(*event));
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    const bool wasForShift =
        event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier;
    if (!m_navigation.release(*event) && m_tool) {
        if (wasForShift) // the press was taken to begin a box, which did not come
            m_tool->press(pointerOf(*event));
        m_tool->release(pointerOf(*event));
    }
    updateCursor();
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (event->button() == Qt::LeftButton && m_tool)
        m_tool->doubleClick(pointerOf(*event));
    else
        m_navigation.press(*event);
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return stop();
    if (m_tool && m_tool->key(*event)) {
        update();
        return;
    }
    if (!m_navigation.keyPress(*event))
        QWidget::keyPressEvent(event);
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (!m_navigation.keyRelease(*event))
        QWidget::keyReleaseEvent(event);
}

void MapCanvas::focusOutEvent(QFocusEvent* event)
{
    m_navigation.letGo();
    QWidget::focusOutEvent(event);
}

bool MapCanvas::event(QEvent* event)
{
    // Keys that a menu would take are for the tool while the map has the keyboard.
    if (event->type() == QEvent::ShortcutOverride && m_tool) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        const bool isPlain = !(key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        const bool isForTool = key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete ||
                               key.key() == Qt::Key_Escape || key.key() == Qt::Key_Return ||
                               key.key() == Qt::Key_Enter;
        if (isPlain && isForTool)
            event->accept();
    }
    return QWidget::event(event);
}

} // namespace ecotone::desktop
