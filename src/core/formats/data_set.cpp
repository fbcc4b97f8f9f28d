#include "ecotone/formats/data_set.h"

#include "file_guard.h"
#include "sidecars.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error))
        if (std::error_code unknown; entry->is_regular_file(unknown))
            files.push_back(entry->path());
    if (error)
        throw InputError{fmt::format("The folder “{}” cannot be read: {}.", folder.string(),
                                     error.message())};
    return files;
}

} // namespace

std::vector<fs::path> filesOf(const fs::path& file)
{
    const fs::path main = guardedPath(file);
    std::vector<fs::path> files;
    if (fs::is_directory(main)) {
        files = filesIn(main);
    } else {
        const std::string mainName = main.filename().string();
        for (const std::string& name : sidecarNames(main))
            if (name == mainName || sidecarKind(mainName, name) == Sidecar::Data)
                files.push_back(main.parent_path() / name);
    }
    std::ranges::sort(files);
    return files;
}

DataSetIdentity identityOf(const fs::path& file)
{
    const std::vector<fs::path> files = filesOf(file);
    const fs::path folder = guardedPath(file).parent_path();
    DataSetIdentity identity;
    Sha256 all;
    for (const fs::path& part : files) {
        const Digest digest = digestOfFile(part);
        // As sha256sum writes it, so that anybody can recompute the digest of the whole.
        all.add(digest.hex())
            .add("  ")
            .add(part.lexically_relative(folder).generic_string())
            .add("\n");
        identity.sizeBytes += static_cast<std::int64_t>(fs::file_size(part));
        identity.digest = digest;
    }
    if (files.size() != 1)
        identity.digest = all.digest();
    return identity;
}

} // namespace ecotone::formats
