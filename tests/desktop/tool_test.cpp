#include "desktop/tools/point_entry.h"
#include "desktop/tools/snapper.h"
#include "map_fixture.h"

#include "ecotone/geo/true_area.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace ecotone;
using namespace ecotone::desktop;
using ecotone::desktop::tests::MapFixture;

/// Every tool by mouse and keys on the map that is seen; each leaves one edit, which one undo
/// takes back. A pixel is a metre, so that areas can be checked by eye.
class ToolTests : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawingAnActionAddsIt();
    void drawingSitesAndLandscapes();
    void backspaceTakesTheLastPointBackAndEscapeGivesUp();
    void pointsAndLegsAreTyped();
    void whatIsNoPointIsSaid();
    void newPointsSnapToBordersThatAreThere();
    void tracingFollowsABorder();
    void overlapIsAvoidedWhenAsked();
    void aCornerIsDragged();
    void aSharedCornerMovesInAllSurfacesAsOneEdit();
    void anEdgeIsDraggedToInsertACorner();
    void deleteRemovesACorner();
    void aLandscapeKeepsItsOlderBoundary();
    void surfacesAreMoved();
    void aSurfaceIsReshaped();
    void aSurfaceIsSplitWithItsPartnersAndStatuses();
    void surfacesAreMerged();
    void aHoleIsDrawnAndDeleted();
    void aPartIsDrawnAndDeleted();
    void aSurfaceIsSimplified();
    void aSurfaceIsBuffered();
    void measuringSaysThatItIsOnTheEllipsoid();
    void figuresStandAtThePointerWhileDrawing();
    void everyToolHasANameAndLetsGoOnEscape();
};

namespace {

/// Planar, in square metres.
double areaOf(const geo::Shape& shape)
{
    const auto ringArea = [](const geo::Ring& ring) {
        double doubled = 0.0;
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            doubled += (ring[j].x - ring[0].x) * (ring[i].y - ring[0].y) -
                       (ring[i].x - ring[0].x) * (ring[j].y - ring[0].y);
        return doubled / 2.0;
    };
    double area = 0.0;
    for (const geo::Polygon& polygon : shape.polygons) {
        area += ringArea(polygon.outer);
        for (const geo::Ring& hole : polygon.holes)
            area += ringArea(hole);
    }
    return area;
}

bool isNear(double found, double expected, double tolerance = 1.0)
{
    return std::abs(found - expected) <= tolerance;
}

void take(MapFixture& map, ToolName tool)
{
    map.canvas->setTool(makeTool(tool, *map.canvas));
}

/// Clicks that are no double-clicks.
void clickAll(MapFixture& map, const std::vector<QPoint>& places)
{
    for (const QPoint& at : places) {
        map.click(at.x(), at.y());
        QTest::qWait(QApplication::doubleClickInterval() / 4);
    }
}

void finishByRightClick(MapFixture& map, double x, double y)
{
    map.click(x, y, {}, Qt::RightButton);
}

const records::Action& onlyAction(const MapFixture& map)
{
    return map.session->project().all<records::Action>().begin()->second;
}

} // namespace

void ToolTests::drawingAnActionAddsIt()
{
    MapFixture map;
    take(map, ToolName::DrawAction);
    clickAll(map, {{100, 100}, {300, 100}, {300, 200}, {100, 200}});
    finishByRightClick(map, 100, 200);
    QCOMPARE(map.session->project().all<records::Action>().size(), std::size_t{1});
    const records::Action& action = onlyAction(map);
    QVERIFY(isNear(areaOf(*action.shape), 200.0 * 100.0, 1.0));
    QCOMPARE(action.name, std::string{"Action 1"});
    // It is selected, so that the form shows it.
    QCOMPARE(map.session->selection().records(), std::vector<RecordRef>{action.id});
    map.session->undo();
    QVERIFY(map.session->project().all<records::Action>().empty());
    map.session->redo();
    QCOMPARE(map.session->project().all<records::Action>().size(), std::size_t{1});

    // Enter and a double-click finish as well.
    clickAll(map, {{400, 400}, {500, 400}, {500, 500}});
    QTest::keyClick(map.canvas.get(), Qt::Key_Return);
    QCOMPARE(map.session->project().all<records::Action>().size(), std::size_t{2});
    clickAll(map, {{600, 600}, {700, 600}, {700, 700}});
    QTest::mouseDClick(map.canvas.get(), Qt::LeftButton, {}, map.pixel(700, 700));
    QCOMPARE(map.session->project().all<records::Action>().size(), std::size_t{3});
}

