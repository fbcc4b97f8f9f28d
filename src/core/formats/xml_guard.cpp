#include "xml_guard.h"

#include "handles.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace ecotone::formats {

namespace {

constexpr vsi_l_offset mostBytes = vsi_l_offset{2} << 30U;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

VsiFile opened(const std::string& gdalName)
{
    VsiFile file{VSIFOpenL(gdalName.c_str(), "rb")};
    if (!file)
        throw InputError{fmt::format(
            "The file “{}” cannot be opened. Check that you may read it.", gdalName)};
    return file;
}

std::string_view withoutMark(std::string_view bytes)
{
    if (bytes.starts_with(byteOrderMark))
        bytes.remove_prefix(byteOrderMark.size());
    return bytes;
}

/// Encodings in which ASCII stands for itself, so that a search for ASCII words misses nothing.
bool keepsAscii(std::string_view encoding)
{
    constexpr std::array known{"utf-8", "us-ascii", "ascii", "iso-8859-", "latin1", "windows-",
                               "cp125", "gb",       "big5",  "shift_jis", "euc-",   "koi8-"};
    return std::ranges::any_of(known,
                               [&](const char* start) { return encoding.starts_with(start); });
}

/// The encoding an XML declaration names, in lower case; empty where it names none.
std::string declaredEncoding(std::string_view text)
{
    const std::string declaration = lowerAscii(text.substr(0, text.find('>')));
    if (!declaration.starts_with("<?xml"))
        return {};
    const auto word = declaration.find("encoding");
    const auto open = declaration.find_first_of("\"'", word);
    if (word == std::string::npos || open == std::string::npos)
        return {};
    return declaration.substr(open + 1,
                              declaration.find(declaration[open], open + 1) - open - 1);
}

void checkXml(const std::string& gdalName, std::string_view text)
{
    if (const std::string encoding = declaredEncoding(text);
        !encoding.empty() && !keepsAscii(encoding))
        throw InputError{
            fmt::format("“{}” is XML in the encoding “{}”. Save it as UTF-8 and try "
                        "again.",
                        gdalName, encoding.substr(0, 40))};
    for (const char* word : {"<!DOCTYPE", "<!ENTITY"})
        if (text.find(word) != std::string_view::npos)
            throw InputError{
                fmt::format("“{}” holds “{}”, by which XML can draw in other files. "
                            "No format read here needs it; remove it and try again.",
                            gdalName, word)};
}

/// Makes a parser overlook where a schema lies. The replacement has the same length, so that
/// nothing moves.
void hideSchemaLocations(std::string& text)
{
    for (const auto& [word, other] :
         {std::pair{std::string_view{"schemaLocation"}, std::string_view{"unusedLocation"}},
          std::pair{std::string_view{"SchemaLocation"}, std::string_view{"UnusedLocation"}}})
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at))
            text.replace(at, word.size(), other);
}

} // namespace

MemoryFile::MemoryFile(std::string bytes, const std::string& extension)
    : m_bytes{std::move(bytes)}
    , m_gdalName{
          fmt::format("/vsimem/ecotone/{}/file{}", static_cast<const void*>(this), extension)}
{
    VSILFILE* file =
        VSIFileFromMemBuffer(m_gdalName.c_str(),
                             reinterpret_cast<GByte*>(m_bytes.data()), // bytes are bytes
                             m_bytes.size(), FALSE);
    VSIFCloseL(file);
}

MemoryFile::~MemoryFile()
{
    VSIUnlink(m_gdalName.c_str());
}

std::string bytesOf(const std::string& gdalName)
{
    const VsiFile file = opened(gdalName);
    VSIFSeekL(file.get(), 0, SEEK_END);
    const vsi_l_offset size = VSIFTellL(file.get());
    if (size > mostBytes)
        throw InputError{fmt::format("“{}” is a text file of more than 2 GiB. Convert it to a "
                                     "GeoPackage or FlatGeobuf first.",
                                     gdalName)};
    VSIFSeekL(file.get(), 0, SEEK_SET);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (VSIFReadL(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
        throw InputError{fmt::format("“{}” could not be read to its end. Fetch it again from "
                                     "where it came.",
                                     gdalName)};
    return bytes;
}

std::string firstBytesOf(const std::string& gdalName, std::size_t count)
{
    const VsiFile file = opened(gdalName);
    std::string bytes(count, '\0');
    bytes.resize(VSIFReadL(bytes.data(), 1, count, file.get()));
    return bytes;
}

std::unique_ptr<MemoryFile> harmlessXml(const std::string& gdalName)
{
    const std::string start = firstBytesOf(gdalName, 512);
    if (!trimmed(withoutMark(start)).starts_with('<'))
        return nullptr;
    std::string text = bytesOf(gdalName);
    checkXml(gdalName, trimmed(withoutMark(text)));
    hideSchemaLocations(text);
    const auto dot = gdalName.rfind('.');
    return std::make_unique<MemoryFile>(std::move(text),
                                        dot == std::string::npos ? "" : gdalName.substr(dot));
}

} // namespace ecotone::formats
