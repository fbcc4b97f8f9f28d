#include "archive.h"

#include "gdal_messages.h"
#include "handles.h"
#include "sidecars.h"
#include "xml_guard.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/formats/gdal_start.h"

#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

constexpr int mostMembers = 10'000;
constexpr vsi_l_offset mostBytes = vsi_l_offset{1} << 30U; // unpacked, all members together

constexpr std::array mainEndings{".shp",  ".kml",      ".gml",  ".gpx",  ".geojson",
                                 ".json", ".topojson", ".fgb",  ".gpkg", ".dxf",
                                 ".csv",  ".tif",      ".tiff", ".asc",  ".jp2"};

struct DirectoryCloser {
    void operator()(VSIDIR* directory) const noexcept { VSICloseDir(directory); }
};

/// The members that are files, checked for size. Names that lead out of the archive lead
/// nowhere, because nothing is unpacked: a member is only ever opened inside it.
std::vector<std::string> membersOf(const fs::path& archive, const std::string& root)
{
    const GdalMessages messages;
    const std::unique_ptr<VSIDIR, DirectoryCloser> directory{
        VSIOpenDir(root.c_str(), -1, nullptr)};
    if (!directory)
        throw InputError{
            fmt::format("“{}” cannot be opened as a zip archive. Fetch it again, or "
                        "unpack it and name the file inside.{}",
                        archive.string(), messages.quoted())};
    std::vector<std::string> members;
    vsi_l_offset bytes = 0;
    while (const VSIDIREntry* entry = VSIGetNextDirEntry(directory.get())) {
        bytes += entry->nSize;
        if (bytes > mostBytes || members.size() >= mostMembers)
            throw InputError{fmt::format("The archive “{}” holds more than 1 GiB or {} files. "
                                         "Unpack it and name the file inside.",
                                         archive.string(), mostMembers)};
        if (!VSI_ISDIR(entry->nMode))
            members.emplace_back(entry->pszName);
    }
    std::ranges::sort(members);
    return members;
}

bool isDataSet(const std::string& member)
{
    const std::string name = lowerAscii(member);
    return name.find("__macosx/") == std::string::npos &&
           std::ranges::any_of(mainEndings,
                               [&](const char* ending) { return name.ends_with(ending); });
}

/// The layers of a KMZ that its document only links to, as GDAL and QGIS write them: other
/// members of the archive. Links that lead out of it are not followed.
std::vector<std::string> linkedLayers(const std::string& document,
                                      const std::vector<std::string>& members)
{
    std::vector<std::string> layers;
    constexpr std::string_view begin = "href>";
    for (auto at = document.find(begin); at != std::string::npos;
         at = document.find(begin, at + 1)) {
        const auto from = at + begin.size();
        std::string link{trimmed(document.substr(from, document.find('<', from) - from))};
        if (link.starts_with("./"))
            link.erase(0, 2);
        if (lowerAscii(link).ends_with(".kml") && std::ranges::binary_search(members, link) &&
            std::ranges::find(layers, link) == layers.end())
            layers.push_back(link);
    }
    return layers;
}

/// Where the features of a KMZ with the document `doc.kml` lie: in the document, in layers it
/// links to, or in both.
std::vector<std::string> dataSetsOfKmz(const std::string& root,
                                       const std::vector<std::string>& members)
{
    const std::string document = bytesOf(root + "/doc.kml");
    if (document.find("NetworkLink") == std::string::npos)
        return {"doc.kml"};
    std::vector<std::string> layers = linkedLayers(document, members);
    if (layers.empty() || document.find("Placemark") != std::string::npos)
        layers.insert(layers.begin(), "doc.kml");
    return layers;
}

/// Of a KMZ the document is the KML in its root; what lies in folders are pictures and models.
bool isKmzDocument(const std::string& member)
{
    return lowerAscii(member).ends_with(".kml") && member.find('/') == std::string::npos;
}

} // namespace

ArchiveMember onlyDataSetIn(const fs::path& archive)
{
    startGdal();
    const bool isKmz = lowerAscii(archive.extension().string()) == ".kmz";
    if (archive.string().find_first_of("{}") != std::string::npos)
        throw InputError{
            fmt::format("The archive “{}” has a curly bracket in its name or folder. "
                        "Rename it, or unpack it.",
                        archive.string())};
    const std::string root = "/vsizip/{" + archive.string() + "}";
    const std::vector<std::string> members = membersOf(archive, root);
    std::vector<std::string> dataSets;
    std::ranges::copy_if(members, std::back_inserter(dataSets),
                         isKmz ? isKmzDocument : isDataSet);
    if (dataSets.empty())
        throw InputError{
            fmt::format("The archive “{}” holds no data set that can be read. Unpack "
                        "it and look what is inside.",
                        archive.string())};
    if (isKmz && std::ranges::find(dataSets, "doc.kml") != dataSets.end())
        dataSets = dataSetsOfKmz(root, members); // by OGC 07-147r2 the first KML; by custom it
                                                 // has this name
    if (dataSets.size() > 1)
        throw InputError{fmt::format("The archive “{}” holds {} data sets ({}). Unpack it and "
                                     "name one of them.",
                                     archive.string(), dataSets.size(), joinWords(dataSets))};
    const fs::path member{dataSets.front()};
    ArchiveMember found{root + "/" + dataSets.front(), {}};
    for (const std::string& other : members) {
        const std::string name = fs::path{other}.filename().string();
        const bool belongs = other == dataSets.front() ||
                             sidecarKind(member.filename().string(), name) != Sidecar::None;
        if (fs::path{other}.parent_path() != member.parent_path() || !belongs)
            continue;
        found.siblings.push_back(name);
        if (lowerAscii(name).ends_with(".aux.xml"))
            checkAuxiliary(root + "/" + other);
    }
    return found;
}

} // namespace ecotone::formats
