#include "plan_changes.h"

#include <map>
#include <tuple>

namespace ecotone::cells {

namespace {

using ShapeName = std::tuple<ShapeTag::Kind, std::int64_t, std::size_t>;

ShapeName nameOf(const ShapeTag& tag)
{
    return {tag.kind, tag.id, tag.feature};
}

/// Finds shapes of a plan again: at the number they had where all names stand where they stood,
/// else by name.
class ShapeFinder {
public:
    ShapeFinder(const BookingPlan& before, const BookingPlan& now)
        : m_now{now}
        , m_isTaken(now.tags.size(), false)
    {
        bool isSameOrder = before.tags.size() == now.tags.size();
        for (std::size_t i = 0; isSameOrder && i < now.tags.size(); ++i)
            isSameOrder = nameOf(before.tags[i]) == nameOf(now.tags[i]);
        if (isSameOrder)
            return;
        for (std::size_t i = 0; i < now.tags.size(); ++i)
            m_byName.emplace(nameOf(now.tags[i]), i);
    }

    /// The number of a shape now, if it stayed; each number is given once.
    [[nodiscard]] geo::ShapeIndex
    find(const ShapeTag& tag, const geo::Shape& shape, std::size_t numberBefore)
    {
        std::size_t number = numberBefore;
        if (!m_byName.empty()) {
            const auto found = m_byName.find(nameOf(tag));
            if (found == m_byName.end())
                return PlanChanges::gone;
            number = found->second;
        }
        if (number >= m_now.shapes.size() || m_isTaken[number] || m_now.shapes[number] != shape)
            return PlanChanges::gone;
        m_isTaken[number] = true;
        return static_cast<geo::ShapeIndex>(number);
    }
    [[nodiscard]] bool isTaken(std::size_t number) const { return m_isTaken[number]; }

private:
    const BookingPlan& m_now;
    std::vector<bool> m_isTaken;
    std::map<ShapeName, std::size_t> m_byName; // empty: every name has the number it had
};

} // namespace

PlanChanges changesBetween(const BookingPlan& before, const BookingPlan& now)
{
    PlanChanges changes;
    ShapeFinder finder{before, now};
    for (std::size_t i = 0; i < before.shapes.size(); ++i) {
        changes.numberNow.push_back(finder.find(before.tags[i], before.shapes[i], i));
        if (changes.numberNow.back() == PlanChanges::gone)
            changes.removed.push_back(i);
        else if (changes.numberNow.back() != i)
            changes.isRenumbered = true;
    }
    for (std::size_t i = 0; i < now.shapes.size(); ++i)
        if (!finder.isTaken(i))
            changes.added.push_back(i);
    return changes;
}

} // namespace ecotone::cells
