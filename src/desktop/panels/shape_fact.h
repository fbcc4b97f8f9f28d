#pragma once

#include "ecotone/geo/shape.h"

#include <QString>

namespace ecotone::desktop {

/// "412.50 ha, 1 part, 124 points", or that there is no shape yet.
[[nodiscard]] QString shapeFact(const geo::Shape* shape);

} // namespace ecotone::desktop
