#include "predictor.h"

#include "ecotone/base/contract.h"

#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Both predictors are running sums, in which each cell waits for the one before. The vector
// code adds up the cells of one register among themselves (log2 of their number shifts and
// additions), so that only one addition per register has to wait. Every x86-64 processor has
// SSE2; elsewhere, and for what is left of a row, the plain loops do the same.

namespace ecotone::formats {

namespace {

template <class Cell>
Cell load(const std::byte* place)
{
    Cell cell;
    std::memcpy(&cell, place, sizeof cell);
    return cell;
}

template <class Cell>
void store(std::byte* place, Cell cell)
{
    std::memcpy(place, &cell, sizeof cell);
}

/// The sum of the bytes modulo 256.
std::uint8_t byteSum(const std::byte* bytes, std::size_t count)
{
    std::uint8_t sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum = static_cast<std::uint8_t>(sum + std::to_integer<std::uint8_t>(bytes[i]));
    return sum;
}

/// Four sums of bytes at once, each modulo 256.
std::uint32_t addBytes(std::uint32_t a, std::uint32_t b)
{
    constexpr std::uint32_t low = 0x7F7F7F7FU; // keeps carries out of the next byte
    return ((a & low) + (b & low)) ^ ((a ^ b) & ~low);
}

#if defined(__SSE2__)

__m128i loadRegister(const std::byte* place)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(place));
}

void storeRegister(std::byte* place, __m128i value)
{
    _mm_storeu_si128(reinterpret_cast<__m128i*>(place), value);
}

template <std::size_t cellBytes>
__m128i addCells(__m128i a, __m128i b)
{
    if constexpr (cellBytes == 1)
        return _mm_add_epi8(a, b);
    else if constexpr (cellBytes == 2)
        return _mm_add_epi16(a, b);
    else
        return _mm_add_epi32(a, b);
}

/// Every cell plus all cells before it in the register.
template <std::size_t cellBytes>
__m128i runningSum(__m128i cells)
{
    if constexpr (cellBytes == 1)
        cells = addCells<cellBytes>(cells, _mm_slli_si128(cells, 1));
    if constexpr (cellBytes <= 2)
        cells = addCells<cellBytes>(cells, _mm_slli_si128(cells, 2));
    cells = addCells<cellBytes>(cells, _mm_slli_si128(cells, 4));
    return addCells<cellBytes>(cells, _mm_slli_si128(cells, 8));
}

/// The last cell in the place of every cell.
template <std::size_t cellBytes>
__m128i lastCell(__m128i cells)
{
    if constexpr (cellBytes == 1)
        cells = _mm_unpackhi_epi8(cells, cells);
    if constexpr (cellBytes <= 2)
        cells = _mm_shufflehi_epi16(cells, 0xFF);
    return _mm_shuffle_epi32(cells, 0xFF);
}

#endif

template <class Cell>
void undoRow(std::byte* row, std::size_t width)
{
    std::size_t col = 0;
    Cell sum = 0;
#if defined(__SSE2__)
    constexpr std::size_t lanes = 16 / sizeof(Cell);
    __m128i before = _mm_setzero_si128();
    for (; col + lanes <= width; col += lanes) {
        std::byte* place = row + col * sizeof(Cell);
        const __m128i cells = runningSum<sizeof(Cell)>(loadRegister(place));
        storeRegister(place, addCells<sizeof(Cell)>(cells, before));
        before = addCells<sizeof(Cell)>(before, lastCell<sizeof(Cell)>(cells));
    }
    sum = static_cast<Cell>(_mm_cvtsi128_si32(before));
#endif
    for (; col < width; ++col) {
        std::byte* place = row + col * sizeof(Cell);
        sum = static_cast<Cell>(sum + load<Cell>(place));
        store(place, sum);
    }
}

template <class Cell>
void undoRows(std::span<std::byte> cells, std::size_t width)
{
    const std::size_t rowBytes = width * sizeof(Cell);
    for (std::size_t at = 0; at < cells.size(); at += rowBytes)
        undoRow<Cell>(cells.data() + at, width);
}

/// The four planes of a row, the most significant bytes first.
struct Planes {
    const std::byte *first, *second, *third, *fourth;
};