void ToolTests::drawingSitesAndLandscapes()
{
    MapFixture map;
    take(map, ToolName::DrawSite);
    clickAll(map, {{100, 100}, {300, 100}, {300, 200}});
    finishByRightClick(map, 300, 200);
    QCOMPARE(map.session->project().all<records::Site>().size(), std::size_t{1});
    take(map, ToolName::DrawLandscape);
    clickAll(map, {{-40, 10}, {-10, 10}, {-10, 40}});
    finishByRightClick(map, -10, 40);
    QCOMPARE(map.session->project().all<records::Landscape>().size(), std::size_t{2});
    QCOMPARE(map.session->project().all<records::LandscapeVersion>().size(), std::size_t{2});
    map.session->undo();
    map.session->undo();
    QVERIFY(map.session->project().all<records::Site>().empty());
    QCOMPARE(map.session->project().all<records::Landscape>().size(), std::size_t{1});
}

void ToolTests::backspaceTakesTheLastPointBackAndEscapeGivesUp()
{
    MapFixture map;
    take(map, ToolName::DrawAction);
    clickAll(map, {{100, 100}, {300, 100}, {700, 700}});
    QTest::keyClick(map.canvas.get(), Qt::Key_Backspace);
    clickAll(map, {{300, 200}});
    finishByRightClick(map, 300, 200);
    QVERIFY(isNear(areaOf(*onlyAction(map).shape), 200.0 * 100.0 / 2.0));
    map.session->undo();

    clickAll(map, {{100, 100}, {300, 100}, {300, 200}});
    QTest::keyClick(map.canvas.get(), Qt::Key_Escape);
    QSignalSpy said{map.canvas.get(), &MapCanvas::said};
    finishByRightClick(map, 300, 200); // there is nothing to finish, and that is said
    QVERIFY(map.session->project().all<records::Action>().empty());
    QCOMPARE(said.count(), 1);
}

