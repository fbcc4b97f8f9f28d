#include "sections.h"
#include "values.h"
#include "words.h"

#include "ecotone/report/printed.h"

namespace ecotone::report {
namespace {

Facts boundaryFacts(const Material& material, const run::LandscapeResult& result)
{
    Facts facts;
    const auto add = [&](std::string label, std::string value) {
        facts.facts.push_back({std::move(label), std::move(value), {}});
    };
    add("True area", squareKilometres(result.area));
    if (const auto* record = material.project.find(result.landscape)) {
        add("Boundary follows", capitalised(wordsOf(record->boundaryType)));
        add("Realm", capitalised(wordsOf(record->realm)));
    }
    std::string version = std::to_string(result.version);
    const auto* drawn = project::currentVersion(material.project, result.landscape);
    if (drawn != nullptr && drawn->date)
        version += ", drawn " + toText(*drawn->date);
    add("Boundary version", version);
    const accounts::BoundaryJustification& boundary = result.boundary;
    if (boundary.catchmentClosure)
        add("Catchment closure",
            printedPercent(boundary.catchmentClosure) + " of the area in " +
                counted(boundary.wholeSubBasins, "whole sub-basin", "whole sub-basins") + "; " +
                printedCount(boundary.cutSubBasins) + " cut");
    else
        add("Catchment closure", "not known: the project has no layer of sub-basins");
    return facts;
}

Table siteTable(const run::LandscapeResult& result, std::size_t index)
{
    Table table{numbered("sites", index), "Sites that touch the landscape", {}, {}, {}};
    table.columns = {textColumn("Site", "site"), areaColumn("Whole site", "whole_ha"),
                     areaColumn("Inside the landscape", "inside_ha")};
    const bool hasCatchments = !result.boundary.siteCatchments.empty();
    if (hasCatchments) {
        table.columns.push_back(
            percentColumn("Its catchment inside", "catchment_inside_percent"));
        table.note =
            "The catchment of a site is every sub-basin it touches, all those upstream and "
            "one level downstream.";
    }
    for (const run::SiteResult& site : result.sites) {
        Row row{{textValue(site.name), areaValue(site.whole), areaValue(site.inside)},
                RowKind::Plain};
        if (hasCatchments)
            row.values.push_back(percentValue(std::nullopt));
        for (const accounts::SiteCatchment& catchment : result.boundary.siteCatchments)
            if (catchment.site == site.name && catchment.insideShare)
                row.values[3] = percentValue(100.0 * *catchment.insideShare);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table pressureTable(const Material& material,
                    const run::LandscapeResult& result,
                    std::size_t index)
{
    Table table{numbered("pressures", index), "Pressures on the landscape", {}, {}, {}};
    table.columns = {textColumn("Pressure", "pressure"),
                     textColumn("Description", "description"),
                     textColumn("Mapped", "is_mapped"), textColumn("Source", "source")};
    for (const auto* pressure :
         project::children(material.project, &records::Pressure::landscape, result.landscape))
        table.rows.push_back(
            {{textValue(pressure->name), textValue(pressure->description),
              textValue(pressure->shape ? "yes" : "no"), textValue(pressure->source)},
             RowKind::Plain});
    return table;
}

void addLandscape(Section& section,
                  const Material& material,
                  const run::LandscapeResult& result,
                  std::size_t index)
{
    if (material.results.landscapes.size() > 1)
        section.blocks.push_back(Subheading{result.name});
    const auto* record = material.project.find(result.landscape);
    const bool hasRationale = record != nullptr && !record->rationale.empty();
    section.blocks.push_back(Paragraph{
        hasRationale ? record->rationale
                     : "The project does not say why the boundary lies where it lies.",
        hasRationale ? Emphasis::Lead : Emphasis::Plain});
    section.blocks.push_back(boundaryFacts(material, result));
    for (const accounts::AdjacentLandscape& adjacent : result.boundary.adjacentLandscapes)
        section.blocks.push_back(Callout{Tone::Note,
                                         adjacent.name,
                                         "This landscape shares " + hectares(adjacent.overlap) +
                                             " with the reported one; totals of the two must "
                                             "not be added.",
                                         {}});
    if (!result.sites.empty())
        section.blocks.push_back(siteTable(result, index));
    Table pressures = pressureTable(material, result, index);
    if (!pressures.rows.empty())
        section.blocks.push_back(std::move(pressures));
}

} // namespace

Section landscapeSection(const Material& material)
{
    Section section{"landscape", "The landscape and its boundary", {}};
    for (std::size_t i = 0; i < material.results.landscapes.size(); ++i)
        addLandscape(section, material, material.results.landscapes[i], i);
    if (section.blocks.empty())
        section.blocks.push_back(Paragraph{
            "No landscape is drawn in this project; add one with “ecotone landscape”.",
            Emphasis::Plain});
    return section;
}

} // namespace ecotone::report
