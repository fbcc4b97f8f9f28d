#include "sections.h"
#include "values.h"
#include "words.h"

#include "ecotone/report/printed.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace ecotone::report {
namespace {

constexpr const char* notStated = "not stated";

/// The first digits of a digest, enough to compare by eye; all of them on hover and in files.
Value digestValue(const Digest& digest)
{
    if (!digest.isGiven())
        return textValue("none");
    return {digest.hex().substr(0, 12) + "…", digest.hex(), "SHA-256 " + digest.hex()};
}

std::string orNotStated(const std::string& text)
{
    return text.empty() ? notStated : text;
}

std::string fileText(const run::LayerProvenance& layer)
{
    std::string text = std::filesystem::path{layer.path}.filename().string();
    if (layer.band > 0)
        text += ", band " + std::to_string(layer.band);
    if (!layer.sublayer.empty())
        text += ", " + layer.sublayer;
    return text;
}

Table sourceTable(const run::Provenance& provenance)
{
    Table table{"layers", "Layers and where they come from", {}, {}, {}};
    table.columns = {textColumn("Layer", "layer"), textColumn("Role", "role"),
                     textColumn("Date", "date"), textColumn("Source", "source"),
                     textColumn("Licence", "licence")};
    for (const run::LayerProvenance& layer : provenance.layers)
        table.rows.push_back(
            {{textValue(layer.name), textValue(capitalised(wordsOf(layer.role))),
              textValue(layer.date ? toText(*layer.date) : notStated),
              textValue(orNotStated(layer.source)), textValue(orNotStated(layer.licence))},
             RowKind::Plain});
    return table;
}

Table readingTable(const run::Provenance& provenance)
{
    Table table{"layer-files", "How the layers were read", {}, {}, {}};
    table.columns = {textColumn("Layer", "layer"), textColumn("File", "file"),
                     textColumn("CRS", "crs"),     textColumn("Onto the grid", "resampling"),
                     textColumn("State", "state"), textColumn("SHA-256", "sha256")};
    for (const run::LayerProvenance& layer : provenance.layers) {
        std::string reading = layer.resampling;
        if (layer.band == 0 && layer.features > 0)
            reading = printedCount(layer.bookedFeatures) + " of " +
                      counted(layer.features, "feature", "features") + " touch the landscape";
        const bool isCatchment =
            layer.role == records::LayerRole::SubBasin && layer.features > 0;
        if (isCatchment)
            reading =
                counted(layer.features, "sub-basin", "sub-basins") + ", cut exactly; no cells";
        else if (!layer.isBooked)
            reading = "not used by any figure";
        table.rows.push_back({{textValue(layer.name), textValue(fileText(layer)),
                               textValue(layer.crs), textValue(reading),
                               textValue(run::toText(layer.state)), digestValue(layer.digest)},
                              RowKind::Plain});
    }
    return table;
}

/// What a datum shift may move things by, beside what was done (rule R0.9).
Table operationTable(const run::Provenance& provenance)
{
    Table table{"crs-operations", "What was brought from one CRS to another", {}, {}, {}};
    table.columns = {textColumn("What", "subject"), textColumn("From", "from_crs"),
                     textColumn("To", "to_crs"), textColumn("Operation", "operation"),
                     Column{"Accuracy", "m", "accuracy_m", Alignment::Number}};
    for (const run::CrsOperation& each : provenance.crsOperations) {
        Value accuracy = textValue("not stated");
        accuracy.raw = std::monostate{};
        if (each.accuracyMetres)
            accuracy = {fmt::format("{:g}", *each.accuracyMetres), *each.accuracyMetres, {}};
        table.rows.push_back({{textValue(each.subject), textValue(each.from),
                               textValue(each.to), textValue(each.operation), accuracy},
                              RowKind::Plain});
    }
    table.note = "Accuracy as PROJ states it; 0 where the datum stays the same.";
    return table;
}

Table ruleTable(const run::Provenance& provenance)
{
    Table table{"rules", "Rules that were applied", {}, {}, {}};
    table.columns = {textColumn("Rule", "rule"), textColumn("What it says", "text"),
                     textColumn("Source", "source")};
    for (const run::RuleUsed& rule : provenance.rules)
        table.rows.push_back(
            {{textValue(rule.name), textValue(rule.text), textValue(rule.source)},
             RowKind::Plain});
    return table;
}

/// Whether each kind of action counts: the list behind every figure
/// (docs/methods/restoration-progress.md).
Table kindTable(const project::Project& project)
{
    Table table{"kinds", "Kinds of action, and whether they count as restoration", {}, {}, {}};
    table.columns = {textColumn("Kind", "kind"), textColumn("Counts", "counts_as_restoration"),
                     textColumn("Definition", "definition")};
    for (const auto& [id, kind] : project.all<records::ActionKind>())
        table.rows.push_back(
            {{textValue(kind.name), textValue(kind.countsAsRestoration ? "yes" : "no"),
              textValue(kind.definition)},
             RowKind::Plain});
    std::ranges::sort(table.rows, {}, [](const Row& row) { return row.values.front().text; });
    return table;
}

std::string cellText(const run::Provenance& provenance)
{
    return fmt::format("{:g} × {:g}", std::abs(provenance.gridCellWidth),
                       std::abs(provenance.gridCellHeight)) +
           " in units of " + provenance.gridCrs;
}

Facts computation(const run::Provenance& provenance)
{
    Facts facts;
    const auto add = [&](std::string label, std::string value, std::string hint = {}) {
        if (!value.empty())
            facts.facts.push_back({std::move(label), std::move(value), std::move(hint)});
    };
    add("Area",
        provenance.areaRule.empty() ? "" : "True area on WGS 84: " + provenance.areaRule);
    add("Stated error of cell areas",
        provenance.areaRule.empty() ? ""
                                    : fmt::format("{:.1g} of a cell", provenance.areaError));
    if (provenance.gridColumns > 0) {
        add("Analysis grid", provenance.gridChoice);
        add("Cells", cellText(provenance));
        add("Grid size", printed(static_cast<double>(provenance.gridColumns), 0) + " × " +
                             printed(static_cast<double>(provenance.gridRows), 0) + " cells");
    }
    for (const auto& [name, version] : provenance.versions)
        add(name == "ecotone" ? "Ecotone" : name, version);
    if (provenance.inputs.isGiven())
        add("Digest of all inputs", provenance.inputs.hex().substr(0, 16) + "…",
            "SHA-256 " + provenance.inputs.hex());
    return facts;
}

} // namespace

Section provenanceSection(const Material& material)
{
    const run::Provenance& provenance = material.results.provenance;
    Section section{"provenance", "Where the figures come from", {}};
    section.blocks.push_back(Paragraph{
        "Every figure follows from the layers, rules and program versions below. The same "
        "inputs "
        "give the same figures, to the last digit; results.json beside this page holds them "
        "unrounded.",
        Emphasis::Plain});
    if (!provenance.layers.empty()) {
        section.blocks.push_back(sourceTable(provenance));
        section.blocks.push_back(readingTable(provenance));
    }
    if (!provenance.crsOperations.empty())
        section.blocks.push_back(operationTable(provenance));
    if (!provenance.rules.empty())
        section.blocks.push_back(ruleTable(provenance));
    if (!material.project.all<records::ActionKind>().empty())
        section.blocks.push_back(kindTable(material.project));
    section.blocks.push_back(Subheading{"Computation"});
    section.blocks.push_back(computation(provenance));
    return section;
}

} // namespace ecotone::report
