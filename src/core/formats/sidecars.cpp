#include "sidecars.h"

#include "gdal_messages.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <cpl_minixml.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

/// Endings in place of the main file's, of all formats we read.
constexpr std::array sameStem{
    ".shp",  ".shx",  ".dbf",   ".cpg", ".prj", ".qix",  ".sbn", ".sbx",   // Shapefile
    ".hdr",  ".clr",  ".stx",   ".sta", ".blw", ".bil",  ".bip", ".bsq",   // ENVI, EHdr
    ".sgrd", ".sdat", ".mgrd",                                             // SAGA
    ".tfw",  ".tifw", ".tiffw", ".wld", ".j2w", ".jp2w", ".asw", ".ascw"}; // world files
/// Endings behind the main file's whole name.
constexpr std::array wholeName{".aux.xml", ".ovr", ".msk"};

struct XmlDeleter {
    void operator()(CPLXMLNode* node) const noexcept { CPLDestroyXMLNode(node); }
};

/// Whether a tree has an element or attribute `word`, or the text `word` as a value.
bool mentions(const CPLXMLNode* node, const char* word)
{
    for (; node != nullptr; node = node->psNext)
        if (EQUAL(node->pszValue, word) || mentions(node->psChild, word))
            return true;
    return false;
}

} // namespace

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

bool isSidecarOf(std::string_view main, std::string_view name)
{
    const std::string whole = lowerAscii(main);
    const std::string other = lowerAscii(name);
    const std::string stem = whole.substr(0, whole.rfind('.'));
    const auto follows = [&](const std::string& start, const auto& endings) {
        return std::ranges::any_of(endings,
                                   [&](const char* ending) { return other == start + ending; });
    };
    return whole == other || follows(stem, sameStem) || follows(whole, wholeName);
}

std::vector<std::string> sidecarNames(const fs::path& file)
{
    const std::string main = file.filename().string();
    std::vector<std::string> names;
    std::error_code error; // a folder that cannot be listed has no sidecars for us
    for (fs::directory_iterator entry{file.parent_path(), error}, end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name != main && isSidecarOf(main, name) && entry->is_regular_file(error))
            names.push_back(name);
    }
    names.push_back(main);
    std::ranges::sort(names);
    for (const std::string& name : names)
        if (lowerAscii(name).ends_with(".aux.xml"))
            checkAuxiliary((file.parent_path() / name).string());
    return names;
}

} // namespace ecotone::formats
