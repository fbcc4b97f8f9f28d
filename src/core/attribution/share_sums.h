#pragma once

#include "duties_on_ground.h"
#include "obligation_precedence.h"
#include "rule_weights.h"

#include "ecotone/attribution/identity.h"
#include "ecotone/attribution/split_rules.h"
#include "ecotone/cells/orderless_sum.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ecotone::attribution {

/// How often something was met, and its sum.
struct CountedSum {
    cells::OrderlessSum amount;
    std::int64_t count = 0;
    void add(double term)
    {
        amount.add(term);
        ++count;
    }
    void join(const CountedSum& other, cells::Sign sign);
};

/// A count by something that is told only where it was met.
template <class What>
using Counts = std::map<What, std::int64_t>;

/// What a rule that goes by effort or key was asked on ground that several players share.
struct RuleUse {
    std::int64_t applied = 0, notApplicable = 0,
                 withoutEffort = 0; // pieces; the last: of the first
    Counts<MoneyUnit> units;        // of money
    void join(const RuleUse& other, cells::Sign sign);
};

/// What one set of players that meet has of the ground they share.
struct MeetingSums {
    CountedSum amount;
    cells::OrderlessSum area;
    std::vector<cells::OrderlessSum> equal, settled; // by place in the set
    Counts<std::string> actions;                     // by name
    void join(const MeetingSums& other, cells::Sign sign);
};

/// What a player has beside what `CoverageSums` know.
struct PlayerShareSums {
    std::array<cells::OrderlessSum, weightRules.size()> byRule; // where several share
    cells::OrderlessSum settledMore; // by settlements, beyond an equal share; may be negative
    cells::OrderlessSum creditable;
    std::array<CountedSum, precedences> byCode;
    void join(const PlayerShareSums& other, cells::Sign sign);
};

/// Ground of a stratum by player: as settled, and what of that may carry credit.
struct StratumShareSums {
    std::vector<cells::OrderlessSum> settled, creditable;
    void join(const StratumShareSums& other, cells::Sign sign);
};

/// Everything an attribution adds up, before anything is rounded. Whole numbers inside, so
/// pieces of ground that are taken out again leave nothing behind, and what is left are the
/// bits of a sum that never had them.
/// @pre of `join`: both of the same players and strata
struct ShareSums {
    ShareSums(std::size_t players, std::size_t strata);
    void join(const ShareSums& other, cells::Sign sign);

    IdentitySums identity;
    CoverageSums coverage; // of what is shared out
    CoverageSums areas;    // of all ground in the landscape
    std::vector<PlayerShareSums> players;
    std::vector<StratumShareSums> strata;
    std::array<RuleUse, weightRules.size()> rules;
    std::array<CountedSum, precedences> notLandscape; // by what players act as
    std::map<std::vector<Player>, MeetingSums> meetings;
    std::map<DutyName, CountedSum> duties;
    Counts<records::SettlementId> notApplicable;
    cells::OrderlessSum unnamed, unanswered, unansweredArea, excludedArea;
};

} // namespace ecotone::attribution
