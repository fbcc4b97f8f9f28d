#include "desktop/map/map_canvas.h"
#include "desktop/map/map_layers.h"
#include "desktop/session/session.h"
#include "shapes.h"

#include "ecotone/project/draft.h"
#include "ecotone/project/edit_action.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <vector>

// What the map costs the window's thread and a person who waits: a frame while panning, a sharp
// map after a zoom, an edit of one shape among many (issue bars: 16 ms, and the warm frames of
// a well-known GIS).

using namespace ecotone;
using namespace ecotone::desktop;

namespace {

constexpr QSize screen{1920, 1080};
constexpr int frames = 200;

/// Seconds of this thread on a processor: what others do on the machine does not count.
double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// A project of the benchmark landscape with so many actions, and the rasters of `data` where
/// there are some.
std::unique_ptr<Session>
makeProject(const std::filesystem::path& folder, int count, const std::filesystem::path& data)
{
    records::Settings settings;
    settings.name = "Benchmark";
    settings.crs = "EPSG:6933";
    auto session = Session::create(folder / "bench.gpkg", settings);
    project::Draft draft{session->project()};
    int number = 0;
    for (const bench::ActionShape& shape : bench::actionShapes(count)) {
        records::Action action;
        action.id = session->ids().nextId<records::Action>();
        action.name = fmt::format("Action {}", ++number);
        action.shape = shape.shape;
        action.obligation = static_cast<records::ObligationCode>(shape.actor % 9);
        static_cast<void>(draft.put(action));
    }
    if (std::filesystem::is_directory(data))
        for (const auto& file : std::filesystem::directory_iterator{data})
            if (file.path().extension() == ".tif") {
                records::Layer layer;
                layer.id = session->ids().nextId<records::Layer>();
                layer.name = file.path().stem().string();
                layer.path = file.path().string();
                layer.band = 1;
                static_cast<void>(draft.put(layer));
            }
    session->perform(std::move(draft).edit("Make the benchmark"));
    return session;
}

void waitUntilSharp(const MapCanvas& canvas)
{
    while (canvas.isDrawing())
        QTest::qWait(1);
}

void pan(MapCanvas& canvas, const char* where)
{
    QImage image{screen, QImage::Format_RGB32};
    std::vector<double> costs;
    for (int i = 0; i < frames; ++i) {
        const double before = threadSeconds();
        canvas.panBy({3.0, 2.0});
        canvas.render(&image);
        costs.push_back(1e3 * (threadSeconds() - before));
        QCoreApplication::processEvents();
    }
    std::ranges::sort(costs);
    fmt::print("pan, {:<8} {:6.2f} ms median, {:6.2f} ms 95 %, {:6.2f} ms most\n", where,
               costs[costs.size() / 2], costs[costs.size() * 95 / 100], costs.back());
}

void zoomTo(MapCanvas& canvas, double factor, const char* where)
{
    QElapsedTimer time;
    time.start();
    canvas.zoomBy(factor, {screen.width() / 2.0, screen.height() / 2.0});
    waitUntilSharp(canvas);
    fmt::print("sharp, {:<6} {:6} ms on {} threads\n", where, time.elapsed(),
               QThread::idealThreadCount());
}

void editOne(Session& session)
{
    const records::ActionId id = session.project().all<records::Action>().begin()->first;
    geo::Shape shape = *session.project().find(id)->shape;
    shape.polygons.front().outer.front().x += 1.0;
    const double before = threadSeconds();
    session.perform(project::redrawAction(session.project(), id, std::move(shape)));
    fmt::print("edit of one    {:6.2f} ms, stored and in a new scene\n",
               1e3 * (threadSeconds() - before));
}

} // namespace

/// map_frames [shapes] [folder of rasters]
int main(int argc, char** argv)
{
    const QApplication application{argc, argv};
    const int count = argc > 1 ? std::atoi(argv[1]) : 20'000;
    const std::filesystem::path data = argc > 2 ? argv[2] : "";
    const QTemporaryDir folder;
    const auto session = makeProject(folder.path().toStdString(), count, data);
    MapLayers layers{*session};
    MapCanvas canvas{*session, layers};
    canvas.resize(screen);
    canvas.show();
    waitUntilSharp(canvas);
    fmt::print("{} shapes, {} x {}\n", count, screen.width(), screen.height());
    zoomTo(canvas, 1.01, "whole");
    pan(canvas, "whole");
    zoomTo(canvas, 6.0, "middle");
    pan(canvas, "middle");
    zoomTo(canvas, 6.0, "near");
    pan(canvas, "near");
    editOne(*session);
    return 0;
}
