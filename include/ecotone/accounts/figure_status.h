#pragma once

namespace ecotone::accounts {

/// Why a figure is there, or is not (rule R0.6, docs/methods).
enum class FigureStatus {
    Given,         // computed
    NotApplicable, // its denominator is zero: never 0 % and never 100 %
    NotComputed    // an input is missing: a finding says which
};

/// "given", "not_applicable" or "not_computed".
[[nodiscard]] const char* toText(FigureStatus status) noexcept;

} // namespace ecotone::accounts
