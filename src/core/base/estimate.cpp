#include "ecotone/base/estimate.h"

#include <algorithm>
#include <cmath>

namespace ecotone {

const char* toText(EvidenceClass evidence) noexcept
{
    switch (evidence) {
    case EvidenceClass::Measured:
        return "measured";
    case EvidenceClass::Modelled:
        return "modelled";
    case EvidenceClass::Expert:
        return "expert";
    case EvidenceClass::Declared:
        break;
    }
    return "declared";
}

EvidenceClass weaker(EvidenceClass one, EvidenceClass other) noexcept
{
    return std::max(one, other); // they are listed the firmest first
}

Estimate sumOfIndependent(std::span<const Estimate> parts)
{
    Estimate sum{0.0, 0.0, EvidenceClass::Measured};
    double variance = 0.0;
    for (const Estimate& part : parts) {
        sum.value += part.value;
        sum.evidence = weaker(sum.evidence, part.evidence);
        if (part.standardError)
            variance += *part.standardError * *part.standardError;
        else
            sum.standardError.reset();
    }
    if (sum.standardError)
        sum.standardError = std::sqrt(variance);
    return sum;
}

Estimate scaled(const Estimate& estimate, double factor)
{
    Estimate result = estimate;
    result.value *= factor;
    if (result.standardError)
        *result.standardError *= std::abs(factor);
    return result;
}

} // namespace ecotone
