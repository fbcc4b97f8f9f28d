#pragma once

#include "ecotone/attribution/attribute.h"
#include "ecotone/report/report.h"

#include <string>

namespace ecotone::report {

/// Who meets on which ground, and how it is divided.
[[nodiscard]] Table overlapTable(const attribution::Attribution& split, std::string id);

/// What gives no landscape credit, and why.
[[nodiscard]] Table withheldTable(const attribution::Attribution& split, std::string id);

/// The shares of claim groups with common ground as settled, and what of them may carry
/// landscape credit, with errors where they are known.
[[nodiscard]] Table creditTable(const attribution::Attribution& split, std::string id);

} // namespace ecotone::report
