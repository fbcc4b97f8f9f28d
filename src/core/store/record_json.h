#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/digest.h"
#include "ecotone/base/id.h"
#include "ecotone/geo/shape.h"
#include "ecotone/records/fields.h"

#include <nlohmann/json.hpp>

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ecotone::store {

/// Fields keep their order, so that the journal reads as the tables do.
using Json = nlohmann::ordered_json;

// Field to JSON: ids and dates as text, enumerations as their words, shapes as GeoJSON
// geometries with the name of their CRS, what is not there as null.

Json toJson(const geo::Shape& shape);
Json idToJson(std::int64_t id);

inline Json toJson(const std::string& text)
{
    return text;
}
inline Json toJson(double number)
{
    return number;
}
inline Json toJson(std::int64_t number)
{
    return number;
}
inline Json toJson(int number)
{
    return number;
}
inline Json toJson(std::same_as<bool> auto flag)
{
    return flag;
}
inline Json toJson(Date date)
{
    return toText(date);
}
inline Json toJson(const Digest& digest)
{
    return digest.hex();
}
inline Json toJson(const std::vector<std::string>& words)
{
    return words;
}
inline Json toJson(const std::vector<int>& numbers)
{
    return numbers;
}
inline Json toJson(const std::map<std::string, std::string>& words)
{
    return words;
}
template <class Record>
Json toJson(Id<Record> id)
{
    return idToJson(id.value());
}
template <class E>
requires std::is_enum_v<E> Json toJson(E value)
{
    return records::wordOf(value);
}
template <class T>
Json toJson(const std::optional<T>& field)
{
    return field ? toJson(*field) : Json{};
}

// JSON to field; false where the JSON is not of the field's form.

bool fromJson(const Json& json, std::string& out);
bool fromJson(const Json& json, double& out);
bool fromJson(const Json& json, std::int64_t& out);
bool fromJson(const Json& json, int& out);
bool fromJson(const Json& json, bool& out);
bool fromJson(const Json& json, Date& out);
bool fromJson(const Json& json, Digest& out);
bool fromJson(const Json& json, std::vector<std::string>& out);
bool fromJson(const Json& json, std::vector<int>& out);
bool fromJson(const Json& json, std::map<std::string, std::string>& out);
bool fromJson(const Json& json, geo::Shape& out);
bool idFromJson(const Json& json, std::int64_t& out);

template <class Record>
bool fromJson(const Json& json, Id<Record>& out)
{
    std::int64_t number = 0;
    const bool isId = idFromJson(json, number);
    out = Id<Record>{number};
    return isId;
}
template <class E>
requires std::is_enum_v<E>
bool fromJson(const Json& json, E& out)
{
    std::string word;
    const bool isText = fromJson(json, word);
    const auto known = records::fromWord<E>(word);
    if (known)
        out = *known;
    return isText && known.has_value();
}
template <class T>
bool fromJson(const Json& json, std::optional<T>& out)
{
    out.reset();
    return json.is_null() || fromJson(json, out.emplace());
}

/// A whole record.
template <class Record>
[[nodiscard]] Json recordJson(const Record& record)
{
    Json json = Json::object();
    records::forEachField(record, [&](std::string_view name, const auto& field) {
        json[std::string{name}] = toJson(field);
    });
    return json;
}

/// Sets the fields of a record that the JSON names; false where one of them is not of its form.
template <class Record>
[[nodiscard]] bool updateFromJson(const Json& json, Record& record)
{
    bool isGood = json.is_object();
    if (isGood)
        records::forEachField(record, [&](std::string_view name, auto& field) {
            if (const auto found = json.find(std::string{name}); found != json.end())
                isGood = fromJson(*found, field) && isGood;
        });
    return isGood;
}

} // namespace ecotone::store