void ToolTests::pointsAndLegsAreTyped()
{
    MapFixture map;
    take(map, ToolName::DrawAction);
    QTest::keyClick(map.canvas.get(), Qt::Key_5); // the first digit opens the line
    auto* edit = map.canvas->findChild<QLineEdit*>(QStringLiteral("mapEntryEdit"));
    QVERIFY(edit && edit->isVisible());
    QCOMPARE(edit->text(), QStringLiteral("5"));
    QTest::keyClicks(edit, QStringLiteral("00100, 8000100"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, QStringLiteral("500400 8000100"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, QStringLiteral("200 < 0"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClick(edit, Qt::Key_Return); // an empty line finishes
    QCOMPARE(map.session->project().all<records::Action>().size(), std::size_t{1});
    const geo::Ring& ring = onlyAction(map).shape->polygons[0].outer;
    QVERIFY(std::ranges::find(ring, geo::Point{500'100.0, 8'000'100.0}) != ring.end());
    // A leg of 200 m on the ground; UTM is 0.04 % short here, and north is almost up.
    const geo::Ground ground{map.crs};
    const auto corner = std::ranges::max_element(ring, {}, &geo::Point::y);
    const auto leg = ground.leg({500'400.0, 8'000'100.0}, *corner);
    QVERIFY(isNear(leg->length.value(), 200.0, 1e-3));
}

void ToolTests::whatIsNoPointIsSaid()
{
    const geo::Ground ground{geo::Crs::fromText("EPSG:31982")};
    const auto reason = [&](const char* typed, std::optional<geo::Point> last) {
        const auto point = readPoint(QString::fromUtf8(typed), last, ground);
        return point ? std::string{} : point.refusal().reason;
    };
    const geo::Point last{500'000.0, 8'000'000.0};
    QVERIFY(reason("abc", last).find("is no point") != std::string::npos);
    QVERIFY(reason("1 2 3", last).find("is no point") != std::string::npos);
    QVERIFY(reason("a < b", last).find("is no leg") != std::string::npos);
    QVERIFY(reason("1 < 2 < 3", last).find("is no leg") != std::string::npos);
    QVERIFY(reason("100 < 45", std::nullopt).find("needs a point to start") !=
            std::string::npos);
    QVERIFY(reason("1e12, 1e12", last).find("no place on the earth") != std::string::npos);
    QVERIFY(reason("500100; 8000100", last).empty());
}

void ToolTests::newPointsSnapToBordersThatAreThere()
{
    MapFixture map;
    map.addAction("Meadow", geo::Box{100, 100, 300, 300});
    take(map, ToolName::DrawAction);
    clickAll(map, {{304, 297}, {500, 300}, {303, 104}}); // 4 m beside two corners
    finishByRightClick(map, 303, 104);
    const auto& actions = map.session->project().all<records::Action>();
    const auto drawn = std::ranges::find_if(
        actions, [](const auto& entry) { return entry.second.name == "Action 1"; });
    QVERIFY(drawn != actions.end());
    const geo::Ring& ring = drawn->second.shape->polygons[0].outer;
    const auto has = [&](double x, double y) {
        return std::ranges::find(ring, geo::Point{map.x0 + x, map.y0 + y}) != ring.end();
    };
    QVERIFY(has(300, 300));
    QVERIFY(has(300, 100));

    // S switches it off.
    map.session->undo();
    QTest::keyClick(map.canvas.get(), Qt::Key_S);
    QVERIFY(!map.canvas->editOptions().snaps);
    clickAll(map, {{304, 297}, {500, 300}, {303, 104}});
    finishByRightClick(map, 303, 104);
    for (const auto& [id, action] : map.session->project().all<records::Action>())
        if (action.name == "Action 1")
            QVERIFY(std::ranges::find(action.shape->polygons[0].outer,
                                      geo::Point{map.x0 + 300, map.y0 + 300}) ==
                    action.shape->polygons[0].outer.end());
}

void ToolTests::tracingFollowsABorder()
{
    MapFixture map;
    map.addAction("Steps", geo::Shape{map.crs,
                                      {{{{map.x0 + 100, map.y0 + 100},
                                         {map.x0 + 300, map.y0 + 100},
                                         {map.x0 + 300, map.y0 + 200},
                                         {map.x0 + 200, map.y0 + 200},
                                         {map.x0 + 200, map.y0 + 300},
                                         {map.x0 + 100, map.y0 + 300}},
                                        {}}}});
    take(map, ToolName::DrawAction);
    QTest::keyClick(map.canvas.get(), Qt::Key_T);
    clickAll(map, {{300, 200}, {200, 300}, {300, 300}});
    finishByRightClick(map, 300, 300);
    for (const auto& [id, action] : map.session->project().all<records::Action>())
        if (action.name == "Action 1") // the corner at (200, 200) came along: a whole square
            QVERIFY(isNear(areaOf(*action.shape), 100.0 * 100.0));
}

void ToolTests::overlapIsAvoidedWhenAsked()
{
    MapFixture map;
    map.addAction("Meadow", geo::Box{100, 100, 300, 300});
    EditOptions options = map.canvas->editOptions();
    options.avoidsOverlap = true;
    options.snaps = false;
    map.canvas->setEditOptions(options);
    take(map, ToolName::DrawAction);
    clickAll(map, {{200, 100}, {400, 100}, {400, 300}, {200, 300}});
    finishByRightClick(map, 200, 300);
    for (const auto& [id, action] : map.session->project().all<records::Action>())
        if (action.name == "Action 1")
            QVERIFY(isNear(areaOf(*action.shape), 100.0 * 200.0));
    // What is covered whole adds nothing.
    clickAll(map, {{120, 120}, {180, 120}, {180, 180}});
    finishByRightClick(map, 180, 180);
    QCOMPARE(map.session->project().all<records::Action>().size(), std::size_t{2});
}

void ToolTests::aCornerIsDragged()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 300, 300});
    take(map, ToolName::EditVertices);
    map.drag(300, 300, 400, 300);
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 200.0 * 200.0 + 200.0 * 100.0 / 2.0));
    map.session->undo();
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 200.0 * 200.0));
    QVERIFY(!map.session->undoTitle().contains(QStringLiteral("vertex"))); // it was one edit
    // Esc while it is held leaves it where it was.
    QTest::mousePress(map.canvas.get(), Qt::LeftButton, {}, map.pixel(300, 300));
    map.moveTo(map.pixel(350, 350));
    QTest::keyClick(map.canvas.get(), Qt::Key_Escape);
    QTest::mouseRelease(map.canvas.get(), Qt::LeftButton, {}, map.pixel(350, 350));
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 200.0 * 200.0));
}

void ToolTests::aSharedCornerMovesInAllSurfacesAsOneEdit()
{
    MapFixture map;
    const auto left = map.addAction("Left", geo::Box{100, 100, 300, 300});
    const auto right = map.addAction("Right", geo::Box{300, 100, 500, 300});
    take(map, ToolName::EditVertices);
    map.drag(300, 300, 360, 300);
    const double grown = 200.0 * 200.0 + 60.0 * 200.0 / 2.0;
    QVERIFY(isNear(areaOf(map.shapeOf(left)), grown));
    QVERIFY(isNear(areaOf(map.shapeOf(right)), 2.0 * 200.0 * 200.0 - grown));
    map.session->undo();
    QVERIFY(isNear(areaOf(map.shapeOf(left)), 200.0 * 200.0));
    QVERIFY(isNear(areaOf(map.shapeOf(right)), 200.0 * 200.0));

    EditOptions options = map.canvas->editOptions();
    options.isTopological = false;
    map.canvas->setEditOptions(options);
    map.session->selection().set(RecordRef{left});
    map.drag(300, 300, 360, 300);
    QVERIFY(isNear(areaOf(map.shapeOf(left)), grown));
    QVERIFY(isNear(areaOf(map.shapeOf(right)), 200.0 * 200.0));
}

void ToolTests::anEdgeIsDraggedToInsertACorner()
{
    MapFixture map;
    const auto left = map.addAction("Left", geo::Box{100, 100, 300, 300});
    const auto right = map.addAction("Right", geo::Box{300, 100, 500, 300});
    take(map, ToolName::EditVertices);
    map.drag(300, 200, 350, 200);
    QCOMPARE(map.shapeOf(left).polygons[0].outer.size(), std::size_t{5});
    QCOMPARE(map.shapeOf(right).polygons[0].outer.size(), std::size_t{5}); // a shared edge
    QVERIFY(isNear(areaOf(map.shapeOf(left)), 40'000.0 + 50.0 * 200.0 / 2.0));
    QVERIFY(isNear(areaOf(map.shapeOf(right)), 40'000.0 - 50.0 * 200.0 / 2.0));
    map.session->undo();
    QCOMPARE(map.shapeOf(left).polygons[0].outer.size(), std::size_t{4});
    QCOMPARE(map.shapeOf(right).polygons[0].outer.size(), std::size_t{4});
}

void ToolTests::deleteRemovesACorner()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 300, 300});
    take(map, ToolName::EditVertices);
    map.moveTo(map.pixel(300, 300));
    QTest::keyClick(map.canvas.get(), Qt::Key_Delete);
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 20'000.0));
    map.moveTo(map.pixel(301, 101));
    QTest::keyClick(map.canvas.get(), Qt::Key_Delete); // three are the least
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 20'000.0));
    map.session->undo();
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 40'000.0));
}

void ToolTests::aLandscapeKeepsItsOlderBoundary()
{
    MapFixture map;
    MapView view = map.canvas->view();
    view.unitsPerPixel = 2.0;
    map.canvas->setView(view);
    take(map, ToolName::EditVertices);
    map.drag(1000, 800, 900, 800);
    QCOMPARE(map.session->project().all<records::LandscapeVersion>().size(), std::size_t{2});
    const auto* version = project::currentVersion(map.session->project(), map.landscapeId);
    QCOMPARE(version->number, 2);
    QVERIFY(isNear(areaOf(version->shape), 800'000.0 - 100.0 * 800.0 / 2.0, 2'000.0));
    map.drag(0, 800, 100, 800); // the same tool goes on with its version
    QCOMPARE(map.session->project().all<records::LandscapeVersion>().size(), std::size_t{2});
    map.session->undo();
    map.session->undo();
    QCOMPARE(map.session->project().all<records::LandscapeVersion>().size(), std::size_t{1});
}

void ToolTests::surfacesAreMoved()
{
    MapFixture map;
    const auto one = map.addAction("One", geo::Box{100, 100, 200, 200});
    const auto two = map.addAction("Two", geo::Box{300, 100, 400, 200});
    map.session->selection().set(std::vector<RecordRef>{one, two});
    take(map, ToolName::Move);
    map.drag(150, 150, 250, 350);
    QCOMPARE(geo::boxOf(map.shapeOf(one)), map.at({200, 300, 300, 400}));
    QCOMPARE(geo::boxOf(map.shapeOf(two)), map.at({400, 300, 500, 400}));
    map.session->undo();
    QCOMPARE(geo::boxOf(map.shapeOf(one)), map.at({100, 100, 200, 200}));
    QCOMPARE(geo::boxOf(map.shapeOf(two)), map.at({300, 100, 400, 200}));
}

void ToolTests::aSurfaceIsReshaped()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 300, 300});
    map.session->selection().set(RecordRef{id});
    EditOptions options;
    options.snaps = false;
    map.canvas->setEditOptions(options);
    take(map, ToolName::Reshape);
    clickAll(map, {{150, 280}, {150, 400}, {250, 400}, {250, 280}});
    finishByRightClick(map, 250, 280);
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 40'000.0 + 100.0 * 100.0));
    map.session->undo();
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 40'000.0));
}

