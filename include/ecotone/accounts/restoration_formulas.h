#pragma once

#include "ecotone/base/quantity.h"

#include <optional>
#include <span>

namespace ecotone::accounts {

/// The formulas of Target 2 on plain numbers; `restorationProgress` uses them on booked areas.
/// Source: docs/methods/restoration-progress.md.

/// P2 = 100 R / D0. Nothing where no land was degraded.
[[nodiscard]] std::optional<double> progressPercent(Hectares restored, Hectares degraded);

/// T = f D0.
[[nodiscard]] Hectares targetArea(double fraction, Hectares degraded);

/// max(0, T - R).
[[nodiscard]] Hectares gap(Hectares target, Hectares restored);

/// 100 R / T. Nothing where the target is zero.
[[nodiscard]] std::optional<double> completionPercent(Hectares restored, Hectares target);

/// Degraded land of one ecosystem type, and the part of it under restoration.
struct TypeAreas {
    Hectares restored, degraded;
};

/// 100 f Σ min(R_e, f D_e) / Σ f D_e: like the pooled progress, but the surplus of one type
/// does not hide the shortfall of another. Nothing where no land was degraded or f is zero.
[[nodiscard]] std::optional<double> cappedProgressPercent(std::span<const TypeAreas> types,
                                                          double fraction);

} // namespace ecotone::accounts
