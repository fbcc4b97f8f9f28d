#include "ecotone/attribution/leakage.h"

#include <array>

namespace ecotone::attribution {

NetOfLeakage netOfLeakage(const Estimate& inside, const Estimate& belt)
{
    NetOfLeakage result;
    result.net = inside;
    if (belt.value < 0.0) {
        result.net = sumOfIndependent(std::array{inside, belt});
        result.deducted = -belt.value;
    } else {
        result.spillOver = belt.value;
    }
    if (inside.value > 0.0)
        result.leakagePercent = 100.0 * result.deducted / inside.value;
    return result;
}

} // namespace ecotone::attribution
