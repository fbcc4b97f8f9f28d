#pragma once

#include <optional>
#include <span>

namespace ecotone {

/// How a number came about, the firmest first. Carried with it to the last printed sentence.
/// Source: docs/methods/monitoring.md *(Ecotone proposal)*.
enum class EvidenceClass {
    Measured, // readings with a known standard error
    Modelled, // a model with a known validation
    Expert,   // a structured judgement with a range
    Declared  // somebody's word; supports no outcome claim
};

/// "measured", "modelled", "expert" or "declared".
[[nodiscard]] const char* toText(EvidenceClass evidence) noexcept;
/// The weaker of two: what a sum of both rests on.
[[nodiscard]] EvidenceClass weaker(EvidenceClass one, EvidenceClass other) noexcept;

/// From lower to upper, both inside.
struct Interval {
    double lower = 0.0, upper = 0.0;
    bool operator==(const Interval&) const = default;
};

/// A number that says how sure it is. Without a standard error the error is unknown, not zero.
struct Estimate {
    double value = 0.0; // in the unit of what is estimated
    std::optional<double> standardError;
    EvidenceClass evidence = EvidenceClass::Declared;
    bool operator==(const Estimate&) const = default;
};

/// The sum of estimates whose errors are independent: errors add as squares, the class is the
/// weakest. One part without an error leaves the sum without one.
[[nodiscard]] Estimate sumOfIndependent(std::span<const Estimate> parts);

/// The estimate times a number that is known exactly, such as an area.
[[nodiscard]] Estimate scaled(const Estimate& estimate, double factor);

} // namespace ecotone
