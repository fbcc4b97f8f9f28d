#pragma once

#include "actions.h"

// The parts `sampleActions` is put together from.
namespace ecotone::sample {

/// A place by kilometres.
constexpr Place km(double x, double y) noexcept
{
    return {x * 1000.0, y * 1000.0};
}

/// The stretch of a river between the points nearest to two places, in steps of 150 m or so;
/// its bends are eased, so that a strip along it does not cross itself.
[[nodiscard]] std::vector<Place> reach(const std::vector<River>& rivers, Place from, Place to);

/// What the mines owe: site mitigation, closure, offsets, permits.
[[nodiscard]] std::vector<SampleAction> miningDuties(const std::vector<River>& rivers);
/// What goes beyond: along the rivers, on the steppe, in the forest; and support.
[[nodiscard]] std::vector<SampleAction> riverActions(const std::vector<River>& rivers);
[[nodiscard]] std::vector<SampleAction> steppeActions();
[[nodiscard]] std::vector<SampleAction> forestAndSupport();

} // namespace ecotone::sample
