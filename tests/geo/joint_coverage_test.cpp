#include "random_shapes.h"
#include "shapes.h"
#include "support/catch.h"
#include "worked_example.h"

#include "ecotone/geo/joint_coverage.h"
#include "ecotone/geo/overlay.h"
#include "ecotone/geo/wkb.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <thread>
#include <tuple>

using namespace ecotone::geo;
using tests::planarArea;

namespace {

const Crs utm = Crs::fromText("EPSG:32722");

/// Cells of one unit, so that grid and world differ by the direction of rows only.
Grid unitGrid(std::int64_t width, std::int64_t height)
{
    return {utm, 0.0, static_cast<double>(height), 1.0, 0.0, 0.0, -1.0, width, height};
}

using CellKey = std::pair<std::int64_t, std::int64_t>; // row, column
using CellContent = std::map<ShapeSet, double>;

/// What covers each cell, with run lengths taken apart.
std::map<CellKey, CellContent> cellsOf(const TileCoverage& coverage)
{
    std::map<CellKey, CellContent> cells;
    for (const CoveredRun& run : coverage.runs)
        for (std::int64_t i = 0; i < run.length; ++i)
            cells[{run.row, run.col + i}][coverage.sets[run.set]] += run.fraction;
    return cells;
}

/// The same through GEOS: for each cell and each subset, the area inside all of the subset and
/// outside all others.
CellContent byGeos(const std::vector<Shape>& shapes, const Shape& cell)
{
    CellContent content;
    for (std::uint32_t subset = 0; subset < (1U << shapes.size()); ++subset) {
        Shape rest = cell;
        ShapeSet set;
        for (std::uint32_t i = 0; i < shapes.size() && !rest.isEmpty(); ++i) {
            const bool inside = ((subset >> i) & 1U) != 0;
            rest = inside ? intersectionOf(rest, shapes[i]) : differenceOf(rest, shapes[i]);
            if (inside)
                set.push_back(i);
        }
        if (!rest.isEmpty())
            content[set] = planarArea(rest) / planarArea(cell);
    }
    return content;
}

Shape cellShape(const Grid& grid, std::int64_t col, std::int64_t row)
{
    const auto x = static_cast<double>(col);
    const auto y = static_cast<double>(row);
    return makeShape({{{grid.toWorld({x, y}), grid.toWorld({x + 1, y}),
                        grid.toWorld({x + 1, y + 1}), grid.toWorld({x, y + 1})},
                       {}}},
                     grid.crs)
        .value()
        .shape;
}

/// The largest difference between two contents of a cell.
double difference(const CellContent& a, const CellContent& b)
{
    double worst = 0.0;
    const auto compare = [&](const CellContent& from, const CellContent& with) {
        for (const auto& [set, fraction] : from) {
            const auto other = with.find(set);
            worst = std::max(worst,
                             std::abs(fraction - (other == with.end() ? 0.0 : other->second)));
        }
    };
    compare(a, b);
    compare(b, a);
    return worst;
}

double sumOf(const CellContent& content)
{
    double sum = 0.0;
    for (const auto& [set, fraction] : content)
        sum += fraction;
    return sum;
}

void checkAgainstGeos(const Grid& grid, const std::vector<Shape>& shapes)
{
    const auto cells = cellsOf(JointCoverage{grid, shapes}.of(grid.whole()));
    RC_ASSERT(cells.size() == static_cast<std::size_t>(grid.width * grid.height));
    for (const auto& [key, content] : cells) {
        RC_ASSERT(std::abs(sumOf(content) - 1.0) < 1e-12);
        const auto expected = byGeos(shapes, cellShape(grid, key.second, key.first));
        if (difference(content, expected) >= 1e-9) {
            RC_LOG() << "row " << key.first << " column " << key.second << '\n';
            for (const Shape& shape : shapes)
                RC_LOG() << toWkt(shape) << '\n';
        }
        RC_ASSERT(difference(content, expected) < 1e-9);
    }
}

bool holds(const std::function<void()>& property, const char* name)
{
    return rc::check(name, property);
}

} // namespace

