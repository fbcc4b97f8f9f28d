#include "draw/labels.h"
#include "draw/map_frame.h"
#include "draw/map_furniture.h"
#include "draw/map_legend.h"
#include "draw/map_style.h"
#include "draw/offscreen.h"
#include "draw/qt_painter.h"
#include "support/catch.h"

#include <QColor>
#include <QImage>

#include <algorithm>
#include <limits>
#include <set>

using namespace ecotone;

namespace {

geo::Shape square(const geo::Crs& crs, double x, double y, double side)
{
    return {crs, {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}}};
}

const geo::Crs& utm()
{
    static const geo::Crs crs = geo::Crs::fromText("EPSG:32633"); // UTM zone 33 north
    return crs;
}

/// One value everywhere.
class OneClass final : public raster::BandSource {
public:
    OneClass(geo::Grid grid, double value) : m_grid{std::move(grid)}, m_value{value} {}
    const geo::Grid& grid() const override { return m_grid; }
    void read(const geo::Window&, std::span<double> values) override
    {
        std::ranges::fill(values, m_value);
    }
    std::unique_ptr<BandSource> duplicate() const override
    {
        return std::make_unique<OneClass>(m_grid, m_value);
    }
    std::string resampling() const override { return "as stored"; }

private:
    geo::Grid m_grid;
    double m_value;
};

report::MapContent sample()
{
    report::MapContent content;
    content.title = "Test valley";
    content.landscape = square(utm(), 400000, 5000000, 20000);
    content.raster = report::MapRaster{
        "Land cover",
        {{3, "forest", "#1f8d49", false}, {30, "mining", "#9c0027", true}},
        [](const geo::Grid& grid) { return std::make_unique<OneClass>(grid, 3.0); }};
    content.areas = {
        {"Replanting", square(utm(), 405000, 5005000, 3000), report::AreaStyle::InProgress,
         true},
        {"Pit", square(utm(), 412000, 5010000, 2000), report::AreaStyle::Site, false}};
    return content;
}

QImage pictureOf(const report::MapContent& content)
{
    draw::QtPainter painter;
    const report::Picture picture = painter.paintMap(content, 800, 600);
    return QImage::fromData(QByteArray::fromStdString(picture.png), "PNG");
}

} // namespace

TEST_CASE("A scale bar has a round length", "[draw]")
{
    CHECK(draw::roundScale(1234.0).text == "1 km");
    CHECK(draw::roundScale(4999.0).text == "2 km");
    CHECK(draw::roundScale(5000.0).text == "5 km");
    CHECK(draw::roundScale(730.0).text == "500 m");
    CHECK(draw::roundScale(24.0).text == "20 m");
}

TEST_CASE("The scale of a map is that of the ground, not of the projection", "[draw]")
{
    SECTION("on the central meridian of UTM a metre of the map is 1 / 0.9996 metres")
    {
        geo::Box box;
        box.extend(geo::Point{499000, 4999000});
        box.extend(geo::Point{501000, 5001000});
        const draw::MapFrame frame{utm(), box, QRectF(0, 0, 550, 550)};
        // 2000 m and a margin of 5 % on both sides make 2200 m over 550 units: 4 m each.
        CHECK(frame.metresPerUnit() == Approx(4.0 / 0.9996).epsilon(1e-6));
        CHECK(frame.northAngle() == Approx(0.0).margin(1e-6));
    }
    SECTION("web Mercator at 60° north stretches everything about twofold")
    {
        const double y = 8399737.89; // 60° north in EPSG:3857
        geo::Box box;
        box.extend(geo::Point{-500, y - 500});
        box.extend(geo::Point{500, y + 500});
        const draw::MapFrame frame{geo::Crs::fromText("EPSG:3857"), box,
                                   QRectF(0, 0, 1100, 1100)};
        // cos φ · a / ν with ν = a / √(1 − e² sin²φ): 0.5 / √(1 − 0.00669438 · 0.75) …
        // inverted: metres per unit eastward = ν cos φ / a = 0.5 / √(1 − 0.00502078) =
        // 0.5012600.
        CHECK(frame.metresPerUnit() == Approx(0.5012600).epsilon(1e-5));
    }
}

TEST_CASE("North leans towards the central meridian", "[draw]")
{
    // 18° east, 60° north: 3° east of zone 33's meridian. Convergence is atan(tan 3° · sin
    // 60°), 2.5987°, plus terms of less than 0.001°; true north lies to the left of the page's
    // up.
    const geo::Point place = geo::Transformation{geo::Crs::wgs84(), utm()}.apply({18.0, 60.0});
    geo::Box box;
    box.extend(geo::Point{place.x - 100, place.y - 100});
    box.extend(geo::Point{place.x + 100, place.y + 100});
    const draw::MapFrame frame{utm(), box, QRectF(0, 0, 200, 200)};
    CHECK(frame.northAngle() == Approx(-2.5987).margin(0.002));
}

