#include "ecotone/formats/zip_dates.h"

#include "ecotone/base/bytes.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

// APPNOTE.TXT 6.3.10 of PKWARE: local file header (4.3.7), central directory header (4.3.12),
// end of central directory record (4.3.16). Numbers are lowest byte first.
constexpr std::string_view entryMark{"PK\1\2"}, endMark{"PK\5\6"};
constexpr std::size_t endBytes = 22, entryBytes = 46;
constexpr std::size_t directorySizeAt = 12; // in the end record; the offset follows
constexpr std::size_t nameLengthAt =
    28; // in an entry; lengths of extra field and remark follow
constexpr std::size_t localHeaderAt = 42;                         // in an entry
constexpr std::uint64_t dateInEntry = 12, dateInLocalHeader = 10; // time, then date
constexpr std::string_view firstDate{"\0\0\x21\0", 4};

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    return ByteReader{bytes.substr(at, sizeof(std::uint32_t))}.u32();
}

std::uint16_t shortAt(std::string_view bytes, std::size_t at)
{
    ByteReader reader{bytes.substr(at, 2)};
    const unsigned low = reader.u8(), high = reader.u8();
    return static_cast<std::uint16_t>(low | high << 8U);
}

class Archive {
public:
    explicit Archive(const fs::path& file)
        : m_file{file}
        , m_stream{file, std::ios::in | std::ios::out | std::ios::binary}
        , m_size{fs::file_size(file)}
    {
    }

    [[nodiscard]] std::string read(std::uint64_t from, std::uint64_t count)
    {
        std::string bytes(count, '\0');
        m_stream.seekg(static_cast<std::streamoff>(from));
        m_stream.read(bytes.data(), static_cast<std::streamsize>(count));
        requireGood();
        return bytes;
    }
    void write(std::uint64_t at, std::string_view bytes)
    {
        m_stream.seekp(static_cast<std::streamoff>(at));
        m_stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        requireGood();
    }
    void close()
    {
        m_stream.close();
        requireGood();
    }
    [[nodiscard]] std::uint64_t size() const noexcept { return m_size; }
    void require(bool isAsExpected) const
    {
        if (!isAsExpected)
            throw InputError{
                fmt::format("“{}” could not be written: what came out is no zip "
                            "archive that is understood. Write another format instead.",
                            m_file.string())};
    }

private:
    void requireGood() const
    {
        if (!m_stream)
            throw InputError{
                fmt::format("“{}” could not be written. Check that the disk has room "
                            "and the folder is writable.",
                            m_file.string())};
    }

    fs::path m_file;
    std::fstream m_stream;
    std::uint64_t m_size;
};

} // namespace

void setZipDates(const fs::path& file)
{
    Archive archive{file};
    archive.require(archive.size() >= endBytes);
    const std::string end = archive.read(archive.size() - endBytes, endBytes);
    archive.require(end.starts_with(endMark)); // no remark stands behind it
    const std::uint64_t directorySize = numberAt(end, directorySizeAt);
    const std::uint64_t directoryAt = numberAt(end, directorySizeAt + sizeof(std::uint32_t));
    archive.require(directoryAt + directorySize + endBytes <= archive.size());
    const std::string directory = archive.read(directoryAt, directorySize);
    for (std::size_t at = 0; at < directory.size();) {
        const std::string_view entry = std::string_view{directory}.substr(at);
        archive.require(entry.size() >= entryBytes && entry.starts_with(entryMark));
        const std::uint64_t localHeader = numberAt(entry, localHeaderAt);
        archive.require(localHeader < directoryAt);
        archive.write(directoryAt + at + dateInEntry, firstDate);
        archive.write(localHeader + dateInLocalHeader, firstDate);
        at += entryBytes + shortAt(entry, nameLengthAt) + shortAt(entry, nameLengthAt + 2) +
              shortAt(entry, nameLengthAt + 4);
    }
    archive.close();
}

} // namespace ecotone::formats
