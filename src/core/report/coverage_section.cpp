#include "sections.h"
#include "values.h"
#include "words.h"

#include "ecotone/report/printed.h"

#include <string>
#include <vector>

namespace ecotone::report {
namespace {

Table coverTable(const run::TargetResult& target, std::size_t index)
{
    const accounts::Coverage& coverage = *target.coverage;
    const bool isPlanning = target.kind == records::TargetKind::SpatialPlanning;
    Table table{numbered("coverage", index),
                isPlanning ? "Qualifying spatial plans" : "Protected and conserved areas",
                {},
                {},
                {}};
    table.columns = {textColumn("Name", "name"), textColumn("Layer", "layer"),
                     areaColumn("In the landscape", "inside_ha")};
    for (const accounts::CoverRow& row : coverage.rows)
        table.rows.push_back(
            {{textValue(row.name + (row.isConserved ? " (conserved area)" : "")),
              textValue(row.layer), areaValue(row.inside)},
             RowKind::Plain});
    table.rows.push_back(
        {{textValue("Union, each hectare once"), blankValue(), areaValue(coverage.covered)},
         RowKind::Total});
    table.note = "The lines add up to " + hectares(coverage.grossInside) + "; " +
                 hectares(coverage.overlap) + " of that is overlap.";
    return table;
}

Table keyAreaTable(const accounts::Coverage& coverage, std::size_t index)
{
    Table table{
        numbered("key-biodiversity-areas", index), "Key biodiversity areas", {}, {}, {}};
    table.columns = {textColumn("Area", "name"), areaColumn("In the landscape", "inside_ha"),
                     areaColumn("Covered", "covered_ha"),
                     percentColumn("Covered", "covered_percent")};
    for (const accounts::CoveredPlace& place : coverage.keyBiodiversityAreas)
        table.rows.push_back(
            {{textValue(place.name), areaValue(place.area), areaValue(place.covered),
              percentValue(accounts::coveragePercent(place.covered, place.area))},
             RowKind::Plain});
    table.rows.push_back({{textValue("Mean of the percentages"), blankValue(), blankValue(),
                           percentValue(coverage.keyBiodiversityAreaMeanPercent)},
                          RowKind::Total});
    table.note =
        "The indicator is the mean over areas, whatever their size. All areas pooled would "
        "be " +
        percent(coverage.keyBiodiversityAreaPooledPercent) + ".";
    return table;
}

/// A part of the landscape by the targets its ground counts in.
struct OverlapPart {
    const char* name;
    Hectares area;
    bool isKnown; // there is something to go by for every target it names
};

std::vector<OverlapPart> knownParts(const accounts::TargetOverlap& overlap)
{
    const bool plans = overlap.plansKnown, restoration = overlap.restorationKnown,
               protection = overlap.protectionKnown;
    std::vector<OverlapPart> parts{
        {"None of them", overlap.none, true},
        {"Target 1 only (planned)", overlap.only1, plans},
        {"Target 2 only (under restoration)", overlap.only2, restoration},
        {"Target 3 only (protected or conserved)", overlap.only3, protection},
        {"Targets 1 and 2", overlap.only12, plans && restoration},
        {"Targets 1 and 3", overlap.only13, plans && protection},
        {"Targets 2 and 3", overlap.only23, restoration && protection},
        {"All three", overlap.all, plans && restoration && protection}};
    std::erase_if(parts, [](const OverlapPart& part) { return !part.isKnown; });
    return parts;
}

std::string unknownTargets(const accounts::TargetOverlap& overlap)
{
    std::string text;
    if (!overlap.plansKnown)
        text += " Target 1 is not known: the project has no layer of plans.";
    if (!overlap.restorationKnown)
        text += " Target 2 is not known: there is no baseline to go by.";
    if (!overlap.protectionKnown)
        text += " Target 3 is not known: the project has no layer of protected or conserved "
                "areas.";
    return text;
}

Table overlapTable(const run::TargetResult& target, std::size_t index)
{
    const accounts::TargetOverlap& overlap = *target.overlap;
    Table table{
        numbered("target-overlap", index), "Ground that counts in several targets", {}, {}, {}};
    table.columns = {textColumn("Counts in", "counts_in"), areaColumn("Area", "area_ha")};
    const std::vector<OverlapPart> parts = knownParts(overlap);
    std::vector<double> raw;
    double sum = 0.0;
    for (const OverlapPart& part : parts) {
        raw.push_back(part.area.value());
        sum += part.area.value();
    }
    const std::vector<double> shown = printedParts(raw, sum);
    for (std::size_t i = 0; i < parts.size(); ++i)
        table.rows.push_back(
            {{textValue(parts[i].name), roundedValue(raw[i], shown[i], areaDecimals)},
             RowKind::Plain});
    table.rows.push_back({{textValue("Landscape"), areaValue(Hectares{sum})}, RowKind::Total});
    table.note = "One hectare may count in several targets; figures of different targets are "
                 "never added." +
                 unknownTargets(overlap);
    return table;
}

} // namespace

Section coverageSection(const Material& material)
{
    Section section{"coverage", "Plans and protected areas", {}};
    std::size_t covers = 0, overlaps = 0;
    for (const run::TargetResult& target : material.results.targets) {
        if (target.coverage) {
            section.blocks.push_back(Subheading{target.name});
            if (target.coverage->status == accounts::FigureStatus::NotComputed)
                section.blocks.push_back(Paragraph{
                    "Coverage was not computed. " + reasonOf(target.coverage->findings) + ".",
                    Emphasis::Plain});
            else
                section.blocks.push_back(coverTable(target, covers));
            if (!target.coverage->keyBiodiversityAreas.empty())
                section.blocks.push_back(keyAreaTable(*target.coverage, covers));
            ++covers;
        }
        const bool countsElsewhere =
            target.overlap && target.overlap->only1 + target.overlap->only3 +
                                      target.overlap->only12 + target.overlap->only13 +
                                      target.overlap->only23 + target.overlap->all >
                                  Hectares{0.0};
        if (countsElsewhere)
            section.blocks.push_back(overlapTable(target, overlaps++));
    }
    return section;
}

} // namespace ecotone::report
