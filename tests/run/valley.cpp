#include "run/valley.h"

#include <fstream>

namespace ecotone::tests {

const std::string halves = [] {
    std::string text = "ncols 10\nnrows 10\nxllcorner 500000\nyllcorner 200000\ncellsize 100\n"
                       "NODATA_value -9999\n";
    for (int row = 0; row < 10; ++row)
        text += "1 1 1 1 1 2 2 2 2 2\n";
    return text;
}();

geo::Shape square(double left, double bottom, double width, double height)
{
    return {geo::Crs::fromText("EPSG:32622"),
            {{{{500'000 + left, 200'000 + bottom},
               {500'000 + left + width, 200'000 + bottom},
               {500'000 + left + width, 200'000 + bottom + height},
               {500'000 + left, 200'000 + bottom + height}},
              {}}}};
}

void writeFile(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream{file, std::ios::binary} << text;
}

Valley::Valley()
{
    records::Landscape valley;
    valley.name = "Valley";
    landscape = plan.add(valley);
    records::LandscapeVersion version;
    version.landscape = landscape;
    version.shape = square(100, 100, 800, 800);
    plan.add(version);
    baseline.name = "Baseline";
    baseline.role = records::LayerRole::DegradedBaseline;
    baseline.path = "halves.asc";
    baseline.band = 1;
    baseline.crsOverride = "EPSG:32622";
    baseline.date = day(2020, 12, 31);
    baseline.id = plan.add(baseline);
    target.name = "30 %";
    target.landscape = landscape;
    target.asOf = day(2027, 12, 31);
    target.baselineLayer = baseline.id;
    target.baselineClasses = {1};
    target.id = plan.add(target);
    action("Planting", square(300, 300, 400, 200)); // 4 of its 8 cells are degraded
}

records::ActionId Valley::action(const std::string& name, const geo::Shape& shape)
{
    const auto id = plan.action(name, records::Status::InProgress);
    records::Action action = *plan.project().find(id);
    action.shape = shape;
    plan.replace(action);
    plan.implementer(id, plan.actor("Owner of " + name));
    return id;
}

run::Results Valley::computed(const std::filesystem::path& folder) const
{
    SilentProgress progress;
    return run::compute(plan.project(), {folder}, {}, progress);
}

} // namespace ecotone::tests
