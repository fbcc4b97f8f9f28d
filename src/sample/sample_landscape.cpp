#include "sample_landscape.h"

#include "embedded/sampleTexts.h"
#include "feature_file.h"
#include "places.h"
#include "raster_file.h"
#include "recipe_text.h"
#include "world.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/gdal_start.h"

#include <fstream>
#include <system_error>

namespace ecotone::sample {
namespace {

constexpr const char* label =
    "SYNTHETIC: the Tarnai landscape is invented; no real place, company or plan.";

std::string about(const std::string& what)
{
    return what + ". " + label;
}

/// The values of one feature, in the order of the columns.
template <class... Values>
std::vector<Value> row(Values&&... values)
{
    std::vector<Value> result;
    (result.emplace_back(std::forward<Values>(values)), ...);
    return result;
}

void writeRasters(const std::filesystem::path& folder, const Rasters& rasters)
{
    constexpr std::array years{2015, 2020, 2025};
    for (std::size_t i = 0; i < years.size(); ++i) {
        const auto year = std::to_string(years[i]);
        writeRaster(folder / ("landcover_" + year + ".tif"), rasters.cover[i],
                    {about("Land cover " + year), years[i], &coverLegend()});
    }
    for (std::size_t i = 0; i < rasters.condition.size(); ++i) {
        const auto year = std::to_string(years[i + 1]);
        writeRaster(folder / ("condition_" + year + ".tif"), rasters.condition[i],
                    {about("Ecosystem condition index " + year + ", 0 to 1"), years[i + 1],
                     nullptr, 0.005});
    }
    writeRaster(folder / "ecosystem_types.tif", rasters.ecosystem,
                {about("Ecosystem types after the IUCN Global Ecosystem Typology"), 2020,
                 &ecosystemLegend()});
}

FeatureFile landscapeFile(const World& world)
{
    FeatureFile file{"landscape",
                     about("Boundary of the landscape"),
                     {"name", "boundary_type", "rationale", "date", "synthetic"},
                     {}};
    file.features.push_back({row("Upper Tarnai", "catchment",
                                 "All land that drains to the Tarnai above Nizh ford: both "
                                 "mines and the old pit act "
                                 "on the "
                                 "steppe, the wet meadows and the town through this water. The "
                                 "boundary follows whole "
                                 "sub-basins.",
                                 "2020-12-31", true),
                             world.landscape,
                             {}});
    return file;
}

FeatureFile basinsFile(const World& world)
{
    FeatureFile file{
        "sub_basins", about("Sub-basins"), {"basin_id", "next_down", "name", "synthetic"}, {}};
    for (const auto& basin : world.basins.list) {
        auto area = traced(world.basins.idOfCell, [&](int column, int row) {
            return world.basins.idOfCell.at(column, row) == basin.id;
        });
        file.features.push_back(
            {row(basin.id, basin.nextDown, "Sub-basin " + std::to_string(basin.id), true),
             std::move(area),
             {}});
    }
    return file;
}

FeatureFile sitesFile()
{
    FeatureFile file{
        "sites", about("Leases"), {"name", "kind", "owners", "note", "synthetic"}, {}};
    for (const auto& site : mineSites())
        file.features.push_back(
            {row(site.name, site.kind, site.owners, site.note, true), site.lease, {}});
    return file;
}

FeatureFile protectedAreasFile()
{
    FeatureFile file{"protected_areas",
                     about("Protected areas"),
                     {"name", "designation", "status", "status_year", "synthetic"},
                     {}};
    for (const auto& area : protectedAreas())
        file.features.push_back(
            {row(area.name, area.designation, area.status, area.year, true), area.area, {}});
    return file;
}

FeatureFile districtsFile()
{
    FeatureFile file{"districts", about("Districts"), {"name", "synthetic"}, {}};
    for (const auto& district : districts())
        file.features.push_back({row(district.name, true), district.area, {}});
    return file;
}

FeatureFile riversFile(const World& world)
{
    FeatureFile file{"rivers", about("Rivers"), {"river_id", "mouth_width_m", "synthetic"}, {}};
    for (const auto& river : world.rivers) {
        const double width = std::floor(river.width_m.back() + 0.5);
        file.features.push_back(
            {row(static_cast<int>(file.features.size()) + 1, width, true), {}, river.line});
    }
    return file;
}

FeatureFile actionsFile(const World& world)
{
    FeatureFile file{"actions",
                     about("The plan of actions"),
                     {"code", "title", "kind", "obligation", "scope", "state", "since", "start",
                      "end", "resourced", "monitored", "implementers", "others", "budget_kusd",
                      "site", "evidence", "synthetic"},
                     {}};
    for (const auto& action : world.actions) {
        const auto statuses = statusesOf(action);
        file.features.push_back(
            {row(action.code, action.name, action.kind, action.obligation, action.scope,
                 statuses.back().status, statuses.back().date, statuses.front().date,
                 action.end, action.isResourced, action.isMonitored,
                 namesOf(action, Names::Implementers), namesOf(action, Names::Others),
                 action.budget, action.site, action.evidence, true),
             action.area,
             {}});
    }
    return file;
}

void writeText(const std::filesystem::path& file, std::string_view text)
{
    std::ofstream stream{file, std::ios::binary};
    stream << text;
    stream.close();
    if (!stream)
        throw InputError{
            "The sample file \"" + file.string() +
            "\" could not be written; is the folder writable and the disk not full?"};
}

} // namespace

void writeSample(const std::filesystem::path& folder)
{
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        throw InputError{"The folder \"" + folder.string() +
                         "\" for the sample landscape could not be made: " + problem.message() +
                         ". Name a folder you may write to."};
    formats::startGdal();
    const World world = makeWorld();
    writeRasters(folder, world.rasters);
    for (const auto& file :
         {landscapeFile(world), basinsFile(world), sitesFile(), protectedAreasFile(),
          districtsFile(), riversFile(world), actionsFile(world)})
        writeFeatures(folder, file);
    writeText(folder / "README.txt", embedded::sampleTextsText("README.txt"));
    writeText(folder / "recipe.json",
              recipeText(embedded::sampleTextsText("recipe.json"), world.actions));
}

} // namespace ecotone::sample
