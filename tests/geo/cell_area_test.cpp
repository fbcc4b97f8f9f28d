#include "random_shapes.h"
#include "shapes.h"
#include "support/catch.h"

#include "ecotone/geo/cell_area.h"
#include "ecotone/geo/joint_coverage.h"
#include "ecotone/geo/true_area.h"

#include <cmath>
#include <numeric>
#include <string>

using namespace ecotone;
using namespace ecotone::geo;

namespace {

struct Place {
    const char* crs;
    double x, y, cell;
};

Grid gridAt(const Place& place, std::int64_t width, std::int64_t height)
{
    return {Crs::fromText(place.crs),
            place.x,
            place.y,
            place.cell,
            0.0,
            0.0,
            -place.cell,
            width,
            height};
}

double cellTrueArea(const Grid& grid, std::int64_t col, std::int64_t row)
{
    const auto x = static_cast<double>(col);
    const auto y = static_cast<double>(row);
    const MadeShape made = makeShape({{{grid.toWorld({x, y}), grid.toWorld({x + 1, y}),
                                        grid.toWorld({x + 1, y + 1}), grid.toWorld({x, y + 1})},
                                       {}}},
                                     grid.crs)
                               .value();
    return trueArea(made.shape).value();
}

/// The largest relative difference from the outline's area at cells all over the grid.
double worstAgainstOutline(const Grid& grid)
{
    const CellAreas areas{grid};
    double worst = 0.0;
    for (std::int64_t i = 0; i <= 7; ++i)
        for (std::int64_t j = 0; j <= 7; ++j) {
            const std::int64_t col = (grid.width - 1) * i / 7;
            const std::int64_t row = (grid.height - 1) * j / 7;
            const double outline = cellTrueArea(grid, col, row);
            worst =
                std::max(worst, std::abs(areas.of({col, row, 1, 1}).front() / outline - 1.0));
        }
    return worst;
}

const std::vector<Place> places{
    {"EPSG:4326", -52.0, 2.0, 0.00025},
    {"EPSG:4674", -52.0, 2.0, 0.00025},
    {"EPSG:32722", 3e5, 9.8e6, 30.0},
    {"EPSG:32722", 7.9e5, 1.2e6, 30.0},
    {"ESRI:54009", -5.2e6, 2.5e6, 100.0},
    {"ESRI:54009", -5.2e6, 2.5e6, 5000.0},
    {"ESRI:54008", 3.1e6, -4.5e6, 250.0},
    {"EPSG:3857", -5.7e6, 7.9e6, 38.2},
    {"EPSG:3035", 4.1e6, 3.2e6, 100.0},
    {"EPSG:3031", -1e5, 1e5, 500.0},
    {"EPSG:3995", 1e6, 2e6, 30.0},
    {"EPSG:2227", 6e6, 2e6, 98.4},
    {"EPSG:6933", -5e6, 1e6, 300.0},
    {"EPSG:5070", -1e5, 1.5e6, 30.0},
    {"EPSG:4267", -100.0, 40.0, 0.001},
    {"+proj=laea +lat_0=-2 +lon_0=-51 +datum=WGS84", -2e5, 1e5, 30.0},
};

} // namespace

TEST_CASE("A cell's area is the true area of its outline", "[geo]")
{
    const std::size_t which = GENERATE(range(std::size_t{0}, std::size_t{16}));
    REQUIRE(places.size() == 16);
    const Grid grid = gridAt(places[which], 700, 600);
    INFO(places[which].crs << " " << CellAreas{grid}.rule());
    CHECK(worstAgainstOutline(grid) < 1e-9);
}

TEST_CASE("Turned and mirrored grids have the same true areas", "[geo]")
{
    const Crs crs = Crs::fromText(GENERATE("EPSG:32722", "EPSG:3857", "ESRI:54009"));
    CHECK(worstAgainstOutline({crs, 3e5, 5e6, 24.0, 18.0, 18.0, -24.0, 600, 600}) < 1e-9);
    CHECK(worstAgainstOutline({crs, 3e5, 5e6, 30.0, 0.0, 0.0, 30.0, 600, 600}) < 1e-9);
    CHECK(worstAgainstOutline({crs, 3e5, 5e6, -30.0, 0.0, 0.0, 30.0, 600, 600}) < 1e-9);
}

