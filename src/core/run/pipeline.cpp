#include "ecotone/run/pipeline.h"

#include "computation.h"

#include <memory>

namespace ecotone::run {

Results compute(const project::Project& project,
                const Sources& sources,
                const RunOptions& options,
                Progress& progress)
{
    ReadLayers layers = readLayers(project, sources, progress);
    const auto inOnePass = [](BookingInputs& inputs, Progress& whileBooking) {
        return std::make_shared<const cells::Booking>(
            cells::book(inputs.plan, *inputs.stack, inputs.options, whileBooking));
    };
    KeptInputs nothingKept;
    return computeFrom(project, layers, sources, options, inOnePass, nothingKept, progress);
}

} // namespace ecotone::run
