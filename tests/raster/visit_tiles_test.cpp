#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/raster/visit_tiles.h"

#include <atomic>
#include <numeric>

using namespace ecotone;

namespace {

constexpr std::int64_t side = 40;

raster::LayerStack stackOfThirds()
{
    geo::Grid grid;
    grid.width = grid.height = side;
    std::vector<double> values(side * side);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = 1.0 / (3.0 + static_cast<double>(i)); // sums depend on their order
    std::vector<std::unique_ptr<raster::BandSource>> bands;
    bands.push_back(std::make_unique<raster::MemoryBand>(grid, std::move(values)));
    return {grid, std::move(bands)};
}

double sumOf(raster::OpenTile& tile)
{
    const auto& values = std::get<std::vector<double>>(tile.read().bands[0]);
    return std::accumulate(values.begin(), values.end(), 0.0);
}

std::vector<std::size_t> allOf(const raster::Tiling& tiling)
{
    std::vector<std::size_t> numbers(tiling.size());
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbers;
}

class StopAt final : public Progress {
public:
    explicit StopAt(std::size_t tile) : m_tile{tile} {}
    void begin(std::string_view) override {}
    void step(std::size_t done, std::size_t) override
    {
        if (done == m_tile)
            throw Cancelled{};
    }

private:
    std::size_t m_tile;
};

} // namespace

TEST_CASE("Parts arrive in tile order with the same bits on any number of threads", "[raster]")
{
    const auto stack = stackOfThirds();
    const raster::Tiling tiling{stack.grid().whole(), 3};
    const auto total = [&](int threads) {
        SilentProgress progress;
        double sum = 0.0;
        std::vector<std::size_t> order;
        raster::visitTiles<double>(stack, tiling, allOf(tiling), &sumOf, threads, progress,
                                   [&](std::size_t number, double part) {
                                       order.push_back(number);
                                       sum += part;
                                   });
        CHECK(order == allOf(tiling));
        return sum;
    };
    const double alone = total(1);
    for (const int threads : {2, 3, 8, 500})
        CHECK(total(threads) == alone); // exactly: the order of additions is the same
}

TEST_CASE("Only the tiles that were asked for are visited", "[raster]")
{
    const auto stack = stackOfThirds();
    const raster::Tiling tiling{stack.grid().whole(), 10};
    SilentProgress progress;
    std::vector<std::size_t> seen;
    const auto worker = [](raster::OpenTile& tile) { return tile.place().number; };
    const auto take = [&](std::size_t number, std::size_t part) {
        CHECK(number == part);
        seen.push_back(part);
    };
    raster::visitTiles<std::size_t>(stack, tiling, {2, 5, 11}, worker, 2, progress, take);
    CHECK(seen == std::vector<std::size_t>{2, 5, 11});

    seen.clear();
    raster::visitTiles<std::size_t>(stack, tiling, {}, worker, 2, progress, take);
    CHECK(seen.empty());
}

TEST_CASE("The first failure in tile order is the one that is reported", "[raster]")
{
    const auto stack = stackOfThirds();
    const raster::Tiling tiling{stack.grid().whole(), 2};
    const auto threads = GENERATE(1, 4);
    const auto failing = [](raster::OpenTile& tile) -> int {
        if (tile.place().number >= 7)
            throw InputError{"tile " + std::to_string(tile.place().number)};
        return 0;
    };
    SilentProgress progress;
    std::size_t taken = 0;
    CHECK_THROWS_WITH(raster::visitTiles<int>(stack, tiling, allOf(tiling), failing, threads,
                                              progress, [&](std::size_t, int) { ++taken; }),
                      "tile 7");
    CHECK(taken == 7);
}

TEST_CASE("Cancelling stops all threads before the tiles are used up", "[raster]")
{
    const auto stack = stackOfThirds();
    const raster::Tiling tiling{stack.grid().whole(), 1};
    std::atomic<std::size_t> visited{0};
    const auto counting = [&](raster::OpenTile&) { return static_cast<int>(++visited); };
    StopAt progress{5};
    const auto run = [&] {
        raster::visitTiles<int>(stack, tiling, allOf(tiling), counting, 4, progress,
                                [](std::size_t, int) {});
    };
    CHECK_THROWS_AS(run(), Cancelled);
    const std::size_t atReturn = visited;
    CHECK(atReturn <= 5 + 4 * 4); // what was taken and the look-ahead of four per thread
}

TEST_CASE("Every thread has a worker of its own", "[raster]")
{
    const auto stack = stackOfThirds();
    const raster::Tiling tiling{stack.grid().whole(), 4};
    struct Counter {
        std::size_t seen = 0; // a data race if it were shared
        std::size_t operator()(raster::OpenTile&) { return ++seen; }
    };
    SilentProgress progress;
    const Counter blank;
    std::size_t largest = 0;
    raster::visitTiles<std::size_t>(
        stack, tiling, allOf(tiling), blank, 2, progress,
        [&](std::size_t, std::size_t part) { largest = std::max(largest, part); });
    CHECK(blank.seen == 0);
    CHECK(largest <= tiling.size());
    CHECK(largest >= tiling.size() / 2);
}

TEST_CASE("A tile whose values nobody asks for is not read", "[raster]")
{
    class Counting final : public raster::BandSource {
    public:
        Counting(geo::Grid grid, std::atomic<int>& reads)
            : m_grid{std::move(grid)}
            , m_reads{reads}
        {
        }
        [[nodiscard]] const geo::Grid& grid() const override { return m_grid; }
        void read(const geo::Window&, std::span<double> values) override
        {
            ++m_reads;
            std::ranges::fill(values, 1.0);
        }
        [[nodiscard]] std::unique_ptr<raster::BandSource> duplicate() const override
        {
            return std::make_unique<Counting>(*this);
        }
        [[nodiscard]] std::string resampling() const override { return "as stored"; }

    private:
        geo::Grid m_grid;
        std::atomic<int>& m_reads;
    };
    geo::Grid grid;
    grid.width = grid.height = side;
    std::atomic<int> reads{0};
    std::vector<std::unique_ptr<raster::BandSource>> bands;
    bands.push_back(std::make_unique<Counting>(grid, reads));
    const raster::LayerStack stack{grid, std::move(bands)};
    const raster::Tiling tiling{grid.whole(), 10};
    SilentProgress progress;
    const auto readsTheFirstRow = [](raster::OpenTile& tile) {
        if (tile.place().window.row > 0)
            return 0.0;
        static_cast<void>(tile.read()); // twice: the second time costs nothing
        return raster::valueAt(tile.read().bands[0], 0);
    };
    double sum = 0.0;
    raster::visitTiles<double>(stack, tiling, allOf(tiling), readsTheFirstRow, 2, progress,
                               [&](std::size_t, double part) { sum += part; });
    CHECK(sum == 4.0);
    CHECK(reads == 4);
}

TEST_CASE("Tiles that share rows of a file stay with one thread", "[raster]")
{
    const raster::Tiling tiling{{0, 0, 50, 30}, 10}; // five tiles in a row
    const std::vector<std::size_t> numbers{0, 1, 4, 7, 8, 10};
    const auto ends = [&](bool byWholeRows) {
        std::vector<std::size_t> found;
        for (const raster::Stretch& stretch : raster::stretchesOf(numbers, tiling, byWholeRows))
            found.push_back(stretch.end);
        return found;
    };
    CHECK(ends(true) == std::vector<std::size_t>{3, 5, 6});
    CHECK(ends(false) == std::vector<std::size_t>{1, 2, 3, 4, 5, 6});
}
