#include "core/formats/predictor.h"
#include "support/catch.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

using namespace ecotone;

namespace {

template <class Cell>
std::vector<Cell> restored(std::vector<Cell> cells, std::size_t width)
{
    formats::undoDifferencing(std::as_writable_bytes(std::span{cells}), width, sizeof(Cell));
    return cells;
}

std::vector<float> restoredFloats(const std::vector<std::uint8_t>& planes, std::size_t width)
{
    std::vector<float> cells(planes.size() / 4);
    formats::undoFloatPlanes(std::as_bytes(std::span{planes}),
                             std::as_writable_bytes(std::span{cells}), width);
    return cells;
}

/// What a writer stores for one row: planes of bytes, each byte less the one before it.
std::vector<std::uint8_t> planesOf(const std::vector<std::uint32_t>& row)
{
    std::vector<std::uint8_t> bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        for (const std::uint32_t cell : row)
            bytes.push_back(static_cast<std::uint8_t>(cell >> shift));
    for (std::size_t i = bytes.size() - 1; i > 0; --i)
        bytes[i] = static_cast<std::uint8_t>(bytes[i] - bytes[i - 1]);
    return bytes;
}

template <class Cell>
void checkDifferencing()
{
    std::mt19937 random{20'261'122};
    for (std::size_t width = 1; width <= 67; ++width) {
        INFO(width << " cells of " << sizeof(Cell) << " bytes");
        std::vector<Cell> cells(width * 3);
        for (Cell& cell : cells)
            cell = static_cast<Cell>(random());
        std::vector<Cell> stored = cells;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (i % width != 0)
                stored[i] = static_cast<Cell>(cells[i] - cells[i - 1]);
        CHECK(restored(stored, width) == cells);
    }
}

} // namespace

TEST_CASE("A differenced row is the running sum of what is stored", "[formats]")
{
    // 7, +3, -1 (255 more, modulo 256), +250 and over the end: 259 - 256 = 3.
    CHECK(restored<std::uint8_t>({7, 3, 255, 250}, 4) ==
          std::vector<std::uint8_t>{7, 10, 9, 3});
    // Every row starts anew.
    CHECK(restored<std::uint16_t>({1'000, 24, 5, 65'535}, 2) ==
          std::vector<std::uint16_t>{1'000, 1'024, 5, 4});
    CHECK(restored<std::uint32_t>({4'000'000'000U, 1, 294'967'296U}, 3) ==
          std::vector<std::uint32_t>{4'000'000'000U, 4'000'000'001U, 1});
}

TEST_CASE("Differencing is undone for rows of every length", "[formats]")
{
    checkDifferencing<std::uint8_t>();
    checkDifferencing<std::uint16_t>();
    checkDifferencing<std::uint32_t>();
}

TEST_CASE("A row of floating-point planes is put together cell by cell", "[formats]")
{
    // 1.0 is 3F800000 and -2.5 is C0200000. Planes: 3F C0 | 80 20 | 00 00 | 00 00; each less
    // the byte before: 3F, C0-3F=81, 80-C0=C0, 20-80=A0, 00-20=E0, 0, 0, 0.
    CHECK(restoredFloats({0x3F, 0x81, 0xC0, 0xA0, 0xE0, 0, 0, 0}, 2) ==
          std::vector<float>{1.0F, -2.5F});
}

TEST_CASE("Floating-point planes are undone for rows of every length", "[formats]")
{
    std::mt19937 random{20'261'122};
    for (std::size_t width = 1; width <= 67; ++width) {
        INFO(width << " cells");
        std::vector<std::uint32_t> cells;
        std::vector<std::uint8_t> planes;
        for (int row = 0; row < 3; ++row) {
            std::vector<std::uint32_t> bits(width);
            for (std::uint32_t& cell : bits)
                cell = static_cast<std::uint32_t>(random());
            const std::vector<std::uint8_t> stored = planesOf(bits);
            cells.insert(cells.end(), bits.begin(), bits.end());
            planes.insert(planes.end(), stored.begin(), stored.end());
        }
        // Compared by their bits: among them are NaNs.
        const std::vector<float> found = restoredFloats(planes, width);
        CHECK(std::memcmp(found.data(), cells.data(), cells.size() * 4) == 0);
    }
}
