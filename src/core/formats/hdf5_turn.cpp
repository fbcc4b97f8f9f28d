#include "hdf5_turn.h"

#include <hdf5.h>

#include <string_view>

namespace ecotone::formats {

namespace {

std::mutex& hdf5Mutex()
{
    static std::mutex mutex;
    return mutex;
}

} // namespace

Hdf5Turn::Hdf5Turn() : m_lock{hdf5Mutex()}
{
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

std::optional<Hdf5Turn> turnFor(GDALDatasetH dataSet)
{
    constexpr std::string_view netcdf = "netCDF";
    GDALDriverH driver = GDALGetDatasetDriver(dataSet);
    if (driver == nullptr || GDALGetDriverShortName(driver) != netcdf)
        return std::nullopt;
    return Hdf5Turn{};
}

} // namespace ecotone::formats
