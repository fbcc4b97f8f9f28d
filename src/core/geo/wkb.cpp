#include "ecotone/geo/wkb.h"

#include <fmt/format.h>

#include <bit>
#include <cstdint>
#include <iterator>

namespace ecotone::geo {

namespace {

enum class WkbType : std::uint32_t { Polygon = 3, MultiPolygon = 6 };

/// Appends numbers to WKB, little endian whatever the machine.
class WkbWriter {
public:
    void begin(WkbType type)
    {
        m_bytes.push_back('\x01'); // little endian
        number(static_cast<std::uint32_t>(type));
    }
    void count(std::size_t n) { number(static_cast<std::uint32_t>(n)); }
    void point(Point p)
    {
        number(std::bit_cast<std::uint64_t>(p.x));
        number(std::bit_cast<std::uint64_t>(p.y));
    }
    void ring(const Ring& ring)
    {
        count(ring.size() + 1);
        for (const Point& p : ring)
            point(p);
        point(ring.front());
    }
    [[nodiscard]] std::string bytes() && { return std::move(m_bytes); }

private:
    template <class Number>
    void number(Number value)
    {
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            m_bytes.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
    }
    std::string m_bytes;
};

void appendRing(std::string& text, const Ring& ring)
{
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "(");
    for (const Point& p : ring)
        fmt::format_to(out, "{} {}, ", p.x, p.y);
    fmt::format_to(out, "{} {})", ring.front().x, ring.front().y);
}

} // namespace

std::string toWkb(const Shape& shape)
{
    WkbWriter writer;
    writer.begin(WkbType::MultiPolygon);
    writer.count(shape.polygons.size());
    for (const Polygon& polygon : shape.polygons) {
        writer.begin(WkbType::Polygon);
        writer.count(1 + polygon.holes.size());
        writer.ring(polygon.outer);
        for (const Ring& hole : polygon.holes)
            writer.ring(hole);
    }
    return std::move(writer).bytes();
}

std::string toWkt(const Shape& shape)
{
    if (shape.isEmpty())
        return "MULTIPOLYGON EMPTY";
    std::string text = "MULTIPOLYGON (";
    for (std::size_t i = 0; i < shape.polygons.size(); ++i) {
        text += i == 0 ? "(" : ", (";
        appendRing(text, shape.polygons[i].outer);
        for (const Ring& hole : shape.polygons[i].holes) {
            text += ", ";
            appendRing(text, hole);
        }
        text += ")";
    }
    return text + ")";
}

} // namespace ecotone::geo