void ToolTests::aSurfaceIsSplitWithItsPartnersAndStatuses()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 500, 300});
    records::Actor actor;
    actor.id = map.session->ids().nextId<records::Actor>();
    actor.name = "Norte";
    map.session->perform(project::put(map.session->project(), actor));
    records::Participation part;
    part.id = map.session->ids().nextId<records::Participation>();
    part.action = id;
    part.actor = actor.id;
    part.personDays = 400.0;
    map.session->perform(project::put(map.session->project(), part));
    records::ActionStatus status;
    status.id = map.session->ids().nextId<records::ActionStatus>();
    status.action = id;
    status.date = *Date::of(2026, 1, 1);
    map.session->perform(project::put(map.session->project(), status));
    const project::Project before = map.session->project();

    EditOptions options;
    options.snaps = false;
    map.canvas->setEditOptions(options);
    take(map, ToolName::Split);
    clickAll(map, {{200, 50}, {200, 350}});
    finishByRightClick(map, 200, 350);
    const project::Project& project = map.session->project();
    QCOMPARE(project.all<records::Action>().size(), std::size_t{2});
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 300.0 * 200.0)); // the larger piece
    double days = 0.0;
    for (const auto& [partId, each] : project.all<records::Participation>())
        days += *each.personDays;
    QCOMPARE(project.all<records::Participation>().size(), std::size_t{2});
    QVERIFY(isNear(days, 400.0, 1e-9));
    QVERIFY(isNear(*project.find(part.id)->personDays, 300.0, 0.1)); // three quarters
    QCOMPARE(project.all<records::ActionStatus>().size(), std::size_t{2});
    map.session->undo();
    QVERIFY(map.session->project() == before);
}

