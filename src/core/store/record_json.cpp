#include "record_json.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>

namespace ecotone::store {

namespace {

Json ringJson(const geo::Ring& ring)
{
    Json points = Json::array();
    for (const geo::Point& point : ring)
        points.push_back({point.x, point.y});
    points.push_back({ring.front().x, ring.front().y});
    return points;
}

bool readPoint(const Json& json, geo::Point& point)
{
    return json.is_array() && json.size() == 2 && fromJson(json[0], point.x) &&
           fromJson(json[1], point.y);
}

bool readRing(const Json& json, geo::Ring& ring)
{
    if (!json.is_array() || json.size() < 4)
        return false;
    for (std::size_t i = 0; i + 1 < json.size(); ++i)
        if (!readPoint(json[i], ring.emplace_back()))
            return false;
    return true;
}

bool readPolygon(const Json& json, geo::Polygon& polygon)
{
    if (!json.is_array() || json.empty() || !readRing(json[0], polygon.outer))
        return false;
    for (std::size_t i = 1; i < json.size(); ++i)
        if (!readRing(json[i], polygon.holes.emplace_back()))
            return false;
    return true;
}

template <class T>
bool readList(const Json& json, std::vector<T>& out)
{
    if (!json.is_array())
        return false;
    out.clear();
    for (const Json& each : json)
        if (!fromJson(each, out.emplace_back()))
            return false;
    return true;
}

} // namespace

Json toJson(const geo::Shape& shape)
{
    Json polygons = Json::array();
    for (const geo::Polygon& polygon : shape.polygons) {
        Json rings = Json::array({ringJson(polygon.outer)});
        for (const geo::Ring& hole : polygon.holes)
            rings.push_back(ringJson(hole));
        polygons.push_back(std::move(rings));
    }
    // The code reads back as the same CRS where there is one (crs.h).
    return Json{{"type", "MultiPolygon"},
                {"crs", shape.crs.code().empty() ? shape.crs.wkt() : shape.crs.code()},
                {"coordinates", std::move(polygons)}};
}

Json idToJson(std::int64_t id)
{
    return fmt::format("{}", id);
}

bool fromJson(const Json& json, std::string& out)
{
    if (!json.is_string())
        return false;
    out = json.get<std::string>();
    return true;
}

bool fromJson(const Json& json, double& out)
{
    if (!json.is_number())
        return false;
    out = json.get<double>();
    return true;
}

bool fromJson(const Json& json, std::int64_t& out)
{
    if (!json.is_number_integer())
        return false;
    out = json.get<std::int64_t>();
    return true;
}

bool fromJson(const Json& json, int& out)
{
    std::int64_t number = 0;
    if (!fromJson(json, number) || number < std::numeric_limits<int>::min() ||
        number > std::numeric_limits<int>::max())
        return false;
    out = static_cast<int>(number);
    return true;
}

bool fromJson(const Json& json, bool& out)
{
    if (!json.is_boolean())
        return false;
    out = json.get<bool>();
    return true;
}

bool fromJson(const Json& json, Date& out)
{
    const auto date = json.is_string() ? parseDate(json.get<std::string>()) : std::nullopt;
    if (date)
        out = *date;
    return date.has_value();
}

bool fromJson(const Json& json, Digest& out)
{
    std::string hex;
    if (!fromJson(json, hex) || (!hex.empty() && !Digest::isHex(hex)))
        return false;
    out = Digest{std::move(hex)};
    return true;
}

bool fromJson(const Json& json, std::vector<std::string>& out)
{
    return readList(json, out);
}

bool fromJson(const Json& json, std::vector<int>& out)
{
    return readList(json, out);
}

bool fromJson(const Json& json, std::map<std::string, std::string>& out)
{
    if (!json.is_object())
        return false;
    out.clear();
    for (const auto& [key, word] : json.items())
        if (!fromJson(word, out[key]))
            return false;
    return true;
}

bool fromJson(const Json& json, geo::Shape& out)
{
    std::string crs;
    if (!json.is_object() || !json.contains("crs") || !json.contains("coordinates") ||
        !fromJson(json["crs"], crs) || !json["coordinates"].is_array())
        return false;
    geo::Shape shape{geo::Crs::fromText(crs), {}};
    for (const Json& polygon : json["coordinates"])
        if (!readPolygon(polygon, shape.polygons.emplace_back()))
            return false;
    out = std::move(shape);
    return true;
}

bool idFromJson(const Json& json, std::int64_t& out)
{
    if (!json.is_string())
        return false;
    const auto text = json.get<std::string>();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc{} && end == text.data() + text.size();
}

} // namespace ecotone::store
