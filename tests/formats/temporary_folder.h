#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace ecotone::tests {

/// A folder of its own that is removed with all that is in it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const
    {
        return m_path / name;
    }
    /// Writes bytes into a file of the folder.
    std::filesystem::path write(const std::string& name, std::string_view bytes) const;

private:
    std::filesystem::path m_path;
};

[[nodiscard]] std::string readAll(const std::filesystem::path& file);

/// A file of the data other people made, or an empty path (with a message) where it is not
/// there.
[[nodiscard]] std::filesystem::path sharedFile(const std::string& name);

} // namespace ecotone::tests
