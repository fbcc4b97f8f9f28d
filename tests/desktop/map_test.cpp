#include "desktop/map/bookmarks.h"
#include "desktop/map/map_scene.h"
#include "desktop/map/overview_map.h"
#include "desktop/map/raster_look.h"
#include "map_fixture.h"
#include "support.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ecotone;
using namespace ecotone::desktop;
using ecotone::desktop::tests::MapFixture;

/// The map by mouse and keys: moving about, selecting, identifying; and what it shows.
class MapTests : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWheelZoomsAtThePointer();
    void theMiddleButtonAndSpacePan();
    void shiftAndDragZoomsToABox();
    void arrowsAndPlusAndMinusMoveAndZoom();
    void viewsGoBackAndForth();
    void fullAndSelectionAreShownWhole();
    void aScaleIsSetAndRead();
    void aClickSelectsTheTopmostAndCtrlAdds();
    void aBoxSelectsWhatItMeets();
    void identifyAsksEveryLayer();
    void whatIsDrawnHasTheColourOfItsLayer();
    void anEditIsDrawnAtOnce();
    void layersAreAModelThatHoldsTogether();
    void layersKeepTheirStateInText();
    void colouringByActorGivesEachGroupALook();
    void rampsKeepTheirOrderInGrey();
    void escapeStopsDrawing();
    void theSummarySaysWhatIsSelected();
    void placesAreKeptForEachProject();
    void theOverviewGoesWhereItIsClicked();
    void aLayerThatCannotBeReadSaysWhy();
    void rastersAreDrawnWithTheirClasses();
};

namespace {

void wheel(QWidget& widget, QPoint at, int notches)
{
    QWheelEvent event{QPointF{at},
                      widget.mapToGlobal(QPointF{at}),
                      {},
                      {0, 120 * notches},
                      Qt::NoButton,
                      Qt::NoModifier,
                      Qt::NoScrollPhase,
                      false};
    QApplication::sendEvent(&widget, &event);
}

} // namespace

void MapTests::theWheelZoomsAtThePointer()
{
    MapFixture map;
    const QPoint at = map.pixel(250.0, 600.0);
    const geo::Point before = map.canvas->view().toWorld(QPointF{at});
    wheel(*map.canvas, at, 2);
    QVERIFY(map.canvas->view().unitsPerPixel < 0.5);
    const geo::Point after = map.canvas->view().toWorld(QPointF{at});
    QVERIFY(std::abs(after.x - before.x) < 1e-6 && std::abs(after.y - before.y) < 1e-6);
    wheel(*map.canvas, at, -2);
    QVERIFY(std::abs(map.canvas->view().unitsPerPixel - 1.0) < 1e-9);
}

void MapTests::theMiddleButtonAndSpacePan()
{
    MapFixture map;
    const geo::Point before = map.canvas->view().centre;
    map.drag(500.0, 400.0, 600.0, 350.0, Qt::MiddleButton);
    QCOMPARE(map.canvas->view().centre.x, before.x - 100.0);
    QCOMPARE(map.canvas->view().centre.y, before.y + 50.0);

    map.moveTo(QPoint{500, 400});
    QTest::keyPress(map.canvas.get(), Qt::Key_Space);
    map.moveTo(QPoint{400, 450});
    QTest::keyRelease(map.canvas.get(), Qt::Key_Space);
    QCOMPARE(map.canvas->view().centre.x, before.x);
    QCOMPARE(map.canvas->view().centre.y, before.y + 100.0);
    map.moveTo(QPoint{300, 300}); // let go: nothing moves
    QCOMPARE(map.canvas->view().centre.x, before.x);
}

