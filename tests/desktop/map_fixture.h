#pragma once

#include "desktop/map/map_canvas.h"
#include "desktop/map/map_layers.h"
#include "desktop/session/session.h"
#include "desktop/tools/tool_names.h"

#include "ecotone/project/edit_action.h"
#include "ecotone/project/edit_landscape.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace ecotone::desktop::tests {

inline geo::Shape rectangle(const geo::Crs& crs, geo::Box box)
{
    return {crs,
            {{{{box.minX, box.minY},
               {box.maxX, box.minY},
               {box.maxX, box.maxY},
               {box.minX, box.maxY}},
              {}}}};
}

/// A project on a plane of metres, with a landscape from (0, 0) to (1000, 800) about a place in
/// Brazil, and a map of 1000 x 800 pixels on which a pixel is a metre.
struct MapFixture {
    MapFixture()
    {
        records::Settings settings;
        settings.name = "Test landscape";
        settings.crs = crs.code();
        session = Session::create(
            std::filesystem::path{folder.path().toStdString()} / "test.gpkg", settings);
        records::Landscape landscape;
        landscape.id = session->ids().nextId<records::Landscape>();
        landscape.name = "Valley";
        landscapeId = landscape.id;
        records::LandscapeVersion version;
        version.id = session->ids().nextId<records::LandscapeVersion>();
        version.shape = rectangle(crs, {x0, y0, x0 + 1000.0, y0 + 800.0});
        session->perform(project::addLandscape(session->project(), landscape, version));
        layers = std::make_unique<MapLayers>(*session);
        canvas = std::make_unique<MapCanvas>(*session, *layers);
        canvas->resize(1000, 800);
        canvas->show();
        canvas->setFocus();
        MapView view = canvas->view();
        view.centre = {x0 + 500.0, y0 + 400.0};
        view.unitsPerPixel = 1.0;
        canvas->setView(view);
    }

    records::ActionId addAction(const std::string& name, geo::Shape shape)
    {
        project::NewAction parts;
        parts.action.id = session->ids().nextId<records::Action>();
        parts.action.name = name;
        parts.action.shape = std::move(shape);
        session->perform(project::addAction(session->project(), parts));
        return parts.action.id;
    }
    records::ActionId addAction(const std::string& name, geo::Box box)
    {
        return addAction(name, rectangle(crs, at(box)));
    }
    /// A box in metres from the corner of the landscape.
    [[nodiscard]] geo::Box at(geo::Box box) const
    {
        return {x0 + box.minX, y0 + box.minY, x0 + box.maxX, y0 + box.maxY};
    }
    /// The pixel over a point in metres from the corner.
    [[nodiscard]] QPoint pixel(double x, double y) const
    {
        return canvas->view().toScreen(geo::Point{x0 + x, y0 + y}).toPoint();
    }
    [[nodiscard]] const geo::Shape& shapeOf(records::ActionId id) const
    {
        return *session->project().find(id)->shape;
    }
    void click(double x,
               double y,
               Qt::KeyboardModifiers modifiers = {},
               Qt::MouseButton button = Qt::LeftButton) const
    {
        moveTo(pixel(x, y));
        QTest::mouseClick(canvas.get(), button, modifiers, pixel(x, y));
    }
    void drag(double x,
              double y,
              double toX,
              double toY,
              Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {}) const
    {
        moveTo(pixel(x, y));
        QTest::mousePress(canvas.get(), button, modifiers, pixel(x, y));
        const QPoint from = pixel(x, y), to = pixel(toX, toY);
        for (int step = 1; step <= 4; ++step) {
            QMouseEvent event{QEvent::MouseMove,
                              QPointF{from + (to - from) * step / 4},
                              canvas->mapToGlobal(QPointF{from + (to - from) * step / 4}),
                              Qt::NoButton,
                              button,
                              modifiers};
            QApplication::sendEvent(canvas.get(), &event);
        }
        QTest::mouseRelease(canvas.get(), button, modifiers, to);
    }
    /// Moves the pointer to a pixel without a button.
    void moveTo(QPoint at) const
    {
        QMouseEvent event{QEvent::MouseMove, QPointF{at},  canvas->mapToGlobal(QPointF{at}),
                          Qt::NoButton,      Qt::NoButton, Qt::NoModifier};
        QApplication::sendEvent(canvas.get(), &event);
    }
    /// Waits until the map is drawn as it is now.
    void waitForMap() const { QTRY_VERIFY_WITH_TIMEOUT(!canvas->isDrawing(), 20'000); }

    const geo::Crs crs = geo::Crs::fromText("EPSG:31982"); // UTM 22 S
    const double x0 = 500'000.0, y0 = 8'000'000.0;
    QTemporaryDir folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<MapLayers> layers;
    std::unique_ptr<MapCanvas> canvas; // goes before what it shows
    records::LandscapeId landscapeId;
};

} // namespace ecotone::desktop::tests
