#pragma once

#include <cstddef>
#include <memory>
#include <span>

struct libdeflate_decompressor;
struct ZSTD_DCtx_s;

namespace ecotone::formats {

/// How the bytes of a tile are compressed.
enum class TileCodec { Deflate, Zstd };

/// Unpacks tiles of one codec. Belongs to one thread.
class TileDecoder {
public:
    explicit TileDecoder(TileCodec codec);

    /// Unpacks `packed` into exactly `cells.size()` bytes; bytes after the end of the packed
    /// stream are let be, as writers may leave room there.
    /// @return false  `packed` is damaged, or holds more or fewer bytes; `cells` is then spoilt
    [[nodiscard]] bool decode(std::span<const std::byte> packed, std::span<std::byte> cells);

private:
    struct DeflateDeleter {
        void operator()(libdeflate_decompressor* decoder) const noexcept;
    };
    struct ZstdDeleter {
        void operator()(ZSTD_DCtx_s* decoder) const noexcept;
    };

    std::unique_ptr<libdeflate_decompressor, DeflateDeleter> m_deflate; // of that codec only
    std::unique_ptr<ZSTD_DCtx_s, ZstdDeleter> m_zstd;                   // of that codec only
};

} // namespace ecotone::formats
