#pragma once

#include "ecotone/report/report.h"
#include "ecotone/run/proof.h"
#include "ecotone/run/results.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::report {

/// A line of a published report that reads otherwise when the report is written now.
struct PrintedDifference {
    std::string file;     // "index.html", "shares.csv"
    std::size_t line = 0; // in the published file, or in the new one where it is not in that
    std::optional<std::string> published, now; // none: there is no such line
    bool operator==(const PrintedDifference&) const = default;
};

/// Compares what a report folder prints with a report built now from the same options: the
/// page, without its pictures, and the tables in CSV. Files that were not published are left
/// out. Where other versions of program or libraries made it, their names on the page are no
/// difference, and the tables in CSV, which print unrounded numbers, are left to `run::prove`.
/// @param now  with maps; where the published page has none, they are left out
/// @throws InputError  a file cannot be read
[[nodiscard]] std::vector<PrintedDifference>
comparePrinted(const std::filesystem::path& folder,
               const run::PublishedResults& published,
               Report now,
               const run::Results& results);

} // namespace ecotone::report
