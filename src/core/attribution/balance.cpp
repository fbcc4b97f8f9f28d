#include "ecotone/attribution/balance.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ecotone::attribution {

namespace {

GroupMoments momentsOf(const std::vector<double>& values, std::span<const std::size_t> which)
{
    if (which.empty())
        return {};
    const auto count = static_cast<double>(which.size());
    double mean = 0.0, squares = 0.0;
    for (const std::size_t cell : which)
        mean += values[cell] / count;
    for (const std::size_t cell : which)
        squares += (values[cell] - mean) * (values[cell] - mean);
    return {mean, which.size() > 1 ? std::sqrt(squares / (count - 1.0)) : 0.0};
}

bool isAtLeast(const std::optional<double>& difference, double bound)
{
    return !difference || std::abs(*difference) >= bound;
}

bool isAbove(const std::optional<double>& difference, double bound)
{
    return !difference || std::abs(*difference) > bound;
}

Findings findingsOf(const std::vector<CovariateBalance>& covariates,
                    std::size_t pairs,
                    const MatchThresholds& thresholds)
{
    Findings findings;
    for (const CovariateBalance& each : covariates)
        if (isAbove(each.difference, thresholds.cautionDifference))
            findings.push_back(
                {isAtLeast(each.difference, thresholds.criticalDifference) ? Severity::Problem
                                                                           : Severity::Warning,
                 "covariate-out-of-balance", each.name,
                 each.difference
                     ? fmt::format(
                           "Matched treated and control cells still differ in \"{}\" by "
                           "{:.2f} standard deviations.",
                           each.name, *each.difference)
                     : fmt::format("Matched treated and control cells have one value of \"{}\" "
                                   "each, and not the same.",
                                   each.name),
                 "Give it a caliper, or widen the ground controls are looked for in."});
    if (pairs < thresholds.cautionPairs)
        findings.push_back(
            {pairs < thresholds.criticalPairs ? Severity::Problem : Severity::Warning,
             "few-matched-pairs", "matching",
             fmt::format("There are {} matched pairs; fewer than {} carry no "
                         "claim, fewer than {} are weak.",
                         pairs, thresholds.criticalPairs, thresholds.cautionPairs),
             "Widen the calipers or the ground controls are looked for in."});
    return findings;
}

} // namespace

std::optional<double> standardisedMeanDifference(const GroupMoments& treated,
                                                 const GroupMoments& control)
{
    const double apart = treated.mean - control.mean;
    const double spread = std::sqrt((treated.standardDeviation * treated.standardDeviation +
                                     control.standardDeviation * control.standardDeviation) /
                                    2.0);
    if (spread > 0.0)
        return apart / spread;
    return apart == 0.0 ? std::optional{0.0} : std::nullopt;
}

const char* toText(MatchQuality quality) noexcept
{
    switch (quality) {
    case MatchQuality::Good:
        return "good";
    case MatchQuality::Caution:
        return "caution";
    case MatchQuality::Critical:
        break;
    }
    return "critical";
}

MatchQuality matchQuality(std::span<const std::optional<double>> differences,
                          std::size_t pairs,
                          const MatchThresholds& thresholds)
{
    const bool isAnyCritical = std::ranges::any_of(differences, [&](const auto& each) {
        return isAtLeast(each, thresholds.criticalDifference);
    });
    if (isAnyCritical || pairs < thresholds.criticalPairs)
        return MatchQuality::Critical;
    const auto exceeding = std::ranges::count_if(differences, [&](const auto& each) {
        return isAbove(each, thresholds.cautionDifference);
    });
    const bool areManyOut = static_cast<double>(exceeding) >
                            thresholds.cautionShare * static_cast<double>(differences.size());
    return areManyOut || pairs < thresholds.cautionPairs ? MatchQuality::Caution
                                                         : MatchQuality::Good;
}

Balance balanceOf(const Matcher& matcher, const Matching& matching)
{
    std::vector<std::size_t> treated, control;
    for (const MatchedPair& pair : matching.pairs) {
        treated.push_back(pair.treated);
        control.push_back(pair.control);
    }
    Balance balance;
    std::vector<std::optional<double>> differences;
    for (const Covariate& covariate : matcher.cells().covariates) {
        CovariateBalance row;
        row.name = covariate.name;
        row.treatedBefore = momentsOf(covariate.values, matcher.treated());
        row.controlBefore = momentsOf(covariate.values, matcher.candidates());
        row.treated = momentsOf(covariate.values, treated);
        row.control = momentsOf(covariate.values, control);
        row.differenceBefore = standardisedMeanDifference(row.treatedBefore, row.controlBefore);
        row.difference = standardisedMeanDifference(row.treated, row.control);
        differences.push_back(row.difference);
        balance.covariates.push_back(std::move(row));
    }
    balance.quality = matchQuality(differences, matching.pairs.size());
    balance.findings = findingsOf(balance.covariates, matching.pairs.size(), {});
    return balance;
}

} // namespace ecotone::attribution
