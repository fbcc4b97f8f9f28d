#include "tile_layout.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

namespace ecotone::formats {

namespace {

// Fields of the TIFF 6.0 specification (1992) and its supplements.
namespace tag {
constexpr std::uint16_t subfileType = 254, imageWidth = 256, imageLength = 257,
                        bitsPerSample = 258, compression = 259, photometric = 262,
                        fillOrder = 266, stripOffsets = 273, orientation = 274,
                        samplesPerPixel = 277, stripByteCounts = 279, planarConfiguration = 284,
                        predictor = 317, tileWidth = 322, tileLength = 323, tileOffsets = 324,
                        tileByteCounts = 325, sampleFormat = 339, jpegTables = 347,
                        subsampling = 530, imageDepth = 32'997, tileDepth = 32'998;
}

constexpr std::uint64_t mostTileBytes = 64ULL * 1024 * 1024;
constexpr std::uint64_t mostTiles = 4ULL * 1024 * 1024; // of a band
constexpr std::uint64_t mostBands = 65'535;             // what the field can say

/// The fields of one directory, asked for by tag.
struct Fields {
    const FileBytes& file;
    const TiffDirectory& directory;

    [[nodiscard]] std::optional<std::uint64_t>
    one(std::uint16_t tag, std::optional<std::uint64_t> whereAbsent = std::nullopt) const
    {
        return directory.number(file, tag, whereAbsent);
    }

