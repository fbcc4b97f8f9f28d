#include "probe_text.h"

#include "text_table.h"

#include "ecotone/base/text.h"
#include "ecotone/report/printed.h"

#include <fmt/format.h>

namespace ecotone::cli {
namespace {

std::string counted(std::int64_t count)
{
    return report::printedCount(static_cast<std::size_t>(count));
}

std::string rangeText(const formats::ProbedBand& band)
{
    if (!band.minimum || !band.maximum)
        return "not read";
    return fmt::format("{} to {}", numberText(*band.minimum), numberText(*band.maximum));
}

std::string bandTable(const formats::ProbedRaster& raster)
{
    using enum TextTable::Align;
    TextTable table{{{"Band", Right},
                     {"Type"},
                     {"No data", Right},
                     {"Range", Right},
                     {"Cells", Right},
                     {"No-data cells", Right},
                     {"Values"},
                     {"Description"}}};
    for (const formats::ProbedBand& band : raster.bands)
        table.row({fmt::format("{}", band.number), band.type,
                   band.noData ? numberText(*band.noData) : "none", rangeText(band),
                   counted(band.validCells), counted(band.noDataCells),
                   band.looksCategorical ? "classes" : "quantity", band.description});
    return table.text();
}

std::string classTable(const formats::ProbedBand& band)
{
    using enum TextTable::Align;
    TextTable table{{{"Class", Right}, {"Cells", Right}, {"Name"}, {"Colour"}}};
    for (const formats::ProbedClass& each : band.classes)
        table.row({fmt::format("{}", each.value), counted(each.cells), each.name, each.colour});
    return table.text();
}

std::string rasterText(const formats::ProbedRaster& raster)
{
    TextTable facts{{{""}, {""}}};
    facts.row({"Raster", fmt::format("{} columns, {} rows", counted(raster.width),
                                     counted(raster.height))});
    const bool isGeographic = raster.grid && raster.grid->crs.isGeographic();
    facts.row({"CRS", raster.grid ? fmt::format("{} ({})", raster.grid->crs.name(),
                                                raster.grid->crs.title())
                                  : "none"});
    facts.row({"Cell size",
               fmt::format("{} × {}{}", numberText(raster.cellSize[0]),
                           numberText(raster.cellSize[1]), isGeographic ? " degrees" : "")});
    if (raster.isRotated)
        facts.row({"Rotated", "yes"});
    if (raster.isSouthUp)
        facts.row({"South up", "yes"});
    std::string text = fmt::format("{}\n{}", facts.plainText(), bandTable(raster));
    if (raster.bands.size() == 1 && !raster.bands.front().classes.empty())
        text += fmt::format("\n{}", classTable(raster.bands.front()));
    return text;
}

std::string vectorText(const formats::ProbedVectorLayer& layer)
{
    TextTable facts{{{""}, {""}}};
    facts.row({"Layer", layer.name});
    facts.row({"CRS", layer.crs ? fmt::format("{} ({})", layer.crs->name(), layer.crs->title())
                                : "none"});
    facts.row({"Features", fmt::format("{}: {} surfaces, {} lines, {} points, {} without shape",
                                       counted(layer.featureCount), counted(layer.polygons),
                                       counted(layer.lines), counted(layer.points),
                                       counted(layer.withoutGeometry))});
    facts.row({"Invalid shapes", counted(layer.invalid)});
    if (!layer.extent.isEmpty()) {
        // A centimetre on the ground: a degree is 111 km.
        const int decimals = layer.crs && layer.crs->isGeographic() ? 7 : 2;
        facts.row(
            {"Extent", fmt::format("{:.{}f} {:.{}f} to {:.{}f} {:.{}f}", layer.extent.minX,
                                   decimals, layer.extent.minY, decimals, layer.extent.maxX,
                                   decimals, layer.extent.maxY, decimals)});
    }
    facts.row({"Text", layer.encoding});
    TextTable fields{{{"Field"}, {"Type"}, {"Examples"}}};
    for (const formats::ProbedField& field : layer.fields)
        fields.row(
            {field.name, field.type, fmt::format("{}", fmt::join(field.examples, "; "))});
    if (fields.isEmpty())
        return facts.plainText();
    return fmt::format("{}\n{}", facts.plainText(), fields.text());
}

} // namespace

std::string probeText(const formats::Probe& probe)
{
    TextTable facts{{{""}, {""}}};
    facts.row({"File", probe.file.string()});
    facts.row({"Format", probe.driver});
    facts.row({"Size", fmt::format("{} bytes", counted(probe.sizeBytes))});
    if (!probe.subdatasets.empty())
        facts.row({"Rasters in it", joinWords(probe.subdatasets)});
    std::string text = facts.plainText();
    if (probe.raster)
        text += fmt::format("\n{}", rasterText(*probe.raster));
    for (const formats::ProbedVectorLayer& layer : probe.vectorLayers)
        text += fmt::format("\n{}", vectorText(layer));
    return text;
}

} // namespace ecotone::cli
