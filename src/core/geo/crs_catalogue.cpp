#include "ecotone/geo/crs_catalogue.h"

#include "proj_handles.h"

#include <proj.h>

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace ecotone::geo {
namespace {

struct FreeList {
    void operator()(PROJ_CRS_INFO** list) const noexcept { proj_crs_info_list_destroy(list); }
};
struct FreeParameters {
    void operator()(PROJ_CRS_LIST_PARAMETERS* parameters) const noexcept
    {
        proj_get_crs_list_parameters_destroy(parameters);
    }
};

KnownCrs entryOf(const PROJ_CRS_INFO& found)
{
    KnownCrs entry;
    entry.code = std::string{found.auth_name} + ":" + found.code;
    entry.name = found.name;
    entry.area = found.area_name ? found.area_name : "";
    if (found.bbox_valid)
        entry.bounds = Box{found.west_lon_degree, found.south_lat_degree, found.east_lon_degree,
                           found.north_lat_degree};
    entry.isProjected = found.type == PJ_TYPE_PROJECTED_CRS;
    return entry;
}

} // namespace

std::vector<KnownCrs> knownCrs()
{
    const auto context = projContext();
    const std::unique_ptr<PROJ_CRS_LIST_PARAMETERS, FreeParameters> parameters{
        proj_get_crs_list_parameters_create()};
    const PJ_TYPE types[] = {PJ_TYPE_PROJECTED_CRS, PJ_TYPE_GEOGRAPHIC_2D_CRS};
    parameters->types = types;
    parameters->typesCount = std::size(types);
    std::vector<KnownCrs> known;
    std::set<std::string> codes; // PROJ lists a system once for each of its areas
    for (const char* const authority : {"EPSG", "ESRI"}) {
        int count = 0;
        const std::unique_ptr<PROJ_CRS_INFO*, FreeList> list{
            proj_get_crs_info_list_from_database(context.get(), authority, parameters.get(),
                                                 &count)};
        for (int i = 0; list && i < count; ++i)
            // Of the earth only: ESRI's list has the moon too.
            if (const PROJ_CRS_INFO& each = *list.get()[i];
                !each.deprecated && (!each.celestial_body_name ||
                                     std::string_view{each.celestial_body_name} == "Earth"))
                if (KnownCrs entry = entryOf(each); codes.insert(entry.code).second)
                    known.push_back(std::move(entry));
    }
    return known;
}

} // namespace ecotone::geo
