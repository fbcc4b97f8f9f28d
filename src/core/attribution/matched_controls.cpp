#include "ecotone/attribution/matched_controls.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace ecotone::attribution {

namespace {

Hectares areaOf(const CandidateCells& cells, std::span<const std::size_t> which)
{
    double sum = 0.0;
    for (const std::size_t cell : which)
        sum += cells.area_ha[cell];
    return Hectares{sum};
}

void addPrePeriods(MatchedControls& result,
                   const CandidateCells& cells,
                   const EffectOptions& options)
{
    for (std::size_t from = 0; from < cells.before; ++from) {
        const double fromYear = cells.outcomes[from].year;
        const double toYear = cells.outcomes[from + 1].year;
        const auto difference = matchedEffect(cells, result.pairs, {from, from + 1}, options);
        if (difference)
            result.prePeriods.push_back({fromYear, toYear, difference.value()});
        else
            result.findings.push_back(
                {Severity::Warning, "pre-period-not-compared", "matching",
                 fmt::format("The years {:.0f} to {:.0f} before the action could not be "
                             "compared: {}",
                             std::floor(fromYear), std::floor(toYear), difference.refusal().reason),
                 ""});
        if (from + 1 == cells.before && difference)
            result.placebo = result.prePeriods.back();
    }
}

void judgePlacebo(MatchedControls& result)
{
    if (!result.placebo) {
        result.findings.push_back({Severity::Warning, "no-placebo-test", "matching",
                                   "There is no period before the action to test the match on.",
                                   "Add an earlier layer of the outcome."});
        return;
    }
    const PrePeriod& placebo = *result.placebo;
    result.isPlaceboRejected = placebo.difference.effect.isDistinguishable();
    if (result.isPlaceboRejected)
        result.findings.push_back(
            {Severity::Problem, "placebo-effect", "matching",
             fmt::format("Between {:.0f} and {:.0f}, before the action, matched cells differed "
                         "by {:.4f} per hectare (p = {:.3f}), as if the action had had an "
                         "effect already.",
                         std::floor(placebo.fromYear), std::floor(placebo.toYear), placebo.difference.effect.value,
                         placebo.difference.effect.pValue),
             "Match on what drove that difference; until then no attributed claim holds."});
}

Finding leftOut(const char* code, const char* why, Hectares area, Hectares all)
{
    return {Severity::Warning, code, "matching",
            fmt::format("{:.4g} of {:.4g} ha of treated ground {}; the effect says nothing "
                        "about it.",
                        area.value(), all.value(), why),
            "Widen the ground controls are looked for in, or claim for the rest only."};
}

} // namespace

Checked<MatchedControls> matchControls(const CandidateCells& cells,
                                       const MatchedControlsOptions& options,
                                       Progress& progress)
{
    const Checked<Matcher> prepared = Matcher::over(cells, options.threads, progress);
    if (!prepared)
        return prepared.refusal();
    const Matcher& matcher = prepared.value();
    Matching matching = matcher.match(options.seed);
    if (matching.pairs.empty())
        return Refusal{
            "No treated cell has a control cell of the same classes within the calipers, so "
            "matched controls (CF3) are not available; widen the calipers, use fewer exact "
            "layers, or rest the claim on a weaker counterfactual."};

    MatchedControls result;
    result.seed = options.seed;
    result.treatedCells = matcher.treated().size();
    result.candidateCells = matcher.candidates().size();
    result.unmatchedArea = areaOf(cells, matching.unmatched);
    result.unusableArea = areaOf(cells, matcher.unusableTreated());
    result.treatedArea = areaOf(cells, matcher.treated()) + result.unusableArea;
    result.balance = balanceOf(matcher, matching);
    result.findings = result.balance.findings;
    if (result.unmatchedArea.value() > 0.0)
        result.findings.push_back(leftOut("treated-not-matched", "has no admissible control",
                                          result.unmatchedArea, result.treatedArea));
    if (result.unusableArea.value() > 0.0)
        result.findings.push_back(leftOut("treated-without-data", "lacks data in some layer",
                                          result.unusableArea, result.treatedArea));
    result.pairs = std::move(matching.pairs);

    const DatePair dates{cells.before, cells.after};
    const auto effect = matchedEffect(cells, result.pairs, dates, options.effect);
    if (!effect)
        return effect.refusal();
    result.effect = effect.value();
    addPrePeriods(result, cells, options.effect);
    judgePlacebo(result);
    result.sensitivity =
        repeatOnSamples(matcher, dates,
                        {options.repetitions, options.sampleShare, options.seed,
                         options.effect.correction, options.threads},
                        progress);
    return result;
}

} // namespace ecotone::attribution
