#pragma once

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/attribute.h"
#include "ecotone/attribution/split_rules.h"

#include <cstdint>
#include <deque>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace ecotone::attribution {

/// Who carries an action out, and the player it plays for.
struct Implementer {
    Player player = 0;
    const records::Participation* participation = nullptr;
};

/// An action that is shared out, seen from its players.
struct SharedAction {
    std::span<const Player> players; // ascending, each once
    std::span<const Implementer> implementers;
    std::optional<records::ObligationCode> code;
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

    /// Looks again who carries an action out and how it stands, after an edit of the project.
    /// @param place  among the standings of the ground
    /// @param parts  what takes part in the action, in order of id
    /// @return false where the players are others now, so that all has to be made anew
    [[nodiscard]] bool renew(const accounts::TargetGround& ground,
                             std::size_t place,
                             std::span<const records::Participation* const> parts);

    /// An action of the ground, or null where it is not shared out under the basis.
    [[nodiscard]] const SharedAction* find(accounts::ActionIndex action) const
    {
        return m_ofGround[action];
    }

private:
    /// What an actor does in an action that is shared out.
    struct Part {
        const records::Participation* participation;
        std::size_t action; // its place among the standings
    };

    [[nodiscard]] records::ActorId playsFor(records::ActorId actor);
    void addPlayers(const std::vector<Part>& parts);
    void addImplementers(const std::vector<Part>& parts);
    void addPlayersOfActions();
    void addSupporters(const std::vector<Part>& parts);
    [[nodiscard]] std::vector<Part> partsOf(const accounts::Standings& standings) const;
    [[nodiscard]] bool hasSupporters() const;

    const project::Project& m_project;
    Basis m_basis;
    std::unordered_map<records::ActorId, records::ActorId> m_playsFor; // as far as asked
    std::vector<records::ActorId> m_players;
    std::unordered_map<records::ActorId, Player> m_position;
    std::vector<SharedAction> m_actions;     // by place among the standings
    std::vector<Implementer> m_implementers; // action after action
    std::vector<Player> m_playersOfActions;  // action after action
    std::vector<const SharedAction*> m_ofGround;
    std::vector<std::int64_t> m_uses; // by player: how many implementers play for it
    // Of actions that were looked at again; spans of actions refer to them.
    std::deque<std::vector<Implementer>> m_laterImplementers;
    std::deque<std::vector<Player>> m_laterPlayers;
    std::vector<std::set<std::string>> m_supporters;
};

} // namespace ecotone::attribution
