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
    , m_basis{basis}
{
    const accounts::Standings& standings = ground.standings;
    const std::vector<Part> parts = partsOf(standings);
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

/// What is done in actions that are shared out.
std::vector<PlayerRoster::Part>
PlayerRoster::partsOf(const accounts::Standings& standings) const
{
    std::vector<Part> parts;
    parts.reserve(m_project.all<Participation>().size());
    for (const auto& [id, each] : m_project.all<Participation>()) {
        const auto place = standings.find(each.action);
        if (place && isShared(standings[*place].standing, m_basis))
            parts.push_back({&each, *place});
    }
    return parts;
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
    m_uses.resize(m_players.size(), 0);
    for (const Part& part : parts)
        if (isImplementer(*part.participation)) {
            const Player player = m_position.at(playsFor(part.participation->actor));
            m_implementers[next[part.action]++] = {player, part.participation};
            ++m_uses[player];
        }
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
    m_supporters.assign(m_players.size(), {});
    for (const Part& part : parts) {
        if (isImplementer(*part.participation))
            continue;
        const records::ActorId supporter = part.participation->actor;
        const records::Actor* const actor = m_project.find(supporter);
        if (!actor)
            continue;
        for (const Player player : m_actions[part.action].players)
            if (playsFor(supporter) != m_players[player])
                m_supporters[player].insert(actor->name);
    }
}

bool PlayerRoster::hasSupporters() const
{
    return std::ranges::any_of(m_supporters, [](const auto& names) { return !names.empty(); });
}

bool PlayerRoster::renew(const accounts::TargetGround& ground,
                         std::size_t place,
                         std::span<const Participation* const> parts)
{
    SharedAction& action = m_actions[place];
    const auto& [record, standing] = ground.standings[place];
    const bool isSharedNow = isShared(standing, m_basis);
    std::vector<Implementer> implementers;
    bool isSupported = false;
    for (const Participation* const part : parts) {
        isSupported |= !isImplementer(*part);
        if (!isSharedNow || !isImplementer(*part))
            continue;
        const auto known = m_position.find(playsFor(part->actor));
        if (known == m_position.end())
            return false; // somebody new
        implementers.push_back({known->second, part});
    }
    for (const Implementer& each : implementers)
        ++m_uses[each.player];
    for (const Implementer& each : action.implementers)
        if (--m_uses[each.player] == 0)
            return false; // nobody plays for it any more
    std::vector<Player> players;
    for (const Implementer& each : implementers)
        players.push_back(each.player);
    std::ranges::sort(players);
    players.erase(std::unique(players.begin(), players.end()), players.end());
    action.implementers = m_laterImplementers.emplace_back(std::move(implementers));
    action.players = m_laterPlayers.emplace_back(std::move(players));
    action.code = record->obligation;
    for (std::size_t index = 0; index < ground.actions.size(); ++index)
        if (ground.actions[index].place == place)
            m_ofGround[index] = isSharedNow ? &action : nullptr;
    if (isSupported || hasSupporters())
        addSupporters(partsOf(ground.standings));
    return true;
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
