#include "ecotone/formats/probe.h"

#include "csv_features.h"
#include "probe_raster.h"
#include "probe_vector.h"
#include "raster_file.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/formats/data_set.h"
#include "ecotone/formats/gdal_start.h"

#include <fmt/format.h>

namespace ecotone::formats {

namespace {

std::int64_t bytesOfAll(const std::filesystem::path& file)
{
    std::int64_t bytes = 0;
    for (const auto& part : filesOf(file))
        bytes += static_cast<std::int64_t>(std::filesystem::file_size(part));
    return bytes;
}

/// The file itself, or the part that was asked for, or the only one it has.
void probeAsRaster(const OpenDataSet& opened, const ProbeOptions& options, Probe& probe)
{
    probe.driver = opened.driver;
    for (const SubDataSet& part : subDataSetsOf(opened))
        probe.subdatasets.push_back(part.name);
    const bool isOne = GDALGetRasterCount(opened.handle.get()) > 0;
    if (options.subdataset.empty() && !isOne && probe.subdatasets.size() != 1) {
        if (!probe.subdatasets.empty())
            probe.findings.push_back(
                {Severity::Note, "several-rasters", fmt::format("“{}”", probe.file.string()),
                 fmt::format("The file holds several rasters: {}.",
                             joinWords(probe.subdatasets)),
                 "Name one of them with --layer (in a recipe: the key `sublayer`)."});
        return;
    }
    const OpenDataSet raster =
        openRaster({.file = probe.file, .subdataset = options.subdataset});
    probe.raster = probeRaster(raster, options, probe.findings);
}

/// A name of a raster that is asked for must not be passed over in silence.
void expectRaster(const Probe& probe, const ProbeOptions& options)
{
    if (probe.subdatasets.empty() && !probe.raster && !options.subdataset.empty())
        throw InputError{fmt::format("“{}” holds no raster, so there is none named “{}” in it. "
                                     "Leave the name out.",
                                     probe.file.string(), options.subdataset)};
}

} // namespace

Probe probe(const std::filesystem::path& file, const ProbeOptions& options)
{
    startGdal();
    const GuardedFile guarded = guardedFile(file);
    Probe probe;
    probe.file = guarded.named;
    probe.sizeBytes = bytesOfAll(guarded.named);
    if (isCsv(guarded)) {
        probe.driver = "CSV";
        expectRaster(probe, options);
        probe.vectorLayers.push_back(probeCsv(guarded, options, probe.findings));
        return probe;
    }
    const OpenDataSet raster = tryOpenDataSet(file, Reading::Rasters);
    if (raster.handle)
        probeAsRaster(raster, options, probe);
    const OpenDataSet features = tryOpenDataSet(file, Reading::Features);
    if (features.handle) {
        probe.driver = features.driver;
        probe.vectorLayers = probeLayers(features, options, probe.findings);
    }
    if (!raster.handle && !features.handle)
        throw InputError{
            fmt::format("“{}” cannot be read: it is damaged, or of no format Ecotone "
                        "reads. {}{}",
                        probe.file.string(), readableFormats(), features.trouble)};
    expectRaster(probe, options);
    return probe;
}

} // namespace ecotone::formats
