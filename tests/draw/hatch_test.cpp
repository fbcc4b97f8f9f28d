#include "draw/hatch.h"
#include "support/catch.h"

#include <cmath>

using ecotone::draw::hatchLines;

namespace {
double total(const std::vector<QLineF>& lines)
{
    double length = 0.0;
    for (const QLineF& line : lines)
        length += line.length();
    return length;
}
} // namespace

TEST_CASE("Hatching covers a surface evenly, whatever its direction", "[draw]")
{
    QPainterPath path;
    path.addRect(10, 20, 100, 60);
    const auto angle = GENERATE(0.0, 45.0, 90.0, 135.0);
    const auto lines = hatchLines(path, angle, 0.5);
    // Length of all lines times their distance is the area, up to one line at the edges.
    CHECK(total(lines) * 0.5 == Approx(100.0 * 60.0).epsilon(0.02));
    for (const QLineF& line : lines) {
        const QRectF room = QRectF(10, 20, 100, 60).adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
        CHECK(room.contains(line.p1()));
        CHECK(room.contains(line.p2()));
    }
}

TEST_CASE("Hatching leaves holes open", "[draw]")
{
    QPainterPath path;
    path.addRect(0, 0, 90, 90);
    path.addRect(30, 30, 30, 30);
    for (const QLineF& line : hatchLines(path, 0.0, 4.0))
        if (line.y1() > 30 && line.y1() < 60)
            CHECK(line.length() == Approx(30.0));
    CHECK(total(hatchLines(path, 0.0, 0.5)) * 0.5 == Approx(8100.0 - 900.0).epsilon(0.02));
}

TEST_CASE("Lines of neighbouring surfaces are in step", "[draw]")
{
    QPainterPath left, right;
    left.addRect(0, 0, 10, 50);
    right.addRect(10, 0, 10, 50);
    const auto a = hatchLines(left, 0.0, 7.0), b = hatchLines(right, 0.0, 7.0);
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        CHECK(a[i].y1() == Approx(b[i].y1()));
}
