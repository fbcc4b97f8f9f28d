#include "blob_header.h"

#include "byte_reader.h"

#include <array>
#include <cmath>

namespace ecotone::store {

namespace {

/// Numbers in the envelope, by the envelope code of the flags: none, xy, xyz, xym, xyzm.
constexpr std::array<std::size_t, 5> envelopeNumbers{0, 4, 6, 6, 8};

/// Deeper nesting than any real collection has; keeps hostile bytes from exhausting the stack.
constexpr int deepestNesting = 32;

/// Walks through WKB of any kind and collects its points.
class BoundsReader {
public:
    explicit BoundsReader(std::string_view wkb) : m_reader{wkb} {}

    std::optional<geo::Box> read()
    {
        geometry(0);
        if (!m_reader.isGood() || m_isUnknown)
            return std::nullopt;
        return m_box;
    }

private:
    void geometry(int depth)
    {
        m_reader.setLittleEndian(m_reader.byte() == 1);
        const std::uint32_t code = m_reader.uint32();
        const std::uint32_t kind = (code & 0xFFFFU) % 1000;
        const std::size_t extra = dimensionsBeyondXy(code);
        if (depth > deepestNesting || !m_reader.isGood())
            m_isUnknown = true;
        else if (kind == 1)
            point(extra);
        else if (kind == 2 || kind == 8) // line, circular string
            points(extra);
        else if (kind == 3 || kind == 17) // polygon, triangle
            rings(extra);
        else if ((kind >= 4 && kind <= 7) || (kind >= 9 && kind <= 16)) // made of geometries
            geometries(depth);
        else
            m_isUnknown = true;
    }

    /// ISO WKB adds thousands, older EWKB sets high bits.
    static std::size_t dimensionsBeyondXy(std::uint32_t code)
    {
        const std::uint32_t iso = (code & 0xFFFFU) / 1000;
        const bool hasZ = iso == 1 || iso == 3 || (code & 0x80000000U) != 0;
        const bool hasM = iso == 2 || iso == 3 || (code & 0x40000000U) != 0;
        return (hasZ ? 1U : 0U) + (hasM ? 1U : 0U);
    }

    void point(std::size_t extra)
    {
        const double x = m_reader.real();
        const double y = m_reader.real();
        for (std::size_t i = 0; i < extra; ++i)
            (void)m_reader.real();
        if (m_reader.isGood() && !std::isnan(x) && !std::isnan(y))
            m_box.extend(geo::Point{x, y});
    }
    void points(std::size_t extra)
    {
        const std::uint32_t count = m_reader.uint32();
        for (std::uint32_t i = 0; i < count && m_reader.isGood(); ++i)
            point(extra);
    }
    void rings(std::size_t extra)
    {
        const std::uint32_t count = m_reader.uint32();
        for (std::uint32_t i = 0; i < count && m_reader.isGood(); ++i)
            points(extra);
    }
    void geometries(int depth)
    {
        const std::uint32_t count = m_reader.uint32();
        for (std::uint32_t i = 0; i < count && m_reader.isGood() && !m_isUnknown; ++i)
            geometry(depth + 1);
    }

    ByteReader m_reader;
    geo::Box m_box;
    bool m_isUnknown = false;
};

} // namespace

std::optional<BlobHeader> headerOf(std::string_view blob)
{
    if (!blob.starts_with(std::string_view{"GP\0", 3}))
        return std::nullopt;
    ByteReader reader{blob.substr(3)};
    const unsigned flags = reader.byte();
    reader.setLittleEndian((flags & 0x01U) != 0);
    const std::size_t envelopeCode = (flags >> 1U) & 0x07U;
    if (envelopeCode >= envelopeNumbers.size() ||
        (flags & 0x20U) != 0) // extended type: unknown
        return std::nullopt;

    BlobHeader header;
    header.srsId = static_cast<std::int32_t>(reader.uint32());
    header.isEmpty = (flags & 0x10U) != 0;
    std::array<double, 8> envelope{};
    for (std::size_t i = 0; i < envelopeNumbers[envelopeCode]; ++i)
        envelope[i] = reader.real();
    if (!reader.isGood())
        return std::nullopt;
    if (envelopeCode != 0) // minx, maxx, miny, maxy
        header.envelope = geo::Box{envelope[0], envelope[2], envelope[1], envelope[3]};
    header.wkb = blob.substr(blob.size() - reader.left());
    return header;
}

std::optional<geo::Box> boundsOfWkb(std::string_view wkb)
{
    return BoundsReader{wkb}.read();
}

} // namespace ecotone::store
