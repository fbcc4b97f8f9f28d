#pragma once

#include "accounts/hand_made.h"
#include "support/temporary_folder.h"

#include "ecotone/run/pipeline.h"

#include <functional>
#include <string>

namespace ecotone::tests {

/// A landscape of 78 x 78 cells of 100 m with an effect that is known by construction.
/// Elevation takes each of the values 0, 0.05 … 0.95 on a twentieth of all cells, whatever the
/// place, and is all that drives condition:
///
///     2010   0.3
///     2015   0.3  + 0.02 + 0.05 elevation
///     2025   2015 + 0.03 + 0.10 elevation (+ 0.07 under the plantings, in work since 2016)
///
/// Eight plantings of 5 x 5 cells make 200 treated cells.
class ComparedValley {
public:
    static constexpr int side = 80;
    static constexpr double effect = 0.07;

    ComparedValley();

    /// Writes a raster of that many cells; `value` is asked for column and row from below.
    using CellValue = std::function<double(int column, int row)>;
    void write(const std::string& file, const CellValue& value) const;
    records::LayerId raster(const std::string& name,
                            records::LayerRole role,
                            const CellValue& value,
                            std::optional<Date> date = std::nullopt);

    [[nodiscard]] static double elevation(int column, int row);
    [[nodiscard]] static bool isPlanted(int column, int row);
    [[nodiscard]] static double condition2015(int column, int row);
    [[nodiscard]] static double condition2025(int column, int row);

    /// Cells from column and row, counted from the lower left.
    [[nodiscard]] static geo::Shape
    cells(double column, double row, double width, double height);
    records::ActionId action(const std::string& name,
                             const geo::Shape& shape,
                             records::Status status = records::Status::InProgress);
    records::MatchingLayerId matchBy(records::LayerId layer,
                                     records::MatchingUse use = records::MatchingUse::Nearest,
                                     std::optional<double> caliper = std::nullopt);
    void change(const std::function<void(records::Target&)>& edit);

    [[nodiscard]] run::Results computed(run::RunOptions options = {}) const;
    [[nodiscard]] run::TargetResult result() const { return computed().targets.at(0); }

    TemporaryFolder folder;
    HandMadeProject plan;
    records::LandscapeId landscape;
    records::LayerId elevationLayer, opening, closing;
    records::ActorId owner;
    records::Target target;
};

} // namespace ecotone::tests
