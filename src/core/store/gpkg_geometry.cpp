#include "ecotone/store/gpkg_geometry.h"

#include "blob_header.h"
#include "byte_reader.h"

#include "ecotone/geo/wkb.h"

#include <bit>
#include <cmath>
#include <utility>

namespace ecotone::store {

namespace {

constexpr std::uint32_t wkbPolygon = 3, wkbMultiPolygon = 6;

template <class Number>
void appendLittleEndian(std::string& bytes, Number value)
{
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bytes.push_back(static_cast<char>((value >> (8U * i)) & 0xFFU));
}

/// A ring as our WKB has it: at least three different points, then the first again.
std::optional<geo::Ring> ownRing(ByteReader& reader)
{
    const std::uint32_t count = reader.uint32();
    if (!reader.isGood() || count < 4 || reader.left() / 16 < count)
        return std::nullopt;
    geo::Ring ring(count);
    for (geo::Point& point : ring) {
        point.x = reader.real();
        point.y = reader.real();
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return std::nullopt;
    }
    if (ring.front() != ring.back())
        return std::nullopt;
    ring.pop_back();
    return ring;
}

bool ownBegin(ByteReader& reader, std::uint32_t kind)
{
    return reader.byte() == 1 && reader.uint32() == kind && reader.isGood();
}

std::optional<geo::Polygon> ownPolygon(ByteReader& reader)
{
    if (!ownBegin(reader, wkbPolygon))
        return std::nullopt;
    const std::uint32_t count = reader.uint32();
    auto outer = ownRing(reader);
    if (!outer)
        return std::nullopt;
    geo::Polygon polygon{*std::move(outer), {}};
    for (std::uint32_t i = 1; i < count; ++i) {
        auto hole = ownRing(reader);
        if (!hole)
            return std::nullopt;
        polygon.holes.push_back(*std::move(hole));
    }
    return polygon;
}

} // namespace

std::string toGeometryBlob(const geo::Shape& shape, std::int32_t srsId)
{
    std::string blob{"GP\0", 3};
    // Little endian; with an x-y envelope (code 1), or empty.
    blob.push_back(shape.isEmpty() ? '\x11' : '\x03');
    appendLittleEndian(blob, static_cast<std::uint32_t>(srsId));
    if (!shape.isEmpty()) {
        const geo::Box box = geo::boxOf(shape);
        for (const double bound : {box.minX, box.maxX, box.minY, box.maxY})
            appendLittleEndian(blob, std::bit_cast<std::uint64_t>(bound));
    }
    return blob + geo::toWkb(shape);
}

std::optional<geo::Shape> fromOwnBlob(std::string_view blob, const geo::Crs& crs)
{
    const auto header = headerOf(blob);
    if (!header)
        return std::nullopt;
    ByteReader reader{header->wkb};
    if (!ownBegin(reader, wkbMultiPolygon))
        return std::nullopt;
    const std::uint32_t count = reader.uint32();
    geo::Shape shape{crs, {}};
    for (std::uint32_t i = 0; i < count; ++i) {
        auto polygon = ownPolygon(reader);
        if (!polygon)
            return std::nullopt;
        shape.polygons.push_back(*std::move(polygon));
    }
    if (!reader.isGood() || toGeometryBlob(shape, header->srsId) != blob)
        return std::nullopt;
    return shape;
}

Checked<geo::MadeShape> shapeFromBlob(std::string_view blob, const geo::Crs& crs)
{
    const auto header = headerOf(blob);
    if (!header)
        return Refusal{"The geometry is not in the form a GeoPackage asks for. Draw it again."};
    const auto bounds = boundsOfWkb(header->wkb);
    if (bounds && bounds->isEmpty())
        return geo::MadeShape{geo::Shape{crs, {}}, {}};
    return geo::makeShapeFromWkb(header->wkb, crs);
}

std::optional<geo::Box> boundsOfBlob(std::string_view blob)
{
    const auto header = headerOf(blob);
    if (!header)
        return std::nullopt;
    if (header->isEmpty)
        return geo::Box{};
    return header->envelope ? header->envelope : boundsOfWkb(header->wkb);
}

} // namespace ecotone::store
