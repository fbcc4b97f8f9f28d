#include "ground_pieces.h"

#include <algorithm>
#include <bit>

namespace ecotone::attribution {

namespace {

std::size_t hashOf(std::span<const SharedAction* const> actions)
{
    std::uint64_t hash = 0;
    for (const SharedAction* action : actions) {
        hash ^= std::bit_cast<std::uintptr_t>(action);
        hash *= 0x9E3779B97F4A7C15; // 2^64 over the golden ratio spreads what lies close
        hash ^= hash >> 32;
    }
    return static_cast<std::size_t>(hash);
}

} // namespace

std::vector<const accounts::GroundRow*> allRowsOf(const accounts::TargetGround& ground)
{
    std::vector<const accounts::GroundRow*> rows;
    rows.reserve(ground.rows.size());
    for (const accounts::GroundRow& row : ground.rows)
        rows.push_back(&row);
    return rows;
}

GroundPieces::GroundPieces(GroundRows rows, const PlayerRoster& roster)
    : m_slots(std::bit_ceil(2 * rows.size() + 1), 0)
{
    m_ofRow.reserve(rows.size());
    std::span<const accounts::ActionIndex> lastList;
    for (const accounts::GroundRow* const row : rows) {
        // Rows with the same set of shapes come together and refer to the same list.
        const bool isSameList = !m_ofRow.empty() && row->actions.data() == lastList.data() &&
                                row->actions.size() == lastList.size();
        if (isSameList) {
            m_ofRow.push_back(m_ofRow.back());
        } else {
            lastList = row->actions;
            const std::size_t first = m_actions.size();
            for (const accounts::ActionIndex action : row->actions)
                if (const SharedAction* const shared = roster.find(action))
                    m_actions.push_back(shared);
            m_ofRow.push_back(static_cast<std::uint32_t>(pieceOfTheActionsFrom(first)));
        }
        m_areas.resize(m_pieces.size());
        m_areas[m_ofRow.back()].add(row->area.value());
    }
}

std::size_t GroundPieces::pieceOfTheActionsFrom(std::size_t first)
{
    const std::span all{m_actions};
    const std::span given = all.subspan(first);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(given) & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const std::size_t piece = m_slots[slot] - 1;
        if (std::ranges::equal(
                all.subspan(m_pieces[piece].firstAction, m_pieces[piece].actionCount), given)) {
            m_actions.resize(first);
            return piece;
        }
    }
    m_pieces.push_back(made(first));
    m_slots[slot] = static_cast<std::uint32_t>(m_pieces.size());
    return m_pieces.size() - 1;
}

GroundPieces::Piece GroundPieces::made(std::size_t firstAction)
{
    Piece piece{firstAction, m_actions.size() - firstAction, m_players.size(), 0};
    for (std::size_t action = firstAction; action < m_actions.size(); ++action)
        m_players.insert(m_players.end(), m_actions[action]->players.begin(),
                         m_actions[action]->players.end());
    const auto first = m_players.begin() + static_cast<std::ptrdiff_t>(piece.firstPlayer);
    std::sort(first, m_players.end());
    m_players.erase(std::unique(first, m_players.end()), m_players.end());
    piece.playerCount = m_players.size() - piece.firstPlayer;
    return piece;
}

SharedGround GroundPieces::shared(std::size_t piece, double amount) const
{
    const Piece& found = m_pieces[piece];
    return {std::span{m_players}.subspan(found.firstPlayer, found.playerCount),
            std::span{m_actions}.subspan(found.firstAction, found.actionCount), amount};
}

} // namespace ecotone::attribution
