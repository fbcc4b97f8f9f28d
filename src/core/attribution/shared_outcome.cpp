#include "shared_outcome.h"

#include "asked_counterfactual.h"

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

bool isByEcosystemType(records::TargetCounterfactual method)
{
    using records::TargetCounterfactual;
    return method == TargetCounterfactual::StaticBaseline ||
           method == TargetCounterfactual::UntreatedTrend ||
           method == TargetCounterfactual::Model;
}

bool isComparison(records::TargetCounterfactual method)
{
    using records::TargetCounterfactual;
    return method == TargetCounterfactual::MatchedControls ||
           method == TargetCounterfactual::BeforeAfter;
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
                                       std::size_t pair,
                                       const ComparisonOf& comparison)
{
    expects(pair < booking.conditionPairs.size() && !booking.unusableConditions[pair],
            "attributeCondition: the pair was booked and its values are usable");
    SharedOutcome outcome;
    outcome.m_pair = pair;
    outcome.m_dates = booking.conditionPairs[pair];
    outcome.m_period = periodOf(project, *outcome.m_dates);
    outcome.m_counterfactualText = "CF0 none: gross change";
    if (isByEcosystemType(target.counterfactual))
        outcome.takeOffByEcosystemType(booking, project, target);
    else if (isComparison(target.counterfactual))
        outcome.takeOffComparison(target, comparison);
    return outcome;
}

void SharedOutcome::takeOffByEcosystemType(const cells::Booking& booking,
                                           const project::Project& project,
                                           const records::Target& target)
{
    auto found = askedCounterfactual(booking, project, target, *m_pair);
    if (!found) {
        m_counterfactual.findings.push_back(
            {Severity::Problem, "counterfactual-not-available", target.name,
             fmt::format("{}; change is gross (CF0).", withoutStop(found.refusal().reason)),
             "Import ecosystem types as a raster, or choose CF0."});
        return;
    }
    m_counterfactual = std::move(found).value();
    const CounterfactualMethod method = m_counterfactual.method;
    m_counterfactualText = fmt::format(
        "{} {} by ecosystem type: {}", codeOf(method),
        method == CounterfactualMethod::UntreatedTrend ? "untreated trend" : toText(method),
        m_counterfactual.basis);
    m_stratumLayer = booking.positionOf(*target.ecosystemLayer);
}

void SharedOutcome::takeOffComparison(const records::Target& target,
                                      const ComparisonOf& comparison)
{
    const auto* const checked = comparison.compared;
    if (!checked || !*checked) {
        m_counterfactual.findings.push_back(
            {Severity::Problem, "counterfactual-not-available", target.name,
             fmt::format("{} Change is gross (CF0).",
                         checked ? checked->refusal().reason
                                 : "Comparisons (CF3, CF4) are made with the full figures, not "
                                   "while something is being drawn."),
             checked ? "Enter what is missing, or choose another counterfactual." : ""});
        return;
    }
    m_compared = &checked->value();
    m_ground = &comparison.ground;
    m_counterfactual = asCounterfactual(*m_compared);
    m_counterfactualText = fmt::format("{} {}: {}", codeOf(m_compared->method),
                                       toText(m_compared->method), m_compared->basis);
}

/// Where nothing was begun, all that happened would have happened anyway.
RowOutcome SharedOutcome::compared(const accounts::GroundRow& row, RowOutcome outcome) const
{
    const bool isTreated = std::ranges::any_of(row.actions, [&](accounts::ActionIndex action) {
        return isBegun(*m_ground->actions[action].standing);
    });
    if (!isTreated) {
        outcome.counterfactual = outcome.observed;
        return outcome;
    }
    const ComparedPart part = comparedPart(*m_compared, row.key, row.sums.conditions[*m_pair]);
    outcome.observed = part.observed;
    outcome.counterfactual = part.counterfactual;
    outcome.stratum = std::size_t{0};
    outcome.assessedHa = part.assessedHa;
    outcome.partUnanswered = part.unanswered;
    outcome.partUnansweredHa = part.unansweredHa;
    return outcome;
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
        RowOutcome whole;
        whole.observed = row.area.value();
        return whole;
    }
    const cells::ConditionSums& sums = row.sums.conditions[*m_pair];
    RowOutcome outcome;
    outcome.observed = toHectares(SquareMetres{sums.gains - sums.losses}).value();
    outcome.excludedHa = toHectares(SquareMetres{row.sums.area - sums.assessed}).value();
    if (m_counterfactual.method == CounterfactualMethod::None)
        return outcome;
    if (m_compared)
        return compared(row, outcome);
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