void MapTests::shiftAndDragZoomsToABox()
{
    MapFixture map;
    map.drag(200.0, 200.0, 700.0, 600.0, Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(map.canvas->view().centre.x, map.x0 + 450.0);
    QCOMPARE(map.canvas->view().centre.y, map.y0 + 400.0);
    QCOMPARE(map.canvas->view().unitsPerPixel, 0.5); // 500 m on 1000 pixels
}

void MapTests::arrowsAndPlusAndMinusMoveAndZoom()
{
    MapFixture map;
    const geo::Point before = map.canvas->view().centre;
    QTest::keyClick(map.canvas.get(), Qt::Key_Right);
    QCOMPARE(map.canvas->view().centre.x, before.x + 250.0); // a quarter of the view
    QTest::keyClick(map.canvas.get(), Qt::Key_Up);
    QCOMPARE(map.canvas->view().centre.y, before.y + 200.0);
    QTest::keyClick(map.canvas.get(), Qt::Key_Plus);
    QCOMPARE(map.canvas->view().unitsPerPixel, 0.5);
    QTest::keyClick(map.canvas.get(), Qt::Key_Minus);
    QCOMPARE(map.canvas->view().unitsPerPixel, 1.0);
}

void MapTests::viewsGoBackAndForth()
{
    MapFixture map;
    QTest::qWait(400); // a view counts when it stands for a moment
    map.canvas->zoomIn();
    QTest::qWait(400);
    QVERIFY(map.canvas->hasPreviousView());
    map.canvas->previousView();
    QCOMPARE(map.canvas->view().unitsPerPixel, 1.0);
    map.canvas->nextView();
    QCOMPARE(map.canvas->view().unitsPerPixel, 0.5);
}

void MapTests::fullAndSelectionAreShownWhole()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 200, 150});
    map.session->selection().set(RecordRef{id});
    map.canvas->zoomToSelection();
    QVERIFY(std::abs(map.canvas->view().centre.x - (map.x0 + 150.0)) < 1e-9);
    QVERIFY(map.canvas->view().extent().width() < 130.0);
    map.canvas->zoomFull();
    QVERIFY(map.canvas->view().extent().width() >= 1000.0);
    QVERIFY(std::abs(map.canvas->view().centre.x - (map.x0 + 500.0)) < 1e-9);
    map.session->selection().clear();
    QSignalSpy said{map.canvas.get(), &MapCanvas::said};
    map.canvas->zoomToSelection();
    QCOMPARE(said.count(), 1);
}

void MapTests::aScaleIsSetAndRead()
{
    MapFixture map;
    map.canvas->setScale(25'000.0);
    QVERIFY(std::abs(*map.canvas->scale() - 25'000.0) < 1.0);
}

void MapTests::aClickSelectsTheTopmostAndCtrlAdds()
{
    MapFixture map;
    const auto large = map.addAction("Large", geo::Box{100, 100, 500, 500});
    const auto small = map.addAction("Small", geo::Box{200, 200, 300, 300});
    map.canvas->setTool(makeTool(ToolName::Select, *map.canvas));
    map.click(250, 250);
    QCOMPARE(map.session->selection().records(), std::vector<RecordRef>{small});
    map.click(450, 450, Qt::ControlModifier);
    QCOMPARE(map.session->selection().records(), (std::vector<RecordRef>{small, large}));
    map.click(250, 250, Qt::ShiftModifier); // takes it away again
    QCOMPARE(map.session->selection().records(), std::vector<RecordRef>{large});
    map.click(-40, 50); // outside of everything
    QVERIFY(map.session->selection().isEmpty());
}

void MapTests::aBoxSelectsWhatItMeets()
{
    MapFixture map;
    const auto one = map.addAction("One", geo::Box{100, 100, 200, 200});
    const auto two = map.addAction("Two", geo::Box{300, 100, 400, 200});
    map.addAction("Far", geo::Box{800, 600, 900, 700});
    map.canvas->setTool(makeTool(ToolName::Select, *map.canvas));
    map.drag(150, 250, 350, 150);
    auto found = map.session->selection().records();
    std::ranges::sort(found);
    std::vector<RecordRef> expected{one, two};
    std::ranges::sort(expected);
    QCOMPARE(found, expected); // and not the landscape under them
}

void MapTests::identifyAsksEveryLayer()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 200, 200});
    map.canvas->setTool(makeTool(ToolName::Identify, *map.canvas));
    QSignalSpy identified{map.canvas.get(), &MapCanvas::identified};
    map.click(150, 150);
    QVERIFY(identified.wait(5000));
    const auto found = identified.front().front().value<std::vector<Identified>>();
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].title, QStringLiteral("Meadow"));
    QCOMPARE(*found[0].record, RecordRef{id});
    QVERIFY(!found[0].attributes.empty());
    QCOMPARE(found[1].title, QStringLiteral("Valley"));
}

void MapTests::whatIsDrawnHasTheColourOfItsLayer()
{
    MapFixture map;
    map.waitForMap();
    const QColor ground = map.canvas->grab().toImage().pixelColor(map.pixel(150, 150));
    QCOMPARE(ground, QColor{Qt::white});
    map.addAction("Meadow", geo::Box{100, 100, 200, 200});
    map.waitForMap();
    QVERIFY(map.canvas->grab().toImage().pixelColor(map.pixel(150, 150)) != ground);
    // Unticked, it is gone.
    const QModelIndex actions = map.layers->indexOf({LayerKey::Kind::Actions, {}});
    QVERIFY(map.layers->setData(actions, Qt::Unchecked, Qt::CheckStateRole));
    map.waitForMap();
    QCOMPARE(map.canvas->grab().toImage().pixelColor(map.pixel(150, 150)), ground);
}

