#pragma once

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/attribute.h"
#include "ecotone/attribution/split_rules.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace ecotone::attribution {

/// An action that is shared out, seen from its players.
struct SharedAction {
    std::vector<Player> players; // ascending, each once
    std::optional<records::ObligationCode> code;
    /// Implementers, with the player each plays for.
    std::vector<std::pair<Player, const records::Participation*>> implementers;
};

/// Who plays, and through which actions. Players are in order of name. Refers to the project.
class PlayerRoster {
public:
    PlayerRoster(const project::Project& project,
                 const accounts::TargetGround& ground,
                 Basis basis);
    PlayerRoster(const PlayerRoster&) = delete; // refers to itself
    PlayerRoster& operator=(const PlayerRoster&) = delete;

    [[nodiscard]] const std::vector<records::ActorId>& players() const noexcept
    {
        return m_players;
    }
    [[nodiscard]] std::string nameOf(Player player) const;
    [[nodiscard]] bool isVenture(Player player) const;
    /// Names of the others who take part in the player's actions, sorted.
    [[nodiscard]] std::vector<std::string> supportersOf(Player player) const;

    /// The actions of a list, as far as they are shared out under the basis.
    [[nodiscard]] std::vector<const SharedAction*>
    sharedOf(std::span<const accounts::ActionIndex> actions) const;

private:
    void addPlayers(const std::vector<const records::Participation*>& implementers);
    void addSupporters(const std::vector<const records::Participation*>& participations);

    const project::Project& m_project;
    std::vector<records::ActorId> m_players;
    std::map<records::ActorId, Player> m_position;
    std::map<records::ActionId, SharedAction> m_actions;
    std::vector<const SharedAction*> m_shared; // by action of the ground; null: not shared out
    std::vector<std::set<std::string>> m_supporters;
};

/// The players of several actions together, ascending, each once.
[[nodiscard]] std::vector<Player> playersOf(const std::vector<const SharedAction*>& actions);

} // namespace ecotone::attribution
