#pragma once

#include "desktop/session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ecotone::desktop {

class MapCanvas;

/// Of the status bar: coordinates, scale and coordinate system of the map.
class MapStatus final : public QWidget {
    Q_OBJECT
public:
    MapStatus(Session& session, MapCanvas& canvas, QWidget* parent = nullptr);

private:
    void showPoint(const geo::Point& point);
    void showScale();
    void takeScale();
    void showCrs();
    void chooseCrs();

    Session* m_session;
    MapCanvas* m_canvas;
    QLabel *m_point, *m_hint;
    QComboBox* m_scale;
    QPushButton* m_crs;
};

} // namespace ecotone::desktop
