#pragma once

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/attribute.h"
#include "ecotone/base/date.h"

#include <compare>
#include <cstddef>
#include <vector>

namespace ecotone::attribution {

/// Which duty: an obligation by its booked shape, or an action by its index. In this order they
/// are told.
struct DutyName {
    enum class Kind { Obligation, Action };
    Kind kind = Kind::Obligation;
    std::size_t position = 0;
    auto operator<=>(const DutyName&) const = default;
};

/// How a duty is told, without an amount.
[[nodiscard]] Withheld withheldUnder(const project::Project& project,
                                     const accounts::TargetGround& ground,
                                     const DutyName& duty);

/// Under whose duty ground is, for an outcome and period: obligations on record, and actions
/// that are duties. Refers to the ground.
class DutiesOnGround {
public:
    DutiesOnGround(const accounts::TargetGround& ground,
                   const std::optional<records::IndicatorId>& indicator,
                   const Period& period);

    /// The duties on a row; asked for again by the next row. Rows with the same set of shapes
    /// should come together.
    [[nodiscard]] const std::vector<DutyName>& on(const accounts::GroundRow& row);

private:
    [[nodiscard]] bool isDuty(accounts::ActionIndex action) const;

    const accounts::TargetGround& m_ground;
    Period m_period;
    std::vector<const accounts::GroundDuty*> m_obligations; // that concern outcome and period
    const geo::ShapeIndex* m_lastSet = nullptr;
    std::vector<DutyName> m_last;
};

} // namespace ecotone::attribution
