#include "ecotone/run/results.h"

namespace ecotone::run {

Findings allFindings(const Results& results)
{
    Findings all;
    appendOnce(all, results.findings);
    for (const LandscapeResult& landscape : results.landscapes)
        appendOnce(all, landscape.boundary.findings);
    for (const TargetResult& target : results.targets) {
        if (target.restoration)
            appendOnce(all, target.restoration->findings);
        if (target.coverage)
            appendOnce(all, target.coverage->findings);
        for (const attribution::Attribution& each : target.attributions)
            appendOnce(all, each.findings);
        if (target.outcome)
            appendOnce(all, target.outcome->findings);
        if (target.counterfactual)
            appendOnce(all, target.counterfactual->findings);
    }
    return all;
}

} // namespace ecotone::run
