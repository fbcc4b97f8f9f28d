#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/run/pipeline.h"
#include "ecotone/run/results.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::run {

/// Figures somebody published: the JSON of `toJson(const Results&)`.
struct PublishedResults {
    std::string json;
    std::int64_t tileSide = 0;                   // of the run that made them
    std::map<std::string, std::string> versions; // of program and libraries that made them
};

/// Something published that does not come out of the project now.
struct Difference {
    std::string place; // "targets › Restore 30 % › restoration › progress_percent"
    std::optional<std::string> published, recomputed; // as JSON writes them; none: not there
    bool operator==(const Difference&) const = default;
};

/// What comes of computing published figures anew.
struct Proof {
    std::size_t compared = 0;         // published values that were looked at
    std::vector<Difference> figures;  // that differ, in the order of publication
    std::vector<Difference> inputs;   // layers, rules and grid that differ
    std::vector<Difference> versions; // of program and libraries that differ
    bool hasSameInputs =
        false; // the digest over records, layers, rules and versions is the same
    [[nodiscard]] bool holds() const noexcept { return figures.empty(); }
};

/// Refuses, in a sentence, what is not the whole results of a run.
[[nodiscard]] Checked<PublishedResults> readPublished(std::string json);

/// Compares published figures with those of `now`, which should be computed with the published
/// side of tiles. With the same versions every value must be the same to the last bit; with
/// other ones, numbers may differ by 1e-12 of the largest figure of their unit. Members of
/// lists are found again by what they are called, not by their place. Targets that were not
/// published
/// (`--target`) are left out.
/// Source: docs/methods/proof.md.
[[nodiscard]] Proof prove(const PublishedResults& published, const Results& now);

} // namespace ecotone::run
