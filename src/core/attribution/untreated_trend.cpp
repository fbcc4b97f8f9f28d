#include "ecotone/attribution/untreated_trend.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/orderless_sum.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace ecotone::attribution {

namespace {

struct StratumSums {
    cells::OrderlessSum assessed, change, squaredChange; // of untreated ground, m²
    bool hasTreatedGround = false;
};

bool isTreated(const cells::CellKey& key, const cells::Booking& booking)
{
    return std::ranges::any_of(key.shapes, [&](geo::ShapeIndex shape) {
        return booking.shapes[shape].kind == cells::ShapeTag::Kind::Action;
    });
}

std::map<std::int32_t, StratumSums> sumsOf(const cells::Booking& booking,
                                           const TrendQuestion& question)
{
    const cells::Places places{booking};
    std::map<std::int32_t, StratumSums> strata;
    for (const auto& [key, sums] : booking.table.rows()) {
        const std::int32_t stratum = key.classes[question.stratum];
        if (stratum == cells::noDataClass || !accounts::isInside(key, question.zone, places))
            continue;
        StratumSums& sum = strata[stratum];
        if (isTreated(key, booking)) {
            sum.hasTreatedGround = true;
            continue;
        }
        const cells::ConditionSums& condition = sums.conditions[question.pair];
        sum.assessed.add(condition.assessed);
        sum.change.add(condition.closing - condition.opening);
        sum.squaredChange.add(condition.squaredChange);
    }
    return strata;
}

/// Nothing where there are fewer than two independent readings.
std::optional<double>
errorOf(const StratumSums& sums, double change, const std::optional<Hectares>& independent)
{
    if (!independent)
        return std::nullopt;
    const double assessed = sums.assessed.value();
    const double readings = toHectares(SquareMetres{assessed}) / *independent;
    if (readings < 2.0)
        return std::nullopt;
    const double spread =
        std::max(0.0, sums.squaredChange.value() / assessed - change * change);
    return std::sqrt(spread / (readings - 1.0));
}

Finding withoutUntreatedGround(std::int32_t stratum)
{
    return {Severity::Warning, "stratum-without-untreated-ground", fmt::format("{}", stratum),
            fmt::format("Stratum {} has ground under actions and none without, so it has no "
                        "untreated trend.",
                        stratum),
            "Draw the landscape wider, join strata, or use another counterfactual there."};
}

} // namespace

Checked<Counterfactual> untreatedTrend(const cells::Booking& booking,
                                       const TrendQuestion& question)
{
    expects(question.pair < booking.conditionPairs.size() &&
                !booking.unusableConditions[question.pair] &&
                question.stratum < booking.classLayers.size(),
            "untreatedTrend: the pair and the stratum layer were booked and are usable");
    expects(!question.independentGround || question.independentGround->value() > 0.0,
            "untreatedTrend: independent ground above 0 ha");
    Counterfactual result;
    result.method = CounterfactualMethod::UntreatedTrend;
    result.basis = fmt::format("ground without actions in {}", question.zone.name);
    for (const auto& [stratum, sums] : sumsOf(booking, question)) {
        const double assessed = sums.assessed.value();
        if (assessed > 0.0) {
            const double change = sums.change.value() / assessed;
            result.strata.push_back({stratum,
                                     {change, errorOf(sums, change, question.independentGround),
                                      EvidenceClass::Measured},
                                     toHectares(SquareMetres{assessed})});
        } else if (sums.hasTreatedGround) {
            result.findings.push_back(withoutUntreatedGround(stratum));
        }
    }
    if (result.strata.empty())
        return Refusal{fmt::format(
            "{} has no ground without actions that was read at both dates, so there is no "
            "untreated trend (CF2); draw the landscape wider or use another counterfactual.",
            question.zone.name)};
    return result;
}

} // namespace ecotone::attribution
