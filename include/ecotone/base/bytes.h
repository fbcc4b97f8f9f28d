#pragma once

#include "ecotone/base/digest.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace ecotone {

/// Writes numbers as bytes, the lowest first on every machine; doubles by their bits.
class ByteWriter {
public:
    ByteWriter& u8(std::uint8_t value);
    ByteWriter& u32(std::uint32_t value);
    ByteWriter& i32(std::int32_t value);
    ByteWriter& u64(std::uint64_t value);
    ByteWriter& i64(std::int64_t value);
    ByteWriter& f64(double value);
    /// As they are, without their length.
    ByteWriter& bytes(std::string_view value);
    /// 32 bytes. @pre the digest is given
    ByteWriter& digest(const Digest& value);

    [[nodiscard]] const std::string& text() const& noexcept { return m_text; }
    [[nodiscard]] std::string text() && { return std::move(m_text); }

private:
    std::string m_text;
};

/// Reads what `ByteWriter` wrote, from bytes nobody vouches for: what would reach beyond the
/// end reads as zero, and is remembered.
class ByteReader {
public:
    /// @param bytes  outlive the reader
    explicit ByteReader(std::string_view bytes) : m_left{bytes} {}
    [[nodiscard]] std::uint8_t u8();
    [[nodiscard]] std::uint32_t u32();
    [[nodiscard]] std::int32_t i32();
    [[nodiscard]] std::uint64_t u64();
    [[nodiscard]] std::int64_t i64();
    [[nodiscard]] double f64();
    [[nodiscard]] std::string_view bytes(std::uint64_t count);
    [[nodiscard]] Digest digest();

    /// How many bytes there still are: what a count may ask for.
    [[nodiscard]] std::size_t left() const noexcept { return m_left.size(); }
    /// Whether something was read that was not there.
    [[nodiscard]] bool wentBeyond() const noexcept { return m_wentBeyond; }

private:
    std::string_view m_left;
    bool m_wentBeyond = false;
};

} // namespace ecotone