void ToolTests::surfacesAreMerged()
{
    MapFixture map;
    const auto one = map.addAction("One", geo::Box{100, 100, 300, 300});
    const auto two = map.addAction("Two", geo::Box{300, 100, 400, 300});
    const project::Project before = map.session->project();
    take(map, ToolName::Merge);
    clickAll(map, {{200, 200}, {350, 200}});
    QTest::keyClick(map.canvas.get(), Qt::Key_Return);
    QVERIFY(map.session->project().find(two) == nullptr);
    QVERIFY(isNear(areaOf(map.shapeOf(one)), 300.0 * 200.0));
    map.session->undo();
    QVERIFY(map.session->project() == before);

    // One alone is nothing to merge, and that is said.
    map.session->selection().set(RecordRef{one});
    QSignalSpy refused{map.session.get(), &Session::refused};
    QTest::keyClick(map.canvas.get(), Qt::Key_Return);
    QCOMPARE(refused.count(), 1);
}

void ToolTests::aHoleIsDrawnAndDeleted()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 500, 500});
    take(map, ToolName::AddRing);
    clickAll(map, {{200, 200}, {300, 200}, {300, 300}, {200, 300}});
    finishByRightClick(map, 200, 300);
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 160'000.0 - 10'000.0));
    take(map, ToolName::DeletePart);
    map.click(250, 250);
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 160'000.0));
    map.session->undo();
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 150'000.0));
    map.session->undo();
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 160'000.0));
}

void ToolTests::aPartIsDrawnAndDeleted()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{100, 100, 200, 200});
    map.session->selection().set(RecordRef{id});
    take(map, ToolName::AddPart);
    clickAll(map, {{300, 300}, {400, 300}, {400, 400}, {300, 400}});
    finishByRightClick(map, 300, 400);
    QCOMPARE(map.shapeOf(id).polygons.size(), std::size_t{2});
    take(map, ToolName::DeletePart);
    map.click(350, 350);
    QCOMPARE(map.shapeOf(id).polygons.size(), std::size_t{1});
    QSignalSpy said{map.canvas.get(), &MapCanvas::said};
    map.click(150, 150); // the last part stays
    QCOMPARE(said.count(), 1);
    QCOMPARE(map.shapeOf(id).polygons.size(), std::size_t{1});
    map.session->undo();
    QCOMPARE(map.shapeOf(id).polygons.size(), std::size_t{2});
}