TEST_CASE("A rectangle covers the cells it covers", "[geo]")
{
    const Grid grid = unitGrid(4, 3);
    // Columns 0.5 to 3, rows 0.75 to 2 (y from 1 to 2.25).
    const Shape box = tests::boxShape({0.5, 1.0, 3.0, 2.25}, utm);
    CHECK(coverageFractions(grid, box, grid.whole()) ==
          std::vector<double>{0.125, 0.25, 0.25, 0, 0.5, 1, 1, 0, 0, 0, 0, 0});
    CHECK(cellCentreCoverage(grid, box, grid.whole()) ==
          std::vector<double>{0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0});

    const TileCoverage coverage = JointCoverage{grid, {&box, 1}}.of(grid.whole());
    CHECK(coverage.sets == std::vector<ShapeSet>{{}, {0}});
    // The row without the shape is one run; so are the whole cells of the middle row.
    CHECK(std::ranges::count_if(coverage.runs, [](const CoveredRun& run) {
              return run.row == 2 && run.length == 4;
          }) == 1);
    CHECK(std::ranges::count_if(coverage.runs, [](const CoveredRun& run) {
              return run.row == 1 && run.col == 1 && run.length == 2;
          }) == 1);
}

TEST_CASE("A triangle covers half of the cells on its diagonal", "[geo]")
{
    const Grid grid = unitGrid(3, 3);
    const Shape triangle{utm, {{{{0, 0}, {3, 0}, {0, 3}}, {}}}};
    CHECK(coverageFractions(grid, triangle, grid.whole()) ==
          std::vector<double>{0.5, 0, 0, 1, 0.5, 0, 1, 1, 0.5});
}

TEST_CASE("Shapes that end on cell borders leave no slivers", "[geo]")
{
    const Grid grid = unitGrid(6, 6);
    const std::vector<Shape> shapes{tests::boxShape({1, 1, 3, 4}, utm),
                                    tests::boxShape({3, 1, 5, 4}, utm),
                                    tests::boxShape({1, 1, 3, 4}, utm)};
    const TileCoverage coverage = JointCoverage{grid, shapes}.of(grid.whole());
    CHECK(std::ranges::all_of(coverage.runs,
                              [](const CoveredRun& run) { return run.fraction == 1.0; }));
    CHECK(coverage.sets == std::vector<ShapeSet>{{}, {0, 2}, {1}});
}

TEST_CASE("Identical shapes and shared edges make no sets of their own", "[geo]")
{
    const Grid grid = unitGrid(5, 5);
    const Shape left{utm, {{{{0.3, 0.2}, {2.1, 0.4}, {2.9, 4.7}, {0.1, 4.1}}, {}}}};
    const Shape right{utm, {{{{2.1, 0.4}, {4.9, 0.1}, {4.2, 4.8}, {2.9, 4.7}}, {}}}};
    const std::vector<Shape> shapes{left, right, left};
    const TileCoverage coverage = JointCoverage{grid, shapes}.of(grid.whole());
    for (const ShapeSet& set : coverage.sets)
        CHECK((set.empty() || set == ShapeSet{0, 2} || set == ShapeSet{1}));
}

TEST_CASE("Windows need no shapes, and empty windows no runs", "[geo]")
{
    const Grid grid = unitGrid(3, 2);
    const TileCoverage none = JointCoverage{grid, {}}.of(grid.whole());
    CHECK(none.sets == std::vector<ShapeSet>{{}});
    CHECK(none.runs.size() == 2);
    CHECK(JointCoverage{grid, {}}.of(Window{}).runs.empty());
    const Shape away = tests::boxShape({100, 100, 101, 101}, utm);
    const JointCoverage coverage{grid, {&away, 1}};
    CHECK_FALSE(coverage.touches(grid.whole()));
    CHECK(coverage.of(grid.whole()).sets == std::vector<ShapeSet>{{}});
}

