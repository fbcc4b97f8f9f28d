#pragma once

#include "ground_pieces.h"
#include "player_roster.h"

#include "ecotone/base/finding.h"

#include <map>
#include <optional>
#include <vector>

namespace ecotone::attribution {

/// The settlements of a target that are in force, by who agreed. Refers to the project.
class Settlements {
public:
    struct InForce {
        const records::Settlement* record = nullptr;
        std::vector<double> weights; // of an agreed key, same order as the parties
    };

    Settlements(const project::Project& project,
                const records::Target& target,
                const PlayerRoster& roster);

    /// The settlement between exactly these players, or null.
    /// @param players  ascending
    [[nodiscard]] const InForce* between(std::span<const Player> players) const;
    /// How the players of some ground divide it.
    struct Division {
        std::vector<double> weights; // empty: equally
        /// Set where the efforts that were agreed on are not stated.
        const records::Settlement* notApplicable = nullptr;
    };
    [[nodiscard]] Division divisionOf(const SharedGround& ground) const;
    /// Why settlements are not in force.
    [[nodiscard]] const Findings& findings() const noexcept { return m_findings; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_inForce.empty(); }

private:
    void take(const project::Project& project, const records::Settlement& settlement);

    const PlayerRoster& m_roster;
    std::map<std::vector<Player>, InForce> m_inForce;
    Findings m_findings;
};

/// Says that a settlement could not be applied everywhere.
[[nodiscard]] Finding notApplicable(const records::Settlement& settlement);

} // namespace ecotone::attribution
