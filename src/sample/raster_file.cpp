#include "raster_file.h"

#include "gdal_handles.h"

#include "ecotone/base/error.h"

#include <array>

namespace ecotone::sample {
namespace {

void paint(GDALRasterBandH band, const std::vector<ClassEntry>& legend)
{
    const ColourTable colours{GDALCreateColorTable(GPI_RGB)};
    List names; // of the values 0, 1, 2 …
    for (const auto& entry : legend) {
        const auto [red, green, blue] = entry.colour;
        const GDALColorEntry colour{red, green, blue, 255};
        GDALSetColorEntry(colours.get(), entry.value, &colour);
        while (names.size() < entry.value)
            names.add("");
        names.add(entry.name);
    }
    GDALSetRasterColorTable(band, colours.get());
    GDALSetRasterCategoryNames(band, names.get());
}

void describe(GDALDatasetH dataSet, const RasterNote& note)
{
    const std::string date = std::to_string(note.year) + ":12:31 00:00:00";
    GDALSetMetadataItem(dataSet, "TIFFTAG_IMAGEDESCRIPTION", note.description.c_str(), nullptr);
    GDALSetMetadataItem(dataSet, "TIFFTAG_DATETIME", date.c_str(), nullptr);
    GDALSetMetadataItem(dataSet, "TIFFTAG_SOFTWARE", "Ecotone sample generator", nullptr);
    const Crs crs = sampleCrs();
    GDALSetSpatialRef(dataSet, crs.get());
    std::array<double, 6> transform{
        frame::corner.x, frame::cell_m, 0.0, frame::corner.y + frame::height_m, 0.0,
        -frame::cell_m};
    GDALSetGeoTransform(dataSet, transform.data());
}

} // namespace

void writeRaster(const std::filesystem::path& file,
                 const Field<std::uint8_t>& field,
                 const RasterNote& note)
{
    List options;
    for (const char* option :
         {"TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "COMPRESS=DEFLATE", "ZLEVEL=9"})
        options.add(option);
    const auto failed = [&] {
        return InputError{
            "The sample raster \"" + file.string() +
            "\" could not be written; is the folder writable and the disk not full?"};
    };
    DataSet dataSet{GDALCreate(GDALGetDriverByName("GTiff"), file.string().c_str(),
                               field.columns(), field.rows(), 1, GDT_Byte, options.get())};
    if (!dataSet)
        throw failed();
    describe(dataSet.get(), note);
    GDALRasterBandH band = GDALGetRasterBand(dataSet.get(), 1);
    GDALSetRasterNoDataValue(band, noReading);
    if (note.legend)
        paint(band, *note.legend);
    if (note.scale != 1.0)
        GDALSetRasterScale(band, note.scale);
    auto values = field.values(); // GDAL wants bytes it could write to
    const auto written =
        GDALRasterIO(band, GF_Write, 0, 0, field.columns(), field.rows(), values.data(),
                     field.columns(), field.rows(), GDT_Byte, 0, 0);
    // Not every failure shows while writing: the rest leaves the cache now.
    CPLErrorReset();
    GDALFlushCache(dataSet.get());
    if (written != CE_None || CPLGetLastErrorType() == CE_Failure)
        throw failed();
}

} // namespace ecotone::sample
