#include "sections.h"
#include "values.h"
#include "words.h"

#include "ecotone/base/text.h"
#include "ecotone/report/printed.h"

#include <algorithm>
#include <map>

namespace ecotone::report {
namespace {

std::string assessedText(std::optional<double> share, bool isPartial, double minimumPercent)
{
    if (!share)
        return {};
    std::string text = "Assessed share of the landscape: " + printedPercent(share);
    if (isPartial)
        text += "; the project asks for " + percent(minimumPercent);
    return text;
}

/// The bar in words, for readers who do not see it.
std::string described(const TargetBar& bar)
{
    std::string text = bar.title + ". " + bar.reachedText + ".";
    for (const std::string& part : {bar.targetText, bar.gapText, bar.assessedText})
        if (!part.empty())
            text += " " + part + ".";
    return text;
}

std::string stateOf(const TargetBar& bar, const std::string& missing)
{
    if (!bar.reached)
        return missing;
    std::string state = bar.gapText.empty() ? "target level reached" : "below target level";
    if (!bar.target)
        state = "no target level";
    return bar.isPartial ? state + " · partial" : state;
}

std::string missingState(accounts::FigureStatus status)
{
    return status == accounts::FigureStatus::NotApplicable ? "not applicable" : "not computed";
}

/// Why nothing is under restoration, to stand beside the zero; empty where something is.
std::string whyNothing(const accounts::RestorationProgress& progress)
{
    if (printedNumber(progress.underRestoration.value()) > 0.0)
        return {};
    if (progress.byAction.empty())
        return "; no action is recorded";
    std::map<accounts::Obstacle, std::size_t> met;
    for (const accounts::ActionRow& row : progress.byAction) {
        if (row.counts)
            return "; no action that counts lies on degraded land";
        for (const accounts::Obstacle obstacle : row.standing.obstacles)
            ++met[obstacle];
    }
    std::vector<std::string> reasons;
    for (const auto& [obstacle, count] : met)
        reasons.push_back(accounts::toText(obstacle) + (" (" + printedCount(count) + ")"));
    return "; none of " +
           counted(progress.byAction.size(), "recorded action", "recorded actions") +
           " counts: " + joinWords(reasons);
}

TargetBar restorationBar(const run::TargetResult& target, double minimumPercent)
{
    const accounts::RestorationProgress& progress = *target.restoration;
    TargetBar bar;
    bar.title = target.name;
    bar.isPartial = progress.isPartial;
    bar.assessedText = assessedText(progress.assessedShare, progress.isPartial, minimumPercent);
    if (progress.status != accounts::FigureStatus::Given || !progress.progressPercent) {
        bar.reachedText = progress.status == accounts::FigureStatus::NotApplicable
                              ? "No land in the landscape is degraded on the baseline, so "
                                "progress has no denominator"
                              : reasonOf(progress.findings);
    } else {
        bar.reached = *progress.progressPercent / 100.0;
        bar.number = percent(progress.progressPercent);
        bar.numberText = "of degraded land is under effective restoration";
        bar.reachedText =
            "Under effective restoration: " + hectares(progress.underRestoration) + " = " +
            percent(progress.progressPercent) + " of degraded land" + whyNothing(progress);
        if (progress.target.area && progress.degradedBaseline.value() > 0) {
            bar.target = *progress.target.area / progress.degradedBaseline;
            bar.targetText = "Target level: " + hectares(progress.target.area) + " = " +
                             printedPercent(bar.target) + " (" + ruleText(progress.target) +
                             ")";
        }
        if (progress.gap && progress.gap->value() > 0)
            bar.gapText = "Gap: " + gapText(progress);
    }
    bar.state = stateOf(bar, missingState(progress.status));
    bar.description = described(bar);
    return bar;
}

TargetBar coverageBar(const run::TargetResult& target)
{
    const accounts::Coverage& coverage = *target.coverage;
    TargetBar bar;
    bar.title = target.name;
    if (coverage.status != accounts::FigureStatus::Given || !coverage.percent) {
        bar.reachedText = reasonOf(coverage.findings);
    } else {
        const bool isPlanning = target.kind == records::TargetKind::SpatialPlanning;
        bar.reached = *coverage.percent / 100.0;
        bar.number = percent(coverage.percent);
        bar.numberText = isPlanning ? "of the landscape is under qualifying spatial plans"
                                    : "of the landscape is protected or conserved";
        const std::string what =
            isPlanning ? "Under qualifying spatial plans: " : "Protected or conserved: ";
        bar.reachedText = what + hectares(coverage.covered) + " = " +
                          percent(coverage.percent) + " of the landscape";
        bar.target = coverage.targetFraction;
        bar.targetText = "Target level: " + hectares(coverage.targetArea) + " = " +
                         printedPercent(coverage.targetFraction);
        if (coverage.gap.value() > 0)
            bar.gapText = "Gap: " + hectares(coverage.gap);
    }
    bar.state = stateOf(bar, missingState(coverage.status));
    bar.description = described(bar);
    return bar;
}

KeyFigures keyFiguresOf(const accounts::RestorationProgress& progress)
{
    KeyFigures block;
    const bool isGiven = progress.status != accounts::FigureStatus::NotComputed;
    const auto figure = [&](std::string label, Hectares area, std::string note) {
        block.figures.push_back({std::move(label),
                                 isGiven ? printed(area.value(), areaDecimals) : "not computed",
                                 isGiven ? "ha" : "", std::move(note)});
    };
    figure("Degraded on the baseline", progress.degradedBaseline,
           "inside the landscape; the fixed denominator");
    figure("Under effective restoration", progress.underRestoration,
           "under way, resourced and monitored, on degraded land");
    figure("In preparation", progress.inPreparation, "stands beside; adds nothing yet");
    const auto counting = std::ranges::count_if(progress.byAction, addsToProgress);
    block.figures.push_back(
        {"Actions that count", printedCount(static_cast<std::size_t>(counting)), "",
         "of " + counted(progress.byAction.size(), "recorded action", "recorded actions")});
    return block;
}

Paragraph asOfLine(const run::TargetResult& target)
{
    return {wordsOf(target.kind) + ", in " + target.landscapeName + ", as of " +
                toText(target.asOf) + ".",
            Emphasis::Note};
}

} // namespace

Section headlineSection(const Material& material)
{
    Section section{"headline", "Where the landscape stands", {}};
    const double minimum = material.project.settings().minimumAssessedPercent;
    if (material.results.targets.empty())
        section.blocks.push_back(Paragraph{
            "No target is set in this project, so there is no progress to show. Add one with "
            "“ecotone target”.",
            Emphasis::Lead});
    for (const run::TargetResult* target : restorationTargets(material.results)) {
        section.blocks.push_back(restorationBar(*target, minimum));
        section.blocks.push_back(asOfLine(*target));
        if (target->boundaryEffect)
            section.blocks.push_back(
                Paragraph{boundaryEffectText(*target->boundaryEffect), Emphasis::Note});
        if (target->restoration->status != accounts::FigureStatus::NotComputed)
            section.blocks.push_back(keyFiguresOf(*target->restoration));
    }
    for (const run::TargetResult& target : material.results.targets)
        if (target.coverage) {
            section.blocks.push_back(coverageBar(target));
            section.blocks.push_back(asOfLine(target));
        }
    return section;
}

std::vector<const run::TargetResult*> restorationTargets(const run::Results& results)
{
    std::vector<const run::TargetResult*> found;
    for (const run::TargetResult& target : results.targets)
        if (target.restoration)
            found.push_back(&target);
    return found;
}

std::string numbered(const std::string& id, std::size_t index)
{
    return index == 0 ? id : id + "-" + std::to_string(index + 1);
}

std::string ruleText(const accounts::DownscaledTarget& target)
{
    return "landscape interpretation, rule " + target.title;
}

std::string gapText(const accounts::RestorationProgress& progress)
{
    const Value gap = gapValue(progress.gap, progress.target.area,
                               printedNumber(progress.underRestoration.value()));
    return progress.gap ? gap.text + "\u00a0ha" : gap.text;
}

} // namespace ecotone::report