TEST_CASE("A shape is cut at the frame", "[draw]")
{
    geo::Box box;
    box.extend(geo::Point{400000, 5000000});
    box.extend(geo::Point{410000, 5010000});
    const draw::MapFrame frame{utm(), box, QRectF(0, 0, 300, 300)};
    CHECK(frame.path(square(utm(), 300000, 5000000, 50000)).isEmpty());
    const QRectF across = frame.path(square(utm(), 405000, 4000000, 2000000)).boundingRect();
    CHECK(frame.page().adjusted(-0.01, -0.01, 0.01, 0.01).contains(across));
}

TEST_CASE("Labels touch neither each other nor what is taken", "[draw]")
{
    const draw::Offscreen offscreen;
    const QRectF frame(0, 0, 500, 400), taken(0, 300, 160, 100);
    std::vector<draw::LabelWish> wishes;
    for (int i = 0; i < 40; ++i) {
        QPainterPath outline;
        outline.addRect(30 + (i % 8) * 55, 30 + (i / 8) * 70, 20, 20);
        wishes.push_back({"Action number " + std::to_string(i), outline, false});
    }
    const auto labels = draw::placeLabels(wishes, frame, {taken}, 11);
    CHECK(labels.size() > 5);
    CHECK(labels.size() < wishes.size()); // there is not room for all of them
    for (std::size_t i = 0; i < labels.size(); ++i) {
        CHECK(frame.contains(labels[i].box));
        CHECK_FALSE(labels[i].box.intersects(taken));
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            CHECK_FALSE(labels[i].box.intersects(labels[j].box));
    }
}

TEST_CASE("The legend names what is to be seen and nothing else", "[draw]")
{
    const auto lines = draw::legendOf(sample(), {{3, "forest", "#1f8d49", false}});
    std::vector<std::string> texts;
    for (const auto& line : lines)
        texts.push_back(line.text);
    CHECK(texts == std::vector<std::string>{"landscape boundary", "site", "Actions that count",
                                            "in progress", "Land cover", "forest"});
}

TEST_CASE("Cells whose value is not whole have no colour, as they have no class", "[draw]")
{
    report::MapContent content = sample();
    const auto pictureOfValue = [&](double value) {
        content.raster->open = [value](const geo::Grid& grid) {
            return std::make_unique<OneClass>(grid, value);
        };
        return pictureOf(content);
    };
    const QImage none = pictureOfValue(std::numeric_limits<double>::quiet_NaN());
    CHECK(pictureOfValue(3.4) == none);
    CHECK(pictureOfValue(3.0) != none);
}

TEST_CASE("A map is the same bytes every time", "[draw]")
{
    draw::QtPainter painter;
    const std::string once = painter.paintMap(sample(), 800, 600).png;
    CHECK(painter.paintMap(sample(), 800, 600).png == once);
    CHECK(painter.paintMapSvg(sample(), 800, 600) == painter.paintMapSvg(sample(), 800, 600));
}

TEST_CASE("The ground outside the landscape is dimmed", "[draw]")
{
    report::MapContent content = sample();
    content.areas.clear();
    const QImage image = pictureOf(content);
    REQUIRE(image.size() == QSize(1600, 1200));
    // The map takes the left 800 - 236 - 22 = 542 of 800 units; the square landscape its
    // middle.
    const auto greyAt = [&](int x, int y) { return qGray(image.pixel(2 * x, 2 * y)); };
    const int inside = greyAt(271, 150), outside = greyAt(271, 8);
    CHECK(outside > inside + 20);
    CHECK(outside < 255);
}

TEST_CASE("A landscape in degrees is drawn without being stretched", "[draw]")
{
    // Half a degree by a quarter at 60° north is about as wide as it is high.
    const geo::Shape landscape{
        geo::Crs::wgs84(), {{{{20.0, 60.0}, {20.5, 60.0}, {20.5, 60.25}, {20.0, 60.25}}, {}}}};
    const geo::Box box = geo::boxOf(geo::transformed(landscape, draw::displayCrs(landscape)));
    CHECK(box.width() / box.height() == Approx(1.0).epsilon(0.02));
}

TEST_CASE("Statuses can be told apart without colour", "[draw]")
{
    using report::AreaStyle;
    std::set<std::pair<std::vector<double>, int>> looks;
    const auto styles = {
        AreaStyle::InPreparation, AreaStyle::InProgress, AreaStyle::PostCompletionMonitoring,
        AreaStyle::Completed,     AreaStyle::Failed,     AreaStyle::Reversed,
        AreaStyle::NoStatus};
    for (const AreaStyle style : styles) {
        const draw::AreaLook look = draw::lookOf(style);
        looks.emplace(look.hatchAngles, look.fillAlpha);
    }
    CHECK(looks.size() == styles.size());
}
