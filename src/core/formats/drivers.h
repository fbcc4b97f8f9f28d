#pragma once

#include <string>

namespace ecotone::formats {

enum class Reading { Rasters, Features };

/// The formats we let GDAL try on a file, as GDAL wants them: a list that ends with a null
/// pointer.
[[nodiscard]] const char* const* allowedDrivers(Reading reading) noexcept;

/// The same in words, for messages.
[[nodiscard]] std::string readableFormats();

} // namespace ecotone::formats
