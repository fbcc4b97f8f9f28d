#include "shapes.h"

#include "outline.h"
#include "workload.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <string_view>

namespace ecotone::bench {

namespace {

constexpr std::uint64_t seed = 20260601;
constexpr int siteCount = 30;
constexpr int actorCount = 50;
constexpr double totalArea_m2 = 3.0e9; // of all actions, overlaps counted again
constexpr double pi = 3.14159265358979;
constexpr std::size_t remembered = 400; // outlines that later actions may be laid over

const geo::Crs& groundCrs()
{
    static const geo::Crs crs = geo::Crs::fromText("EPSG:6933");
    return crs;
}

struct SitePlace {
    geo::Point centre;
    double radius = 0.0;
};

geo::Point somewhere(Chance& chance, double margin)
{
    const double x = west_m + side_m * chance.uniform(margin, 1.0 - margin);
    const double y = north_m - side_m * chance.uniform(margin, 1.0 - margin);
    return {x, y};
}

const geo::Ring& boundary()
{
    static const geo::Ring ring = [] {
        Chance chance{scattered(seed, 1)};
        return outlineOf(
            {{west_m + side_m / 2, north_m - side_m / 2}, 52'000.0, 3'000, 0.10, 0.8, 0.9},
            chance);
    }();
    return ring;
}

const std::vector<SitePlace>& sitePlaces()
{
    static const std::vector<SitePlace> places = [] {
        Chance chance{scattered(seed, 2)};
        std::vector<SitePlace> found;
        while (found.size() < siteCount) {
            const geo::Point centre = somewhere(chance, 0.1);
            if (contains(boundary(), centre))
                found.push_back({centre, chance.uniform(2'500.0, 6'000.0)});
        }
        return found;
    }();
    return places;
}

/// Puts actions on the ground one by one.
class ActionMaker {
public:
    explicit ActionMaker(int count)
        : m_count{static_cast<std::size_t>(count)}
        , m_chance{scattered(seed, 3, static_cast<std::uint64_t>(count))}
    {
    }

    std::vector<ActionShape> made()
    {
        while (m_actions.size() < m_count)
            addOne();
        return std::move(m_actions);
    }

private:
    void addOne()
    {
        const double area =
            totalArea_m2 / static_cast<double>(m_count) * exponential(m_chance.normal() - 0.5);
        const char* const kind = drawnKind();
        place();
        const double radius = std::sqrt(area / pi) / 0.9;
        const int vertices = std::clamp(24 + static_cast<int>(std::sqrt(area) / 12), 24, 400);
        geo::Ring ring = outlineOf({m_centre, radius, vertices, 0.35}, m_chance);
        if (kind == std::string_view{"touch"}) {
            addHalves(ring);
        } else if (kind == std::string_view{"stack"} && !m_earlier.empty()) {
            ring = laidOverEarlier(radius);
            add(kind, {{ring, {}}});
        } else if (kind == std::string_view{"hole"}) {
            add(kind, {{ring, holes(radius, vertices)}});
        } else if (kind == std::string_view{"multi"}) {
            add(kind, severalParts(ring, radius, vertices));
        } else {
            add("plain", {{ring, {}}});
        }
        m_earlier.push_back(std::move(ring));
        if (m_earlier.size() > remembered)
            m_earlier.pop_front();
    }

    const char* drawnKind()
    {
        const double draw = m_chance.uniform();
        if (draw < 0.50)
            return "plain";
        if (draw < 0.72)
            return "stack";
        if (draw < 0.82)
            return "touch";
        return draw < 0.91 ? "hole" : "multi";
    }

    /// Mostly near a site, else anywhere, in the landscape.
    void place()
    {
        do {
            m_site = 0;
            m_centre = somewhere(m_chance, 0.06);
            if (m_chance.uniform() < 0.6) {
                m_site = 1 + m_chance.below(siteCount);
                m_centre = sitePlaces()[static_cast<std::size_t>(m_site - 1)].centre;
                m_centre.x += m_chance.normal() * 7'000.0;
                m_centre.y += m_chance.normal() * 7'000.0;
            }
        } while (!contains(boundary(), m_centre));
    }

