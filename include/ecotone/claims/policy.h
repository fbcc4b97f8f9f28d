#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/claims/level.h"
#include "ecotone/records/indicator.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::claims {

/// Words a house does not want to see, on top of what is always refused.
struct HouseRule {
    std::string phrase; // letter case does not matter
    std::string reason; // a sentence
    bool operator==(const HouseRule&) const = default;
};

/// What a house may change: only ever towards stricter.
struct Tightening {
    std::optional<double> minimumAssessedPercent = {};
    std::map<std::string, double> responseYears = {}; // by name of the indicator
    std::optional<Level> highestLevel = {};
    bool refusesCautiousControls = false; // control cells must match well, not just well enough
    std::vector<HouseRule> houseRules = {};
};

/// The thresholds claims are judged by. Begins as the method says, and only gets stricter.
class Policy {
public:
    /// The method's: 80 % assessed; 10 years for land productivity, 3 for land cover and
    /// condition plots; every level.
    /// Source: PRAIS4 manual, SO1-2 (10 years); the other figures are *Ecotone proposals*.
    Policy();

    /// The same, tightened. Refused, with the reason: a lower assessed share or response time,
    /// a higher level, a house rule without words or reason.
    [[nodiscard]] Checked<Policy> tightened(const Tightening& by) const;

    [[nodiscard]] double minimumAssessedPercent() const noexcept { return m_assessedPercent; }
    [[nodiscard]] Level highestLevel() const noexcept { return m_highest; }
    [[nodiscard]] bool refusesCautiousControls() const noexcept { return m_refusesCaution; }
    [[nodiscard]] const std::vector<HouseRule>& houseRules() const noexcept
    {
        return m_houseRules;
    }
    /// Years that must pass before an outcome is seen: what the indicator says or the policy
    /// says for indicators of its name, whichever is more. Nothing where neither says any.
    [[nodiscard]] std::optional<double>
    responseYears(const records::Indicator& indicator) const;

    bool operator==(const Policy&) const = default;

private:
    double m_assessedPercent = 80.0;
    std::map<std::string, double> m_responseYears; // by name, plain (see plainName)
    Level m_highest = Level::Attributed;
    bool m_refusesCaution = false;
    std::vector<HouseRule> m_houseRules;
};

} // namespace ecotone::claims
