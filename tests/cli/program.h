#pragma once

#include "support/temporary_folder.h"

#include <filesystem>
#include <string>

namespace ecotone::tests {

/// What the program printed and how it ended.
struct Ran {
    int code = 0;
    std::string out, err;
};

/// A folder of its own for one test, in which the built program runs.
class Scratch {
public:
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_folder.path(); }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const
    {
        return m_folder / name;
    }
    /// Runs a shell line in the folder, in which `ecotone` is the built program and `$SAMPLE` the
    /// folder of the sample landscape. The clock stands at the start of 2026.
    [[nodiscard]] Ran run(const std::string& line) const;

private:
    TemporaryFolder m_folder;
};

[[nodiscard]] std::string textOf(const std::filesystem::path& file);

/// The folder of data that other people made, or empty, with a message, where it is not there.
[[nodiscard]] std::filesystem::path sharedData();

} // namespace ecotone::tests
