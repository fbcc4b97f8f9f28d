#include "layer_writer.h"

#include "gdal_handles.h"
#include "layer_values.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/gdal_start.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

namespace ecotone::bench {

namespace {

/// One layer being written.
class LayerFile {
public:
    struct Kind {
        GDALDataType type = GDT_Byte;
        int predictor = 1;
        double noData = 0.0;
    };

    LayerFile(fs::path file, const geo::Grid& grid, Codec codec, Kind kind)
        : m_file{std::move(file)}
        , m_type{kind.type}
        , m_width{static_cast<int>(grid.width)}
    {
        List options;
        const auto add = [&](const char* name, const std::string& value) {
            options.reset(CSLSetNameValue(options.release(), name, value.c_str()));
        };
        add("TILED", "YES");
        add("BLOCKXSIZE", fmt::format("{}", tileSide));
        add("BLOCKYSIZE", fmt::format("{}", tileSide));
        add("COMPRESS", codec == Codec::Deflate ? "DEFLATE" : "ZSTD");
        add("PREDICTOR", fmt::format("{}", kind.predictor));
        add("NUM_THREADS", "ALL_CPUS");
        add("BIGTIFF", "IF_SAFER");
        m_dataSet.reset(GDALCreate(GDALGetDriverByName("GTiff"), m_file.string().c_str(),
                                   m_width, static_cast<int>(grid.height), 1, m_type,
                                   options.get()));
        if (!m_dataSet)
            failToWrite(m_file);
        std::array<double, 6> transform{grid.originX, grid.colX, grid.rowX,
                                        grid.originY, grid.colY, grid.rowY};
        GDALSetGeoTransform(m_dataSet.get(), transform.data());
        GDALSetSpatialRef(m_dataSet.get(), groundReference().get());
        GDALSetRasterNoDataValue(GDALGetRasterBand(m_dataSet.get(), 1), kind.noData);
    }

    template <class Value>
    void write(std::int64_t top, std::int64_t rows, std::vector<Value>& values)
    {
        const auto height = static_cast<int>(rows);
        if (GDALRasterIO(GDALGetRasterBand(m_dataSet.get(), 1), GF_Write, 0,
                         static_cast<int>(top), m_width, height, values.data(), m_width, height,
                         m_type, 0, 0) != CE_None)
            failToWrite(m_file);
    }

    /// Not every failure shows while writing: the rest leaves the cache now.
    void close()
    {
        CPLErrorReset();
        m_dataSet.reset();
        if (CPLGetLastErrorType() == CE_Failure)
            failToWrite(m_file);
    }

private:
    fs::path m_file;
    GDALDataType m_type;
    int m_width;
    DataSet m_dataSet;
};

/// Fills a row of tiles, an equal share of its rows on each of some threads. The shares do not
/// depend on the machine, so the sums have the same bits everywhere.
Truth fillTogether(const LayerMaker& maker,
                   std::int64_t top,
                   std::int64_t rows,
                   LayerValues& values)
{
    constexpr std::size_t shares = 4;
    std::array<Truth, shares> counted;
    {
        std::vector<std::jthread> team;
        for (std::size_t share = 0; share < shares; ++share)
            team.emplace_back([&, share] {
                const auto part = [&](std::size_t i) {
                    return top + rows * static_cast<std::int64_t>(i) /
                                     static_cast<std::int64_t>(shares);
                };
                counted[share] = maker.fill(part(share), part(share + 1), top, values);
            });
    }
    Truth total;
    for (const Truth& each : counted)
        total += each;
    return total;
}

} // namespace

void makeLayers(const fs::path& folder, const Size& size, Codec codec)
{
    const LayerFiles files = layerFiles(folder, size, codec);
    if (readTruth(files.truth))
        return;
    fmt::print(stderr, "Making the landscape {} ({}) in {} …\n", size.name, nameOf(codec),
               folder.string());
    formats::startGdal();
    fs::create_directories(folder);
    const geo::Grid grid = gridOf(size);
    const LayerFile::Kind classes{GDT_Byte, 1, noClass};
    const LayerFile::Kind condition{GDT_Float32, 3, static_cast<double>(noCondition)};
    LayerFile degraded{files.degraded, grid, codec, classes};
    LayerFile ecosystem{files.ecosystem, grid, codec, classes};
    LayerFile opening{files.opening, grid, codec, condition};
    LayerFile closing{files.closing, grid, codec, condition};

    const LayerMaker maker{size};
    LayerValues values{static_cast<std::size_t>(tileSide * size.cells)};
    Truth truth;
    for (std::int64_t top = 0; top < size.cells; top += tileSide) {
        const std::int64_t rows = std::min(tileSide, size.cells - top);
        truth += fillTogether(maker, top, rows, values);
        degraded.write(top, rows, values.degraded);
        ecosystem.write(top, rows, values.ecosystem);
        opening.write(top, rows, values.opening);
        closing.write(top, rows, values.closing);
    }
    for (LayerFile* file : {&degraded, &ecosystem, &opening, &closing})
        file->close();
    writeTruth(files.truth, truth);
}

} // namespace ecotone::bench
