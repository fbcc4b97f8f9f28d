#pragma once

#include "file_bytes.h"

#include <bit>
#include <cstdint>
#include <map>
#include <optional>

namespace ecotone::formats {

/// Whole numbers that stand one after the other in a TIFF file.
struct TiffNumbers {
    std::uint64_t position = 0; // of the first one, in the file
    std::uint64_t count = 0;
    unsigned width = 0; // of one, in bytes: 1, 2, 4 or 8
    std::endian order = std::endian::little;
};

/// The number with this index; nothing where there is none or the file cannot be read.
[[nodiscard]] std::optional<std::uint64_t>
numberAt(const FileBytes& file, const TiffNumbers& numbers, std::uint64_t index);

/// `first` to `first + values.size() - 1` of the numbers; false as `numberAt`.
[[nodiscard]] bool numbersFrom(const FileBytes& file,
                               const TiffNumbers& numbers,
                               std::uint64_t first,
                               std::span<std::uint64_t> values);

/// The first directory of a TIFF or BigTIFF file: its main image, field by field. Only whole
/// numbers are read. Invariant: every array of numbers lies inside the file.
class TiffDirectory {
public:
    /// Nothing where the file is no TIFF or its directory is not as the specification has it
    /// (fields in ascending order, each once, values inside the file).
    [[nodiscard]] static std::optional<TiffDirectory> readFirst(const FileBytes& file);

    [[nodiscard]] std::endian byteOrder() const noexcept { return m_order; }
    [[nodiscard]] bool has(std::uint16_t tag) const { return m_fields.contains(tag); }
    /// The numbers of a field; nothing where it is absent or holds something else.
    [[nodiscard]] std::optional<TiffNumbers> numbers(std::uint16_t tag) const;
    /// The one number of a field; `whereAbsent` where the file has no such field, nothing where
    /// the field holds anything but one number.
    [[nodiscard]] std::optional<std::uint64_t>
    number(const FileBytes& file,
           std::uint16_t tag,
           std::optional<std::uint64_t> whereAbsent = std::nullopt) const;

private:
    std::endian m_order = std::endian::little;
    std::map<std::uint16_t, std::optional<TiffNumbers>> m_fields; // nothing: no whole numbers
};

} // namespace ecotone::formats
