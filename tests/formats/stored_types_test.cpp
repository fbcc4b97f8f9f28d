// A band is handed over in the type it is stored in where that says the same as doubles.

#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/formats/raster_band.h"

#include <cmath>

using namespace ecotone;
using formats::ValueKind;
using tests::RasterFile;
using tests::TemporaryFolder;

namespace {

/// How many cells of a window, which reaches beyond the file, differ from what `read` gives.
std::size_t differences(raster::BandSource& band, raster::CellValues& values)
{
    const geo::Window window{-1, -1, band.grid().width + 2, band.grid().height + 2};
    std::vector<double> doubles(static_cast<std::size_t>(window.cellCount()));
    band.read(window, doubles);
    band.readCells(window, values);
    std::size_t different = 0;
    for (std::size_t cell = 0; cell < doubles.size(); ++cell) {
        const double value = raster::valueAt(values, cell);
        if (!(value == doubles[cell] || (std::isnan(value) && std::isnan(doubles[cell]))))
            ++different;
    }
    return different;
}

std::unique_ptr<raster::BandSource> bandOf(const std::filesystem::path& file, ValueKind kind)
{
    const formats::RasterRequest request{.file = file, .kind = kind};
    return formats::openBand(request, formats::gridOf(request));
}

} // namespace

TEST_CASE("Bytes stay bytes, with a meaning for each code", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.type = GDT_Byte;
    raster.bands = {{0, 50, 100, 200, 250, 255}};
    raster.noData = 255;
    raster.scale = 0.004;
    raster.offset = 0.1;
    const auto file = raster.write(folder / "a.tif");
    const auto kind = GENERATE(ValueKind::Classes, ValueKind::Quantity);
    const auto band = bandOf(file, kind);
    raster::CellValues values;
    CHECK(differences(*band, values) == 0);
    REQUIRE(std::holds_alternative<raster::CodedValues>(values));
    const auto& meaning = *std::get<raster::CodedValues>(values).meaning;
    CHECK(std::isnan(meaning[255]));
    CHECK(meaning[50] == Approx(kind == ValueKind::Classes ? 50.0 : 0.3));
}

TEST_CASE("Bytes of which every code means something become doubles at the rim of the file",
          "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.type = GDT_Byte;
    const auto band = bandOf(raster.write(folder / "a.tif"), ValueKind::Classes);
    raster::CellValues values;
    CHECK(differences(*band, values) == 0);
    CHECK(std::holds_alternative<std::vector<double>>(values));
    band->readCells(band->grid().whole(), values);
    CHECK(std::holds_alternative<raster::CodedValues>(values));
    CHECK(raster::valueAt(values, 5) == 6.0);
}

TEST_CASE("Single-precision numbers stay so unless they have a scale", "[formats]")
{
    const TemporaryFolder folder;
    const double infinity = std::numeric_limits<double>::infinity();
    RasterFile raster;
    raster.bands = {{0.1F, -9999, std::nan(""), infinity, -infinity, 1e30F}};
    raster.noData = -9999;
    raster::CellValues values;
    CHECK(differences(*bandOf(raster.write(folder / "a.tif"), ValueKind::Quantity), values) ==
          0);
    CHECK(std::holds_alternative<std::vector<float>>(values));
    raster.scale = 0.5;
    CHECK(differences(*bandOf(raster.write(folder / "b.tif"), ValueKind::Quantity), values) ==
          0);
    CHECK(std::holds_alternative<std::vector<double>>(values));
}

TEST_CASE("A band with a mask of its own is read with it", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.type = GDT_Byte;
    raster.bands = {{10, 20, 30, 40, 50, 60}, {255, 0, 255, 255, 0, 255}};
    raster.creationOptions = {"ALPHA=YES"};
    raster::CellValues values;
    CHECK(differences(*bandOf(raster.write(folder / "a.tif"), ValueKind::Classes), values) ==
          0);
    REQUIRE(std::holds_alternative<std::vector<double>>(values));
    CHECK(std::isnan(raster::valueAt(values, 7))); // second cell of the file's first row
    CHECK(raster::valueAt(values, 6) == 10.0);
}

TEST_CASE("Strips as wide as the file are told from tiles", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.width = raster.height = 64;
    raster.bands = {std::vector<double>(64 * 64, 1.0)};
    CHECK(bandOf(raster.write(folder / "strips.tif"), ValueKind::Classes)->readsWholeRows());
    raster.creationOptions = {"TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"};
    CHECK_FALSE(
        bandOf(raster.write(folder / "tiles.tif"), ValueKind::Classes)->readsWholeRows());
}

TEST_CASE("A booking's window says the same whoever unpacks it", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.width = 70;
    raster.height = 45; // tiles at the right and the lower rim are cut short
    raster.type = GENERATE(GDT_Byte, GDT_Float32);
    raster.noData = 7;
    raster.creationOptions = {"TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=DEFLATE",
                              raster.type == GDT_Byte ? "PREDICTOR=2" : "PREDICTOR=3"};
    auto& values = raster.bands[0];
    values.resize(70 * 45);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<double>(i * i % 251);
    if (raster.type == GDT_Float32) { // in the window of one tile
        values[20 * 70 + 40] = std::numeric_limits<double>::infinity();
        values[21 * 70 + 41] = std::nan("");
    }
    formats::RasterRequest request{.file = raster.write(folder / "a.tif"),
                                   .kind = ValueKind::Quantity};
    const geo::Grid grid = formats::gridOf(request);
    const auto quick = formats::openBand(request, grid);
    request.decoding = formats::Decoding::ByGdal;
    const auto byGdal = formats::openBand(request, grid);
    const auto window = GENERATE(geo::Window{0, 0, 70, 45}, geo::Window{16, 32, 32, 13},
                                 geo::Window{64, 16, 6, 16}, geo::Window{3, 5, 20, 20},
                                 geo::Window{32, 16, 16, 16}); // the last is one tile
    raster::CellValues one, other;
    quick->readCells(window, one);
    byGdal->readCells(window, other);
    std::vector<double> asDoubles(static_cast<std::size_t>(window.cellCount()));
    byGdal->read(window, asDoubles); // brought there by GDAL, cell by cell
    const auto isSame = [](double a, double b) {
        return a == b || (std::isnan(a) && std::isnan(b));
    };
    std::size_t different = 0;
    for (std::size_t cell = 0; cell < asDoubles.size(); ++cell)
        different += isSame(raster::valueAt(one, cell), asDoubles[cell]) &&
                             isSame(raster::valueAt(other, cell), asDoubles[cell])
                         ? 0U
                         : 1U;
    CHECK(different == 0);
}
