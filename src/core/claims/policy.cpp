#include "ecotone/claims/policy.h"

#include "names.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <cmath>

namespace ecotone::claims {

Policy::Policy()
    : m_responseYears{
          {"land productivity", 10.0}, {"land cover", 3.0}, {"condition plots", 3.0}}
{
}

Checked<Policy> Policy::tightened(const Tightening& by) const
{
    Policy stricter = *this;
    if (by.minimumAssessedPercent) {
        const double percent = *by.minimumAssessedPercent;
        if (!(percent >= m_assessedPercent && percent <= 100.0))
            return Refusal{fmt::format("The least assessed share is {} % and can only be "
                                       "raised, up to 100 %; {} % was "
                                       "given.",
                                       numberText(m_assessedPercent), numberText(percent))};
        stricter.m_assessedPercent = percent;
    }
    for (const auto& [name, years] : by.responseYears) {
        double& known = stricter.m_responseYears[plainName(name)];
        if (!(years >= known && std::isfinite(years)))
            return Refusal{fmt::format("The response time of {} is {} years and can only be "
                                       "lengthened; {} was given.",
                                       name, numberText(known), numberText(years))};
        known = years;
    }
    if (by.highestLevel) {
        if (*by.highestLevel > m_highest)
            return Refusal{
                fmt::format("Claims end at level {} and can only end lower; level {} "
                            "was given.",
                            numberOf(m_highest), numberOf(*by.highestLevel))};
        stricter.m_highest = *by.highestLevel;
    }
    for (const HouseRule& rule : by.houseRules) {
        if (isBlank(rule.phrase) || isBlank(rule.reason))
            return Refusal{"A house rule needs the words that are refused and a sentence that "
                           "says why."};
        stricter.m_houseRules.push_back(rule);
    }
    stricter.m_refusesCaution = m_refusesCaution || by.refusesCautiousControls;
    return stricter;
}

std::optional<double> Policy::responseYears(const records::Indicator& indicator) const
{
    std::optional<double> years = indicator.responseYears;
    const auto known = m_responseYears.find(plainName(indicator.name));
    if (known != m_responseYears.end() && (!years || *years < known->second))
        years = known->second;
    return years;
}

} // namespace ecotone::claims
