#include "view_history.h"

namespace ecotone::desktop {

void ViewHistory::record(const MapView& view)
{
    if (!m_views.empty()) {
        if (m_views[m_at].centre == view.centre &&
            m_views[m_at].unitsPerPixel == view.unitsPerPixel)
            return;
        m_views.erase(m_views.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_views.end());
    }
    m_views.push_back(view);
    if (m_views.size() > mostViews)
        m_views.erase(m_views.begin());
    m_at = m_views.size() - 1;
}

std::optional<MapView> ViewHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_views[--m_at];
}

std::optional<MapView> ViewHistory::forth()
{
    if (!canGoForth())
        return std::nullopt;
    return m_views[++m_at];
}

} // namespace ecotone::desktop
