#pragma once

#include "ecotone/geo/point.h"

#include <QCursor>
#include <QObject>
#include <QPointF>
#include <QString>

class QKeyEvent;
class QPainter;

namespace ecotone::desktop {

class MapCanvas;

/// Where the pointer is, on the screen and on the map.
struct MapPointer {
    QPointF screen;
    geo::Point world;
    Qt::MouseButton button = Qt::NoButton; // that was pressed or let go
    Qt::MouseButtons buttons;              // that are held
    Qt::KeyboardModifiers modifiers;
};

/// Turns gestures on the map into questions and edits. The map has one tool at a time; moving
/// about on it works with every tool.
class MapTool : public QObject {
    Q_OBJECT
public:
    explicit MapTool(MapCanvas& canvas);

    /// What the tool is called, for people and for screen readers.
    [[nodiscard]] virtual QString name() const = 0;
    /// What to do now, in one sentence.
    [[nodiscard]] virtual QString hint() const { return {}; }
    [[nodiscard]] virtual QCursor cursor() const { return Qt::CrossCursor; }

    virtual void press(const MapPointer&) {}
    virtual void move(const MapPointer&) {}
    virtual void release(const MapPointer&) {}
    virtual void doubleClick(const MapPointer&) {}
    /// @return whether the key was for the tool
    virtual bool key(QKeyEvent&) { return false; }
    /// What is being drawn, above the map.
    virtual void paint(QPainter&) {}
    /// Gives up what is being drawn. @return whether there was something
    virtual bool cancel() { return false; }

Q_SIGNALS:
    void hintChanged();

protected:
    [[nodiscard]] MapCanvas& canvas() const noexcept { return m_canvas; }

private:
    MapCanvas& m_canvas;
};

} // namespace ecotone::desktop
