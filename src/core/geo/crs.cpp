#include "ecotone/geo/crs.h"

#include "crs_identity.h"
#include "proj_handles.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <numbers>

namespace ecotone::geo {

namespace {

/// Reading a definition asks PROJ's database several times; projects name few CRSs very often.
constexpr std::size_t rememberedTexts = 256;

/// The forms `Crs::fromText` promises. PROJ would also guess from a bare name, which may hit
/// another CRS than the one that was meant.
bool hasKnownForm(std::string_view text)
{
    return text.find_first_of(":[{") != std::string_view::npos || text.starts_with('+') ||
           text.starts_with("proj=");
}

std::string withCrsType(std::string_view text)
{
    std::string definition{text};
    const bool isProjString = text.starts_with('+') || text.starts_with("proj=");
    if (isProjString && text.find("type=crs") == std::string_view::npos)
        definition += " +type=crs";
    return definition;
}

[[noreturn]] void refuse(std::string_view text, std::string_view why)
{
    constexpr std::size_t shown = 200;
    const std::string quoted =
        text.size() <= shown ? std::string{text} : std::string{text.substr(0, shown)} + "…";
    throw GeometryError{fmt::format(
        "The coordinate reference system “{}” cannot be used: {} Give a code (EPSG:31976, "
        "ESRI:54009), WKT, PROJJSON or a PROJ string of a geographic CRS in degrees or of a "
        "projected CRS.",
        quoted, why)};
}

/// The part of a CRS that places points east and north.
PjPointer horizontalPart(PJ_CONTEXT* context, PjPointer crs)
{
    while (crs && proj_get_type(crs.get()) == PJ_TYPE_COMPOUND_CRS)
        crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
    if (crs)
        crs.reset(proj_crs_demote_to_2D(context, nullptr, crs.get()));
    return crs;
}

/// The CRS inside a bound one (a CRS that carries its own shift to WGS 84), else itself.
PjPointer withoutBinding(PJ_CONTEXT* context, const PJ* crs)
{
    if (proj_get_type(crs) == PJ_TYPE_BOUND_CRS)
        return PjPointer{proj_get_source_crs(context, crs)};
    return PjPointer{proj_clone(context, crs)};
}

/// Radians or metres in one unit of the first axis.
double unitOfFirstAxis(PJ_CONTEXT* context, const PJ* crs)
{
    const PjPointer system{proj_crs_get_coordinate_system(context, crs)};
    double factor = 0.0;
    if (system)
        proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &factor,
                              nullptr, nullptr, nullptr);
    return factor;
}

bool isDegree(double radians)
{
    constexpr double degree = std::numbers::pi / 180.0;
    return std::abs(radians - degree) < 1e-12;
}

} // namespace

Crs Crs::wgs84()
{
    return fromText("EPSG:4326");
}

Crs Crs::fromText(std::string_view given)
{
    const std::string_view text = trimmed(given);
    thread_local std::map<std::string, Crs, std::less<>> remembered;
    if (const auto known = remembered.find(text); known != remembered.end())
        return known->second;

    if (!hasKnownForm(text))
        refuse(text, "it has none of the forms that are understood.");
    const auto context = projContext();
    const PjPointer object = horizontalPart(
        context.get(), PjPointer{proj_create(context.get(), withCrsType(text).c_str())});
    if (!object)
        refuse(text, "PROJ cannot read it.");
    const PjPointer plain = withoutBinding(context.get(), object.get());
    const PJ_TYPE type = plain ? proj_get_type(plain.get()) : PJ_TYPE_UNKNOWN;
    if (type != PJ_TYPE_GEOGRAPHIC_2D_CRS && type != PJ_TYPE_PROJECTED_CRS)
        refuse(text, "it does not place points on the earth by longitude and latitude or in a "
                     "map projection.");
    const char* body = proj_get_celestial_body_name(context.get(), plain.get());
    if (body != nullptr && std::string_view{body} != "Earth")
        refuse(text, fmt::format("it belongs to another body ({}).", body));

    const CrsIdentity identity = identityOf(context.get(), object.get());
    Definition found{identity.wkt, identity.name, identity.code,
                     type == PJ_TYPE_GEOGRAPHIC_2D_CRS, 1.0};
    const double unit = unitOfFirstAxis(context.get(), plain.get());
    if (found.isGeographic && !isDegree(unit))
        refuse(text, "its longitudes and latitudes are not in degrees.");
    if (!found.isGeographic)
        found.metresPerUnit = unit;
    const Crs crs{std::make_shared<const Definition>(std::move(found))};

    if (remembered.size() >= rememberedTexts)
        remembered.clear();
    remembered.emplace(std::string{text}, crs);
    return crs;
}

} // namespace ecotone::geo
