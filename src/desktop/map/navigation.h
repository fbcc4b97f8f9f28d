#pragma once

#include <QPointF>
#include <QRectF>

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QPainter;
class QWheelEvent;

namespace ecotone::desktop {

class MapCanvas;

/// Moving about on the map, with whatever tool is in hand: wheel, middle button, Space, Shift
/// and drag, arrows, plus and minus. Each function says whether the event was for it.
class Navigation {
public:
    explicit Navigation(MapCanvas& canvas) : m_canvas{canvas} {}

    bool wheel(const QWheelEvent& event);
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool keyPress(const QKeyEvent& event);
    bool keyRelease(const QKeyEvent& event);
    /// The box that is being drawn, to zoom to.
    void paint(QPainter& painter) const;
    /// Lets go of everything, when the map loses the keyboard.
    void letGo();
    [[nodiscard]] bool isPanning() const noexcept { return m_grip.has_value(); }

private:
    MapCanvas& m_canvas;
    std::optional<QPointF> m_grip; // where the map is held
    bool m_isSpaceHeld = false;
    std::optional<QPointF> m_boxStart;
    QPointF m_boxEnd;
};

} // namespace ecotone::desktop
