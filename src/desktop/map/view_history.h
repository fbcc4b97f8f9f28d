#pragma once

#include "map_view.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ecotone::desktop {

/// Where the map has been, to go back and forth.
class ViewHistory {
public:
    /// Puts a view behind the present one; what came after is forgotten.
    void record(const MapView& view);
    /// The view before or after the present one, which it becomes; nothing at the ends.
    std::optional<MapView> back();
    std::optional<MapView> forth();
    [[nodiscard]] bool canGoBack() const noexcept { return m_at > 0; }
    [[nodiscard]] bool canGoForth() const noexcept { return m_at + 1 < m_views.size(); }

private:
    static constexpr std::size_t mostViews = 100;
    std::vector<MapView> m_views;
    std::size_t m_at = 0;
};

} // namespace ecotone::desktop
