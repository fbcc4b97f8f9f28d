#include "ecotone/base/bytes.h"

#include "ecotone/base/contract.h"

#include <bit>
#include <cstddef>

namespace ecotone {

namespace {

constexpr unsigned byteBits = 8;
constexpr std::size_t digestBytes = 32;

template <class Unsigned>
void append(std::string& text, Unsigned value)
{
    for (unsigned byte = 0; byte < sizeof value; ++byte)
        text += static_cast<char>(value >> (byteBits * byte) & 0xFFU);
}

template <class Unsigned>
Unsigned numberOf(std::string_view bytes)
{
    Unsigned value = 0;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte)
        value = static_cast<Unsigned>(
            value | std::uint64_t{static_cast<unsigned char>(bytes[byte])} << (byteBits * byte));
    return value;
}

unsigned valueOfDigit(char digit)
{
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

} // namespace

ByteWriter& ByteWriter::u8(std::uint8_t value)
{
    m_text += static_cast<char>(value);
    return *this;
}

ByteWriter& ByteWriter::u32(std::uint32_t value)
{
    append(m_text, value);
    return *this;
}

ByteWriter& ByteWriter::i32(std::int32_t value)
{
    return u32(static_cast<std::uint32_t>(value));
}

ByteWriter& ByteWriter::u64(std::uint64_t value)
{
    append(m_text, value);
    return *this;
}

ByteWriter& ByteWriter::i64(std::int64_t value)
{
    return u64(static_cast<std::uint64_t>(value));
}

ByteWriter& ByteWriter::f64(double value)
{
    return u64(std::bit_cast<std::uint64_t>(value));
}

ByteWriter& ByteWriter::bytes(std::string_view value)
{
    m_text += value;
    return *this;
}

ByteWriter& ByteWriter::digest(const Digest& value)
{
    expects(value.isGiven(), "ByteWriter::digest: the digest is given");
    for (std::size_t byte = 0; byte < digestBytes; ++byte)
        u8(static_cast<std::uint8_t>(16U * valueOfDigit(value.hex()[2 * byte]) +
                                     valueOfDigit(value.hex()[2 * byte + 1])));
    return *this;
}

std::uint8_t ByteReader::u8()
{
    return numberOf<std::uint8_t>(bytes(1));
}

std::uint32_t ByteReader::u32()
{
    return numberOf<std::uint32_t>(bytes(sizeof(std::uint32_t)));
}

std::int32_t ByteReader::i32()
{
    return static_cast<std::int32_t>(u32());
}

std::uint64_t ByteReader::u64()
{
    return numberOf<std::uint64_t>(bytes(sizeof(std::uint64_t)));
}

std::int64_t ByteReader::i64()
{
    return static_cast<std::int64_t>(u64());
}

double ByteReader::f64()
{
    return std::bit_cast<double>(u64());
}

std::string_view ByteReader::bytes(std::uint64_t count)
{
    if (count > m_left.size()) {
        m_wentBeyond = true;
        m_left = {};
        return {};
    }
    const std::string_view read = m_left.substr(0, static_cast<std::size_t>(count));
    m_left.remove_prefix(read.size());
    return read;
}

Digest ByteReader::digest()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (std::size_t byte = 0; byte < digestBytes; ++byte) {
        const std::uint8_t value = u8();
        hex += digits[value >> 4U];
        hex += digits[value & 15U];
    }
    return Digest{std::move(hex)};
}

} // namespace ecotone
