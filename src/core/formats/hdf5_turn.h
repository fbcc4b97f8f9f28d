#pragma once

#include <gdal.h>

#include <mutex>
#include <optional>

namespace ecotone::formats {

/// A turn at libhdf5, which need not have been built to be called by several threads at once.
/// GDAL's netCDF driver lets its own callers in one by one, behind a lock nobody else can hold;
/// turns keep the calls we make ourselves (hdf5_guard.h) apart from those of the driver.
///
/// From the first turn of a thread on, libhdf5 is silent there: by default it prints its errors
/// on the standard error stream, for each thread by itself.
class Hdf5Turn {
public:
    Hdf5Turn();

private:
    std::unique_lock<std::mutex> m_lock;
};

/// A turn where calls on an opened data set can reach libhdf5; nothing for other formats.
[[nodiscard]] std::optional<Hdf5Turn> turnFor(GDALDatasetH dataSet);

} // namespace ecotone::formats