TEST_CASE("Each kind of grid is measured by its own rule", "[geo]")
{
    const auto ruleOf = [](const Place& place) {
        return std::string{CellAreas{gridAt(place, 700, 600)}.rule()};
    };
    CHECK(ruleOf({"EPSG:4326", -52.0, 2.0, 0.00025}) == "closed form per parallel");
    CHECK(ruleOf({"EPSG:4674", -52.0, 2.0, 0.00025}) == "closed form per parallel");
    CHECK(ruleOf({"EPSG:6933", -5e6, 1e6, 300.0}) == "equal-area CRS, one factor");
    // Equal-area on a sphere is not equal-area on the earth.
    CHECK(ruleOf({"ESRI:54009", -5.2e6, 2.5e6, 100.0}).starts_with("densified outlines"));
    CHECK(ruleOf({"EPSG:32722", 3e5, 9.8e6, 30.0}).starts_with("densified outlines"));
    // NAD27 degrees are not those of WGS 84.
    CHECK(ruleOf({"EPSG:4267", -100.0, 40.0, 0.001}).starts_with("densified outlines"));
    CHECK(CellAreas{gridAt({"EPSG:4326", 0, 0, 1}, 1, 1)}.statedError() == 0.0);
}

TEST_CASE("Where the window begins changes not a bit of an area", "[geo]")
{
    const Grid grid = gridAt({"ESRI:54009", -5.2e6, 2.5e6, 1000.0}, 700, 600);
    const auto whole = CellAreas{grid}.of(grid.whole());
    const CellAreas fresh{grid};
    for (const Window& window :
         {Window{650, 500, 50, 100}, Window{250, 0, 20, 300}, Window{0, 599, 700, 1}}) {
        const auto part = fresh.of(window);
        bool isSame = true;
        for (std::int64_t row = 0; row < window.height; ++row)
            for (std::int64_t col = 0; col < window.width; ++col)
                isSame = isSame && part[static_cast<std::size_t>(row * window.width + col)] ==
                                       whole[static_cast<std::size_t>((window.row + row) * 700 +
                                                                      window.col + col)];
        CHECK(isSame);
    }
    CHECK(fresh.of(Window{}).empty());
}

TEST_CASE("Cells beside the world map have no area, those on it make the earth", "[geo]")
{
    // A whole world in Mollweide, 250 km cells: the corners are off the earth.
    const Grid grid = gridAt({"ESRI:54009", -1.81e7, 9.1e6, 2.5e5}, 145, 73);
    const auto areas = CellAreas{grid}.of(grid.whole());
    CHECK(std::isnan(areas.front()));
    CHECK(std::isnan(areas.back()));
    double sum = 0.0;
    for (const double area : areas)
        sum += std::isnan(area) ? 0.0 : area;
    // Cells that the rim cuts have no area, so a little is missing: at most one cell for each
    // of the about 2 * (145 + 73) cells along the rim.
    CHECK(sum < 510.0657e12);
    CHECK(sum > 510.0656e12 - 436 * 6.25e10);

    const Grid degrees = gridAt({"EPSG:4326", -180, 91, 1}, 360, 182);
    const auto zonal = CellAreas{degrees}.of(degrees.whole());
    CHECK(std::isnan(zonal.front()));
    CHECK(std::accumulate(zonal.begin() + 360, zonal.end() - 360, 0.0) ==
          Approx(510'065'621'724'089.0).epsilon(1e-12));
}

TEST_CASE("Cell areas times coverage make the true area of a shape", "[geo]")
{
    const std::size_t which = GENERATE(range(std::size_t{0}, std::size_t{16}));
    const Grid grid = gridAt(places[which], 120, 100);
    INFO(places[which].crs);
    // Drawn in degrees on the middle of the grid: a lopsided pentagon of some 3000 cells.
    const Transformation toDegrees{grid.crs, Crs::wgs84()};
    Ring ring;
    for (const Point corner :
         {Point{20, 15}, Point{85, 10}, Point{95, 60}, Point{60, 90}, Point{15, 70}})
        ring.push_back(toDegrees.apply(grid.toWorld(corner)));
    const Shape shape = makeShape({{ring, {}}}, Crs::wgs84()).value().shape;

    const auto fractions = coverageFractions(grid, shape, grid.whole());
    const auto areas = CellAreas{grid}.of(grid.whole());
    const double zonal =
        std::inner_product(fractions.begin(), fractions.end(), areas.begin(), 0.0);
    CHECK(zonal / trueArea(shape).value() == Approx(1.0).epsilon(1e-8));

    SECTION("and of one smaller than a cell to a ten thousandth")
    {
        Ring small;
        for (const Point corner : {Point{30.2, 30.1}, Point{30.9, 30.3}, Point{30.5, 30.8}})
            small.push_back(toDegrees.apply(grid.toWorld(corner)));
        const Shape speck = makeShape({{small, {}}}, Crs::wgs84()).value().shape;
        const auto part = coverageFractions(grid, speck, grid.whole());
        CHECK(std::inner_product(part.begin(), part.end(), areas.begin(), 0.0) /
                  trueArea(speck).value() ==
              Approx(1.0).epsilon(1e-4));
    }
}
