#include "run/compared_valley.h"

#include <fmt/format.h>

#include <fstream>

namespace ecotone::tests {

namespace {

constexpr double left = 500'000, bottom = 200'000, cell = 100;

} // namespace

double ComparedValley::elevation(int column, int row)
{
    return (column * 7 + row * 3) % 20 / 20.0;
}

bool ComparedValley::isPlanted(int column, int row)
{
    const bool isInColumns = column % 20 >= 10 && column % 20 < 15;
    return isInColumns && (row / 5 == 4 || row / 5 == 11); // rows 20 to 24 and 55 to 59
}

double ComparedValley::condition2015(int column, int row)
{
    return 0.32 + 0.05 * elevation(column, row);
}

double ComparedValley::condition2025(int column, int row)
{
    return condition2015(column, row) + 0.03 + 0.1 * elevation(column, row) +
           (isPlanted(column, row) ? effect : 0.0);
}

geo::Shape ComparedValley::cells(double column, double row, double width, double height)
{
    const double x = left + column * cell, y = bottom + row * cell;
    return {geo::Crs::fromText("EPSG:32622"),
            {{{{x, y},
               {x + width * cell, y},
               {x + width * cell, y + height * cell},
               {x, y + height * cell}},
              {}}}};
}

void ComparedValley::write(const std::string& file, const CellValue& value) const
{
    std::ofstream out{folder / file, std::ios::binary};
    out << fmt::format("ncols {0}\nnrows {0}\nxllcorner {1}\nyllcorner {2}\ncellsize {3}\n"
                       "NODATA_value -9999\n",
                       side, left, bottom, cell);
    for (int row = side - 1; row >= 0; --row) // from north
        for (int column = 0; column < side; ++column)
            out << fmt::format("{:.6f}{}", value(column, row), column + 1 < side ? " " : "\n");
}

records::LayerId ComparedValley::raster(const std::string& name,
                                        records::LayerRole role,
                                        const CellValue& value,
                                        std::optional<Date> date)
{
    records::Layer layer;
    layer.name = name;
    layer.role = role;
    layer.path = name + ".asc";
    layer.band = 1;
    layer.crsOverride = "EPSG:32622";
    layer.date = date;
    write(layer.path, value);
    return plan.add(layer);
}

records::ActionId
ComparedValley::action(const std::string& name, const geo::Shape& shape, records::Status status)
{
    const auto id = plan.action(name, status, records::ObligationCode::L);
    records::Action action = *plan.project().find(id);
    action.shape = shape;
    action.start = day(2016, 1, 1);
    plan.replace(action);
    plan.implementer(id, owner);
    return id;
}

records::MatchingLayerId ComparedValley::matchBy(records::LayerId layer,
                                                 records::MatchingUse use,
                                                 std::optional<double> caliper)
{
    return plan.add(records::MatchingLayer{{}, target.id, layer, use, caliper});
}

void ComparedValley::change(const std::function<void(records::Target&)>& edit)
{
    edit(target);
    plan.replace(target);
}

run::Results ComparedValley::computed(run::RunOptions options) const
{
    SilentProgress progress;
    return run::compute(plan.project(), {folder.path()}, options, progress);
}

ComparedValley::ComparedValley()
{
    using records::LayerRole;
    records::Landscape valley;
    valley.name = "Valley";
    landscape = plan.add(valley);
    records::LandscapeVersion version;
    version.landscape = landscape;
    version.shape = cells(1, 1, side - 2, side - 2);
    plan.add(version);
    const auto baseline = raster(
        "Baseline", LayerRole::DegradedBaseline, [](int, int) { return 1.0; },
        day(2010, 12, 31));
    elevationLayer = raster("Elevation", LayerRole::Context, elevation);
    raster(
        "Condition 2010", LayerRole::Condition, [](int, int) { return 0.3; }, day(2010, 7, 1));
    opening = raster("Condition 2015", LayerRole::Condition, condition2015, day(2015, 7, 1));
    closing = raster("Condition 2025", LayerRole::Condition, condition2025, day(2025, 7, 1));
    records::Indicator indicator;
    indicator.name = "Condition";
    indicator.unit = "condition-ha";

    target.name = "30 %";
    target.landscape = landscape;
    target.asOf = day(2027, 12, 31);
    target.baselineLayer = baseline;
    target.baselineClasses = {1};
    target.indicator = plan.add(indicator);
    target.counterfactual = records::TargetCounterfactual::MatchedControls;
    target.openingLayer = opening;
    target.leakageRingM = 210; // two cells straight on, which are 200.08 m on the ground
    target.blockM = 1'000;
    target.id = plan.add(target);

    owner = plan.actor("Owner");
    for (const int row : {20, 55})
        for (const int column : {10, 30, 50, 70})
            action(fmt::format("Planting {} {}", column, row), cells(column, row, 5, 5));
}

} // namespace ecotone::tests
