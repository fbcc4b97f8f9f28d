#include "crs_of.h"

#include "gdal_messages.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <string_view>

namespace ecotone::formats {

NamedCrs namedCrs(OGRSpatialReferenceH reference)
{
    if (reference == nullptr || OSRIsLocal(reference) != 0)
        return {};
    const char* name = OSRGetName(reference);
    // GeoPackage's two placeholders (srs_id 0 and -1) say that nothing is known.
    if (name != nullptr && lowerAscii(name).starts_with("undefined"))
        return {};
    const GdalMessages messages;
    constexpr const char* options[] = {"FORMAT=WKT2_2019", "MULTILINE=NO", nullptr};
    char* text = nullptr;
    const OGRErr result = OSRExportToWktEx(reference, &text, options);
    const CplText wkt{text};
    if (result != OGRERR_NONE || text == nullptr || *text == '\0')
        return {std::nullopt, messages.quoted()};
    return namedCrs(std::string{text});
}

NamedCrs namedCrs(const std::string& text)
{
    if (text.empty())
        return {};
    try {
        return {geo::Crs::fromText(text), {}};
    } catch (const GeometryError& error) {
        return {std::nullopt, error.what()}; // said where a CRS is asked for
    }
}

std::string missingCrsSentence(const NamedCrs& named, const std::string& subject)
{
    const std::string how =
        "Give it with --crs EPSG:… (in a recipe: the key `crs`); whoever made "
        "the file knows which it is.";
    if (named.trouble.empty())
        return fmt::format("{} does not say in which coordinate reference system it is. {}",
                           subject, how);
    return fmt::format("The coordinate reference system that {} names cannot be used. {} {}",
                       subject, trimmed(named.trouble), how);
}

geo::Crs crsOr(const NamedCrs& named, const std::string& given, const std::string& subject)
{
    if (named.crs)
        return *named.crs;
    if (given.empty())
        throw InputError{missingCrsSentence(named, subject)};
    return geo::Crs::fromText(given);
}

} // namespace ecotone::formats
