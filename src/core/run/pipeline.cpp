#include "ecotone/run/pipeline.h"

#include "computation.h"

namespace ecotone::run {

Results compute(const project::Project& project,
                const Sources& sources,
                const RunOptions& options,
                Progress& progress)
{
    ReadLayers layers = readLayers(project, sources, progress);
    const auto inOnePass = [](BookingInputs& inputs, Progress& whileBooking) {
        return cells::book(inputs.plan, *inputs.stack, inputs.options, whileBooking);
    };
    return computeFrom(project, layers, sources, options, inOnePass, progress);
}

} // namespace ecotone::run
