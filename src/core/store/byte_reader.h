#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ecotone::store {

/// Takes numbers from the front of some bytes. Past the end it gives zeros and remembers that.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) noexcept : m_bytes{bytes} {}

    [[nodiscard]] bool isGood() const noexcept { return m_good; }
    [[nodiscard]] std::size_t left() const noexcept { return m_bytes.size(); }
    void setLittleEndian(bool little) noexcept { m_little = little; }

    [[nodiscard]] std::uint8_t byte() noexcept
    {
        return static_cast<std::uint8_t>(number<std::uint8_t>());
    }
    [[nodiscard]] std::uint32_t uint32() noexcept { return number<std::uint32_t>(); }
    [[nodiscard]] double real() noexcept
    {
        return std::bit_cast<double>(number<std::uint64_t>());
    }

private:
    template <class Number>
    Number number() noexcept
    {
        if (m_bytes.size() < sizeof(Number)) {
            m_good = false;
            m_bytes = {};
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(Number); ++i) {
            const std::size_t at = m_little ? sizeof(Number) - 1 - i : i;
            value = (value << 8U) | static_cast<unsigned char>(m_bytes[at]);
        }
        m_bytes.remove_prefix(sizeof(Number));
        return static_cast<Number>(value);
    }

    std::string_view m_bytes;
    bool m_little = true;
    bool m_good = true;
};

} // namespace ecotone::store
