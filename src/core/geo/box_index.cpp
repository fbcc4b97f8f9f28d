#include "ecotone/geo/box_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ecotone::geo {

namespace {

constexpr std::size_t fanOut = 16;

double middleX(const Box& box)
{
    return box.minX + box.maxX;
}
double middleY(const Box& box)
{
    return box.minY + box.maxY;
}

/// Orders boxes so that each run of `fanOut` is a compact patch: slices by x, each by y.
std::vector<std::size_t> packedOrder(std::span<const Box> boxes)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].isEmpty())
            order.push_back(i);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return middleX(boxes[a]) < middleX(boxes[b]);
    });
    const double leaves = std::ceil(static_cast<double>(order.size()) / fanOut);
    const auto slices = static_cast<std::size_t>(std::ceil(std::sqrt(leaves)));
    const std::size_t perSlice = slices * fanOut;
    for (std::size_t first = 0; first < order.size(); first += perSlice) {
        const std::size_t end = std::min(first + perSlice, order.size());
        std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(first),
                         order.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](std::size_t a, std::size_t b) {
                             return middleY(boxes[a]) < middleY(boxes[b]);
                         });
    }
    return order;
}

} // namespace

BoxIndex::BoxIndex(std::span<const Box> boxes) : m_numbers{packedOrder(boxes)}
{
    for (const std::size_t number : m_numbers)
        m_boxes.push_back(boxes[number]);
    if (m_boxes.empty())
        return;
    const auto parentsOf = [](std::size_t count, auto boxAt) {
        std::vector<Node> parents;
        for (std::size_t first = 0; first < count; first += fanOut) {
            Node node{{}, first, std::min(fanOut, count - first)};
            for (std::size_t i = first; i < first + node.count; ++i)
                node.box.extend(boxAt(i));
            parents.push_back(node);
        }
        return parents;
    };
    m_levels.push_back(parentsOf(m_boxes.size(), [&](std::size_t i) { return m_boxes[i]; }));
    while (m_levels.back().size() > 1) {
        const std::vector<Node>& below = m_levels.back();
        m_levels.push_back(
            parentsOf(below.size(), [&](std::size_t i) { return below[i].box; }));
    }
}

std::vector<std::size_t> BoxIndex::touching(const Box& place) const
{
    std::vector<std::size_t> found;
    if (!m_levels.empty() && !place.isEmpty())
        collect(m_levels.size() - 1, 0, place, found);
    std::ranges::sort(found);
    return found;
}

Box BoxIndex::whole() const noexcept
{
    return m_levels.empty() ? Box{} : m_levels.back().front().box;
}

void BoxIndex::collect(std::size_t level,
                       std::size_t node,
                       const Box& place,
                       std::vector<std::size_t>& found) const
{
    const Node& here = m_levels[level][node];
    if (!here.box.touches(place))
        return;
    for (std::size_t i = here.first; i < here.first + here.count; ++i)
        if (level > 0)
            collect(level - 1, i, place, found);
        else if (m_boxes[i].touches(place))
            found.push_back(m_numbers[i]);
}

} // namespace ecotone::geo
