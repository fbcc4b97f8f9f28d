#include "file_guard.h"

#include "archive.h"
#include "sidecars.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// `http://…`, `NETCDF:…`, `PG:…`: at least two letters, so that a Windows drive is none.
bool hasScheme(std::string_view name)
{
    const auto colon = name.find(':');
    if (colon == std::string_view::npos || colon < 2 || !isLetter(name[0]))
        return false;
    return std::ranges::all_of(name.substr(0, colon), [](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-' ||
               c == '.';
    });
}

/// Whether GDAL would take the name for something other than a file on this computer.
bool isMoreThanAName(std::string_view name)
{
    const std::string_view text = trimmed(name);
    return text.starts_with('<') || text.starts_with('{') || text.starts_with('[') ||
           lowerAscii(text).starts_with("/vsi") || hasScheme(text) ||
           name.find('\0') != std::string_view::npos;
}

[[noreturn]] void refuseName(const fs::path& file)
{
    throw InputError{fmt::format("“{}” is not the plain name of a file on this computer, and "
                                 "Ecotone reads nothing else. "
                                 "Save the data as a file and name that; a file whose name has "
                                 "a colon is named with its "
                                 "folder, as in ./a:b.tif.",
                                 file.string().substr(0, 200))};
}

bool isGeodatabase(const fs::path& file)
{
    return lowerAscii(file.extension().string()) == ".gdb";
}

void checkWhatItIs(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found)
        throw InputError{fmt::format("There is no file “{}”. Check the name and the folder.",
                                     file.string())};
    if (error)
        throw InputError{fmt::format("The file “{}” cannot be reached: {}.", file.string(),
                                     error.message())};
    if (fs::is_directory(status) && !isGeodatabase(file))
        throw InputError{
            fmt::format("“{}” is a folder. Name a file in it; of folders only file "
                        "geodatabases (.gdb) are read.",
                        file.string())};
    if (!fs::is_directory(status) && !fs::is_regular_file(status))
        throw InputError{fmt::format(
            "“{}” is a device or a pipe, not a file. Copy the data into a file first.",
            file.string())};
    if (fs::is_regular_file(status) && fs::file_size(file, error) == 0)
        throw InputError{fmt::format("The file “{}” is empty (0 bytes). Fetch it again from "
                                     "where it came.",
                                     file.string())};
}

} // namespace

fs::path guardedPath(const fs::path& file)
{
    if (file.empty())
        throw InputError{"No file was named. Name the file to read."};
    if (isMoreThanAName(file.native()))
        refuseName(file);
    fs::path absolute = fs::absolute(file).lexically_normal();
    if (!absolute.has_filename())
        absolute = absolute.parent_path();  // "plan.gdb/"
    if (isMoreThanAName(absolute.native())) // "/data/../vsimem/x"
        refuseName(file);
    checkWhatItIs(absolute);
    return absolute;
}

GuardedFile guardedFile(const fs::path& file)
{
    GuardedFile guarded{guardedPath(file), {}, {}};
    const std::string extension = lowerAscii(guarded.named.extension().string());
    if (extension == ".zip" || extension == ".kmz") {
        const ArchiveMember member = onlyDataSetIn(guarded.named);
        guarded.gdalName = member.gdalName;
        guarded.siblings = member.siblings;
        return guarded;
    }
    guarded.gdalName = guarded.named.string();
    if (isGeodatabase(guarded.named))
        return guarded;
    guarded.siblings = sidecarNames(guarded.named);
    for (const std::string& name : guarded.siblings)
        if (lowerAscii(name).ends_with(".aux.xml"))
            checkAuxiliary((guarded.named.parent_path() / name).string());
    return guarded;
}

} // namespace ecotone::formats
