#include "ecotone/cells/cell_table_builder.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ecotone::cells {

namespace {

std::size_t hashOf(std::uint32_t set, std::span<const std::int32_t> classes) noexcept
{
    std::uint64_t hash = set;
    for (const std::int32_t value : classes)
        hash =
            (hash ^ static_cast<std::uint32_t>(value)) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
    hash *= 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

} // namespace

void CellTableBuilder::add(const CellKey& key, const CellSums& sums)
{
    adopt(key.classes.size(), sums.conditions.size());
    addTo(rowOf(m_shapeSets.numberOf(key.shapes), key.classes), sums);
}

void CellTableBuilder::add(const CellTable& tile)
{
    if (tile.isEmpty())
        return;
    adopt(tile.classCount(), tile.pairCount());
    std::uint32_t number = 0;
    for (std::size_t row = 0; row < tile.rowCount(); ++row) {
        const auto [key, sums] = tile.row(row);
        if (row == 0 || tile.m_sets[row] != tile.m_sets[row - 1])
            number = m_shapeSets.numberOf(key.shapes);
        addTo(rowOf(number, key.classes), sums);
    }
}

void CellTableBuilder::adopt(std::size_t classCount, std::size_t pairCount)
{
    if (m_rows.isEmpty()) {
        m_rows.m_classCount = classCount;
        m_rows.m_pairCount = pairCount;
    }
    expects(classCount == m_rows.m_classCount && pairCount == m_rows.m_pairCount,
            "CellTableBuilder: all rows hold the same class layers and condition pairs");
}

std::size_t CellTableBuilder::slotOf(std::uint32_t set,
                                     std::span<const std::int32_t> classes) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(set, classes) & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const std::size_t row = m_slots[slot] - 1;
        if (m_rows.m_sets[row] == set &&
            std::equal(classes.begin(), classes.end(),
                       m_rows.m_classes.begin() +
                           static_cast<std::ptrdiff_t>(row * m_rows.m_classCount)))
            break;
    }
    return slot;
}

std::size_t CellTableBuilder::rowOf(std::uint32_t set, std::span<const std::int32_t> classes)
{
    if (2 * (m_rows.rowCount() + 1) > m_slots.size())
        grow();
    const std::size_t slot = slotOf(set, classes);
    if (m_slots[slot] == 0) {
        m_rows.m_sets.push_back(set);
        m_rows.m_classes.insert(m_rows.m_classes.end(), classes.begin(), classes.end());
        m_rows.m_areas.push_back(0.0);
        m_rows.m_conditions.resize(m_rows.m_conditions.size() + m_rows.m_pairCount);
        m_slots[slot] = static_cast<std::uint32_t>(m_rows.rowCount());
    }
    return m_slots[slot] - 1;
}

void CellTableBuilder::addTo(std::size_t row, const CellSums& sums)
{
    m_rows.m_areas[row] += sums.area;
    for (std::size_t pair = 0; pair < m_rows.m_pairCount; ++pair)
        m_rows.m_conditions[row * m_rows.m_pairCount + pair] += sums.conditions[pair];
}

void CellTableBuilder::grow()
{
    constexpr std::size_t smallest = 64;
    m_slots.assign(std::max(smallest, 2 * m_slots.size()), 0);
    for (std::size_t row = 0; row < m_rows.rowCount(); ++row) {
        const auto classes =
            std::span{m_rows.m_classes}.subspan(row * m_rows.m_classCount, m_rows.m_classCount);
        m_slots[slotOf(m_rows.m_sets[row], classes)] = static_cast<std::uint32_t>(row + 1);
    }
}

CellTable CellTableBuilder::table() &&
{
    if (m_rows.isEmpty())
        return {};
    const auto setCount = static_cast<std::uint32_t>(m_shapeSets.size());
    std::vector<std::uint32_t> sets(setCount); // by content
    std::iota(sets.begin(), sets.end(), 0U);
    std::ranges::sort(sets, [&](std::uint32_t a, std::uint32_t b) {
        return std::ranges::lexicographical_compare(m_shapeSets[a], m_shapeSets[b]);
    });
    CellTable table;
    table.m_classCount = m_rows.m_classCount;
    table.m_pairCount = m_rows.m_pairCount;
    std::vector<std::uint32_t> place(setCount);
    table.m_setStart.reserve(setCount + 1);
    table.m_setStart.push_back(0);
    for (std::uint32_t i = 0; i < setCount; ++i) {
        place[sets[i]] = i;
        const auto members = m_shapeSets[sets[i]];
        table.m_members.insert(table.m_members.end(), members.begin(), members.end());
        table.m_setStart.push_back(static_cast<std::uint32_t>(table.m_members.size()));
    }
    const auto classesOf = [&](std::uint32_t row) {
        return std::span{m_rows.m_classes}.subspan(row * m_rows.m_classCount,
                                                   m_rows.m_classCount);
    };
    std::vector<std::uint32_t> rows(m_rows.rowCount());
    std::iota(rows.begin(), rows.end(), 0U);
    std::ranges::sort(rows, [&](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t setA = place[m_rows.m_sets[a]], setB = place[m_rows.m_sets[b]];
        return setA != setB ? setA < setB
                            : std::ranges::lexicographical_compare(classesOf(a), classesOf(b));
    });
    table.m_sets.reserve(rows.size());
    table.m_classes.reserve(m_rows.m_classes.size());
    table.m_areas.reserve(rows.size());
    table.m_conditions.reserve(m_rows.m_conditions.size());
    for (const std::uint32_t row : rows) {
        table.m_sets.push_back(place[m_rows.m_sets[row]]);
        const auto classes = classesOf(row);
        table.m_classes.insert(table.m_classes.end(), classes.begin(), classes.end());
        table.m_areas.push_back(m_rows.m_areas[row]);
        for (std::size_t pair = 0; pair < m_rows.m_pairCount; ++pair)
            table.m_conditions.push_back(m_rows.m_conditions[row * m_rows.m_pairCount + pair]);
    }
    *this = {};
    return table;
}

} // namespace ecotone::cells