void MapTests::anEditIsDrawnAtOnce()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 200, 200});
    map.waitForMap();
    map.session->perform(project::redrawAction(
        map.session->project(), id, tests::rectangle(map.crs, map.at({600, 600, 700, 700}))));
    map.waitForMap();
    const QImage moved = map.canvas->grab().toImage();
    QCOMPARE(moved.pixelColor(map.pixel(150, 150)), QColor{Qt::white});
    QVERIFY(moved.pixelColor(map.pixel(660, 640)) != QColor{Qt::white});
    map.session->undo();
    map.waitForMap();
    QVERIFY(map.canvas->grab().toImage().pixelColor(map.pixel(160, 140)) != QColor{Qt::white});
}

void MapTests::layersAreAModelThatHoldsTogether()
{
    MapFixture map;
    QAbstractItemModelTester tester{map.layers.get(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest};
    map.addAction("Meadow", geo::Box{100, 100, 200, 200});
    const QModelIndex actions = map.layers->index(0, 0);
    QVERIFY(map.layers->rowCount(actions) > 0); // its legend
    map.layers->moveLayer(0, 3);
    QCOMPARE(map.layers->index(2, 0).data().toString(), QStringLiteral("Actions"));
    QCOMPARE(map.layers->scene()->layers.size(), std::size_t{3});
    map.layers->moveLayer(2, 0);
    QCOMPARE(map.layers->index(0, 0).data().toString(), QStringLiteral("Actions"));
}

void MapTests::layersKeepTheirStateInText()
{
    MapFixture map;
    map.layers->setData(map.layers->index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
    map.layers->setData(map.layers->index(2, 0), 0.4, MapLayers::OpacityRole);
    map.layers->setData(map.layers->index(0, 0), 2, MapLayers::ColouringRole);
    map.layers->moveLayer(2, 0);
    const QByteArray state = map.layers->saveState();
    MapLayers other{*map.session};
    other.restoreState(state);
    QCOMPARE(other.index(0, 0).data().toString(), QStringLiteral("Landscapes"));
    QCOMPARE(other.index(0, 0).data(MapLayers::OpacityRole).toDouble(), 0.4);
    QCOMPARE(other.index(2, 0).data(Qt::CheckStateRole).toInt(), int{Qt::Unchecked});
    QCOMPARE(other.index(1, 0).data(MapLayers::ColouringRole).toInt(), 2);
    other.restoreState("no state at all"); // changes nothing
    QCOMPARE(other.saveState(), state);
}

void MapTests::colouringByActorGivesEachGroupALook()
{
    MapFixture map;
    const auto one = map.addAction("One", geo::Box{100, 100, 200, 200});
    const auto two = map.addAction("Two", geo::Box{300, 100, 400, 200});
    const auto addActor = [&](const std::string& name, records::ActionId action) {
        records::Actor actor;
        actor.id = map.session->ids().nextId<records::Actor>();
        actor.name = name;
        map.session->perform(project::put(map.session->project(), actor));
        records::Participation part;
        part.id = map.session->ids().nextId<records::Participation>();
        part.action = action;
        part.actor = actor.id;
        map.session->perform(project::put(map.session->project(), part));
    };
    addActor("Norte", one);
    addActor("Sul", two);
    const ActionLooks looks{map.session->project(), Colouring::Actor};
    QVERIFY(looks.of(one).colour != looks.of(two).colour);
    QCOMPARE(looks.legend().size(), std::size_t{2});
    QCOMPARE(looks.legend()[0].name, QStringLiteral("Norte"));
}

void MapTests::rampsKeepTheirOrderInGrey()
{
    for (const Ramp ramp : {Ramp::Viridis, Ramp::Cividis, Ramp::Greens, Ramp::Greys}) {
        std::vector<int> greys;
        for (int i = 0; i <= 20; ++i)
            greys.push_back(qGray(colourAt(ramp, i / 20.0).rgb()));
        const bool rises = std::ranges::is_sorted(greys);
        const bool falls = std::ranges::is_sorted(greys, std::greater{});
        QVERIFY2(rises || falls, qPrintable(nameOf(ramp)));
    }
    const ColourTable table{RampColours{Ramp::Greys, 0.0, 1.0, false, false}};
    QCOMPARE(qAlpha(table.at(std::numeric_limits<float>::quiet_NaN())), 0);
    QCOMPARE(table.at(-5.0F), table.at(0.0F));
}

void MapTests::escapeStopsDrawing()
{
    MapFixture map;
    map.canvas->zoomIn();
    QTest::keyClick(map.canvas.get(), Qt::Key_Escape);
    QTest::qWait(300);
    map.canvas->zoomOut(); // and it goes on when the view moves
    map.waitForMap();
}

void MapTests::theSummarySaysWhatIsSelected()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 200, 200});
    QVERIFY(map.canvas->summary().contains(QStringLiteral("Nothing is selected")));
    map.session->selection().set(RecordRef{id});
    QVERIFY(map.canvas->summary().contains(QStringLiteral("“Meadow”")));
    QCOMPARE(map.canvas->accessibleDescription(), map.canvas->summary());
    QCOMPARE(map.canvas->accessibleName(), QStringLiteral("Map"));
}

