#pragma once

#include "ecotone/cells/booking.h"

#include <string>
#include <vector>

namespace ecotone::tests {

/// A small stretch of land in UTM with two maps of classes and a pair of conditions.
class SmallLand {
public:
    static constexpr std::int64_t columns = 23, rows = 17;
    static constexpr double cell = 30.0;

    SmallLand();

    [[nodiscard]] const geo::Grid& grid() const noexcept { return m_grid; }
    [[nodiscard]] double classAt(std::int64_t col, std::int64_t row, int date) const;
    [[nodiscard]] raster::LayerStack stack() const;

    /// A surface in cells of the grid, from the lower left corner: "POLYGON((…))".
    [[nodiscard]] geo::Shape shape(const std::string& wkt) const;
    /// The plan of a landscape (first) and actions.
    [[nodiscard]] static cells::BookingPlan plan(std::vector<geo::Shape> shapes);

    [[nodiscard]] cells::Booking book(const cells::BookingPlan& plan,
                                      const cells::BookingOptions& options = {}) const;

private:
    geo::Grid m_grid;
    std::vector<double> m_before, m_after, m_opening, m_closing;
};

/// Square metres of the rows for which `isMeant` holds.
template <class IsMeant>
double areaWhere(const cells::CellTable& table, const IsMeant& isMeant)
{
    double area = 0.0;
    for (const auto& [key, sums] : table.rows())
        if (isMeant(key))
            area += sums.area;
    return area;
}

} // namespace ecotone::tests
