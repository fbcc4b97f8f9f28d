#include "ecotone/store/unfinished_file.h"

#include "ecotone/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <string>
#include <system_error>

namespace ecotone::store {

namespace {

/// After a power cut a name is only sure to be there when its folder was synced. File systems
/// that cannot sync a folder (some network drives) say so; then there is nothing more to be
/// done.
void syncFolder(const std::filesystem::path& folder)
{
    const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

UnfinishedFile::UnfinishedFile(const std::filesystem::path& place)
    : m_path{place.parent_path() / fmt::format(".{}.unfinished", place.filename().string())}
{
    // What an earlier attempt left when its program was killed.
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
    std::filesystem::remove(m_path.string() + "-journal", ignored);
}

UnfinishedFile::~UnfinishedFile()
{
    std::error_code ignored; // It may have been moved; a leftover is removed next time.
    std::filesystem::remove(m_path, ignored);
    std::filesystem::remove(m_path.string() + "-journal", ignored);
}

void UnfinishedFile::moveTo(const std::filesystem::path& place)
{
    std::error_code error;
    std::filesystem::rename(m_path, place, error);
    if (error)
        throw StorageError{
            fmt::format("The file {} could not be put in its place: {}. Check that "
                        "its folder may be written.",
                        place.string(), error.message())};
    syncFolder(place.parent_path());
}

std::filesystem::path fileBeside(const std::filesystem::path& file, std::string_view mark)
{
    return file.parent_path() /
           fmt::format("{}{}{}", file.stem().string(), mark, file.extension().string());
}

} // namespace ecotone::store
