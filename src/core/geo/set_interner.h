#pragma once

#include "ecotone/geo/joint_coverage.h"

#include <unordered_map>

namespace ecotone::geo {

/// Numbers sets of shapes in the order they first appear. The hash only finds candidates; what
/// is the same is decided by content.
class SetInterner {
public:
    [[nodiscard]] std::uint32_t numberOf(const ShapeSet& set)
    {
        const auto [entry, isNew] =
            m_numbers.try_emplace(set, static_cast<std::uint32_t>(m_sets.size()));
        if (isNew)
            m_sets.push_back(set);
        return entry->second;
    }
    [[nodiscard]] std::vector<ShapeSet> sets() && { return std::move(m_sets); }

private:
    struct ContentHash {
        std::size_t operator()(const ShapeSet& set) const noexcept
        {
            std::uint64_t hash = set.size();
            for (const ShapeIndex shape : set)
                hash = (hash ^ shape) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
            return static_cast<std::size_t>(hash ^ (hash >> 32U));
        }
    };
    std::unordered_map<ShapeSet, std::uint32_t, ContentHash> m_numbers;
    std::vector<ShapeSet> m_sets;
};

} // namespace ecotone::geo
