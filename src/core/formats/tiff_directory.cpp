#include "tiff_directory.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace ecotone::formats {

namespace {

// TIFF 6.0 (1992), section 2, and the BigTIFF design (AWare Systems): same fields, wider
// counts.
struct Kind {
    std::endian order;
    bool isBig;
    std::uint64_t directory; // where the first one stands

    [[nodiscard]] std::size_t countWidth() const { return isBig ? 8 : 2; }
    [[nodiscard]] std::size_t fieldWidth() const { return isBig ? 20 : 12; }
    [[nodiscard]] std::size_t wordWidth() const { return isBig ? 8 : 4; } // counts, offsets
};

// Honest directories have some thirty fields.
constexpr std::uint64_t mostFields = 1'000;

std::uint64_t numberIn(std::span<const std::byte> bytes, std::endian order)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t place = order == std::endian::big ? i : bytes.size() - 1 - i;
        number = number << 8U | std::to_integer<std::uint64_t>(bytes[place]);
    }
    return number;
}

std::optional<Kind> kindOf(const FileBytes& file)
{
    std::array<std::byte, 16> head{};
    const std::span<const std::byte> bytes{head};
    if (!file.read(0, head)) // no image fits into less
        return std::nullopt;
    Kind kind{std::endian::little, false, 0};
    const std::uint64_t mark = numberIn(bytes.first(2), std::endian::big);
    if (mark == 0x4D4D) // "MM"
        kind.order = std::endian::big;
    else if (mark != 0x4949) // "II"
        return std::nullopt;
    const std::uint64_t version = numberIn(bytes.subspan(2, 2), kind.order);
    if (version == 42) {
        kind.directory = numberIn(bytes.subspan(4, 4), kind.order);
        return kind;
    }
    if (version != 43 || numberIn(bytes.subspan(4, 4), kind.order) !=
                             (kind.order == std::endian::big ? 0x00080000U : 0x00000008U))
        return std::nullopt;
    kind.isBig = true;
    kind.directory = numberIn(bytes.subspan(8, 8), kind.order);
    return kind;
}

/// The width of the whole numbers of a field type; 0 for every other type.
unsigned widthOf(std::uint64_t type, bool isBig)
{
    switch (type) {
    case 1: // BYTE
        return 1;
    case 3: // SHORT
        return 2;
    case 4: // LONG
        return 4;
    case 16: // LONG8
        return isBig ? 8 : 0;
    default:
        return 0;
    }
}

bool liesInside(const FileBytes& file, const TiffNumbers& numbers)
{
    return numbers.position <= file.size() &&
           numbers.count <= (file.size() - numbers.position) / numbers.width;
}

} // namespace

bool numbersFrom(const FileBytes& file,
                 const TiffNumbers& numbers,
                 std::uint64_t first,
                 std::span<std::uint64_t> values)
{
    if (first > numbers.count || values.size() > numbers.count - first)
        return false;
    constexpr std::size_t most = 4'096;
    std::array<std::byte, most * 8> buffer{};
    while (!values.empty()) {
        const std::size_t count = std::min(values.size(), most);
        const std::span<std::byte> bytes{buffer.data(), count * numbers.width};
        if (!file.read(numbers.position + first * numbers.width, bytes))
            return false;
        for (std::size_t i = 0; i < count; ++i)
            values[i] =
                numberIn(bytes.subspan(i * numbers.width, numbers.width), numbers.order);
        values = values.subspan(count);
        first += count;
    }
    return true;
}

std::optional<std::uint64_t>
numberAt(const FileBytes& file, const TiffNumbers& numbers, std::uint64_t index)
{
    std::array<std::byte, 8> buffer{};
    const std::span<std::byte> bytes{buffer.data(), numbers.width};
    if (index >= numbers.count || !file.read(numbers.position + index * numbers.width, bytes))
        return std::nullopt;
    return numberIn(bytes, numbers.order);
}

std::optional<TiffDirectory> TiffDirectory::readFirst(const FileBytes& file)
{
    const std::optional<Kind> kind = kindOf(file);
    if (!kind || kind->directory > file.size())
        return std::nullopt;
    const TiffNumbers counter{kind->directory, 1, static_cast<unsigned>(kind->countWidth()),
                              kind->order};
    const std::optional<std::uint64_t> count = numberAt(file, counter, 0);
    if (!count || *count == 0 || *count > mostFields)
        return std::nullopt;
    std::vector<std::byte> table(static_cast<std::size_t>(*count) * kind->fieldWidth());
    const std::uint64_t tablePosition = kind->directory + kind->countWidth();
    if (!file.read(tablePosition, table))
        return std::nullopt;

    TiffDirectory directory;
    directory.m_order = kind->order;
    const std::size_t word = kind->wordWidth();
    for (std::size_t at = 0; at < table.size(); at += kind->fieldWidth()) {
        const auto field = std::span<const std::byte>{table}.subspan(at, kind->fieldWidth());
        const auto tag = static_cast<std::uint16_t>(numberIn(field.first(2), kind->order));
        if (!directory.m_fields.empty() && tag <= directory.m_fields.rbegin()->first)
            return std::nullopt;
        const unsigned width = widthOf(numberIn(field.subspan(2, 2), kind->order), kind->isBig);
        if (width == 0) {
            directory.m_fields.emplace(tag, std::nullopt);
            continue;
        }
        TiffNumbers numbers{0, numberIn(field.subspan(4, word), kind->order), width,
                            kind->order};
        // Values that fit stand in the field itself, others where it points to.
        numbers.position = numbers.count <= word / width
                               ? tablePosition + at + 4 + word
                               : numberIn(field.subspan(4 + word, word), kind->order);
        if (!liesInside(file, numbers))
            return std::nullopt;
        directory.m_fields.emplace(tag, numbers);
    }
    return directory;
}

std::optional<TiffNumbers> TiffDirectory::numbers(std::uint16_t tag) const
{
    const auto field = m_fields.find(tag);
    return field == m_fields.end() ? std::nullopt : field->second;
}

std::optional<std::uint64_t> TiffDirectory::number(
    const FileBytes& file, std::uint16_t tag, std::optional<std::uint64_t> whereAbsent) const
{
    if (!has(tag))
        return whereAbsent;
    const std::optional<TiffNumbers> found = numbers(tag);
    if (!found || found->count != 1)
        return std::nullopt;
    return numberAt(file, *found, 0);
}

} // namespace ecotone::formats
