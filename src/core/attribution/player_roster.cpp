#include "player_roster.h"

#include <algorithm>
#include <tuple>

namespace ecotone::attribution {

namespace {

using records::Participation;
using records::ParticipationRole;

bool isShared(const accounts::ActionStanding& standing, Basis basis)
{
    return basis == Basis::EffectiveRestoration ? standing.isEffective() : standing.isLocated;
}

} // namespace

PlayerRoster::PlayerRoster(const project::Project& project,
                           const accounts::TargetGround& ground,
                           Basis basis)
    : m_project{project}
{
    std::vector<const Participation*> ofAll;
    for (const auto& [id, each] : project.all<Participation>()) {
        const auto standing = ground.standings.find(each.action);
        if (standing != ground.standings.end() && isShared(standing->second, basis))
            ofAll.push_back(&each);
    }
    addPlayers(ofAll);
    for (const auto& [id, action] : project.all<records::Action>())
        if (isShared(ground.standings.at(id), basis))
            m_actions[id].code = action.obligation;
    for (const Participation* each : ofAll) {
        if (each->role != ParticipationRole::Implementer)
            continue;
        const Player player = m_position.at(playerOf(project, each->actor));
        SharedAction& action = m_actions.at(each->action);
        action.implementers.emplace_back(player, each);
        action.players.push_back(player);
    }
    for (auto& [id, action] : m_actions) {
        std::ranges::sort(action.players);
        action.players.erase(std::unique(action.players.begin(), action.players.end()),
                             action.players.end());
    }
    addSupporters(ofAll);
    for (const accounts::GroundAction& each : ground.actions) {
        const auto found = m_actions.find(each.record->id);
        m_shared.push_back(found == m_actions.end() ? nullptr : &found->second);
    }
}

void PlayerRoster::addPlayers(const std::vector<const Participation*>& participations)
{
    std::set<records::ActorId> found;
    for (const Participation* each : participations)
        if (each->role == ParticipationRole::Implementer)
            found.insert(playerOf(m_project, each->actor));
    m_players.assign(found.begin(), found.end());
    const auto byName = [&](records::ActorId id) {
        const records::Actor* const actor = m_project.find(id);
        return actor ? actor->name : std::string{};
    };
    std::ranges::stable_sort(m_players, {}, byName);
    for (Player player = 0; player < m_players.size(); ++player)
        m_position.emplace(m_players[player], player);
}

void PlayerRoster::addSupporters(const std::vector<const Participation*>& participations)
{
    m_supporters.resize(m_players.size());
    for (const Participation* each : participations) {
        const records::Actor* const actor = m_project.find(each->actor);
        if (each->role == ParticipationRole::Implementer || !actor)
            continue;
        for (const Player player : m_actions.at(each->action).players)
            if (playerOf(m_project, each->actor) != m_players[player])
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

std::vector<const SharedAction*>
PlayerRoster::sharedOf(std::span<const accounts::ActionIndex> actions) const
{
    std::vector<const SharedAction*> shared;
    for (const accounts::ActionIndex action : actions)
        if (m_shared[action])
            shared.push_back(m_shared[action]);
    return shared;
}

std::vector<Player> playersOf(const std::vector<const SharedAction*>& actions)
{
    std::vector<Player> players;
    for (const SharedAction* action : actions)
        players.insert(players.end(), action->players.begin(), action->players.end());
    std::ranges::sort(players);
    players.erase(std::unique(players.begin(), players.end()), players.end());
    return players;
}

} // namespace ecotone::attribution
