#include "make_booking.h"

#include "comparisons.h"
#include "layer_stamps.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ecotone::run {

namespace {

void sayWhatBookingFound(const cells::Booking& booking,
                         const project::Project& project,
                         Findings& findings)
{
    for (std::size_t pair = 0; pair < booking.conditionPairs.size(); ++pair)
        if (const auto& value = booking.unusableConditions[pair]) {
            const auto nameOf = [&](records::LayerId id) { return project.find(id)->name; };
            findings.push_back(
                {Severity::Problem, "condition-out-of-range",
                 nameOf(booking.conditionPairs[pair].closing),
                 fmt::format(
                     "Between “{}” and “{}” a condition of {:g} was read; an index lies "
                     "between 0 and 1, so no condition account is given for them.",
                     nameOf(booking.conditionPairs[pair].opening),
                     nameOf(booking.conditionPairs[pair].closing), *value),
                 "Import the layer with the scale that brings it to 0 to 1."});
        }
    for (std::size_t layer = 0; layer < booking.classLayers.size(); ++layer)
        if (const auto& value = booking.valuesOfNoClass[layer])
            findings.push_back(
                {Severity::Warning, "value-is-no-class",
                 project.find(booking.classLayers[layer])->name,
                 fmt::format("The value {:g} was read where classes are expected. Classes are "
                             "whole numbers, and nothing is rounded to one: cells with such "
                             "values count as no data.",
                             *value),
                 "Write the raster again with whole class numbers, or import it in the role "
                 "that fits what it measures."});
    if (booking.cellsOffEarth > 0)
        findings.push_back(
            {Severity::Warning, "cells-off-the-earth", "analysis grid",
             fmt::format("Covered cells without a place on the earth in the grid's CRS, "
                         "which were left out: {}.",
                         booking.cellsOffEarth),
             "Choose a grid layer whose CRS fits the landscape."});
}

} // namespace

MadeBooking makeBooking(const project::Project& project,
                        ReadLayers& layers,
                        const Sources& sources,
                        const RunOptions& options,
                        const Booker& booker,
                        KeptInputs& kept,
                        Findings& findings,
                        Progress& progress)
{
    readyAgain(layers, project); // they may have been used for another state of it
    BookingInputs inputs = bookingInputs(project, layers, sources, options, kept, findings);
    MadeBooking made;
    if (inputs.stack &&
        std::ranges::any_of(project.all<records::Target>(),
                            [](const auto& each) { return asksForComparison(each.second); }))
        made.inputs = inputs; // the plan is the booker's to take
    made.booking =
        inputs.stack ? booker(inputs, progress) : std::make_shared<const cells::Booking>();
    made.grid = std::move(inputs.grid);
    sayWhatBookingFound(*made.booking, project, findings);
    return made;
}

} // namespace ecotone::run
