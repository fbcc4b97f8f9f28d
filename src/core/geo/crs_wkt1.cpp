#include "ecotone/geo/crs_wkt1.h"

#include "proj_handles.h"

namespace ecotone::geo {

std::optional<std::string> toWkt1(const Crs& crs)
{
    const auto context = projContext();
    // By its code first: the definition then has the axis order and the names of its authority.
    const std::string& text = crs.code().empty() ? crs.wkt() : crs.code();
    const PjPointer object{proj_create(context.get(), text.c_str())};
    if (!object)
        return std::nullopt;
    const char* const options[] = {"MULTILINE=NO", nullptr};
    const char* wkt = proj_as_wkt(context.get(), object.get(), PJ_WKT1_GDAL, options);
    if (wkt == nullptr)
        return std::nullopt;
    return std::string{wkt};
}

} // namespace ecotone::geo
