#pragma once

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/attribute.h"
#include "ecotone/base/date.h"
#include "ecotone/cells/orderless_sum.h"

#include <map>
#include <vector>

namespace ecotone::attribution {

/// Which rows of a ground are under somebody's duty for an outcome and period, and how much of
/// what is shared out lies under each: obligations on record, and actions that are duties.
/// Refers to the project and the ground.
class DutyRows {
public:
    DutyRows(const project::Project& project,
             const accounts::TargetGround& ground,
             const std::optional<records::IndicatorId>& indicator,
             const Period& period);

    [[nodiscard]] bool isUnderDuty(std::size_t row) { return !dutiesOn(row).empty(); }
    /// Notes an amount that is shared out on a row under duty.
    void add(std::size_t row, double amount);
    /// Obligations, then actions, each by name.
    [[nodiscard]] std::vector<Withheld> withheld() const;

private:
    /// Positions in `m_duties`; rows with the same set of shapes come together.
    [[nodiscard]] const std::vector<std::size_t>& dutiesOn(std::size_t row);

    struct Duty {
        Withheld what; // without its amount
        cells::OrderlessSum amount;
        bool isMet = false;
    };
    const accounts::TargetGround& m_ground;
    std::vector<Duty> m_duties;
    std::vector<std::pair<geo::ShapeIndex, std::size_t>> m_obligations; // shape, duty
    std::map<accounts::ActionIndex, std::size_t> m_actions;             // action, duty
    const geo::ShapeIndex* m_lastSet = nullptr;
    bool m_isLastKnown = false;
    std::vector<std::size_t> m_last;
};

} // namespace ecotone::attribution
