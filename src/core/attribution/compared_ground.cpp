#include "ecotone/attribution/compared_ground.h"

#include "ecotone/accounts/action_standing.h"
#include "ecotone/base/contract.h"

namespace ecotone::attribution {

namespace {

double observedOf(const cells::ConditionSums& sums)
{
    return toHectares(SquareMetres{sums.gains - sums.losses}).value();
}

double assessedOf(const cells::ConditionSums& sums)
{
    return toHectares(SquareMetres{sums.assessed}).value();
}

} // namespace

bool isBegun(const accounts::ActionStanding& standing)
{
    return standing.isLocated && standing.status &&
           *standing.status != records::Status::InPreparation;
}

ComparedPart comparedPart(const ComparedGround& compared,
                          const cells::CellKey& key,
                          const cells::ConditionSums& sums)
{
    ComparedPart part;
    const double observed = observedOf(sums), assessed = assessedOf(sums);
    if (!compared.answered) {
        part.observed = observed;
        part.assessedHa = assessed;
        part.counterfactual = observed - assessed * compared.effect.value;
        return part;
    }
    if (const auto found = compared.answered->find(key)) {
        expects(found->conditions.size() == 1, "ComparedGround: one pair of conditions");
        part.observed = observedOf(found->conditions[0]);
        part.assessedHa = assessedOf(found->conditions[0]);
    }
    part.counterfactual = part.assessedHa * compared.controlChange;
    part.unanswered = observed - part.observed;
    part.unansweredHa = assessed - part.assessedHa;
    return part;
}

Counterfactual asCounterfactual(const ComparedGround& compared)
{
    Counterfactual result;
    result.method = compared.method;
    result.basis = compared.basis;
    StratumChange all;
    all.changePerHa = {compared.controlChange, compared.effect.standardError,
                       EvidenceClass::Measured};
    all.degreesOfFreedom = compared.effect.degreesOfFreedom;
    all.assessed = compared.assessed;
    result.strata.push_back(all);
    return result;
}

} // namespace ecotone::attribution
