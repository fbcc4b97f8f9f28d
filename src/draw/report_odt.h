#pragma once

#include "ecotone/report/report.h"

#include <string>

namespace ecotone::draw {

/// The report as OpenDocument text, to be edited in a word processor: tables are tables, bars
/// and maps pictures; headings look like headings, but Qt does not write them as such. A
/// program without a window needs an `Offscreen`.
[[nodiscard]] std::string toOdt(const report::Report& report);

} // namespace ecotone::draw