#if defined(__SSE2__)

/// Sixteen cells from `col` on; `before` holds the cell left of them four times, and afterwards
/// the last of them. Bytes of four planes woven into cells, then summed up cell by cell.
__m128i undoSixteen(const Planes& planes, std::size_t col, std::byte* cells, __m128i before)
{
    const __m128i first = loadRegister(planes.first + col);
    const __m128i second = loadRegister(planes.second + col);
    const __m128i third = loadRegister(planes.third + col);
    const __m128i fourth = loadRegister(planes.fourth + col);
    const __m128i lowBytes = _mm_unpacklo_epi8(fourth, third);
    const __m128i lowBytesAfter = _mm_unpackhi_epi8(fourth, third);
    const __m128i highBytes = _mm_unpacklo_epi8(second, first);
    const __m128i highBytesAfter = _mm_unpackhi_epi8(second, first);
    const __m128i quads[] = {_mm_unpacklo_epi16(lowBytes, highBytes),
                             _mm_unpackhi_epi16(lowBytes, highBytes),
                             _mm_unpacklo_epi16(lowBytesAfter, highBytesAfter),
                             _mm_unpackhi_epi16(lowBytesAfter, highBytesAfter)};
    for (const __m128i& quad : quads) {
        __m128i sums = _mm_add_epi8(quad, _mm_slli_si128(quad, 4));
        sums = _mm_add_epi8(sums, _mm_slli_si128(sums, 8));
        storeRegister(cells, _mm_add_epi8(sums, before));
        before = _mm_add_epi8(before, _mm_shuffle_epi32(sums, 0xFF));
        cells += 16;
    }
    return before;
}

#endif

void undoFloatRow(const std::byte* row, std::byte* cells, std::size_t width)
{
    const Planes planes{row, row + width, row + 2 * width, row + 3 * width};
    // The running sum goes through the whole row: each plane starts from the sum of those
    // before it. With these starts all four can be summed up side by side, as cells.
    const std::uint32_t second = byteSum(planes.first, width);
    const std::uint32_t third = (second + byteSum(planes.second, width)) & 0xFFU;
    const std::uint32_t fourth = (third + byteSum(planes.third, width)) & 0xFFU;
    std::uint32_t sum = second << 16U | third << 8U | fourth;
    std::size_t col = 0;
#if defined(__SSE2__)
    __m128i before = _mm_set1_epi32(static_cast<int>(sum));
    for (; col + 16 <= width; col += 16)
        before = undoSixteen(planes, col, cells + col * 4, before);
    sum = static_cast<std::uint32_t>(_mm_cvtsi128_si32(before));
#endif
    for (; col < width; ++col) {
        const std::uint32_t more = std::to_integer<std::uint32_t>(planes.first[col]) << 24U |
                                   std::to_integer<std::uint32_t>(planes.second[col]) << 16U |
                                   std::to_integer<std::uint32_t>(planes.third[col]) << 8U |
                                   std::to_integer<std::uint32_t>(planes.fourth[col]);
        sum = addBytes(sum, more);
        store(cells + col * 4, sum);
    }
}

} // namespace

void undoDifferencing(std::span<std::byte> cells, std::size_t width, std::size_t cellBytes)
{
    expects(cellBytes == 1 || cellBytes == 2 || cellBytes == 4,
            "undoDifferencing: cells of 1, 2 or 4 bytes");
    expects(width > 0 && cells.size() % (width * cellBytes) == 0,
            "undoDifferencing: whole rows");
    if (cellBytes == 1)
        undoRows<std::uint8_t>(cells, width);
    else if (cellBytes == 2)
        undoRows<std::uint16_t>(cells, width);
    else
        undoRows<std::uint32_t>(cells, width);
}

void undoFloatPlanes(std::span<const std::byte> planes,
                     std::span<std::byte> cells,
                     std::size_t width)
{
    expects(width > 0 && planes.size() == cells.size() && cells.size() % (width * 4) == 0,
            "undoFloatPlanes: whole rows, as many bytes in as out");
    for (std::size_t at = 0; at < cells.size(); at += width * 4)
        undoFloatRow(planes.data() + at, cells.data() + at, width);
}

} // namespace ecotone::formats