TEST_CASE("Runs come by row, column and content, without gaps", "[geo]")
{
    const Grid grid = unitGrid(8, 8);
    CHECK(holds(
        [&] {
            const auto shapes = *tests::shapesOver(8.0, utm);
            const TileCoverage coverage = JointCoverage{grid, shapes}.of(grid.whole());
            const auto key = [&](const CoveredRun& run) {
                return std::tie(run.row, run.col, coverage.sets[run.set]);
            };
            for (std::size_t i = 1; i < coverage.runs.size(); ++i)
                RC_ASSERT(key(coverage.runs[i - 1]) < key(coverage.runs[i]));
            for (const CoveredRun& run : coverage.runs)
                RC_ASSERT(run.length == 1 || run.fraction == 1.0);
            auto sets = coverage.sets;
            std::ranges::sort(sets);
            RC_ASSERT(std::ranges::adjacent_find(sets) == sets.end());
        },
        "order of runs"));
}

TEST_CASE("Joint coverage agrees with GEOS on any polygons", "[geo][slow]")
{
    const Grid grid = unitGrid(6, 6);
    CHECK(holds([&] { checkAgainstGeos(grid, *tests::shapesOver(6.0, utm)); }, "any shapes"));
}

TEST_CASE("Joint coverage agrees with GEOS where vertices lie on cell corners", "[geo][slow]")
{
    const Grid grid = unitGrid(6, 6);
    CHECK(holds([&] { checkAgainstGeos(grid, *tests::shapesOnLattice(6, utm)); }, "lattice"));
}

TEST_CASE("Joint coverage agrees with GEOS on turned, mirrored and upward grids", "[geo][slow]")
{
    const Grid grid = GENERATE(Grid{utm, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 6, 6},
                               Grid{utm, 6.0, 0.0, -1.0, 0.0, 0.0, 1.0, 6, 6},
                               Grid{utm, 0.0, 3.0, 0.6, -0.4, 0.5, 0.7, 6, 6});
    CHECK(holds([&] { checkAgainstGeos(grid, *tests::shapesOver(6.0, utm)); }, "placements"));
}

TEST_CASE("Shapes much smaller than a cell are all there", "[geo]")
{
    const Grid grid = unitGrid(3, 3);
    std::vector<Shape> shapes;
    for (int i = 0; i < 100; ++i) {
        const double x = 1.0 + 0.009 * i;
        shapes.push_back(tests::boxShape({x, 1.2, x + 0.0045, 1.2 + 0.001 * (i + 1)}, utm));
    }
    const auto cells = cellsOf(JointCoverage{grid, shapes}.of(grid.whole()));
    for (ShapeIndex i = 0; i < 100; ++i)
        CHECK(cells.at({1, 1}).at({i}) == Approx(0.0045 * 0.001 * (i + 1)).epsilon(1e-9));
    CHECK(sumOf(cells.at({1, 1})) == Approx(1.0).epsilon(1e-12));
}

TEST_CASE("A shape far larger than whole numbers reach covers every cell", "[geo]")
{
    constexpr double far = 1e25;
    const Shape shape{utm, {{{{-far, -far}, {far, -far}, {0.0, far}}, {}}}};
    const TileCoverage coverage = JointCoverage{unitGrid(3, 2), {&shape, 1}}.of({0, 0, 3, 2});
    REQUIRE(coverage.runs.size() == 2); // a row each
    for (const CoveredRun& run : coverage.runs) {
        CHECK(run.length == 3);
        CHECK(run.fraction == 1.0);
        CHECK(coverage.sets[run.set] == ShapeSet{0});
    }
}

TEST_CASE("Rows come one by one with what the whole window has, window after window", "[geo]")
{
    const std::vector<Shape> shapes{
        tests::shapeOf("POLYGON((0.3 0.2, 3.6 0.9, 2.1 3.7, 0.3 0.2))", utm),
        tests::shapeOf("POLYGON((1.5 0, 4 1.5, 2.5 4, 1.5 0))", utm)};
    const JointCoverage coverage{unitGrid(4, 4), shapes};
    CoverageSweep sweep{coverage};
    for (const Window& window : {Window{0, 0, 4, 4}, Window{1, 2, 3, 2}, Window{2, 0, 1, 3}}) {
        const TileCoverage whole = coverage.of(window);
        sweep.begin(window);
        auto expected = whole.runs.begin();
        for (std::int64_t row = 0; row < window.height; ++row)
            for (const CoveredRun& run : sweep.nextRow()) {
                REQUIRE(expected != whole.runs.end());
                CHECK(run.row == expected->row);
                CHECK(run.col == expected->col);
                CHECK(run.length == expected->length);
                CHECK(run.fraction == expected->fraction);
                CHECK(std::ranges::equal(sweep.set(run.set), whole.sets[expected->set]));
                ++expected;
            }
        CHECK(expected == whole.runs.end());
    }
}

