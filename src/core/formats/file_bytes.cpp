#include "file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace ecotone::formats {

std::optional<FileBytes> FileBytes::open(const std::filesystem::path& file)
{
    // Without waiting: a pipe would wait for somebody to write into it.
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return std::nullopt;
    struct stat facts {};
    const bool isKnown = ::fstat(descriptor, &facts) == 0;
    FileBytes opened{descriptor, isKnown ? static_cast<std::uint64_t>(facts.st_size) : 0};
    if (!isKnown || !S_ISREG(facts.st_mode))
        return std::nullopt;
    return opened;
}

FileBytes::FileBytes(int descriptor, std::uint64_t size) noexcept
    : m_descriptor{descriptor}
    , m_size{size}
{
}

FileBytes::FileBytes(FileBytes&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
    , m_size{other.m_size}
{
}

FileBytes& FileBytes::operator=(FileBytes&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

FileBytes::~FileBytes()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool FileBytes::read(std::uint64_t position, std::span<std::byte> bytes) const
{
    if (position > m_size || bytes.size() > m_size - position)
        return false;
    while (!bytes.empty()) {
        const ::ssize_t count =
            ::pread(m_descriptor, bytes.data(), bytes.size(), static_cast<::off_t>(position));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false; // cut short since it was opened, or the disk failed
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        position += static_cast<std::uint64_t>(count);
    }
    return true;
}

} // namespace ecotone::formats
