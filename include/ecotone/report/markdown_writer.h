#pragma once

#include "ecotone/report/report.h"

#include <string>

namespace ecotone::report {

/// The report as Markdown (CommonMark with the tables of GitHub): for wikis, mail and version
/// control. Printed numbers, as on the page; bars in words; pictures by the names `writeReport`
/// gives them.
[[nodiscard]] std::string toMarkdown(const Report& report);

} // namespace ecotone::report
