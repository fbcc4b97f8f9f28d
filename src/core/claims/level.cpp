#include "ecotone/claims/level.h"

namespace ecotone::claims {

const char* toText(Level level) noexcept
{
    switch (level) {
    case Level::Commitment:
        return "commitment";
    case Level::Participation:
        return "participation";
    case Level::Action:
        return "action";
    case Level::Collective:
        return "collective outcome";
    case Level::Proportional:
        return "proportional outcome";
    case Level::Attributed:
        break;
    }
    return "attributed outcome";
}

Level highestLevel(attribution::CounterfactualMethod method) noexcept
{
    switch (attribution::highestClaim(method)) {
    case attribution::ClaimForm::Collective:
        return Level::Collective;
    case attribution::ClaimForm::Proportional:
        return Level::Proportional;
    case attribution::ClaimForm::Attributed:
        break;
    }
    return Level::Attributed;
}

} // namespace ecotone::claims
