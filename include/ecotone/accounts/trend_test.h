#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/base/finding.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace ecotone::accounts {

/// A reading of an indicator; NaN is no data.
struct Reading {
    double year = 0.0; // decimal
    double value = 0.0;
};

/// Whether a series goes up or down, and how fast.
struct TrendTest {
    std::size_t readings = 0;
    std::int64_t s = 0;        // pairs that rise less pairs that fall
    double variance = 0.0;     // of s without a trend, ties taken off
    double z = 0.0;            // with continuity correction
    double pValue = 1.0;       // two-sided
    double slopePerYear = 0.0; // Sen: median of the slopes of all pairs
    double lagOne = 0.0;       // autocorrelation of what is left when the slope is taken off
    /// n (1 − r) / (1 + r) where r is positive and significant, else n; z and p rest on it.
    double effectiveReadings = 0.0;
    Findings findings; // an autocorrelated series
};

/// Mann-Kendall test with tie correction, and Sen's slope.
///
/// var S = [n (n − 1)(2n + 5) − Σ t (t − 1)(2t + 5)] / 18; z = (S ∓ 1) / sqrt(var S). In a
/// series whose residuals are autocorrelated the variance is multiplied by n / n*, which a
/// finding says.
///
/// Refused: fewer than 8 readings; two readings of one date. No data are left out.
/// Source: Mann (1945); Kendall (1975); Sen (1968), JASA 63; n*: Yue and Wang (2004), Water
/// Resources Management 18; case MON-05; docs/methods/monitoring.md. The least number is an
/// Ecotone proposal.
[[nodiscard]] Checked<TrendTest> testTrend(std::span<const Reading> series);

} // namespace ecotone::accounts
