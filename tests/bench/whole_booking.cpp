#include "whole_booking.h"

#include "booking_check.h"
#include "cost.h"

#include "ecotone/formats/gdal_start.h"
#include "ecotone/formats/raster_band.h"

#include <fmt/format.h>

namespace fs = std::filesystem;

namespace ecotone::bench {

namespace {

using formats::ValueKind;

raster::LayerStack openLayers(const LayerFiles& files, formats::Decoding decoding)
{
    const geo::Grid grid = formats::gridOf({.file = files.ecosystem});
    std::vector<std::unique_ptr<raster::BandSource>> bands;
    const auto open = [&](const fs::path& file, ValueKind kind) {
        bands.push_back(
            formats::openBand({.file = file, .kind = kind, .decoding = decoding}, grid));
    };
    open(files.degraded, ValueKind::Classes);
    open(files.ecosystem, ValueKind::Classes);
    open(files.opening, ValueKind::Quantity);
    open(files.closing, ValueKind::Quantity);
    return {grid, std::move(bands)};
}

} // namespace

Outcome wholeBooking(const Job& job)
{
    const cells::BookingPlan plan = planFor(job.overlay);
    const LayerFiles files = layerFiles(job.data, job.size, job.codec);
    formats::startGdal();
    SilentProgress progress;

    const Stopwatch watch;
    const cells::Booking booking =
        cells::book(plan, openLayers(files, job.reader), {job.threads, tileSide}, progress);
    const Cost cost = watch.read();

    Outcome outcome;
    outcome.wall = cost.wall;
    outcome.cpu = cost.cpu;
    outcome.peak_MiB = peakMemory_MiB();
    outcome.tilesTouched = booking.tilesTouched;
    outcome.tilesTotal = booking.tilesTotal;
    outcome.rows = booking.table.rows().size();
    const Agreement agreement = checked(booking, plan, job);
    outcome.worstDeviation = agreement.worst;
    outcome.trouble = agreement.trouble;
    return outcome;
}

} // namespace ecotone::bench
