#pragma once

#include "ecotone/report/report.h"

#include <string>

namespace ecotone::report {

/// The report as one HTML page that needs nothing beside it: style, charts and pictures are
/// inside, there is no script, and the page may load nothing. Every text is escaped. The same
/// report gives the same bytes.
[[nodiscard]] std::string toHtml(const Report& report);

} // namespace ecotone::report
