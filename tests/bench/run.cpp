#include "run.h"

#include "edit_cost.h"
#include "layer_writer.h"
#include "matching_cost.h"
#include "measure.h"
#include "results_table.h"

#include <algorithm>

namespace ecotone::bench {

namespace {

void measureCase(const Options& options,
                 const Size& size,
                 const Overlay& overlay,
                 std::vector<BookingResult>& bookings)
{
    makeLayers(options.data, size, options.codec);
    for (BookingResult& result : measureBooking(options, size, overlay)) {
        printBooking(result);
        bookings.push_back(std::move(result));
    }
}

void runBooking(const Options& options, Results& results)
{
    printBookingHead();
    for (const bool withLandscape : {false, true})
        for (const int actions : options.actions)
            measureCase(options, options.size, {actions, withLandscape}, results.bookings);
    if (options.threads.size() > 1)
        printSpeedUps(results.bookings);
}

void runSignatures(const Options& options, Results& results)
{
    printSignatureHead();
    for (const int actions : options.actions) {
        results.signatures.push_back(measureSignatures(options, actions));
        printSignatures(results.signatures.back());
    }
}

bool isMeasured(const Results& results, const Size& size, int actions)
{
    return std::ranges::any_of(results.bookings, [&](const BookingResult& result) {
        return result.job.threads == 1 && result.job.size.name == size.name &&
               result.job.overlay.actions == actions && !result.job.overlay.withLandscape;
    });
}

/// Sizes and numbers of actions that are not measured yet, on one thread by the first reader.
void runGrowth(const Options& options, Results& results)
{
    Options onOne = options;
    onOne.threads = {1};
    onOne.readers = {options.readers.front()};
    printBookingHead();
    for (const Size& size : {sizeNamed("S"), options.size})
        for (const int actions : {200, 2'000, 20'000})
            if (!isMeasured(results, size, actions))
                measureCase(onOne, size, {actions, false}, results.bookings);
    printGrowth(results.bookings);
}

void runEdits(const Options& options, Results& results)
{
    printEditHead();
    for (const int actions : options.actions) {
        results.edits.push_back(measureEdits(options, actions));
        printEdits(results.edits.back());
    }
}

void runMatching(const Options& options, Results& results)
{
    results.matchings = measureMatching(options.threads);
    printMatchings(results.matchings);
}

} // namespace

Results runBenchmarks(const Options& options, const std::set<Part>& parts)
{
    Results results;
    if (parts.contains(Part::Booking))
        runBooking(options, results);
    if (parts.contains(Part::Signatures))
        runSignatures(options, results);
    if (parts.contains(Part::Growth))
        runGrowth(options, results);
    if (parts.contains(Part::Edits))
        runEdits(options, results);
    if (parts.contains(Part::Matching))
        runMatching(options, results);
    return results;
}

} // namespace ecotone::bench
