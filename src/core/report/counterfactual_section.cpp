// What condition was compared with, and how far that is to be trusted.
#include "sections.h"
#include "values.h"
#include "words.h"

#include "ecotone/report/printed.h"

#include <fmt/format.h>

#include <cmath>

namespace ecotone::report {

namespace {

using attribution::Effect;

constexpr int perHaDecimals = 4, differenceDecimals = 3;

Value perHa(double value)
{
    return roundedValue(value, printedNumber(value, perHaDecimals), perHaDecimals);
}

Column perHaColumn(std::string title, std::string name)
{
    return {std::move(title), "per ha", std::move(name), Alignment::Number};
}

std::string text(double value, int decimals)
{
    return printed(printedNumber(value, decimals), decimals);
}

/// "0.0700 per hectare (standard error 0.0031, 95 % interval 0.0636 to 0.0764)".
std::string effectText(const Effect& effect)
{
    return fmt::format("{} per hectare (standard error {}, {:g} % interval {} to {})",
                       text(effect.value, perHaDecimals),
                       text(effect.standardError, perHaDecimals), 100.0 * effect.level,
                       text(effect.interval.lower, perHaDecimals),
                       text(effect.interval.upper, perHaDecimals));
}

std::string significanceText(const Effect& effect)
{
    return effect.isDistinguishable() ? "The interval keeps clear of zero."
                                      : "The interval includes zero: it may be chance.";
}

Fact factOf(std::string label, std::string value)
{
    return {std::move(label), std::move(value), {}};
}

std::string matchedByText(const run::MatchedBy& by)
{
    if (by.use == records::MatchingUse::Exact)
        return by.layer + ": the same class";
    return by.caliper ? fmt::format("{}: within {:g}", by.layer, *by.caliper)
                      : by.layer + ": nearest";
}

std::string joined(const std::vector<run::MatchedBy>& all)
{
    std::string line;
    for (const run::MatchedBy& by : all)
        line += (line.empty() ? "" : "; ") + matchedByText(by);
    return line;
}

Facts factsOf(const run::MatchedResult& matched)
{
    const attribution::MatchedControls& controls = matched.controls;
    Facts facts;
    facts.facts = {
        factOf("Period", toText(matched.period.first) + " to " + toText(matched.period.last)),
        factOf("Matched by", joined(matched.by)),
        factOf("Pairs of cells", printedCount(controls.effect.pairs)),
        factOf("Ground the effect holds for", hectares(controls.effect.area)),
        factOf("Ground under actions without a control", hectares(controls.unmatchedArea)),
        factOf("Ground under actions without data", hectares(controls.unusableArea)),
        factOf("Candidate cells", printedCount(matched.candidates)),
        factOf("Leakage ring", fmt::format("{:g} m, {} cells in it", matched.leakageRingM,
                                           printedCount(matched.inLeakageRing))),
        factOf("Blocks that go together",
               fmt::format("{:g} m; as good as {} blocks of equal weight",
                           controls.effect.blockSize_m,
                           text(controls.effect.effectiveBlocks, 1))),
        factOf("Seed", fmt::format("{}", controls.seed))};
    if (matched.samplingRate < 1.0)
        facts.facts.push_back(
            factOf("Candidates looked at",
                   percent(100.0 * matched.samplingRate) + ", drawn by chance with that seed"));
    return facts;
}

Table balanceTable(const attribution::Balance& balance, std::size_t index)
{
    Table table{numbered("balance", index),
                "How alike treated cells and their controls are",
                {},
                {},
                {}};
    table.columns = {textColumn("Layer", "layer"),
                     {"Treated, mean", "", "treated_mean", Alignment::Number},
                     {"Controls, mean", "", "controls_mean", Alignment::Number},
                     {"Difference before matching", "", "difference_before", Alignment::Number},
                     {"Difference", "", "difference", Alignment::Number}};
    const auto difference = [](const std::optional<double>& value) {
        return value ? roundedValue(*value, printedNumber(*value, differenceDecimals),
                                    differenceDecimals)
                     : textValue("not comparable");
    };
    for (const attribution::CovariateBalance& each : balance.covariates)
        table.rows.push_back(
            {{textValue(each.name),
              roundedValue(each.treated.mean, printedNumber(each.treated.mean, perHaDecimals),
                           perHaDecimals),
              roundedValue(each.control.mean, printedNumber(each.control.mean, perHaDecimals),
                           perHaDecimals),
              difference(each.differenceBefore), difference(each.difference)},
             RowKind::Plain});
    table.note = fmt::format(
        "Differences are standardised: of the means, in standard deviations. More than a fifth "
        "of the layers beyond 0.1, or fewer than 200 pairs, ask for caution; one at 0.25 or "
        "beyond, or fewer than 50 pairs, is critical and carries no attributed claim. This "
        "match: {}.",
        attribution::toText(balance.quality));
    return table;
}

Table prePeriodTable(const attribution::MatchedControls& controls, std::size_t index)
{
    Table table{numbered("before-the-actions", index),
                "What the same pairs did before the actions",
                {},
                {},
                {}};
    table.columns = {textColumn("Years", "years"),
                     perHaColumn("Treated, a year", "treated_per_year"),
                     perHaColumn("Controls, a year", "controls_per_year"),
                     perHaColumn("Difference", "difference"),
                     perHaColumn("Standard error", "standard_error"),
                     {"p", "", "p_value", Alignment::Number}};
    for (const attribution::PrePeriod& period : controls.prePeriods) {
        const Effect& effect = period.difference.effect;
        table.rows.push_back(
            {{textValue(fmt::format("{:.0f} to {:.0f}", std::floor(period.fromYear),
                                    std::floor(period.toYear))),
              perHa(period.treatedPerYear()), perHa(period.controlPerYear()),
              perHa(effect.value), perHa(effect.standardError),
              roundedValue(effect.pValue, printedNumber(effect.pValue, differenceDecimals),
                           differenceDecimals)},
             RowKind::Plain});
    }
    table.note = controls.isPlaceboRejected
                     ? "The last of them is a test, and it failed: before there was an action "
                       "there was an effect already. No attributed claim holds."
                     : "The last of them is a test, and it found nothing that should not be "
                       "there.";
    return table;
}

std::string sensitivityText(const attribution::SampledRepetitions& repeated)
{
    return fmt::format(
        "{} matches on samples of a tenth of the treated cells gave {} to {} per "
        "hectare (2.5th to 97.5th percentile). That tells how much hangs on which "
        "cells are drawn; it is no confidence interval.",
        printedCount(repeated.effects.size()), text(*repeated.percentile2_5, perHaDecimals),
        text(*repeated.percentile97_5, perHaDecimals));
}

void addMatched(Section& section, const run::MatchedResult& matched, std::size_t index)
{
    const attribution::MatchedControls& controls = matched.controls;
    section.blocks.push_back(Paragraph{
        fmt::format("Cells under actions changed by {} per hectare, their matched controls by "
                    "{}; the difference is {}. {}",
                    text(controls.effect.treatedChange, perHaDecimals),
                    text(controls.effect.controlChange, perHaDecimals),
                    effectText(controls.effect.effect),
                    significanceText(controls.effect.effect)),
        Emphasis::Plain});
    section.blocks.push_back(factsOf(matched));
    section.blocks.push_back(balanceTable(controls.balance, index));
    if (!controls.prePeriods.empty())
        section.blocks.push_back(prePeriodTable(controls, index));
    if (controls.sensitivity.median)
        section.blocks.push_back(
            Paragraph{sensitivityText(controls.sensitivity), Emphasis::Note});
}

Table plotsTable(const run::PlotsResult& plots, std::size_t index)
{
    Table table{
        numbered("plots", index), "Plots under the actions and control plots", {}, {}, {}};
    table.columns = {textColumn("When", "when"),
                     perHaColumn("Impact plots", "impact"),
                     countColumn("Number", "impact_plots"),
                     perHaColumn("Control plots", "control"),
                     countColumn("Number", "control_plots"),
                     perHaColumn("Difference", "difference"),
                     perHaColumn("Standard error", "standard_error")};
    const auto add = [&](const char* when,
                         const attribution::DifferenceInDifferences& difference) {
        table.rows.push_back(
            {{textValue(when), perHa(difference.treated.mean),
              countValue(difference.treated.plots), perHa(difference.control.mean),
              countValue(difference.control.plots), perHa(difference.effect.value),
              perHa(difference.effect.standardError)},
             RowKind::Plain});
    };
    if (plots.earlier)
        add("Earlier to before", *plots.earlier);
    add("Before to after", plots.change);
    table.note = !plots.earlier ? "Whether both sides went alike before the actions is "
                                  "not known."
                 : plots.isEarlierRejected ? "Both sides went differently before the actions "
                                             "already: no attributed claim holds."
                                           : "Before the actions both sides went alike, as far "
                                             "as these plots can tell.";
    return table;
}

void addPlots(Section& section, const run::PlotsResult& plots, std::size_t index)
{
    section.blocks.push_back(Paragraph{
        fmt::format("Impact plots changed by {} more than control plots. {}",
                    effectText(plots.change.effect), significanceText(plots.change.effect)),
        Emphasis::Plain});
    section.blocks.push_back(plotsTable(plots, index));
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Tone::Note;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Problem:
        break;
    }
    return Tone::Problem;
}

} // namespace

Section counterfactualSection(const Material& material)
{
    Section section{"counterfactual", "What would have happened without the actions", {}};
    const auto targets = restorationTargets(material.results);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto& compared = targets[i]->counterfactual;
        if (!compared)
            continue;
        section.blocks.push_back(Subheading{targets[i]->name});
        if (!compared->refusal.empty())
            section.blocks.push_back(
                Callout{Tone::Problem, "There is no comparison", compared->refusal, {}});
        if (compared->matched)
            addMatched(section, *compared->matched, i);
        if (compared->plots)
            addPlots(section, *compared->plots, i);
        for (const Finding& finding : compared->findings)
            if (finding.message != compared->refusal)
                section.blocks.push_back(Callout{toneOf(finding.severity), "Beside this",
                                                 finding.message, finding.remedy});
    }
    return section;
}

} // namespace ecotone::report
