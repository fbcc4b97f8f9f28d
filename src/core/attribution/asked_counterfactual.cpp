#include "asked_counterfactual.h"

#include "ecotone/attribution/untreated_trend.h"

#include <fmt/format.h>

#include <utility>

namespace ecotone::attribution {

namespace {

using records::TargetCounterfactual;

/// CF1 and CF5: what is on record, by ecosystem type.
Checked<Counterfactual> givenFor(const project::Project& project, const records::Target& target)
{
    std::vector<StratumChange> strata;
    for (const auto& [id, given] : project.all<records::GivenChange>())
        if (given.target == target.id)
            strata.push_back({given.ecosystemType,
                              {given.changePerHa, given.standardError, given.evidence},
                              Hectares{0.0}});
    SourceDocument source;
    if (const auto* const document = target.counterfactualDocument
                                         ? project.find(*target.counterfactualDocument)
                                         : nullptr)
        source = {document->title,
                  document->digest.isGiven() ? document->digest.hex() : std::string{},
                  document->date};
    const auto method = target.counterfactual == TargetCounterfactual::Model
                            ? CounterfactualMethod::Model
                            : CounterfactualMethod::StaticBaseline;
    return givenCounterfactual(method, std::move(strata), source);
}

} // namespace

Checked<Counterfactual> askedCounterfactual(const cells::Booking& booking,
                                            const project::Project& project,
                                            const records::Target& target,
                                            std::size_t pair)
{
    const auto stratum =
        target.ecosystemLayer ? booking.positionOf(*target.ecosystemLayer) : std::nullopt;
    if (!stratum)
        return Refusal{fmt::format("{} ({}) is found by ecosystem type, but no raster of "
                                   "ecosystem types was booked for "
                                   "the target",
                                   target.counterfactual == TargetCounterfactual::UntreatedTrend
                                       ? "The untreated trend"
                                       : "A given change",
                                   records::wordOf(target.counterfactual))};
    if (target.counterfactual != TargetCounterfactual::UntreatedTrend)
        return givenFor(project, target);
    const records::Landscape* const landscape = project.find(target.landscape);
    TrendQuestion question;
    question.zone = {target.landscape, std::nullopt, landscape ? landscape->name : "", ""};
    question.pair = pair;
    question.stratum = *stratum;
    if (target.independentGroundHa)
        question.independentGround = Hectares{*target.independentGroundHa};
    return untreatedTrend(booking, question);
}

} // namespace ecotone::attribution
