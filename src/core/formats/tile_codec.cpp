#include "tile_codec.h"

#include <libdeflate.h>
#include <zstd.h>

#include <new>

namespace ecotone::formats {

void TileDecoder::DeflateDeleter::operator()(libdeflate_decompressor* decoder) const noexcept
{
    libdeflate_free_decompressor(decoder);
}

void TileDecoder::ZstdDeleter::operator()(ZSTD_DCtx_s* decoder) const noexcept
{
    ZSTD_freeDCtx(decoder);
}

TileDecoder::TileDecoder(TileCodec codec)
    : m_deflate{codec == TileCodec::Deflate ? libdeflate_alloc_decompressor() : nullptr}
    , m_zstd{codec == TileCodec::Zstd ? ZSTD_createDCtx() : nullptr}
{
    if (!m_deflate && !m_zstd)
        throw std::bad_alloc{};
}

bool TileDecoder::decode(std::span<const std::byte> packed, std::span<std::byte> cells)
{
    // All at once into the tile: nothing is allocated for what a stream claims of itself.
    if (m_deflate)
        return libdeflate_zlib_decompress(m_deflate.get(), packed.data(), packed.size(),
                                          cells.data(), cells.size(),
                                          nullptr) == LIBDEFLATE_SUCCESS;
    const std::size_t frame = ZSTD_findFrameCompressedSize(packed.data(), packed.size());
    return ZSTD_isError(frame) == 0 &&
           ZSTD_decompressDCtx(m_zstd.get(), cells.data(), cells.size(), packed.data(),
                               frame) == cells.size();
}

} // namespace ecotone::formats
