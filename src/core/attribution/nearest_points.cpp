#include "nearest_points.h"

#include <nanoflann.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace ecotone::attribution {

namespace {

/// Larger than any squared distance that occurs, small enough that sums of it are finite.
constexpr double outOfReach = 1e300;

/// What nanoflann asks of points, and how far they are apart: plain squared distance within
/// reach, out of reach beyond, so that whole branches beyond a caliper are never looked at.
struct Points {
    using ElementType = double;
    using DistanceType = double;

    std::span<const double> coordinates;
    std::vector<double> reach;

    [[nodiscard]] std::size_t kdtree_get_point_count() const
    {
        return coordinates.size() / reach.size();
    }
    [[nodiscard]] double kdtree_get_pt(std::size_t point, std::size_t axis) const
    {
        return coordinates[point * reach.size() + axis];
    }
    template <class Box>
    bool kdtree_get_bbox(Box&) const
    {
        return false;
    }
};

struct Distance {
    using ElementType = double;
    using DistanceType = double;
    const Points& points;

    explicit Distance(const Points& all) : points{all} {}

    [[nodiscard]] double
    evalMetric(const double* place, std::size_t point, std::size_t axes) const
    {
        const double* const other = points.coordinates.data() + point * axes;
        double sum = 0.0;
        for (std::size_t axis = 0; axis < axes; ++axis)
            sum += (place[axis] - other[axis]) * (place[axis] - other[axis]);
        return sum;
    }
    template <class Axis>
    [[nodiscard]] double accum_dist(double one, double other, Axis axis) const
    {
        const double apart = std::abs(one - other);
        return apart > points.reach[static_cast<std::size_t>(axis)] ? outOfReach
                                                                    : apart * apart;
    }
};

/// Keeps the nearest accepted points found so far.
class Nearest {
public:
    using DistanceType = double;

    Nearest(std::size_t most, const NearestPoints::Accepts& accepts)
        : m_most{most}
        , m_accepts{accepts}
    {
    }
    [[nodiscard]] std::size_t size() const { return m_found.size(); }
    [[nodiscard]] bool empty() const { return m_found.empty(); }
    [[nodiscard]] bool full() const { return m_found.size() == m_most; }
    /// A little beyond the farthest kept: rounding must not hide a point at equal distance.
    [[nodiscard]] double worstDist() const
    {
        return full() ? m_found.back().first * (1.0 + 1e-12) + 1e-290 : outOfReach / 2.0;
    }
    template <class Point>
    bool addPoint(double distance, Point point)
    {
        const std::pair found{distance, static_cast<std::size_t>(point)};
        if ((full() && !(found < m_found.back())) || !m_accepts(found.second))
            return true;
        if (full())
            m_found.pop_back();
        m_found.insert(std::ranges::upper_bound(m_found, found), found);
        return true;
    }
    void sort() {} // newer nanoflann asks for it; what is kept is sorted

    [[nodiscard]] const std::vector<std::pair<double, std::size_t>>& found() const
    {
        return m_found;
    }

private:
    std::size_t m_most;
    const NearestPoints::Accepts& m_accepts;
    std::vector<std::pair<double, std::size_t>> m_found;
};

using Index = nanoflann::KDTreeSingleIndexAdaptor<Distance, Points, -1, std::uint32_t>;

} // namespace

struct NearestPoints::Tree {
    Points points;
    Index index;

    Tree(std::span<const double> coordinates, std::span<const double> reach)
        : points{coordinates, widened(reach)}
        , index{static_cast<int>(reach.size()), points,
                nanoflann::KDTreeSingleIndexAdaptorParams{pointsOfALeaf}}
    {
        index.buildIndex();
    }
    static constexpr std::size_t pointsOfALeaf = 16;
    /// A little more than asked for, so that rounding hides no point.
    static std::vector<double> widened(std::span<const double> reach)
    {
        std::vector<double> result{reach.begin(), reach.end()};
        for (double& each : result)
            each *= 1.0 + 1e-9;
        return result;
    }
};

NearestPoints::NearestPoints(std::span<const double> coordinates, std::span<const double> reach)
    : m_tree{std::make_unique<const Tree>(coordinates, reach)}
{
}
NearestPoints::NearestPoints(NearestPoints&&) noexcept = default;
NearestPoints& NearestPoints::operator=(NearestPoints&&) noexcept = default;
NearestPoints::~NearestPoints() = default;

std::vector<std::size_t>
NearestPoints::nearest(const double* place, std::size_t most, const Accepts& accepts) const
{
    Nearest result{most, accepts};
    m_tree->index.findNeighbors(result, place, {});
    std::vector<std::size_t> points;
    for (const auto& [distance, point] : result.found())
        points.push_back(point);
    return points;
}

} // namespace ecotone::attribution