    void add(const char* kind, std::vector<geo::Polygon> polygons)
    {
        if (m_actions.size() == m_count)
            return;
        const int start = 2012 + m_chance.below(19);
        const int end = start + 3 + m_chance.below(23);
        m_actions.push_back(
            {{groundCrs(), std::move(polygons)}, drawnActor(), m_site, start, end, kind});
    }

    /// The k-th actor with a weight of 1 / k.
    int drawnActor()
    {
        static const double total = [] {
            double sum = 0.0;
            for (int k = 1; k <= actorCount; ++k)
                sum += 1.0 / k;
            return sum;
        }();
        double left = m_chance.uniform() * total;
        int actor = 1;
        while (actor < actorCount && left > 1.0 / actor)
            left -= 1.0 / actor++;
        return actor;
    }

    /// Two actions that share an edge exactly.
    void addHalves(const geo::Ring& ring)
    {
        const auto middle = ring.begin() + static_cast<std::ptrdiff_t>(ring.size() / 2);
        geo::Ring one{ring.begin(), middle + 1};
        one.push_back(m_centre);
        geo::Ring other{middle, ring.end()};
        other.push_back(ring.front());
        other.push_back(m_centre);
        add("touch", {{std::move(one), {}}});
        add("touch", {{std::move(other), {}}});
    }

    /// An earlier outline, a little moved, grown or shrunk.
    geo::Ring laidOverEarlier(double radius)
    {
        geo::Ring ring = m_earlier[static_cast<std::size_t>(
            m_chance.below(static_cast<int>(m_earlier.size())))];
        geo::Point middle;
        for (const geo::Point point : ring) {
            middle.x += point.x / static_cast<double>(ring.size());
            middle.y += point.y / static_cast<double>(ring.size());
        }
        const double dx = m_chance.normal() * radius * 0.15;
        const double dy = m_chance.normal() * radius * 0.15;
        const double scale = m_chance.uniform(0.55, 1.15);
        for (geo::Point& point : ring)
            point = {middle.x + dx + (point.x - middle.x) * scale,
                     middle.y + dy + (point.y - middle.y) * scale};
        return ring;
    }

    std::vector<geo::Ring> holes(double radius, int vertices)
    {
        std::vector<geo::Ring> found;
        const int count = 1 + m_chance.below(2);
        for (int i = 0; i < count; ++i) {
            const geo::Point centre{m_centre.x + (i == 0 ? 0.10 : -0.10) * radius, m_centre.y};
            geo::Ring ring =
                outlineOf({centre, radius * 0.055, std::max(16, vertices / 6), 0.2}, m_chance);
            std::ranges::reverse(ring);
            found.push_back(std::move(ring));
        }
        return found;
    }

    std::vector<geo::Polygon> severalParts(const geo::Ring& ring, double radius, int vertices)
    {
        geo::Ring small = ring;
        for (geo::Point& point : small)
            point = {(point.x + m_centre.x) / 2, (point.y + m_centre.y) / 2};
        std::vector<geo::Polygon> parts{{std::move(small), {}}};
        const int others = 1 + m_chance.below(3);
        for (int i = 1; i <= others; ++i) {
            const Direction towards = directionAfter(i / 3.0);
            const geo::Point centre{m_centre.x + 2.3 * radius * towards.cos,
                                    m_centre.y + 2.3 * radius * towards.sin};
            parts.push_back(
                {outlineOf({centre, radius * 0.4, vertices / 2, 0.2}, m_chance), {}});
        }
        return parts;
    }

    std::size_t m_count;
    Chance m_chance;
    geo::Point m_centre;
    int m_site = 0;
    std::deque<geo::Ring> m_earlier;
    std::vector<ActionShape> m_actions;
};

} // namespace

const geo::Shape& landscapeShape()
{
    static const geo::Shape shape{groundCrs(), {{boundary(), {}}}};
    return shape;
}

const std::vector<geo::Shape>& siteShapes()
{
    static const std::vector<geo::Shape> shapes = [] {
        Chance chance{scattered(seed, 4)};
        std::vector<geo::Shape> made;
        for (const SitePlace& place : sitePlaces())
            made.push_back(
                {groundCrs(),
                 {{outlineOf({place.centre, place.radius, 300, 0.25}, chance), {}}}});
        return made;
    }();
    return shapes;
}

std::vector<ActionShape> actionShapes(int count)
{
    return ActionMaker{count}.made();
}

} // namespace ecotone::bench
