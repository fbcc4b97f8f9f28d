#include "sections.h"
#include "values.h"
#include "words.h"

#include "ecotone/base/text.h"
#include "ecotone/report/printed.h"

namespace ecotone::report {
namespace {

using accounts::RestorationProgress;

/// What counts, and what stands beside and is never added.
Table countsTable(const RestorationProgress& progress, std::size_t index)
{
    Table table{
        numbered("what-counts", index), "What counts, and what stands beside it", {}, {}, {}};
    table.columns = {textColumn("Area", "area"), areaColumn("Area", "area_ha"),
                     percentColumn("Of degraded land", "of_degraded_percent")};
    table.note =
        "The lines below the first are not added to it, nor to each other: they can lie on "
        "the same ground. An action counts where it is under way, resourced and "
        "monitored, and of a kind that counts as restoration.";
    const double degraded = progress.degradedBaseline.value();
    const auto add = [&](std::string what, Hectares area, RowKind kind, bool onBaseline) {
        Value share = blankValue();
        if (onBaseline)
            share = percentValue(degraded > 0 ? std::optional{100.0 * area.value() / degraded}
                                              : std::nullopt);
        table.rows.push_back({{textValue(std::move(what)), areaValue(area), share}, kind});
    };
    add("Under effective restoration, on degraded land", progress.underRestoration,
        RowKind::Total, true);
    add("In preparation, on degraded land", progress.inPreparation, RowKind::Plain, true);
    add("of that, not yet under restoration by another action", progress.inPreparationOnly,
        RowKind::Nested, true);
    add("Under way, but no budget or no monitoring is shown", progress.withoutProof,
        RowKind::Plain, true);
    add("Kinds that do not count as restoration, such as protection",
        progress.notRestorationKind, RowKind::Plain, true);
    add("of that, not under restoration by another action", progress.notRestorationKindOnly,
        RowKind::Nested, true);
    add("All actions, whatever their status, kind and proof (not progress)",
        progress.allActionsOnBaseline, RowKind::Plain, true);
    add("Under effective restoration, outside degraded land",
        progress.restorationOutsideBaseline, RowKind::Plain, false);
    if (progress.newlyDegraded)
        add("Newly degraded since the baseline", *progress.newlyDegraded, RowKind::Plain,
            false);
    return table;
}

/// The union is quoted elsewhere, so it is printed as itself; the sum, which is not, is that of
/// the printed parts.
Row summaryRow(const std::string& name, const accounts::AreaSummary& areas)
{
    const double sum = printedNumber(areas.unionInside.value()) +
                       printedNumber(areas.overlap.value()) +
                       printedNumber(areas.outside.value());
    return {{textValue(name), areaValue(areas.unionInside), areaValue(areas.overlap),
             areaValue(areas.outside), roundedValue(areas.gross.value(), sum, areaDecimals)},
            RowKind::Plain};
}

Table overlapTable(const RestorationProgress& progress, std::size_t index)
{
    Table table{numbered("double-counting", index), "No hectare twice", {}, {}, {}};
    table.columns = {
        textColumn("Actions", "actions"), areaColumn("Union in the landscape", "union_ha"),
        areaColumn("Overlap", "overlap_ha"), areaColumn("Outside the landscape", "outside_ha"),
        areaColumn("Sum of all shapes", "gross_ha")};
    table.rows = {summaryRow("Effective restoration", progress.effectiveAreas),
                  summaryRow("All located actions", progress.allAreas)};
    table.note =
        "Whole ground, degraded or not. Union, overlap and outside add up to the sum of "
        "all shapes, which is that of the printed parts; only the union may be quoted.";
    return table;
}

bool isComputed(const RestorationProgress& progress)
{
    return progress.status != accounts::FigureStatus::NotComputed;
}

/// An area on degraded land; unknown where there is no baseline to go by.
Value onBaseline(Hectares area, const RestorationProgress& progress)
{
    if (!isComputed(progress))
        return {notComputed, std::monostate{}, {}};
    return areaValue(area);
}

Table statusTable(const RestorationProgress& progress, std::size_t index)
{
    Table table{numbered("by-status", index), "Actions by status", {}, {}, {}};
    table.columns = {textColumn("Status on the as-of date", "status"),
                     countColumn("Actions", "actions"),
                     areaColumn("In the landscape", "inside_ha"),
                     areaColumn("On degraded land", "on_baseline_ha")};
    for (const accounts::StatusRow& row : progress.byStatus)
        table.rows.push_back(
            {{textValue(capitalised(wordsOf(row.status))), countValue(row.actions),
              areaValue(row.inside), onBaseline(row.onBaseline, progress)},
             RowKind::Plain});
    table.note = "Each line is a union of its own; the lines may overlap and are not added.";
    return table;
}

const char* stateOf(const accounts::EcosystemRow& row)
{
    if (row.degraded <= Hectares{0.0})
        return "nothing degraded";
    if (!row.gap)
        return "no target level";
    return row.isFailing ? "below target" : "at target level";
}

Table ecosystemTable(const RestorationProgress& progress, std::size_t index)
{
    Table table{numbered("by-ecosystem", index), "Progress by ecosystem type", {}, {}, {}};
    table.columns = {textColumn("Ecosystem type", "ecosystem_type"),
                     areaColumn("Degraded", "degraded_ha"),
                     areaColumn("Under restoration", "under_restoration_ha"),
                     percentColumn("Progress", "progress_percent"),
                     areaColumn("Target level", "target_ha"),
                     areaColumn("Gap", "gap_ha"),
                     textColumn("State", "state")};
    std::vector<double> degraded, restored;
    for (const accounts::EcosystemRow& row : progress.byEcosystem) {
        degraded.push_back(row.degraded.value());
        restored.push_back(row.restored.value());
    }
    const auto degradedShown = printedParts(degraded, progress.degradedBaseline.value());
    const auto restoredShown = printedParts(restored, progress.underRestoration.value());
    for (std::size_t i = 0; i < progress.byEcosystem.size(); ++i) {
        const accounts::EcosystemRow& row = progress.byEcosystem[i];
        table.rows.push_back(
            {{textValue(row.name), roundedValue(degraded[i], degradedShown[i], areaDecimals),
              roundedValue(restored[i], restoredShown[i], areaDecimals),
              percentValue(row.progressPercent), areaValue(row.targetArea),
              gapValue(row.gap, row.targetArea, restoredShown[i]), textValue(stateOf(row))},
             RowKind::Plain});
    }
    table.rows.push_back(
        {{textValue("All types pooled"), areaValue(progress.degradedBaseline),
          areaValue(progress.underRestoration), percentValue(progress.progressPercent),
          areaValue(progress.target.area),
          gapValue(progress.gap, progress.target.area,
                   printedNumber(progress.underRestoration.value())),
          blankValue()},
         RowKind::Total});
    return table;
}

Paragraph failingLine(const RestorationProgress& progress)
{
    std::string text;
    if (progress.failingTypes.empty())
        text = "Every ecosystem type with degraded land is at its own target level.";
    else
        text = "Below their own target level: " + joinWords(progress.failingTypes) +
               ". A surplus in one type does not make up for a shortfall in another.";
    if (progress.cappedProgressPercent)
        text += " Progress with every type capped at its own target: " +
                percent(progress.cappedProgressPercent) + ".";
    return {std::move(text), Emphasis::Plain};
}

Table obligationTable(const RestorationProgress& progress, std::size_t index)
{
    Table table{numbered("by-obligation", index),
                "Under restoration, by the reason it is done",
                {},
                {},
                {}};
    table.columns = {textColumn("Code", "obligation_code"), textColumn("Meaning", "meaning"),
                     countColumn("Effective actions", "actions"),
                     areaColumn("Under restoration", "under_restoration_ha")};
    for (const accounts::ObligationRow& row : progress.byObligation)
        table.rows.push_back({{textValue(wordsOf(row.code)), textValue(meaningOf(row.code)),
                               countValue(row.actions), areaValue(row.restored)},
                              RowKind::Plain});
    table.note =
        "All codes count towards the target. Site duties and offsets stay what they are: "
        "only landscape actions (L) may support landscape contributions. Lines may overlap "
        "and are not added.";
    return table;
}

Table actionTable(const RestorationProgress& progress, std::size_t index)
{
    Table table{numbered("by-action", index), "Actions one by one", {}, {}, {}};
    table.columns = {textColumn("Action", "action"),
                     textColumn("Kind", "kind"),
                     textColumn("Status", "status"),
                     textColumn("Code", "obligation_code"),
                     areaColumn("Whole shape", "whole_ha"),
                     areaColumn("In the landscape", "inside_ha"),
                     areaColumn("On degraded land", "on_baseline_ha"),
                     textColumn("Counts", "counts")};
    for (const accounts::ActionRow& row : progress.byAction)
        table.rows.push_back(
            {{textValue(row.name), textValue(row.kind.empty() ? "not stated" : row.kind),
              textValue(capitalised(wordsOf(row.standing.status))),
              textValue(wordsOf(row.obligation)), areaValue(row.whole), areaValue(row.inside),
              onBaseline(row.onBaseline, progress),
              textValue(isComputed(progress) ? countingOf(row) : wordsOf(row.standing))},
             RowKind::Plain});
    table.note = "Actions may overlap, so the columns are not added.";
    return table;
}

void addTarget(Section& section,
               const Material& material,
               const run::TargetResult& target,
               std::size_t index)
{
    const RestorationProgress& progress = *target.restoration;
    if (restorationTargets(material.results).size() > 1)
        section.blocks.push_back(Subheading{target.name});
    if (const auto* record = material.project.find(target.target)) {
        if (!record->baselineDefinition.empty())
            section.blocks.push_back(
                Paragraph{"Degraded land: " + record->baselineDefinition, Emphasis::Plain});
        if (!record->citation.empty())
            section.blocks.push_back(
                Paragraph{"Target after: " + record->citation, Emphasis::Note});
    }
    if (isComputed(progress))
        section.blocks.push_back(countsTable(progress, index));
    else
        section.blocks.push_back(Paragraph{
            "Progress was not computed. " + reasonOf(progress.findings) + ".", Emphasis::Lead});
    if (target.boundaryEffect)
        section.blocks.push_back(boundaryEffectTable(*target.boundaryEffect, index));
    if (progress.byAction.empty()) {
        section.blocks.push_back(
            Paragraph{"No action is recorded in this project.", Emphasis::Plain});
    } else {
        section.blocks.push_back(overlapTable(progress, index));
        section.blocks.push_back(statusTable(progress, index));
    }
    if (!progress.byEcosystem.empty()) {
        section.blocks.push_back(ecosystemTable(progress, index));
        section.blocks.push_back(failingLine(progress));
    }
    if (isComputed(progress) && !progress.byObligation.empty())
        section.blocks.push_back(obligationTable(progress, index));
    if (!progress.byAction.empty())
        section.blocks.push_back(actionTable(progress, index));
}

} // namespace

Section progressSection(const Material& material)
{
    Section section{"progress", "Land under effective restoration", {}};
    const auto targets = restorationTargets(material.results);
    for (std::size_t i = 0; i < targets.size(); ++i)
        addTarget(section, material, *targets[i], i);
    return section;
}

} // namespace ecotone::report
