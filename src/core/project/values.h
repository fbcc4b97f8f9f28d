#pragma once

#include "ecotone/base/text.h"
#include "ecotone/records/records.h"

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::project {

/// Whether a value can be kept in the project file and come back the same: texts are UTF-8
/// without null characters, numbers are finite.
[[nodiscard]] inline bool isStorable(const std::string& text)
{
    return isUtf8(text) && text.find('\0') == std::string::npos;
}
[[nodiscard]] inline bool isStorable(double number)
{
    return std::isfinite(number);
}
template <class Value>
[[nodiscard]] bool isStorable(const Value&)
{
    return true;
}
template <class Value>
[[nodiscard]] bool isStorable(const std::optional<Value>& value)
{
    return !value || isStorable(*value);
}
[[nodiscard]] inline bool isStorable(const std::vector<std::string>& texts)
{
    for (const std::string& text : texts)
        if (!isStorable(text))
            return false;
    return true;
}
[[nodiscard]] inline bool isStorable(const std::map<std::string, std::string>& texts)
{
    for (const auto& [key, text] : texts)
        if (!isStorable(key) || !isStorable(text))
            return false;
    return true;
}

/// The name of the first field that cannot be stored.
template <class Record>
[[nodiscard]] std::optional<std::string> unstorableField(const Record& record)
{
    std::optional<std::string> found;
    records::forEachField(record, [&](std::string_view name, const auto& value) {
        if (!found && !isStorable(value))
            found = name;
    });
    return found;
}

} // namespace ecotone::project
