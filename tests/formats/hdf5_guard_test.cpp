#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/features.h"
#include "ecotone/formats/probe.h"
#include "ecotone/formats/raster_band.h"

using namespace ecotone;
using Catch::Contains;
using tests::RasterFile;
using tests::TemporaryFolder;

namespace {

const std::string signature = "\x89HDF\r\n\x1a\n";

RasterFile netcdf(const std::string& format)
{
    RasterFile raster;
    raster.creationOptions = {"FORMAT=" + format};
    return raster;
}

} // namespace

TEST_CASE("netCDF-4 is refused with the ways to make it readable", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const std::string format = GENERATE("NC4", "NC4C");
    const std::string name = GENERATE("a.nc", "a.h5", "a.tif", "a.shp");
    const auto file = netcdf(format).write(folder / "made.nc", "netCDF");
    std::filesystem::rename(file, folder / name);
    const auto read = [&] { static_cast<void>(formats::probe(folder / name)); };
    CHECK_THROWS_WITH(read(), Contains(name) && Contains("netCDF-4 or HDF5"));
    CHECK_THROWS_WITH(read(),
                      Contains("gdal_translate -of GTiff") && Contains("nccopy -k classic"));
    CHECK_THROWS_WITH(formats::gridOf({.file = folder / name}), Contains("netCDF-4 or HDF5"));
    CHECK_THROWS_WITH(formats::readFeatures({.file = folder / name}),
                      Contains("netCDF-4 or HDF5"));
}

TEST_CASE("HDF5 is refused by its signature, wherever that may stand", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const std::size_t userBlock = GENERATE(0U, 512U, 1024U, 2048U, 65'536U);
    const auto file = folder.write("a.nc", std::string(userBlock, 'u') + signature);
    CHECK_THROWS_WITH(formats::probe(file), Contains("netCDF-4 or HDF5"));
}

TEST_CASE("Bytes of HDF5's signature where it cannot stand do not matter", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.csv", "lon,lat,note\n1,2,\"" + signature + "\"\n");
    CHECK(formats::readFeatures({.file = file}).features.size() == 1);
}

TEST_CASE("HDF5 is no door where it lies beside another file", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto main = RasterFile{}.write(folder / "a.tif");
    const std::string name = GENERATE("a.tif.ovr", "a.tif.msk");
    std::filesystem::rename(netcdf("NC4").write(folder / "made.nc", "netCDF"), folder / name);
    CHECK_THROWS_WITH(formats::probe(main), Contains(name) && Contains("overviews and masks"));
}
