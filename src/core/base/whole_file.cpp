#include "ecotone/base/whole_file.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <system_error>

namespace ecotone {

namespace {

namespace fs = std::filesystem;

/// Keeps the ending, by which GDAL knows the format.
fs::path partialName(const fs::path& file)
{
    return file.parent_path() /
           fmt::format(".{}.part{}", file.stem().string(), file.extension().string());
}

/// Removes a half-made file unless it was renamed away.
struct PartialFile {
    fs::path path;
    ~PartialFile()
    {
        std::error_code error; // nothing to remove where nothing was made
        fs::remove(path, error);
    }
};

} // namespace

std::optional<std::string> readWhole(const fs::path& file)
{
    std::error_code error;
    std::ifstream stream{file, std::ios::binary};
    if (!stream || fs::is_directory(file, error)) // reading a folder would throw
        return std::nullopt;
    std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    if (stream.bad())
        return std::nullopt;
    return bytes;
}

void writeWhole(const fs::path& file, const std::function<void(const fs::path&)>& write)
{
    const fs::path whole = fs::absolute(file);
    std::error_code error;
    if (!fs::is_directory(whole.parent_path(), error))
        throw InputError{fmt::format("“{}” cannot be written: there is no folder “{}”. Make it "
                                     "first.",
                                     file.string(), whole.parent_path().string())};
    if (fs::is_directory(whole, error))
        throw InputError{fmt::format("“{}” cannot be written: a folder of this name is there. "
                                     "Choose another name.",
                                     file.string())};
    const PartialFile partial{partialName(whole)};
    fs::remove(partial.path, error); // left by a run that was killed
    write(partial.path);
    fs::rename(partial.path, whole, error);
    if (error)
        throw InputError{
            fmt::format("“{}” cannot be written: {}. Check the folder and the space "
                        "on the disk.",
                        file.string(), error.message())};
}

void writeWholeText(const fs::path& file, std::string_view text)
{
    writeWhole(file, [&](const fs::path& partial) {
        std::ofstream stream{partial, std::ios::binary};
        stream.write(text.data(), static_cast<std::streamsize>(text.size()));
        stream.close();
        if (!stream)
            throw InputError{
                fmt::format("“{}” cannot be written. Check that you may write to the "
                            "folder and that the disk is not full.",
                            file.string())};
    });
}

} // namespace ecotone
