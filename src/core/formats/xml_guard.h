#pragma once

#include <memory>
#include <optional>
#include <string>

namespace ecotone::formats {

/// Bytes that GDAL can open as a file while this object lives.
class MemoryFile {
public:
    /// @param extension  with its dot, so that drivers recognise the format
    MemoryFile(std::string bytes, const std::string& extension);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] const std::string& gdalName() const noexcept { return m_gdalName; }

private:
    std::string m_bytes;
    std::string m_gdalName;
};

/// All bytes of a file that GDAL can open, up to a limit.
/// @throws InputError  it cannot be read or is larger than 2 GiB
[[nodiscard]] std::string bytesOf(const std::string& gdalName);

/// The first bytes of a file, at most `count`.
[[nodiscard]] std::string firstBytesOf(const std::string& gdalName, std::size_t count);

/// Where a file is XML: a copy in memory in which no schema location can make a parser open a
/// file or the network. Nothing where it is not XML.
/// @throws InputError  the XML declares entities or a document type, or an encoding in which we
///                     could not see that
[[nodiscard]] std::unique_ptr<MemoryFile> harmlessXml(const std::string& gdalName);

} // namespace ecotone::formats