TEST_CASE("Where the window begins changes not a bit", "[geo]")
{
    const Grid grid = unitGrid(12, 12);
    CHECK(holds(
        [&] {
            const auto shapes = *tests::shapesOver(12.0, utm);
            const JointCoverage coverage{grid, shapes};
            const auto whole = cellsOf(coverage.of(grid.whole()));
            const auto col = *rc::gen::inRange<std::int64_t>(1, 12);
            const auto row = *rc::gen::inRange<std::int64_t>(1, 12);
            std::map<CellKey, CellContent> joined;
            for (const Window& window :
                 {Window{0, 0, col, row}, Window{col, 0, 12 - col, row},
                  Window{0, row, col, 12 - row}, Window{col, row, 12 - col, 12 - row}})
                joined.merge(cellsOf(coverage.of(window)));
            RC_ASSERT(joined == whole);
        },
        "windows"));
}

TEST_CASE("The order of shapes only permutes their numbers", "[geo]")
{
    const Grid grid = unitGrid(8, 8);
    CHECK(holds(
        [&] {
            const auto shapes = *tests::shapesOver(8.0, utm);
            const std::vector<Shape> turned(shapes.rbegin(), shapes.rend());
            const auto cells = cellsOf(JointCoverage{grid, shapes}.of(grid.whole()));
            for (const auto& [key, content] :
                 cellsOf(JointCoverage{grid, turned}.of(grid.whole()))) {
                CellContent back;
                for (const auto& [set, fraction] : content) {
                    ShapeSet renamed;
                    for (const ShapeIndex i : set)
                        renamed.insert(renamed.begin(),
                                       static_cast<ShapeIndex>(shapes.size()) - 1 - i);
                    back[renamed] = fraction;
                }
                RC_ASSERT(difference(back, cells.at(key)) < 1e-12);
            }
        },
        "order"));
}

TEST_CASE("A polygon cut in two along a line covers what it covered", "[geo]")
{
    const Grid grid = unitGrid(8, 8);
    CHECK(holds(
        [&] {
            const Shape shape = (*tests::shapesOver(8.0, utm)).front();
            const double x = *tests::number(0.5, 7.5);
            const double lean = *tests::number(-2.0, 2.0);
            const Shape west{utm,
                             {{{{-20, -20}, {x - lean, -20}, {x + lean, 30}, {-20, 30}}, {}}}};
            const Shape a = intersectionOf(shape, west);
            const Shape b = differenceOf(shape, west);
            const auto whole = coverageFractions(grid, shape, grid.whole());
            const auto partA = coverageFractions(grid, a, grid.whole());
            const auto partB = coverageFractions(grid, b, grid.whole());
            for (std::size_t i = 0; i < whole.size(); ++i)
                RC_ASSERT(std::abs(whole[i] - partA[i] - partB[i]) < 1e-9);
        },
        "cut"));
}

TEST_CASE("The areas of a shape's fractions add up to the shape", "[geo]")
{
    const Grid grid{utm, -50.0, 60.0, 0.25, 0.0, 0.0, -0.25, 480, 480};
    CHECK(holds(
        [&] {
            const Shape shape = (*tests::shapesOver(10.0, utm)).front();
            double area = 0.0;
            for (const double fraction : coverageFractions(grid, shape, grid.whole()))
                area += fraction * grid.cellUnitArea();
            RC_ASSERT(std::abs(area - planarArea(shape)) < 1e-9 * planarArea(shape));
        },
        "sum"));
}

