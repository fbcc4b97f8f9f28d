#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

namespace ecotone::formats {

/// A regular file opened for reading, whose bytes are asked for by their place.
class FileBytes {
public:
    /// Nothing where the name is no regular file that can be read.
    [[nodiscard]] static std::optional<FileBytes> open(const std::filesystem::path& file);

    ~FileBytes();
    FileBytes(FileBytes&& other) noexcept;
    FileBytes& operator=(FileBytes&& other) noexcept;

    /// Bytes, when the file was opened.
    [[nodiscard]] std::uint64_t size() const noexcept { return m_size; }
    /// Fills `bytes` from `position` on; false where the file cannot give all of them.
    [[nodiscard]] bool read(std::uint64_t position, std::span<std::byte> bytes) const;

private:
    FileBytes(int descriptor, std::uint64_t size) noexcept;

    int m_descriptor; // -1 when moved from
    std::uint64_t m_size;
};

} // namespace ecotone::formats
