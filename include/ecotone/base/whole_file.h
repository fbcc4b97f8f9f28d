#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ecotone {

/// All bytes of a file; nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> readWhole(const std::filesystem::path& file);

/// Lets `write` make a file under another name in the same folder and puts it in the place of
/// `file` once it is whole. What stood there before is lost only then.
/// @throws InputError  the folder is not there or cannot be written to; what `write` throws,
///                     after the half-made file was removed
void writeWhole(const std::filesystem::path& file,
                const std::function<void(const std::filesystem::path& partial)>& write);

void writeWholeText(const std::filesystem::path& file, std::string_view text);

} // namespace ecotone
