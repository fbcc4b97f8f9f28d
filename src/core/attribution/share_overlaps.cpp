#include "share_overlaps.h"

#include "settlements.h"

#include <algorithm>

namespace ecotone::attribution {

namespace {

Overlap overlapOf(const ShareContext& of,
                  const Settlements& settlements,
                  const MeetingPlayers& players,
                  const MeetingSums& sums)
{
    Overlap overlap;
    for (std::size_t place = 0; place < players.size(); ++place)
        overlap.parts.push_back({of.roster.players()[players[place]],
                                 of.roster.nameOf(players[place]), sums.equal[place].value(),
                                 sums.settled[place].value()});
    for (const auto& [action, count] : sums.actions)
        overlap.actions.push_back(action);
    overlap.ground = Hectares{sums.area.value()};
    overlap.amount = sums.amount.amount.value();
    if (const auto* const settled = settlements.between(players)) {
        overlap.settlement = settled->record->id;
        overlap.settledBy = settled->record->name;
        overlap.rule = settled->record->rule;
        overlap.date = settled->record->date;
        overlap.signatories = settled->record->signatories;
    }
    return overlap;
}

} // namespace

void ShareOverlaps::renew(const ShareContext& of,
                          const ShareSums& sums,
                          const std::set<MeetingPlayers>& touched,
                          std::vector<Overlap>& overlaps)
{
    const Settlements settlements{of.project, of.target, of.roster};
    for (const MeetingPlayers& players : touched) {
        const auto known = std::ranges::lower_bound(m_players, players);
        const bool isKnown = known != m_players.end() && *known == players;
        const auto overlap = overlaps.begin() + (known - m_players.begin());
        const auto now = sums.meetings.find(players);
        if (now == sums.meetings.end()) {
            if (isKnown) {
                m_players.erase(known);
                overlaps.erase(overlap);
            }
            continue;
        }
        Overlap made = overlapOf(of, settlements, players, now->second);
        if (isKnown) {
            *overlap = std::move(made);
        } else {
            m_players.insert(known, players);
            overlaps.insert(overlap, std::move(made));
        }
    }
}

std::vector<Overlap> overlapsOf(const ShareContext& of, const ShareSums& sums)
{
    const Settlements settlements{of.project, of.target, of.roster};
    std::vector<Overlap> all;
    all.reserve(sums.meetings.size());
    for (const auto& [players, meeting] : sums.meetings)
        all.push_back(overlapOf(of, settlements, players, meeting));
    return all;
}

} // namespace ecotone::attribution
