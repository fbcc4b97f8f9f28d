#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::attribution {

/// What a cell may be used for.
enum class CellUse : std::uint8_t {
    Treated,     // under the action that is asked about
    Candidate,   // under nobody's action and outside the leakage ring: may be a control
    OtherAction, // under another action, whatever its status: neither
    LeakageRing  // near an action, which may have shifted harm or gain there: neither
};

/// Something that drives the outcome and is not changed by the action, as of before it.
struct Covariate {
    std::string name;
    std::vector<double> values;    // one a cell, NaN: no data
    std::optional<double> caliper; // a pair may differ by so much at most, in its own unit
};

/// A layer of classes in which both cells of a pair must agree.
struct ExactLayer {
    std::string name;
    std::vector<std::int32_t> classes; // one a cell; cells::noDataClass: no data
};

/// An outcome at one date.
struct DatedOutcome {
    double year = 0.0;          // decimal
    std::vector<double> values; // per hectare, one a cell, NaN: no data
};

/// Single cells as arrays, whoever read them: the one entry to matching. Nothing depends on the
/// order in which cells stand; ties and chance go by their numbers.
/// **Shape**: one entry a cell in every array.
struct CandidateCells {
    std::vector<std::uint64_t> numbers; // of the analysis grid, row by row; each once
    std::vector<double> x_m, y_m;       // centres, in a plane
    std::vector<double> area_ha;        // true area inside the action, above 0
    std::vector<CellUse> uses;
    std::vector<ExactLayer> exact;
    std::vector<Covariate> covariates;
    std::vector<DatedOutcome> outcomes; // ascending by year
    std::size_t before = 0;             // position of the last outcome before the action
    std::size_t after = 0;              // position of the outcome the effect is asked for

    [[nodiscard]] std::size_t size() const noexcept { return numbers.size(); }
};

/// Ends the program where the arrays do not fit together.
void requireWellFormed(const CandidateCells& cells);

} // namespace ecotone::attribution
