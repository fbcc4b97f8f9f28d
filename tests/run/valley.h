#pragma once

#include "accounts/hand_made.h"

#include "ecotone/run/pipeline.h"

#include <filesystem>
#include <string>

namespace ecotone::tests {

/// Ten by ten cells of 100 m in UTM as an ASCII grid; the left half has class 1, the right half
/// class 2.
extern const std::string halves;

/// Metres from the lower left corner of the ten by ten cells.
[[nodiscard]] geo::Shape square(double left, double bottom, double width, double height);

void writeFile(const std::filesystem::path& file, const std::string& text);

/// A landscape of 8 x 8 cells with one effective action on part of its degraded left half.
struct Valley {
    HandMadeProject plan;
    records::Layer baseline;
    records::LandscapeId landscape;
    records::Target target;

    Valley();
    records::ActionId action(const std::string& name, const geo::Shape& shape);
    [[nodiscard]] run::Results computed(const std::filesystem::path& folder) const;
};

} // namespace ecotone::tests
