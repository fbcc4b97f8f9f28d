#include "player_roster.h"

#include "ecotone/attribution/compared_ground.h"

#include <algorithm>

namespace ecotone::attribution {

namespace {

using records::Participation;
using records::ParticipationRole;

bool isShared(const accounts::ActionStanding& standing, Basis basis)
{
    switch (basis) {
    case Basis::EffectiveRestoration:
        return standing.isEffective();
    case Basis::AllActions:
        break;
    case Basis::Implemented: // failed ones stay in: dropping bad ground is refused
        return isBegun(standing);
    }
    return standing.isLocated;
}

bool isImplementer(const Participation& participation)
{
    return participation.role == ParticipationRole::Implementer;
}

} // namespace

PlayerRoster::PlayerRoster(const project::Project& project,
                           const accounts::TargetGround& ground,
                           Basis basis)
    : m_project{project}
{
    const accounts::Standings& standings = ground.standings;
    std::vector<Part> parts;
    parts.reserve(project.all<Participation>().size());
    for (const auto& [id, each] : project.all<Participation>()) {
        const auto place = standings.find(each.action);
        if (place && isShared(standings[*place].standing, basis))
            parts.push_back({&each, *place});
    }
    m_actions.reserve(standings.size());
    for (const auto& [action, standing] : standings)
        m_actions.push_back({{}, {}, action->obligation});
    addPlayers(parts);
    addImplementers(parts);
    addPlayersOfActions();
    addSupporters(parts);
    m_ofGround.reserve(ground.actions.size());
    for (const accounts::GroundAction& each : ground.actions)
        m_ofGround.push_back(isShared(*each.standing, basis) ? &m_actions[each.place]
                                                             : nullptr);
}

records::ActorId PlayerRoster::playsFor(records::ActorId actor)
{
    const auto [known, isNew] = m_playsFor.try_emplace(actor);
    if (isNew)
        known->second = playerOf(m_project, actor);
    return known->second;
}

void PlayerRoster::addPlayers(const std::vector<Part>& parts)
{
    for (const Part& part : parts)
        if (isImplementer(*part.participation)) {
            const records::ActorId player = playsFor(part.participation->actor);
            if (m_position.try_emplace(player).second)
                m_players.push_back(player);
        }
    std::ranges::sort(m_players);
    const auto byName = [&](records::ActorId id) {
        const records::Actor* const actor = m_project.find(id);
        return actor ? actor->name : std::string{};
    };
    std::ranges::stable_sort(m_players, {}, byName);
    for (Player player = 0; player < m_players.size(); ++player)
        m_position[m_players[player]] = player;
}

/// Sorts the implementers by action, in the order in which they come within each.
void PlayerRoster::addImplementers(const std::vector<Part>& parts)
{
    std::vector<std::size_t> counts(m_actions.size(), 0);
    for (const Part& part : parts)
        if (isImplementer(*part.participation))
            ++counts[part.action];
    std::vector<std::size_t> next; // where the next implementer of each action goes
    std::size_t all = 0;
    for (const std::size_t count : counts) {
        next.push_back(all);
        all += count;
    }
    m_implementers.resize(all);
    for (const Part& part : parts)
        if (isImplementer(*part.participation))
            m_implementers[next[part.action]++] = {
                m_position.at(playsFor(part.participation->actor)), part.participation};
    for (std::size_t action = 0; action < m_actions.size(); ++action)
        m_actions[action].implementers =
            std::span{m_implementers}.subspan(next[action] - counts[action], counts[action]);
}

void PlayerRoster::addPlayersOfActions()
{
    m_playersOfActions.reserve(m_implementers.size()); // so that nothing moves
    for (SharedAction& action : m_actions) {
        const auto first = static_cast<std::ptrdiff_t>(m_playersOfActions.size());
        for (const Implementer& each : action.implementers)
            m_playersOfActions.push_back(each.player);
        std::sort(m_playersOfActions.begin() + first, m_playersOfActions.end());
        m_playersOfActions.erase(
            std::unique(m_playersOfActions.begin() + first, m_playersOfActions.end()),
            m_playersOfActions.end());
        action.players = std::span{m_playersOfActions}.subspan(static_cast<std::size_t>(first));
    }
}

void PlayerRoster::addSupporters(const std::vector<Part>& parts)
{
    m_supporters.resize(m_players.size());
    for (const Part& part : parts) {
        const records::ActorId supporter = part.participation->actor;
        const records::Actor* const actor = m_project.find(supporter);
        if (isImplementer(*part.participation) || !actor)
            continue;
        for (const Player player : m_actions[part.action].players)
            if (playsFor(supporter) != m_players[player])
                m_supporters[player].insert(actor->name);
    }
}

std::string PlayerRoster::nameOf(Player player) const
{
    const records::Actor* const actor = m_project.find(m_players[player]);
    return actor ? actor->name : std::string{"an actor not in the project"};
}

bool PlayerRoster::isVenture(Player player) const
{
    const records::Actor* const actor = m_project.find(m_players[player]);
    return actor && actor->type == records::ActorType::JointVenture;
}

std::vector<std::string> PlayerRoster::supportersOf(Player player) const
{
    return {m_supporters[player].begin(), m_supporters[player].end()};
}

} // namespace ecotone::attribution
