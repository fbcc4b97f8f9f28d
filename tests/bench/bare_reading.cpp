#include "bare_reading.h"

#include "cost.h"
#include "gdal_handles.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/gdal_start.h"

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

namespace fs = std::filesystem;

namespace ecotone::bench {

namespace {

/// The layers of one thread.
class Layers {
public:
    explicit Layers(const LayerFiles& files)
    {
        for (const fs::path* file :
             {&files.degraded, &files.ecosystem, &files.opening, &files.closing}) {
            DataSet dataSet{GDALOpen(file->string().c_str(), GA_ReadOnly)};
            if (!dataSet)
                throw InputError{fmt::format(
                    "The benchmark layer \"{}\" cannot be opened; remove its folder and let "
                    "it be made again. GDAL says: {}",
                    file->string(), CPLGetLastErrorMsg())};
            m_dataSets.push_back(std::move(dataSet));
        }
    }

    void decode(int col, int row)
    {
        for (const DataSet& dataSet : m_dataSets)
            if (GDALReadBlock(GDALGetRasterBand(dataSet.get(), 1), col, row, m_block.data()) !=
                CE_None)
                throw InputError{fmt::format("Block {}, {} of \"{}\" cannot be read: {}", col,
                                             row, GDALGetDescription(dataSet.get()),
                                             CPLGetLastErrorMsg())};
    }

private:
    std::vector<DataSet> m_dataSets;
    std::vector<float> m_block = std::vector<float>(tileSide * tileSide);
};

/// Tiles by row, so that a thread can take a whole row.
using TileRows = std::vector<std::pair<int, std::vector<int>>>;

TileRows rowsOf(const std::vector<std::size_t>& tiles, std::size_t across)
{
    std::map<int, std::vector<int>> rows;
    for (const std::size_t tile : tiles)
        rows[static_cast<int>(tile / across)].push_back(static_cast<int>(tile % across));
    return {rows.begin(), rows.end()};
}

void decodeAll(const LayerFiles& files, const TileRows& rows, int threads)
{
    std::atomic<std::size_t> next{0};
    std::exception_ptr problem;
    std::mutex mutex;
    const auto work = [&] {
        try {
            Layers layers{files};
            for (std::size_t i = next++; i < rows.size(); i = next++)
                for (const int col : rows[i].second)
                    layers.decode(col, rows[i].first);
        } catch (...) {
            const std::scoped_lock lock{mutex};
            problem = std::current_exception(); // thrown again below
        }
    };
    {
        std::vector<std::jthread> team;
        for (int i = 0; i < threads; ++i)
            team.emplace_back(work);
    }
    if (problem)
        std::rethrow_exception(problem);
}

} // namespace

Outcome bareReading(const Job& job)
{
    const geo::Grid grid = gridOf(job.size);
    const auto across = static_cast<std::size_t>((grid.width + tileSide - 1) / tileSide);
    const std::vector<std::size_t> tiles = tilesMet(planFor(job.overlay), grid);
    const TileRows rows = rowsOf(tiles, across);
    formats::startGdal();

    const Stopwatch watch;
    decodeAll(layerFiles(job.data, job.size, job.codec), rows, job.threads);
    const Cost cost = watch.read();

    Outcome outcome;
    outcome.wall = cost.wall;
    outcome.cpu = cost.cpu;
    outcome.peak_MiB = peakMemory_MiB();
    outcome.tilesTouched = tiles.size();
    outcome.tilesTotal = across * across;
    return outcome;
}

} // namespace ecotone::bench
