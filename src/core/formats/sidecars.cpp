#include "sidecars.h"

#include "gdal_messages.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <cpl_minixml.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <memory>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

struct Family {
    std::initializer_list<const char*> mains;
    std::initializer_list<const char*> data;
    std::initializer_list<const char*> helpers;
};

const std::initializer_list<Family>& families()
{
    static const std::initializer_list<Family> all{
        {{".shp", ".shx", ".dbf"},
         {".shp", ".shx", ".dbf", ".cpg", ".prj"},
         {".qix", ".sbn", ".sbx"}},
        {{".tif", ".tiff"}, {".tfw", ".tifw", ".tiffw", ".wld"}, {}},
        {{".jp2", ".j2k"}, {".j2w", ".jp2w", ".wld"}, {}},
        {{".asc"}, {".prj"}, {}},
        {{".sdat", ".sgrd"}, {".sdat", ".sgrd", ".mgrd", ".prj"}, {}},
        {{".gpkg", ".geojson", ".json", ".geojsonl", ".topojson", ".fgb", ".kml", ".gml",
          ".gpx", ".dxf", ".csv", ".nc"},
         {},
         {}},
    };
    return all;
}

/// ENVI and EHdr keep their cells under any ending, or none, with a header beside.
const Family& headedRaster()
{
    static const Family family{{}, {".hdr", ".clr", ".stx", ".prj", ".blw", ".sta"}, {}};
    return family;
}

bool endsWithOne(std::string_view name, const std::initializer_list<const char*>& endings)
{
    return std::ranges::any_of(endings,
                               [&](const char* ending) { return name.ends_with(ending); });
}

const Family& familyOf(std::string_view main)
{
    const auto found = std::ranges::find_if(
        families(), [&](const Family& family) { return endsWithOne(main, family.mains); });
    return found == families().end() ? headedRaster() : *found;
}

struct XmlDeleter {
    void operator()(CPLXMLNode* node) const noexcept { CPLDestroyXMLNode(node); }
};

/// Whether `word` is an element, an attribute or a text of a tree.
bool mentions(const CPLXMLNode* node, const char* word)
{
    for (; node != nullptr; node = node->psNext)
        if (EQUAL(node->pszValue, word) || mentions(node->psChild, word))
            return true;
    return false;
}

} // namespace

Sidecar sidecarKind(std::string_view main, std::string_view name)
{
    const std::string whole = lowerAscii(main);
    const std::string other = lowerAscii(name);
    const std::string stem = whole.substr(0, whole.rfind('.'));
    const auto follows = [&](const std::string& start,
                             const std::initializer_list<const char*>& endings) {
        return std::ranges::any_of(endings,
                                   [&](const char* ending) { return other == start + ending; });
    };
    const Family& family = familyOf(whole);
    if (other == whole)
        return Sidecar::None;
    if (follows(stem, family.data) || follows(whole, {".aux.xml", ".msk", ".hdr"}))
        return Sidecar::Data;
    return follows(stem, family.helpers) || follows(whole, {".ovr"}) ? Sidecar::Helper
                                                                     : Sidecar::None;
}

std::vector<std::string> sidecarNames(const fs::path& file)
{
    const std::string main = file.filename().string();
    std::vector<std::string> names{main};
    std::error_code error; // a folder that cannot be listed has no sidecars for us
    for (fs::directory_iterator entry{file.parent_path(), error}, end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code unknown; // a broken link is no regular file
        if (sidecarKind(main, name) != Sidecar::None && entry->is_regular_file(unknown))
            names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
}

void checkAuxiliary(const std::string& gdalName)
{
    const GdalMessages messages;
    const std::unique_ptr<CPLXMLNode, XmlDeleter> tree{CPLParseXMLFile(gdalName.c_str())};
    for (const char* word : {"OVERVIEW_FILE", "OVERVIEWS", "X_DATASET", "Y_DATASET"})
        if (tree && mentions(tree.get(), word))
            throw InputError{fmt::format("“{}” names other files to open ({}), which Ecotone "
                                         "does not do. Move it elsewhere and try again.",
                                         gdalName, word)};
}

} // namespace ecotone::formats
