#include "raster_pictures.h"

namespace ecotone::desktop {

std::optional<QImage> RasterPictures::find(const PictureKey& key)
{
    const std::scoped_lock lock{m_mutex};
    const auto found = m_pictures.find(key);
    if (found == m_pictures.end())
        return std::nullopt;
    m_uses.splice(m_uses.begin(), m_uses, found->second.use);
    return found->second.image;
}

void RasterPictures::keep(const PictureKey& key, const QImage& image)
{
    const std::scoped_lock lock{m_mutex};
    if (m_pictures.contains(key))
        return; // another thread was quicker; both made the same
    m_uses.push_front(key);
    m_pictures.emplace(key, Entry{image, m_uses.begin()});
    m_bytes += image.sizeInBytes();
    while (m_bytes > mostBytes) {
        const auto oldest = m_pictures.find(m_uses.back());
        m_bytes -= oldest->second.image.sizeInBytes();
        m_pictures.erase(oldest);
        m_uses.pop_back();
    }
}

std::optional<RampColours> RasterPictures::stretched(LayerKey layer, std::uint64_t version)
{
    const std::scoped_lock lock{m_mutex};
    const auto found = m_stretched.find({layer, version});
    if (found == m_stretched.end())
        return std::nullopt;
    return found->second;
}

void RasterPictures::keepStretched(LayerKey layer,
                                   std::uint64_t version,
                                   const RampColours& colours)
{
    const std::scoped_lock lock{m_mutex};
    m_stretched.try_emplace({layer, version}, colours);
}

} // namespace ecotone::desktop
