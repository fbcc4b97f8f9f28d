#include "ecotone/report/build_report.h"

#include "sections.h"
#include "values.h"
#include "words.h"

#include "ecotone/base/text.h"
#include "ecotone/report/claims_section.h"

#include <algorithm>

namespace ecotone::report {
namespace {

/// As wide as the page, and as wide as a telephone.
constexpr int wideWidth = 1060, wideHeight = 680;
constexpr int narrowWidth = 380, narrowHeight = 620;

/// The picture in words: how much of what it shows.
std::string describe(const MapContent& content)
{
    std::vector<std::string> parts;
    std::size_t sites = 0, counting = 0, beside = 0;
    for (const MapArea& area : content.areas) {
        if (area.style == AreaStyle::Site)
            ++sites;
        else
            ++(area.counts ? counting : beside);
    }
    if (sites > 0)
        parts.push_back(counted(sites, "site", "sites"));
    if (counting > 0)
        parts.push_back(counted(counting, "action that counts", "actions that count"));
    if (beside > 0)
        parts.push_back(
            counted(beside, "action that stands beside", "actions that stand beside"));
    std::string text = "Map of " + content.title;
    if (!parts.empty())
        text += " with " + joinWords(parts);
    if (content.raster)
        text += ", over " + content.raster->title;
    return text + ".";
}

Figure mapFigure(const MapContent& content, Painter& painter, std::size_t index)
{
    Figure figure;
    figure.id = numbered("map", index);
    figure.title = content.title;
    figure.description = describe(content);
    figure.wide = painter.paintMap(content, wideWidth, wideHeight);
    figure.narrow = painter.paintMap(content, narrowWidth, narrowHeight);
    figure.caption = figure.description +
                     " Full outlines count towards the target, broken ones stand beside.";
    figure.credits = content.credits;
    return figure;
}

Section mapSection(const run::Results& results,
                   const project::Project& project,
                   const run::Sources& sources,
                   Painter& painter)
{
    Section section{"map", "The landscape and its actions", {}};
    for (std::size_t i = 0; i < results.landscapes.size(); ++i) {
        const records::LandscapeId landscape = results.landscapes[i].landscape;
        const auto* version = project::currentVersion(project, landscape);
        if (version == nullptr || version->shape.isEmpty())
            continue; // a landscape that nobody has drawn has no map
        const MapContent content = mapOf(results, project, sources, landscape);
        section.blocks.push_back(mapFigure(content, painter, i));
    }
    return section;
}

std::vector<std::string> namesOf(const std::vector<run::LandscapeResult>& landscapes)
{
    std::vector<std::string> names;
    for (const run::LandscapeResult& landscape : landscapes)
        names.push_back(landscape.name);
    return names;
}

/// "2027-12-31", or all of them where targets are for different days.
std::string asOfText(const run::Results& results)
{
    std::vector<std::string> days;
    for (const run::TargetResult& target : results.targets)
        days.push_back(toText(target.asOf));
    std::ranges::sort(days);
    days.erase(std::ranges::unique(days).begin(), days.end());
    return joinWords(days);
}

Facts coverFacts(const run::Results& results)
{
    Facts facts;
    const auto add = [&](std::string label, std::string value, std::string hint = {}) {
        if (!value.empty())
            facts.facts.push_back({std::move(label), std::move(value), std::move(hint)});
    };
    add("Figures as of", asOfText(results));
    for (const run::LandscapeResult& landscape : results.landscapes)
        add(results.landscapes.size() == 1 ? "Landscape" : landscape.name,
            squareKilometres(landscape.area) + ", boundary version " +
                std::to_string(landscape.version));
    if (const Digest& inputs = results.provenance.inputs; inputs.isGiven())
        add("Inputs", inputs.hex().substr(0, 12) + "…", "SHA-256 " + inputs.hex());
    return facts;
}

std::string generatorOf(const run::Results& results)
{
    const auto version = results.provenance.versions.find("ecotone");
    return version == results.provenance.versions.end() ? "Ecotone"
                                                        : "Ecotone " + version->second;
}

void addUnlessEmpty(Report& report, Section section)
{
    if (!section.blocks.empty())
        report.sections.push_back(std::move(section));
}

} // namespace

Report buildReport(const run::Results& results,
                   const project::Project& project,
                   const run::Sources& sources,
                   Painter* painter,
                   std::span<const run::ClaimCase> claims)
{
    const Material material{results, project};
    Report report;
    report.kicker = "Landscape report";
    const std::string landscapes = joinWords(namesOf(results.landscapes));
    report.title = landscapes.empty() ? results.projectName : landscapes;
    report.subtitle = project.settings().description;
    report.cover = coverFacts(results);
    report.generator = generatorOf(results);
    report.colophon = "Figures are computed unrounded and rounded once, for this page. “Under "
                      "restoration” says "
                      "that effective work has begun, not that land has recovered. “Not "
                      "applicable” stands where "
                      "a figure has no denominator.";

    addUnlessEmpty(report, headlineSection(material));
    if (painter != nullptr)
        addUnlessEmpty(report, mapSection(results, project, sources, *painter));
    addUnlessEmpty(report, landscapeSection(material));
    addUnlessEmpty(report, progressSection(material));
    addUnlessEmpty(report, sharesSection(material));
    addUnlessEmpty(report, counterfactualSection(material));
    if (!claims.empty())
        report.sections.push_back(claimsSection(claims));
    addUnlessEmpty(report, coverageSection(material));
    addUnlessEmpty(report, changeSection(material));
    addUnlessEmpty(report, findingsSection(material));
    addUnlessEmpty(report, provenanceSection(material));
    return report;
}

} // namespace ecotone::report
