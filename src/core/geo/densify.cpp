#include "densify.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace ecotone::geo {

namespace {

/// What PROJ's own arithmetic leaves uncertain; bows below it are not looked at.
constexpr double noiseMetres = 3e-8;
/// Allowed departure of a piece from a parabola, as part of its length.
constexpr double parabolaTolerance = 1e-10;
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

    [[nodiscard]] Place at(Point from) const
    {
        const Point to = m_lines.map(from);
        if (!isFinite(to))
            throw GeometryError{fmt::format(
                "the point ({}, {}) has no place there. Clip the shape to the area the target "
                "CRS is made for.",
                from.x, from.y)};
        return {from, to};
    }

    /// The points strictly between the ends, from `a` to `b`.
    void between(const Place& a, const Place& b, Ring& out) const
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

private:
    void bisect(const Place& a, const Place& b, int depth, Ring& out) const
    {
        const Place half = at(middle(a.from, b.from));
        const Point whole = step(a.to, b.to);
        const Point atHalf = step(a.to, half.to);
        const Point bow{atHalf.x - whole.x / 2.0, atHalf.y - whole.y / 2.0};
        if (isGoodPiece(a, b, half, whole, bow)) {
            if (ground(bow, half.to) > noiseMetres)
                out.push_back({a.to.x + whole.x / 2.0 + bow.x * 4.0 / 3.0,
                               a.to.y + whole.y / 2.0 + bow.y * 4.0 / 3.0});
            return;
        }
        if (depth == deepest) {
            refuseTear(a, b, whole);
            return;
        }
        bisect(a, half, depth + 1, out);
        out.push_back(half.to);
        bisect(half, b, depth + 1, out);
    }

    bool
    isGoodPiece(const Place& a, const Place& b, const Place& half, Point whole, Point bow) const
    {
        if (m_lines.isFromDegrees && std::abs(b.from.x - a.from.x) > longestStepDegrees)
            return false;
        if (m_lines.period > 0.0 && std::abs(whole.x) > m_lines.period / 4.0)
            return false;
        const Point first = step(a.to, at(middle(a.from, half.from)).to);
        const Point third = step(a.to, at(middle(half.from, b.from)).to);
        const Point bowFirst{first.x - whole.x / 4.0, first.y - whole.y / 4.0};
        const Point bowThird{third.x - whole.x * 0.75, third.y - whole.y * 0.75};
        const auto departure = [&](Point quarterBow) {
            return ground({quarterBow.x - bow.x * 2.0 / 3.0, quarterBow.y - bow.y * 2.0 / 3.0},
                          half.to);
        };
        const double worst =
            std::max({ground(bow, half.to) / 3.0, departure(bowFirst), departure(bowThird)});
        const Point beyondParabola{(bowFirst.x + bowThird.x) / 2.0 - bow.x * 0.75,
                                   (bowFirst.y + bowThird.y) / 2.0 - bow.y * 0.75};
        return worst <= m_lines.tolerance &&
               ground(beyondParabola, half.to) <=
                   std::max(noiseMetres, parabolaTolerance * ground(whole, half.to));
    }

    /// Metres on the ground, roughly.
    double ground(Point difference, Point where) const
    {
        return std::hypot(difference.x * m_lines.shrinkOfX(where), difference.y) *
               m_lines.metresPerUnit;
    }

    /// Two places that cannot be told apart have come out far from each other. At a pole that
    /// is only a change of longitude; anywhere else the new plane is torn.
    void refuseTear(const Place& a, const Place& b, Point whole) const
    {
        constexpr double nearPole = 1e-6; // of the height of the pole
        const bool isPole = m_lines.period > 0.0 &&
                            std::abs(a.to.y) > m_lines.poleY * (1.0 - nearPole) &&
                            std::abs(b.to.y) > m_lines.poleY * (1.0 - nearPole);
        if (!isPole && ground(whole, a.to) > 1.0)
            throw GeometryError{
                fmt::format("it crosses the place near ({}, {}) where the target CRS is torn "
                            "apart. Cut the shape there, or choose another CRS.",
                            a.from.x, a.from.y)};
    }

    const LineMap& m_lines;
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

} // namespace

MappedRing mappedRing(const Ring& ring, const LineMap& lines)
{
    const EdgeMapper mapper{lines};
    MappedRing mapped;
    mapped.points.reserve(2 * ring.size());
    Place last = mapper.at(ring.front());
    const Place first = last;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Place next = i + 1 < ring.size() ? mapper.at(ring[i + 1]) : first;
        mapped.points.push_back(last.to);
        mapper.between(last, next, mapped.points);
        last = next;
    }
    if (lines.period > 0.0)
        mapped.turns = unwrap(mapped.points, mapper, lines.period);
    return mapped;
}

} // namespace ecotone::geo
