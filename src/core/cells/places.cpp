#include "ecotone/cells/places.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::cells {

namespace {

/// What a feature says about its class: its class, else its name, else that it is there at all.
const std::string& classTextOf(const ShapeTag& tag)
{
    static const std::string unnamed = "unnamed";
    if (!tag.featureClass.empty())
        return tag.featureClass;
    return tag.featureName.empty() ? unnamed : tag.featureName;
}

template <class RecordId>
std::optional<geo::ShapeIndex>
findIn(const std::map<std::pair<int, std::int64_t>, geo::ShapeIndex>& records,
       ShapeTag::Kind kind,
       RecordId id)
{
    const auto found = records.find({static_cast<int>(kind), id.value()});
    return found == records.end() ? std::nullopt : std::optional{found->second};
}

} // namespace

Places::Places(const Booking& booking) : m_booking{&booking}
{
    for (std::size_t i = 0; i < booking.shapes.size(); ++i) {
        const ShapeTag& tag = booking.shapes[i];
        const auto index = static_cast<geo::ShapeIndex>(i);
        if (tag.kind == ShapeTag::Kind::LayerFeature)
            m_features[records::LayerId{tag.id}].push_back(index);
        else if (tag.kind != ShapeTag::Kind::Action)
            m_records.emplace(std::pair{static_cast<int>(tag.kind), tag.id}, index);
    }
}

std::optional<geo::ShapeIndex> Places::landscape(records::LandscapeId id) const
{
    return findIn(m_records, ShapeTag::Kind::Landscape, id);
}

std::optional<geo::ShapeIndex> Places::previousBoundary(records::LandscapeId id) const
{
    return findIn(m_records, ShapeTag::Kind::PreviousBoundary, id);
}

std::optional<geo::ShapeIndex> Places::site(records::SiteId id) const
{
    return findIn(m_records, ShapeTag::Kind::Site, id);
}

const std::vector<geo::ShapeIndex>& Places::features(records::LayerId layer) const
{
    static const std::vector<geo::ShapeIndex> none;
    const auto found = m_features.find(layer);
    return found == m_features.end() ? none : found->second;
}

bool Places::isBooked(records::LayerId layer) const
{
    return isVector(layer) || m_booking->positionOf(layer).has_value();
}

bool Places::isVector(records::LayerId layer) const
{
    return std::ranges::binary_search(m_booking->featureLayers, layer);
}

bool Places::hasClasses(records::LayerId layer) const
{
    return std::ranges::any_of(features(layer), [&](geo::ShapeIndex each) {
        return !m_booking->shapes[each].featureClass.empty();
    });
}

ClassLabel Places::classOf(const CellKey& key, records::LayerId layer) const
{
    if (const auto position = m_booking->positionOf(layer)) {
        const std::int32_t value = key.classes[*position];
        return value == noDataClass ? ClassLabel{} : ClassLabel{value, {}};
    }
    expects(isVector(layer), "Places::classOf: the layer was booked");
    const std::vector<std::string> all = classesOf(key, layer);
    return all.empty() ? ClassLabel{} : ClassLabel{std::nullopt, all.front()};
}

std::vector<std::string> Places::classesOf(const CellKey& key, records::LayerId layer) const
{
    std::vector<std::string> found;
    for (const geo::ShapeIndex feature : features(layer))
        if (covers(key, feature))
            found.push_back(classTextOf(m_booking->shapes[feature]));
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool Places::isCovered(const CellKey& key, records::LayerId layer) const
{
    return std::ranges::any_of(features(layer),
                               [&](geo::ShapeIndex each) { return covers(key, each); });
}

bool covers(const CellKey& key, geo::ShapeIndex shape) noexcept
{
    return std::ranges::binary_search(key.shapes, shape);
}

} // namespace ecotone::cells