void MapTests::placesAreKeptForEachProject()
{
    const desktop_tests::OwnPlace place;
    const geo::Crs crs = geo::Crs::fromText("EPSG:31982");
    {
        Bookmarks marks{QStringLiteral("/a.gpkg")};
        QAbstractItemModelTester tester{&marks,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
        marks.add(QStringLiteral("Mine"), {1, 2, 3, 4}, crs);
        marks.add({}, {5, 6, 7, 8}, crs);
        QVERIFY(!marks.setData(marks.index(1), QStringLiteral("Mine"), Qt::EditRole)); // taken
        QVERIFY(marks.setData(marks.index(1), QStringLiteral("Lake"), Qt::EditRole));
    }
    Bookmarks again{QStringLiteral("/a.gpkg")};
    QCOMPARE(again.rowCount(), 2);
    QCOMPARE(again.all()[0].name, QStringLiteral("Mine"));
    QCOMPARE(again.all()[0].box, (geo::Box{1, 2, 3, 4}));
    QCOMPARE(again.all()[0].crs, QStringLiteral("EPSG:31982"));
    QCOMPARE(again.all()[1].name, QStringLiteral("Lake"));
    again.remove(0);
    QCOMPARE(Bookmarks{QStringLiteral("/a.gpkg")}.rowCount(), 1);
    QCOMPARE(Bookmarks{QStringLiteral("/b.gpkg")}.rowCount(), 0);
}

void MapTests::theOverviewGoesWhereItIsClicked()
{
    MapFixture map;
    OverviewMap overview{*map.canvas};
    overview.resize(200, 160);
    overview.show();
    map.canvas->zoomBy(4.0, {500, 400});
    QTest::mouseClick(&overview, Qt::LeftButton, {}, {100, 80});
    QVERIFY(std::abs(map.canvas->view().centre.x - (map.x0 + 500.0)) < 1.0);
    QTest::mouseClick(&overview, Qt::LeftButton, {}, {150, 80});
    QVERIFY(map.canvas->view().centre.x > map.x0 + 700.0);
    QCOMPARE(map.canvas->view().unitsPerPixel, 0.25);
}

void MapTests::aLayerThatCannotBeReadSaysWhy()
{
    MapFixture map;
    records::Layer layer;
    layer.id = map.session->ids().nextId<records::Layer>();
    layer.name = "Gone";
    layer.role = records::LayerRole::Context;
    layer.path = "gone.tif";
    layer.band = 1;
    QSignalSpy said{map.canvas.get(), &MapCanvas::said};
    QVERIFY(map.session->perform(project::put(map.session->project(), layer)));
    QTRY_COMPARE_WITH_TIMEOUT(said.count(), 1, 10'000);
    const QModelIndex row = map.layers->indexOf({LayerKey::Kind::File, layer.id});
    QVERIFY(row.data(MapLayers::TroubleRole).toString().contains(QStringLiteral("gone.tif")));
    QVERIFY(row.data().toString().contains(QStringLiteral("cannot be drawn")));
    map.waitForMap(); // the rest is drawn all the same
}

void MapTests::rastersAreDrawnWithTheirClasses()
{
    const desktop_tests::OwnPlace place;
    QTemporaryDir folder;
    auto session = Session::open(desktop_tests::sampleCopy(folder));
    MapLayers layers{*session};
    MapCanvas canvas{*session, layers};
    canvas.resize(600, 400);
    canvas.show();
    QTRY_VERIFY_WITH_TIMEOUT(!canvas.isDrawing(), 30'000);
    const QImage picture = canvas.grab().toImage();
    std::set<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 3)
        for (int x = 0; x < picture.width(); x += 3)
            colours.insert(picture.pixel(x, y));
    QVERIFY(colours.size() > 30);
    // The raster names its class where one asks for it.
    QSignalSpy identified{&canvas, &MapCanvas::identified};
    canvas.identify(canvas.view().centre);
    QVERIFY(identified.wait(10'000));
    const auto found = identified.front().front().value<std::vector<Identified>>();
    const auto raster = std::ranges::find_if(found, [](const Identified& each) {
        return each.layerName.startsWith(QStringLiteral("Land cover"));
    });
    QVERIFY(raster != found.end());
    QVERIFY(raster->title.contains(QLatin1Char('('))); // "Steppe grassland (3)"
}

QTEST_MAIN(MapTests)
#include "map_test.moc"