void ToolTests::aSurfaceIsSimplified()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Shape{map.crs,
                                                       {{{{map.x0 + 100, map.y0 + 100},
                                                          {map.x0 + 200, map.y0 + 99},
                                                          {map.x0 + 300, map.y0 + 100},
                                                          {map.x0 + 300, map.y0 + 300},
                                                          {map.x0 + 100, map.y0 + 300}},
                                                         {}}}});
    map.session->selection().set(RecordRef{id});
    take(map, ToolName::Simplify);
    auto* edit = map.canvas->findChild<QLineEdit*>(QStringLiteral("mapEntryEdit"));
    QTRY_VERIFY(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("5"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(map.shapeOf(id).polygons[0].outer.size(), std::size_t{4});
    map.session->undo();
    QCOMPARE(map.shapeOf(id).polygons[0].outer.size(), std::size_t{5});
}

void ToolTests::aSurfaceIsBuffered()
{
    MapFixture map;
    const auto id = map.addAction("Meadow", geo::Box{300, 300, 500, 500});
    map.session->selection().set(RecordRef{id});
    take(map, ToolName::Buffer);
    auto* edit = map.canvas->findChild<QLineEdit*>(QStringLiteral("mapEntryEdit"));
    QTRY_VERIFY(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("-500")); // nothing would be left
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 40'000.0));
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("50"));
    QTest::keyClick(edit, Qt::Key_Return);
    const double grown = 40'000.0 + 4.0 * 200.0 * 50.0 + 3.1416 * 2'500.0;
    QVERIFY(isNear(areaOf(map.shapeOf(id)), grown, 0.002 * grown));
    map.session->undo();
    QVERIFY(isNear(areaOf(map.shapeOf(id)), 40'000.0));
}

void ToolTests::measuringSaysThatItIsOnTheEllipsoid()
{
    MapFixture map;
    QSignalSpy said{map.canvas.get(), &MapCanvas::said};
    take(map, ToolName::MeasureLine);
    clickAll(map, {{100, 100}, {600, 100}});
    finishByRightClick(map, 600, 100);
    const QString line = said.back().front().toString();
    QVERIFY(line.contains(QStringLiteral("ellipsoid")));
    QVERIFY(line.contains(QStringLiteral("500.2 m"))); // UTM is 0.04 % short at its meridian
    take(map, ToolName::MeasureArea);
    clickAll(map, {{100, 100}, {600, 100}, {600, 500}, {100, 500}});
    finishByRightClick(map, 100, 500);
    const QString area = said.back().front().toString();
    QVERIFY2(area.contains(QStringLiteral("20.02")), qPrintable(area));
    QVERIFY(map.session->project().all<records::Action>().empty()); // nothing is stored
}

void ToolTests::figuresStandAtThePointerWhileDrawing()
{
    MapFixture map;
    QSignalSpy figures{map.session.get(), &Session::figuresChanged};
    take(map, ToolName::DrawAction);
    clickAll(map, {{100, 100}, {500, 100}});
    const QImage before = map.canvas->grab().toImage();
    map.moveTo(map.pixel(500, 500));
    QTRY_VERIFY_WITH_TIMEOUT(map.session->isPreview(), 20'000); // and the panels move
    QVERIFY(map.canvas->grab().toImage() != before);
    QTest::keyClick(map.canvas.get(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!map.session->isPreview(), 20'000);
    QVERIFY(map.session->project().all<records::Action>().empty());
}

void ToolTests::everyToolHasANameAndLetsGoOnEscape()
{
    MapFixture map;
    for (int name = 0; name <= static_cast<int>(ToolName::Buffer); ++name) {
        take(map, static_cast<ToolName>(name));
        QVERIFY(!map.canvas->tool()->name().isEmpty());
        map.click(150, 150);
        QTest::keyClick(map.canvas.get(), Qt::Key_Escape);
        map.canvas->grab();
    }
    map.canvas->setTool(nullptr);
    QVERIFY(map.canvas->tool() == nullptr);
}

QTEST_MAIN(ToolTests)
#include "tool_test.moc"
