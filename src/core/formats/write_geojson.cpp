#include "table_check.h"

#include "ecotone/base/text.h"
#include "ecotone/base/whole_file.h"
#include "ecotone/formats/write_table.h"
#include "ecotone/geo/overlay.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace ecotone::formats {

namespace {

std::string jsonText(const std::string& text)
{
    // Text that is not UTF-8 must not make the file unreadable.
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

struct CellJson {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(const std::string& text) const { return jsonText(text); }
    std::string operator()(double value) const
    {
        return std::isfinite(value) ? numberText(value) : "null";
    }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
};

/// Seven decimals of a degree are a centimetre (RFC 7946, section 11.2).
std::string coordinate(double degrees)
{
    const double rounded = std::round(degrees * 1e7) / 1e7;
    return numberText(rounded == 0.0 ? 0.0 : rounded); // no minus zero
}

std::string positionJson(geo::Point point)
{
    return fmt::format("[{},{}]", coordinate(point.x), coordinate(point.y));
}

std::string ringJson(const geo::Ring& ring)
{
    std::string json;
    for (const geo::Point point : ring)
        json += positionJson(point) + ",";
    return fmt::format("[{}{}]", json, positionJson(ring.front())); // closed, unlike our rings
}

std::string geometryJson(const std::vector<geo::Polygon>& polygons)
{
    std::vector<std::string> parts;
    for (const geo::Polygon& polygon : polygons) {
        std::vector<std::string> rings{ringJson(polygon.outer)};
        std::ranges::transform(polygon.holes, std::back_inserter(rings), ringJson);
        parts.push_back(fmt::format("[{}]", fmt::join(rings, ",")));
    }
    return fmt::format(R"({{"type":"MultiPolygon","coordinates":[{}]}})",
                       fmt::join(parts, ","));
}

/// The part of a shape in degrees that lies in [west, west + 360], as a shape from -180 to 180.
std::vector<geo::Polygon> turnedPart(const geo::Shape& shape, double west)
{
    const geo::Shape turn{
        shape.crs,
        {{{{west, -90.0}, {west + 360.0, -90.0}, {west + 360.0, 90.0}, {west, 90.0}}, {}}}};
    std::vector<geo::Polygon> part = geo::intersectionOf(shape, turn).polygons;
    const double back = -180.0 - west;
    for (geo::Polygon& polygon : part) {
        for (geo::Point& point : polygon.outer)
            point.x += back;
        for (geo::Ring& hole : polygon.holes)
            for (geo::Point& point : hole)
                point.x += back;
    }
    return part;
}

/// Cut at the antimeridian (RFC 7946, section 3.1.9).
std::vector<geo::Polygon> cutAtAntimeridian(const geo::Shape& shape)
{
    const geo::Box box = geo::boxOf(shape);
    if (box.minX >= -180.0 && box.maxX <= 180.0)
        return shape.polygons;
    std::vector<geo::Polygon> all;
    const auto first = static_cast<int>(std::floor((box.minX + 180.0) / 360.0));
    for (int turn = first; - 180.0 + 360.0 * turn < box.maxX; ++turn)
        for (geo::Polygon& polygon : turnedPart(shape, -180.0 + 360.0 * turn))
            all.push_back(std::move(polygon));
    return all;
}

std::string featureJson(const OutTable& table, std::size_t row)
{
    std::vector<std::string> properties;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        properties.push_back(fmt::format("{}:{}", jsonText(table.columns[i]),
                                         std::visit(CellJson{}, table.rows[row][i])));
    std::string geometry = "null";
    if (!table.shapes.empty() && table.shapes[row])
        geometry = geometryJson(
            cutAtAntimeridian(geo::transformed(*table.shapes[row], geo::Crs::wgs84())));
    return fmt::format(R"({{"type":"Feature","properties":{{{}}},"geometry":{}}})",
                       fmt::join(properties, ","), geometry);
}

} // namespace

void writeGeoJson(const std::filesystem::path& file, const OutTable& table)
{
    expectWellFormed(table);
    std::vector<std::string> features;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        features.push_back(featureJson(table, row));
    writeWholeText(file,
                   fmt::format("{{\"type\":\"FeatureCollection\",\"name\":{},\"features\":"
                               "[\n{}\n]}}\n",
                               jsonText(table.name), fmt::join(features, ",\n")));
}

} // namespace ecotone::formats
