#include "hdf5_guard.h"

#include "handles.h"
#include "netcdf_guard.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

bool isHdf5(const std::string& gdalName)
{
    using namespace std::string_view_literals;
    constexpr std::string_view signature = "\x89HDF\r\n\x1a\n"sv;
    const VsiFile file{VSIFOpenL(gdalName.c_str(), "rb")};
    std::array<char, signature.size()> bytes{};
    // A program may put bytes of its own before the signature: 512 of them, 1024, 2048 …
    for (vsi_l_offset at = 0; file; at = std::max<vsi_l_offset>(512, 2 * at)) {
        if (VSIFSeekL(file.get(), at, SEEK_SET) != 0 ||
            VSIFReadL(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
            return false;
        if (std::string_view{bytes.data(), bytes.size()} == signature)
            return true;
    }
    return false;
}

/// The files GDAL opens as data sets of their own when a file is opened: itself, and overviews
/// and masks beside it, in whatever format they are.
bool isOpenedAsDataSet(const std::string& name, const std::string& main)
{
    const std::string lower = lowerAscii(name);
    return name == main || lower.ends_with(".ovr") || lower.ends_with(".msk");
}

} // namespace

void refuseHdf5(const GuardedFile& guarded)
{
    const fs::path main{guarded.gdalName};
    for (const std::string& name : guarded.siblings) {
        const std::string part = (main.parent_path() / name).string();
        const bool isMain = part == guarded.gdalName;
        if (!isOpenedAsDataSet(name, main.filename().string()) ||
            !(isHdf5(part) || (!isMain && isClassicNetcdf(part))))
            continue;
        if (!isMain)
            throw InputError{fmt::format("“{}” beside “{}” is netCDF or HDF5, which overviews "
                                         "and masks are not. Move it elsewhere and try again.",
                                         part, guarded.named.string())};
        throw InputError{
            fmt::format("“{}” is netCDF-4 or HDF5, which Ecotone does not read: such a file "
                        "can take its cells from other files, and a damaged one can end the "
                        "program that looks at it. Convert it to GeoTIFF (gdal_translate -of "
                        "GTiff) or to classic netCDF (nccopy -k classic).",
                        part)};
    }
}

} // namespace ecotone::formats
