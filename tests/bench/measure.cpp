#include "measure.h"

#include "signatures.h"

#include <fmt/format.h>

#include <cmath>

namespace ecotone::bench {

namespace {

constexpr double areaTolerance = 1e-9; // of all area
constexpr double speck_m2 = 1e-3;      // GEOS leaves faces where rounded crossings miss

Job jobFor(const Options& options, const Size& size, const Overlay& overlay)
{
    Job job;
    job.size = size;
    job.codec = options.codec;
    job.overlay = overlay;
    job.data = options.data;
    return job;
}

Outcome measuredOn(Job job, Job::Road road)
{
    job.road = road;
    return measuredApart(job);
}

double totalOf(const SignatureAreas& areas)
{
    double total = 0.0;
    for (const auto& [set, area] : areas)
        total += area;
    return total;
}

std::size_t countOf(const SignatureAreas& areas)
{
    std::size_t count = 0;
    for (const auto& [set, area] : areas)
        count += area > speck_m2 ? 1U : 0U;
    return count;
}

/// The area that one of the two has in a set and the other has not.
double areaApart(const SignatureAreas& a, const SignatureAreas& b)
{
    double apart = 0.0;
    for (const auto& [set, area] : a) {
        const auto other = b.find(set);
        apart += std::abs(area - (other == b.end() ? 0.0 : other->second));
    }
    for (const auto& [set, area] : b)
        if (!a.contains(set))
            apart += area;
    return apart;
}

} // namespace

std::vector<BookingResult>
measureBooking(const Options& options, const Size& size, const Overlay& overlay)
{
    const Job job = jobFor(options, size, overlay);
    std::vector<BookingResult> results;
    for (const int threads : options.threads)
        for (const formats::Decoding reader : options.readers) {
            results.push_back({job, {}, {}});
            results.back().job.threads = threads;
            results.back().job.reader = reader;
        }
    measuredOn(results.back().job, Job::Road::BareReading);
    for (int round = 0; round < options.rounds; ++round)
        for (BookingResult& result : results) {
            result.reading.push_back(measuredOn(result.job, Job::Road::BareReading));
            result.booking.push_back(measuredOn(result.job, Job::Road::Booking));
        }
    return results;
}

SignatureResult measureSignatures(const Options& options, int actions)
{
    const cells::BookingPlan plan = planFor({actions, false});
    const geo::Grid grid = gridOf(options.size);
    const std::vector<std::size_t> tiles = tilesMet(plan, grid);

    SignatureResult result;
    result.actions = actions;
    SignatureAreas byGeos, byEngine;
    for (int round = 0; round < options.rounds; ++round) {
        const Stopwatch geos;
        byGeos = geosSignatures(plan.shapes);
        result.geos.push_back(geos.read());
        const Stopwatch engine;
        byEngine = engineSignatures(grid, plan.shapes, tiles);
        result.engine.push_back(engine.read());
    }
    result.geosSets = countOf(byGeos);
    result.engineSets = countOf(byEngine);
    result.area = totalOf(byEngine);
    result.deviation = areaApart(byGeos, byEngine) / result.area;
    if (!(result.deviation <= areaTolerance))
        result.trouble = fmt::format(
            "{:g} of the covered area is in other sets of shapes by GEOS than by the engine",
            result.deviation);
    return result;
}

} // namespace ecotone::bench
