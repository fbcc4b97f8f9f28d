#pragma once

#include <filesystem>
#include <string_view>

namespace ecotone::store {

/// A file that is being made under another name in the same folder, so that nobody ever sees
/// half of it. Removed when it goes, unless it was moved to its place.
class UnfinishedFile {
public:
    /// @param place  where the file will stand
    explicit UnfinishedFile(const std::filesystem::path& place);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }

    /// Takes its place at once and for good (the folder entry is on the disk), replacing what
    /// stood there. @throws StorageError  the file system refused; the place is as it was
    void moveTo(const std::filesystem::path& place);

private:
    std::filesystem::path m_path;
};

/// `/plans/plan.gpkg`, ".format-1" → `/plans/plan.format-1.gpkg`.
[[nodiscard]] std::filesystem::path fileBeside(const std::filesystem::path& file,
                                               std::string_view mark);

} // namespace ecotone::store