TEST_CASE("The cell-centre rule takes the cells whose centre is inside", "[geo]")
{
    const Grid grid = unitGrid(6, 6);
    CHECK(holds(
        [&] {
            const Shape shape = (*tests::shapesOver(6.0, utm)).front();
            const auto cells = cellCentreCoverage(grid, shape, grid.whole());
            for (std::int64_t row = 0; row < 6; ++row)
                for (std::int64_t col = 0; col < 6; ++col) {
                    const Point centre = grid.toWorld(
                        {static_cast<double>(col) + 0.5, static_cast<double>(row) + 0.5});
                    const Shape speck = tests::boxShape(
                        {centre.x - 1e-9, centre.y - 1e-9, centre.x + 1e-9, centre.y + 1e-9},
                        utm);
                    const bool inside = contains(shape, speck);
                    const bool outside = !intersects(shape, speck);
                    const double cell = cells[static_cast<std::size_t>(row * 6 + col)];
                    RC_ASSERT(!(inside && cell != 1.0));
                    RC_ASSERT(!(outside && cell != 0.0));
                }
        },
        "centres"));
}

TEST_CASE("A shape at the antimeridian lands on the grid wherever the grid lies", "[geo]")
{
    const Crs degrees = Crs::wgs84();
    const Grid west{degrees, -180.0, 10.0, 1.0, 0.0, 0.0, -1.0, 360, 20};
    const Grid pacific{degrees, 0.0, 10.0, 1.0, 0.0, 0.0, -1.0, 360, 20};
    const Shape east = tests::boxShape({179, -1, 181, 1}, degrees);
    const Shape split = tests::shapeOf("MULTIPOLYGON(((179 -1,180 -1,180 1,179 1,179 -1)),"
                                       "((-180 -1,-179 -1,-179 1,-180 1,-180 -1)))",
                                       degrees);
    for (const Shape& shape : {east, split}) {
        const auto onWest = coverageFractions(west, shape, west.whole());
        const auto onPacific = coverageFractions(pacific, shape, pacific.whole());
        CHECK(std::accumulate(onWest.begin(), onWest.end(), 0.0) == 4.0);
        CHECK(std::accumulate(onPacific.begin(), onPacific.end(), 0.0) == 4.0);
        CHECK(onWest[9 * 360 + 0] == 1.0);   // 180 W to 179 W
        CHECK(onWest[9 * 360 + 359] == 1.0); // 179 E to 180 E
        CHECK(onPacific[9 * 360 + 180] == 1.0);
    }
}

TEST_CASE("On a grid of more than a whole turn every place is covered once", "[geo]")
{
    const Crs degrees = Crs::wgs84();
    // A belt two degrees high, and a shape across 180 degrees; cells that divide a turn and
    // cells that do not.
    const double cell = GENERATE(1.0, 0.7);
    const auto columns = static_cast<std::int64_t>(std::ceil(362.0 / cell));
    const Grid grid{degrees, -181.0, 1.0, cell, 0.0, 0.0, -1.0, columns, 2};
    const auto squareDegrees = [&](const Shape& shape) {
        const auto fractions = coverageFractions(grid, shape, grid.whole());
        return cell * std::accumulate(fractions.begin(), fractions.end(), 0.0);
    };
    CHECK(squareDegrees(tests::boxShape({-180, -1, 180, 1}, degrees)) ==
          Approx(720.0).epsilon(1e-12));
    CHECK(squareDegrees(tests::boxShape({178.5, -1, 182.25, 1}, degrees)) ==
          Approx(7.5).epsilon(1e-12));
    CHECK(squareDegrees(tests::boxShape({-181.5, -1, -177.75, 1}, degrees)) ==
          Approx(7.5).epsilon(1e-12));
    const Shape withHole{degrees,
                         {{{{170, -1}, {190, -1}, {190, 1}, {170, 1}},
                           {{{178, -0.5}, {178, 0.5}, {181, 0.5}, {181, -0.5}}}}}};
    CHECK(squareDegrees(withHole) == Approx(40.0 - 3.0).epsilon(1e-12));
    // Slanted, so that an edge is cut at the end of the turn (179 E): half of 6 x 2.
    const Shape slanted{degrees, {{{{176, -1}, {182, -1}, {182, 1}}, {}}}};
    CHECK(squareDegrees(slanted) == Approx(6.0).epsilon(1e-12));
}

