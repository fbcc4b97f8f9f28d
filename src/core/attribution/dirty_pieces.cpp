#include "dirty_pieces.h"

#include <algorithm>

namespace ecotone::attribution {

using accounts::ActionIndex;
using accounts::GroundRow;

std::vector<ActionIndex> DirtyPieces::sharedOf(std::span<const ActionIndex> actions) const
{
    std::vector<ActionIndex> shared;
    for (const ActionIndex action : actions)
        if (m_roster.find(action))
            shared.push_back(action);
    return shared;
}

void DirtyPieces::add(GroundRows touched)
{
    for (const GroundRow* const row : touched)
        m_lists.insert(sharedOf(row->actions));
}

std::vector<const GroundRow*> DirtyPieces::addFresh(GroundRows touched)
{
    Lists fresh;
    for (const GroundRow* const row : touched)
        if (auto list = sharedOf(row->actions); !m_lists.contains(list))
            fresh.insert(std::move(list));
    std::vector<const GroundRow*> rows = rowsWith(fresh);
    std::vector<const GroundRow*> known{touched.begin(), touched.end()};
    std::ranges::sort(known);
    std::erase_if(rows,
                  [&](const GroundRow* row) { return std::ranges::binary_search(known, row); });
    m_lists.merge(fresh);
    return rows;
}

std::vector<const GroundRow*> DirtyPieces::rows() const
{
    return rowsWith(m_lists);
}

std::vector<const GroundRow*> DirtyPieces::rowsWith(const Lists& lists) const
{
    std::vector<const GroundRow*> rows;
    if (lists.empty())
        return rows;
    std::vector<char> isFirst(m_ground.actions.size(), 0); // of a list: most rows fail at it
    for (const std::vector<ActionIndex>& list : lists)
        if (!list.empty())
            isFirst[list.front()] = 1;
    const bool isNobodysMeant = lists.begin()->empty();
    const auto isMeant = [&](const accounts::GroundRun& run) {
        const auto first = std::ranges::find_if(
            run.actions, [&](ActionIndex action) { return m_roster.find(action) != nullptr; });
        if (first == run.actions.end())
            return isNobodysMeant;
        return isFirst[*first] != 0 && lists.contains(sharedOf(run.actions));
    };
    for (const accounts::GroundRun& run : m_ground.runs)
        if (isMeant(run))
            for (std::size_t row = run.firstRow; row < run.firstRow + run.rowCount; ++row)
                rows.push_back(&m_ground.rows[row]);
    return rows;
}

} // namespace ecotone::attribution