    /// The number that stands there for every band alike.
    [[nodiscard]] std::optional<std::uint64_t>
    forEveryBand(std::uint16_t tag,
                 std::uint64_t bands,
                 std::optional<std::uint64_t> whereAbsent = std::nullopt) const
    {
        if (!directory.has(tag))
            return whereAbsent;
        const std::optional<TiffNumbers> numbers = directory.numbers(tag);
        if (!numbers || numbers->count != bands)
            return std::nullopt;
        std::vector<std::uint64_t> values(static_cast<std::size_t>(bands));
        if (!numbersFrom(file, *numbers, 0, values) ||
            std::ranges::adjacent_find(values, std::not_equal_to{}) != values.end())
            return std::nullopt;
        return values.front();
    }
};

/// Nothing in the directory asks for more than whole tiles of plain cells, top row first.
bool isPlain(const Fields& fields)
{
    for (const std::uint16_t other : {tag::stripOffsets, tag::stripByteCounts, tag::jpegTables,
                                      tag::subsampling, tag::imageDepth, tag::tileDepth})
        if (fields.directory.has(other))
            return false;
    const std::optional<std::uint64_t> photometric = fields.one(tag::photometric);
    const bool isPlainColour =
        photometric == 1U || photometric == 2U || photometric == 3U; // grey, RGB, palette
    return isPlainColour && fields.one(tag::subfileType, 0) == 0U &&
           fields.one(tag::fillOrder, 1) == 1U && fields.one(tag::orientation, 1) == 1U;
}

bool setSizes(TileLayout& layout, const Fields& fields)
{
    constexpr std::uint64_t most = std::numeric_limits<int>::max(); // what GDAL can say
    const std::array<std::pair<std::uint16_t, std::int64_t*>, 4> sizes{
        {{tag::imageWidth, &layout.imageWidth},
         {tag::imageLength, &layout.imageHeight},
         {tag::tileWidth, &layout.tileWidth},
         {tag::tileLength, &layout.tileHeight}}};
    for (const auto& [name, size] : sizes) {
        const std::optional<std::uint64_t> stated = fields.one(name);
        if (!stated || *stated == 0 || *stated > most)
            return false;
        *size = static_cast<std::int64_t>(*stated);
    }
    return static_cast<std::uint64_t>(layout.tileWidth) *
                   static_cast<std::uint64_t>(layout.tileHeight) <=
               mostTileBytes / layout.cellBytes &&
           static_cast<std::uint64_t>(layout.tilesAcross()) *
                   static_cast<std::uint64_t>(layout.tilesDown()) <=
               mostTiles;
}

bool setCellType(TileLayout& layout, const Fields& fields, std::uint64_t bands)
{
    struct Type {
        std::uint64_t bits, format; // format 1: unsigned, 2: signed, 3: IEEE floating point
        GDALDataType gdal;
    };
    constexpr std::array<Type, 6> types{{{8, 1, GDT_Byte},
                                         {16, 1, GDT_UInt16},
                                         {16, 2, GDT_Int16},
                                         {32, 1, GDT_UInt32},
                                         {32, 2, GDT_Int32},
                                         {32, 3, GDT_Float32}}};
    const auto bits = fields.forEveryBand(tag::bitsPerSample, bands);
    const auto format = fields.forEveryBand(tag::sampleFormat, bands, 1);
    const auto* type = std::ranges::find_if(
        types, [&](const Type& t) { return bits == t.bits && format == t.format; });
    if (type == types.end())
        return false;
    layout.cellType = type->gdal;
    layout.cellBytes = static_cast<std::size_t>(type->bits / 8);
    return true;
}

bool setCodec(TileLayout& layout, const Fields& fields)
{
    const std::optional<std::uint64_t> compression = fields.one(tag::compression);
    if (compression == 8U || compression == 32'946U) // Adobe's number, and the older one
        layout.codec = TileCodec::Deflate;
    else if (compression == 50'000U)
        layout.codec = TileCodec::Zstd;
    else
        return false;
    const std::optional<std::uint64_t> predictor = fields.one(tag::predictor);
    if (predictor == 2U)
        layout.predictor = Predictor::Differencing;
    else if (predictor == 3U && layout.cellType == GDT_Float32)
        layout.predictor = Predictor::FloatPlanes;
    else
        return false;
    return true;
}

bool setTiles(TileLayout& layout, const Fields& fields, std::uint64_t bands, int band)
{
    const auto tiles = static_cast<std::uint64_t>(layout.tilesAcross() * layout.tilesDown());
    const std::optional<TiffNumbers> offsets = fields.directory.numbers(tag::tileOffsets);
    const std::optional<TiffNumbers> byteCounts = fields.directory.numbers(tag::tileByteCounts);
    if (!offsets || !byteCounts || offsets->count != tiles * bands ||
        byteCounts->count != offsets->count)
        return false;
    layout.firstTile = tiles * static_cast<std::uint64_t>(band - 1);
    layout.offsets = *offsets;
    layout.byteCounts = *byteCounts;
    return true;
}

/// In pieces, so that no memory is taken for what a file claims.
bool areByteCountsHonest(const FileBytes& file, const TileLayout& layout)
{
    std::array<std::uint64_t, 4'096> piece{};
    auto left = static_cast<std::uint64_t>(layout.tilesAcross() * layout.tilesDown());
    std::uint64_t first = layout.firstTile;
    while (left > 0) {
        const std::span<std::uint64_t> counts{
            piece.data(),
            static_cast<std::size_t>(std::min<std::uint64_t>(left, piece.size()))};
        if (!numbersFrom(file, layout.byteCounts, first, counts) ||
            std::ranges::max(counts) > layout.mostPackedBytes())
            return false;
        left -= counts.size();
        first += counts.size();
    }
    return true;
}

} // namespace

std::optional<TileLayout> tileLayoutOf(const FileBytes& file, int band)
{
    const std::optional<TiffDirectory> directory = TiffDirectory::readFirst(file);
    if (!directory)
        return std::nullopt;
    const Fields fields{file, *directory};
    const std::optional<std::uint64_t> bands = fields.one(tag::samplesPerPixel, 1);
    if (!isPlain(fields) || !bands || *bands < 1 || *bands > mostBands || band < 1 ||
        static_cast<std::uint64_t>(band) > *bands)
        return std::nullopt;
    // Several bands must stand in planes of their own (2), not cell by cell (1).
    const std::optional<std::uint64_t> planes = fields.one(tag::planarConfiguration, 1);
    if (planes != 2U && !(planes == 1U && *bands == 1))
        return std::nullopt;
    TileLayout layout;
    layout.order = directory->byteOrder();
    if (!setCellType(layout, fields, *bands) || !setSizes(layout, fields) ||
        !setCodec(layout, fields) || !setTiles(layout, fields, *bands, band) ||
        !areByteCountsHonest(file, layout))
        return std::nullopt;
    return layout;
}

} // namespace ecotone::formats
