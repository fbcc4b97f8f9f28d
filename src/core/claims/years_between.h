#pragma once

#include "ecotone/base/date.h"

namespace ecotone::claims {

/// Time in decimal years: whole years to the last anniversary, then the part of the year that
/// follows, in days. From 2014-02-01 to 2024-02-01 it is 10 exactly. The anniversary of a
/// 29 February is 1 March where there is none. Negative when `to` is before `from`.
[[nodiscard]] double yearsBetween(Date from, Date to) noexcept;

} // namespace ecotone::claims
