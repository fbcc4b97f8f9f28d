#include "dirty_pieces.h"

#include <algorithm>

namespace ecotone::attribution {

using accounts::ActionIndex;
using accounts::GroundRow;

std::vector<ActionIndex> DirtyPieces::sharedOn(const GroundRow& row) const
{
    std::vector<ActionIndex> shared;
    for (const ActionIndex action : row.actions)
        if (m_roster.find(action))
            shared.push_back(action);
    return shared;
}

void DirtyPieces::add(GroundRows touched)
{
    for (const GroundRow* const row : touched)
        m_lists.insert(sharedOn(*row));
}

std::vector<const GroundRow*> DirtyPieces::addFresh(GroundRows touched)
{
    Lists fresh;
    for (const GroundRow* const row : touched)
        if (auto list = sharedOn(*row); !m_lists.contains(list))
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
    const auto isMeant = [&](const GroundRow& row) {
        const auto first = std::ranges::find_if(
            row.actions, [&](ActionIndex action) { return m_roster.find(action) != nullptr; });
        if (first == row.actions.end())
            return isNobodysMeant;
        return isFirst[*first] != 0 && lists.contains(sharedOn(row));
    };
    const GroundRow* last = nullptr; // rows with the same set of shapes come together
    bool isLastMeant = false;
    for (const GroundRow& row : m_ground.rows) {
        const bool isSameList = last && last->actions.data() == row.actions.data() &&
                                last->actions.size() == row.actions.size();
        if (!isSameList)
            isLastMeant = isMeant(row);
        if (isLastMeant)
            rows.push_back(&row);
        last = &row;
    }
    return rows;
}

} // namespace ecotone::attribution
