#include "densify.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>

namespace ecotone::geo {

namespace {

/// What PROJ's own arithmetic leaves uncertain; bows below it are not looked at.
constexpr double noiseMetres = 3e-8;
/// How far a piece may depart from a parabola, as part of its length. What the rule for the
/// area of a piece leaves out is smaller than that by the square of its length over the radius
/// of the earth, or over the distance from a singular place.
constexpr double parabolaTolerance = 1e-7;
/// Area that may be lost where the two components of a bow are not alike, as part of the square
/// of the length of a piece.
constexpr double twistTolerance = 1e-10;
/// A world-wide edge cut this often is shorter than the noise.
constexpr int deepest = 48;
/// Longitudes are followed in steps that leave no doubt which way round they go.
constexpr double longestStepDegrees = 90.0;

struct Place {
    Point from, to;
};

Point middle(Point a, Point b)
{
    return {(a.x + b.x) / 2.0, (a.y + b.y) / 2.0};
}

bool isFinite(Point p)
{
    return std::isfinite(p.x) && std::isfinite(p.y);
}

/// Brings single edges over and collects what lies between their ends.
class EdgeMapper {
public:
    explicit EdgeMapper(const LineMap& lines) : m_lines{lines} {}

    [[nodiscard]] Place at(Point from)
    {
        const Point to = m_lines.map(from);
        if (!isFinite(to) && !m_trouble)
            m_trouble =
                MapTrouble{fmt::format("the point ({}, {}) has no place there. Clip the "
                                       "shape to the area that CRS is made for.",
                                       from.x, from.y),
                           std::nullopt};
        return {from, to};
    }

    /// The points strictly between the ends, from `a` to `b`.
    void between(const Place& a, const Place& b, Ring& out)
    {
        // One direction for both neighbours of an edge.
        const bool isForward = std::tie(a.from.x, a.from.y) <= std::tie(b.from.x, b.from.y);
        const auto first = static_cast<std::ptrdiff_t>(out.size());
        if (isForward)
            bisect(a, b, 0, out);
        else
            bisect(b, a, 0, out);
        if (!isForward)
            std::reverse(out.begin() + first, out.end());
    }

    /// From `a` to `b` the short way round.
    [[nodiscard]] Point step(Point a, Point b) const
    {
        const double dx = b.x - a.x;
        const double period = m_lines.period;
        return {period > 0.0 ? dx - period * std::round(dx / period) : dx, b.y - a.y};
    }

    /// Why the way over failed; what was collected after that means nothing.
    [[nodiscard]] const std::optional<MapTrouble>& trouble() const { return m_trouble; }

private:
    /// How a piece departs from its chord.
    struct Bow {
        Point whole;                // the chord
        Point first, middle, third; // at its quarters
        /// The corner of two lines that enclose the area between curve and chord: twice the
        /// mean of the bow, by Boole's rule. For a parabola that is 4/3 of its middle.
        [[nodiscard]] Point corner() const
        {
            const auto twiceMean = [](double a, double b, double c) {
                return (64.0 * a + 24.0 * b + 64.0 * c) / 90.0;
            };
            return {twiceMean(first.x, middle.x, third.x),
                    twiceMean(first.y, middle.y, third.y)};
        }
    };

    void bisect(const Place& a, const Place& b, int depth, Ring& out)
    {
        const Place half = at(middle(a.from, b.from));
        const Bow bow = bowOf(a, half, b);
        if (m_trouble)
            return;
        if (isShort(a, b, bow.whole) && isGood(bow, half.to)) {
            const Point corner = bow.corner();
            if (ground(corner, half.to) > noiseMetres)
                out.push_back({a.to.x + bow.whole.x / 2.0 + corner.x,
                               a.to.y + bow.whole.y / 2.0 + corner.y});
            return;
        }
        if (depth == deepest) {
            refuseTear(a, b, bow.whole);
            return;
        }
        bisect(a, half, depth + 1, out);
        out.push_back(half.to);
        bisect(half, b, depth + 1, out);
    }

    Bow bowOf(const Place& a, const Place& half, const Place& b)
    {
        const Point whole = step(a.to, b.to);
        const auto awayFrom = [&](Point place, double part) {
            const Point away = step(a.to, place);
            return Point{away.x - whole.x * part, away.y - whole.y * part};
        };
        return {whole, awayFrom(at(middle(a.from, half.from)).to, 0.25), awayFrom(half.to, 0.5),
                awayFrom(at(middle(half.from, b.from)).to, 0.75)};
    }

    /// No doubt which way round the piece goes.
    bool isShort(const Place& a, const Place& b, Point whole) const
    {
        if (m_lines.isFromDegrees && std::abs(b.from.x - a.from.x) > longestStepDegrees)
            return false;
        return m_lines.period == 0.0 || std::abs(whole.x) <= m_lines.period / 4.0;
    }