TEST_CASE("A polar cap covers every longitude once", "[geo]")
{
    const Grid grid{Crs::wgs84(), -180.0, 90.0, 7.5, 0.0, 0.0, -7.5, 48, 24};
    const Shape cap = tests::boxShape({-1e6, -1e6, 1e6, 1e6}, Crs::fromText("EPSG:3995"));
    const auto fractions = coverageFractions(grid, cap, grid.whole());
    for (std::size_t col = 0; col < 48; ++col)
        CHECK(fractions[col] == 1.0); // 82.5 N is 834 km from the pole, within the square
}

TEST_CASE("SP-03: gross, union, overlap and outside come from one coverage", "[geo]")
{
    const auto example = tests::workedExample("SP-03");
    const Crs crs = Crs::fromText("EPSG:6933");
    // 700 m cells, so that no border of the example falls on a cell border but the origin's.
    const Grid grid{crs, -700.0, 11'200.0, 700.0, 0.0, 0.0, -700.0, 20, 20};
    const auto add = [&](std::vector<Shape>& shapes, const nlohmann::json& r) {
        shapes.push_back(tests::boxShape({r[0], r[1], r[2], r[3]}, crs));
    };
    std::vector<Shape> shapes;
    add(shapes, example["inputs"]["aoi"]); // number 0
    for (const auto& rect : example["inputs"]["polygons"])
        add(shapes, rect);

    double gross = 0.0, together = 0.0, overlap = 0.0, outside = 0.0;
    const TileCoverage coverage = JointCoverage{grid, shapes}.of(grid.whole());
    for (const CoveredRun& run : coverage.runs) {
        const ShapeSet& set = coverage.sets[run.set];
        const bool inAoi = !set.empty() && set.front() == 0;
        const auto actions = static_cast<double>(set.size()) - (inAoi ? 1.0 : 0.0);
        const double hectares = run.fraction * static_cast<double>(run.length) * 49.0;
        gross += hectares * actions;
        if (actions > 0.0)
            (inAoi ? together : outside) += hectares;
        if (inAoi && actions > 1.0)
            overlap += hectares * (actions - 1.0);
    }
    const auto& expected = example["expected"];
    const auto margin = example["tolerance"]["value"].get<double>();
    CHECK(gross == Approx(expected["gross_sum_ha"].get<double>()).margin(margin));
    CHECK(together == Approx(expected["union_in_aoi_ha"].get<double>()).margin(margin));
    CHECK(overlap == Approx(expected["overlap_ha"].get<double>()).margin(margin));
    CHECK(outside == Approx(expected["outside_aoi_ha"].get<double>()).margin(margin));
}

TEST_CASE("Many threads read one coverage and see the same", "[geo]")
{
    const Grid grid = unitGrid(40, 40);
    std::vector<Shape> shapes;
    for (int i = 0; i < 30; ++i)
        shapes.push_back({utm, {{{{0.3 * i, 1.7}, {39.1, 0.9 * i}, {0.7 * i, 38.3}}, {}}}});
    const JointCoverage coverage{grid, shapes};
    const auto alone = cellsOf(coverage.of(grid.whole()));
    std::vector<std::map<CellKey, CellContent>> seen(4);
    {
        std::vector<std::jthread> threads;
        for (auto& result : seen)
            threads.emplace_back([&] { result = cellsOf(coverage.of(grid.whole())); });
    }
    for (const auto& result : seen)
        CHECK((result == alone));
}

TEST_CASE("A shape that has no place on the grid is named by its number", "[geo]")
{
    const std::vector<Shape> shapes{
        tests::boxShape({0, 0, 1, 1}, Crs::wgs84()),
        tests::boxShape({17.5e6, 8.5e6, 17.9e6, 8.9e6}, Crs::fromText("ESRI:54009"))};
    const std::string error = tests::errorOf([&] {
        return JointCoverage{unitGrid(2, 2), shapes};
    });
    CHECK(error.find("shape 1 of the list") != std::string::npos);
}
