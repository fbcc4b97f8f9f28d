#pragma once

#include "ecotone/report/report.h"

#include <string>

namespace ecotone::draw {

/// The report on A4 pages: cover and contents, then its sections, with the title at the head
/// and the number at the foot of every page; long tables run on with their titles repeated;
/// bookmarks for sections and parts; text that can be searched and copied. The same report and
/// fonts give the same bytes. A program without a window needs an `Offscreen`.
[[nodiscard]] std::string toPdf(const report::Report& report);

} // namespace ecotone::draw