    /// Whether two lines stand for the piece: near enough, and with its area.
    bool isGood(const Bow& bow, Point where) const
    {
        const Point corner = bow.corner();
        const auto departure = [&](Point at, double part) {
            return ground({at.x - part * corner.x, at.y - part * corner.y}, where);
        };
        const double worst = std::max(
            {departure(bow.first, 0.5), departure(bow.middle, 1.0), departure(bow.third, 0.5)});
        const double length = ground(bow.whole, where);
        const Point beyondParabola{(bow.first.x + bow.third.x) / 2.0 - bow.middle.x * 0.75,
                                   (bow.first.y + bow.third.y) / 2.0 - bow.middle.y * 0.75};
        const Point twist{(bow.third.x - bow.first.x) / 2.0, (bow.third.y - bow.first.y) / 2.0};
        return worst <= m_lines.tolerance &&
               ground(beyondParabola, where) <=
                   std::max(noiseMetres, parabolaTolerance * length) &&
               ground(twist, where) * ground(bow.middle, where) <=
                   std::max(noiseMetres * length, twistTolerance * length * length);
    }

    /// Metres on the ground, roughly.
    double ground(Point difference, Point where) const
    {
        return std::hypot(difference.x * m_lines.shrinkOfX(where), difference.y) *
               m_lines.metresPerUnit;
    }

    /// Two places that cannot be told apart have come out far from each other. At a pole that
    /// is only a change of longitude; anywhere else the new plane is torn.
    void refuseTear(const Place& a, const Place& b, Point whole)
    {
        constexpr double nearPole = 1e-6;
        // PROJ may change from one datum shift to another at a border; that is not a tear.
        constexpr double leastTearMetres = 1000.0;
        const bool isPole =
            m_lines.shrinkOfX(a.to) < nearPole && m_lines.shrinkOfX(b.to) < nearPole;
        if (!isPole && ground(whole, a.to) > leastTearMetres && !m_trouble)
            m_trouble = MapTrouble{
                fmt::format("it crosses the place near ({}, {}) where that CRS is torn apart. "
                            "Cut the shape there, or choose another CRS.",
                            a.from.x, a.from.y),
                a.from};
    }

    const LineMap& m_lines;
    std::optional<MapTrouble> m_trouble;
};

/// A ring in the new plane, and how often it went round, eastward positive.
struct MappedRing {
    Ring points;
    int turns = 0;
};

/// Makes x run on without jumps; returns how often the ring went round.
int unwrap(Ring& ring, const EdgeMapper& mapper, double period)
{
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double step = mapper.step(ring[i - 1], ring[i]).x;
        // A whole number of periods is added, so that points keep their digits.
        const double ahead = std::round((ring[i - 1].x + step - ring[i].x) / period);
        ring[i].x += ahead * period;
    }
    const double end = ring.back().x + mapper.step(ring.back(), ring.front()).x;
    return static_cast<int>(std::lround((end - ring.front().x) / period));
}

std::variant<MappedRing, MapTrouble> mappedRing(const Ring& ring, const LineMap& lines)
{
    EdgeMapper mapper{lines};
    MappedRing mapped;
    mapped.points.reserve(2 * ring.size());
    Place last = mapper.at(ring.front());
    const Place first = last;
    for (std::size_t i = 0; i < ring.size() && !mapper.trouble(); ++i) {
        const Place next = i + 1 < ring.size() ? mapper.at(ring[i + 1]) : first;
        mapped.points.push_back(last.to);
        if (!mapper.trouble())
            mapper.between(last, next, mapped.points);
        last = next;
    }
    if (mapper.trouble())
        return *mapper.trouble();
    if (lines.period > 0.0)
        mapped.turns = unwrap(mapped.points, mapper, lines.period);
    return mapped;
}

Ring closedAlongPole(MappedRing mapped, double period, double poleY)
{
    if (mapped.turns != 0) {
        const double start = mapped.points.front().x;
        const double end = start + period * mapped.turns;
        mapped.points.push_back({end, mapped.points.front().y});
        mapped.points.push_back({end, poleY});
        mapped.points.push_back({start, poleY});
    }
    return std::move(mapped.points);
}

} // namespace

std::variant<Polygon, MapTrouble> mappedPolygon(const Polygon& polygon, const LineMap& lines)
{
    auto outer = mappedRing(polygon.outer, lines);
    if (auto* trouble = std::get_if<MapTrouble>(&outer))
        return std::move(*trouble);
    auto& outerRing = std::get<MappedRing>(outer);
    // The inside is to the left of an outer ring, so one that runs east has the north pole in
    // it.
    const double poleY = outerRing.turns < 0 ? lines.southPoleY : lines.northPoleY;
    Polygon moved;
    moved.outer = closedAlongPole(std::move(outerRing), lines.period, poleY);
    for (const Ring& hole : polygon.holes) {
        auto ring = mappedRing(hole, lines);
        if (auto* trouble = std::get_if<MapTrouble>(&ring))
            return std::move(*trouble);
        moved.holes.push_back(
            closedAlongPole(std::get<MappedRing>(std::move(ring)), lines.period, poleY));
    }
    return moved;
}

} // namespace ecotone::geo
