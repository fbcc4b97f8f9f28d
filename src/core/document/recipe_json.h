#pragma once

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace ecotone::document {

/// A JSON file as a value.
/// @throws InputError  it cannot be read, is no JSON (says in which line), or has a key twice
/// in one
///                     object, one of which would be ignored
[[nodiscard]] nlohmann::json readJson(const std::filesystem::path& file);

} // namespace ecotone::document
