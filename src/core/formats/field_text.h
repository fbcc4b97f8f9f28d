#pragma once

#include "handles.h"

#include <optional>
#include <string>

namespace ecotone::formats {

/// The bytes of an attribute as text: numbers in their shortest exact form, dates as ISO 8601
/// has them, lists with semicolons. Nothing where the field is null or holds binary data.
[[nodiscard]] std::optional<std::string> fieldText(OGRFeatureH feature, int field);

} // namespace ecotone::formats
