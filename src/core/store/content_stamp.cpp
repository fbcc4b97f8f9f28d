#include "content_stamp.h"

#include "ecotone/base/digest.h"

#include <fmt/format.h>

#include <bit>
#include <charconv>

namespace ecotone::store {

namespace {

constexpr std::size_t digitsOfNumber = 16;

using Numbers = std::array<std::uint64_t, 4>;

std::optional<Numbers> numbersOf(std::string_view hex)
{
    Numbers numbers{};
    if (hex.size() != numbers.size() * digitsOfNumber)
        return std::nullopt;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::string_view digits = hex.substr(i * digitsOfNumber, digitsOfNumber);
        const char* last = digits.data() + digits.size();
        if (std::from_chars(digits.data(), last, numbers[i], 16).ptr != last)
            return std::nullopt;
    }
    return numbers;
}

/// The bytes of a value with its kind and its length, so that no two rows read alike.
struct Bytes {
    std::string& out;

    void number(char kind, std::uint64_t value) const
    {
        out.push_back(kind);
        for (unsigned i = 0; i < 8; ++i)
            out.push_back(static_cast<char>((value >> (8U * i)) & 0xFFU));
    }
    void bytes(char kind, std::string_view value) const
    {
        number(kind, value.size());
        out += value;
    }
    void operator()(Null) const { out.push_back('n'); }
    void operator()(std::int64_t value) const
    {
        number('i', static_cast<std::uint64_t>(value));
    }
    void operator()(double value) const { number('d', std::bit_cast<std::uint64_t>(value)); }
    void operator()(const std::string& value) const { bytes('t', value); }
    void operator()(const Blob& value) const { bytes('b', value.bytes); }
};

Numbers numbersOf(std::string_view table, const Row& row)
{
    std::string text;
    Bytes writer{text};
    writer.bytes('t', table);
    for (const Value& value : row)
        std::visit(writer, value);
    return numbersOf(digestOf(text).hex()).value();
}

} // namespace

std::optional<ContentStamp> ContentStamp::fromText(std::string_view text)
{
    const auto numbers = numbersOf(text);
    if (!numbers)
        return std::nullopt;
    ContentStamp stamp;
    stamp.m_sums = *numbers;
    return stamp;
}

std::string ContentStamp::text() const
{
    return fmt::format("{:016x}{:016x}{:016x}{:016x}", m_sums[0], m_sums[1], m_sums[2],
                       m_sums[3]);
}

void ContentStamp::add(std::string_view table, const Row& row)
{
    const Numbers numbers = numbersOf(table, row);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        m_sums[i] += numbers[i];
}

void ContentStamp::remove(std::string_view table, const Row& row)
{
    const Numbers numbers = numbersOf(table, row);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        m_sums[i] -= numbers[i];
}

} // namespace ecotone::store
