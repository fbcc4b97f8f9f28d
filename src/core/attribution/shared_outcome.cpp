#include "shared_outcome.h"

#include "ecotone/attribution/untreated_trend.h"
#include "ecotone/base/contract.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ecotone::attribution {

namespace {

/// The time in which a duty keeps land under restoration from being a contribution: from the
/// baseline, where it is dated, to the as-of date.
Period periodOfArea(const project::Project& project, const records::Target& target)
{
    const records::Layer* const baseline =
        target.baselineLayer ? project.find(*target.baselineLayer) : nullptr;
    const Date first =
        baseline && baseline->date && *baseline->date <= target.asOf ? *baseline->date : Date{};
    return {first, target.asOf};
}

/// What the target asks to be taken off, or why it cannot be.
Checked<Counterfactual> untreatedTrendFor(const cells::Booking& booking,
                                          const project::Project& project,
                                          const records::Target& target,
                                          std::size_t pair)
{
    const auto stratum =
        target.ecosystemLayer ? booking.positionOf(*target.ecosystemLayer) : std::nullopt;
    if (!stratum)
        return Refusal{"The untreated trend (CF2) is found by ecosystem type, but no raster of "
                       "ecosystem types was booked for the target"};
    const records::Landscape* const landscape = project.find(target.landscape);
    TrendQuestion question;
    question.zone = {target.landscape, std::nullopt, landscape ? landscape->name : "", ""};
    question.pair = pair;
    question.stratum = *stratum;
    if (target.independentGroundHa)
        question.independentGround = Hectares{*target.independentGroundHa};
    return untreatedTrend(booking, question);
}

std::string withoutStop(std::string sentence)
{
    if (sentence.ends_with('.'))
        sentence.pop_back();
    return sentence;
}

} // namespace

SharedOutcome SharedOutcome::area(const project::Project& project,
                                  const records::Target& target)
{
    SharedOutcome outcome;
    outcome.m_period = periodOfArea(project, target);
    return outcome;
}

SharedOutcome SharedOutcome::condition(const cells::Booking& booking,
                                       const project::Project& project,
                                       const records::Target& target,
                                       std::size_t pair)
{
    expects(pair < booking.conditionPairs.size() && !booking.unusableConditions[pair],
            "attributeCondition: the pair was booked and its values are usable");
    SharedOutcome outcome;
    outcome.m_pair = pair;
    outcome.m_dates = booking.conditionPairs[pair];
    outcome.m_period = periodOf(project, *outcome.m_dates);
    outcome.m_counterfactualText = "CF0 none: gross change";
    if (target.counterfactual == records::TargetCounterfactual::UntreatedTrend)
        outcome.takeOffUntreatedTrend(booking, project, target);
    return outcome;
}

void SharedOutcome::takeOffUntreatedTrend(const cells::Booking& booking,
                                          const project::Project& project,
                                          const records::Target& target)
{
    auto found = untreatedTrendFor(booking, project, target, *m_pair);
    if (!found) {
        m_counterfactual.findings.push_back(
            {Severity::Problem, "counterfactual-not-available", target.name,
             fmt::format("{}; change is gross (CF0).", withoutStop(found.refusal().reason)),
             "Import ecosystem types as a raster, or choose CF0."});
        return;
    }
    m_counterfactual = std::move(found).value();
    m_counterfactualText =
        fmt::format("CF2 untreated trend by ecosystem type: {}", m_counterfactual.basis);
    m_stratumLayer = booking.positionOf(*target.ecosystemLayer);
}

std::optional<std::size_t> SharedOutcome::stratumOf(const cells::CellKey& key) const
{
    if (!m_stratumLayer)
        return std::nullopt;
    const std::int32_t value = key.classes[*m_stratumLayer];
    const auto& strata = m_counterfactual.strata;
    const auto found = std::ranges::lower_bound(strata, value, {}, &StratumChange::stratum);
    if (found == strata.end() || found->stratum != value)
        return std::nullopt;
    return static_cast<std::size_t>(found - strata.begin());
}

std::optional<RowOutcome> SharedOutcome::on(const accounts::GroundRow& row,
                                            bool isCovered) const
{
    if (!m_pair) {
        if (!row.isDegraded || !isCovered)
            return std::nullopt;
        return RowOutcome{row.area.value(), 0.0, std::nullopt, 0.0, 0.0, false};
    }
    const cells::ConditionSums& sums = row.sums.conditions[*m_pair];
    RowOutcome outcome;
    outcome.observed = toHectares(SquareMetres{sums.gains - sums.losses}).value();
    outcome.excludedHa = toHectares(SquareMetres{row.sums.area - sums.assessed}).value();
    if (m_counterfactual.method == CounterfactualMethod::None)
        return outcome;
    outcome.stratum = stratumOf(row.key);
    outcome.isUnanswered = !outcome.stratum;
    if (outcome.stratum) {
        outcome.assessedHa = toHectares(SquareMetres{sums.assessed}).value();
        outcome.counterfactual =
            outcome.assessedHa * m_counterfactual.strata[*outcome.stratum].changePerHa.value;
    }
    return outcome;
}

Attribution SharedOutcome::heading() const
{
    Attribution heading;
    heading.quantity = quantity();
    heading.pair = m_dates;
    heading.counterfactual = m_counterfactualText;
    heading.method = m_counterfactual.method;
    heading.strata = m_counterfactual.strata;
    heading.findings = m_counterfactual.findings;
    return heading;
}

} // namespace ecotone::attribution
