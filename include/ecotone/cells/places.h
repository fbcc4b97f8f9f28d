#pragma once

#include "ecotone/cells/booking.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::cells {

/// The class of a place in a layer. A raster gives a value, a vector layer a text; neither: the
/// layer says nothing there, and that is a class of its own (rule R0.5, docs/methods).
struct ClassLabel {
    std::optional<std::int32_t> value;
    std::string text;
    [[nodiscard]] bool isNoData() const noexcept { return !value && text.empty(); }
    auto operator<=>(const ClassLabel&) const = default;
};

/// Answers, for the rows of a booking, which place a row is. Refers to the booking: it must not
/// outlive it.
class Places {
public:
    explicit Places(const Booking& booking);

    [[nodiscard]] std::optional<geo::ShapeIndex> landscape(records::LandscapeId id) const;
    /// The boundary of a landscape before the current one.
    [[nodiscard]] std::optional<geo::ShapeIndex>
    previousBoundary(records::LandscapeId id) const;
    [[nodiscard]] std::optional<geo::ShapeIndex> site(records::SiteId id) const;
    /// The booked features of a vector layer, in the order of the booking.
    [[nodiscard]] const std::vector<geo::ShapeIndex>& features(records::LayerId layer) const;

    /// Whether the layer was read, as a raster or as shapes (of which none may touch the land).
    [[nodiscard]] bool isBooked(records::LayerId layer) const;
    [[nodiscard]] bool isVector(records::LayerId layer) const;
    /// Whether features of a vector layer have a class of their own.
    [[nodiscard]] bool hasClasses(records::LayerId layer) const;

    /// The class of a row in a layer. Where features of several classes of a vector layer
    /// overlap, the alphabetically first class is taken, so that no hectare has two.
    /// @pre isBooked(layer)
    [[nodiscard]] ClassLabel classOf(const CellKey& key, records::LayerId layer) const;
    /// All different classes the features of a vector layer give a row.
    [[nodiscard]] std::vector<std::string> classesOf(const CellKey& key,
                                                     records::LayerId layer) const;
    /// Whether any feature of a vector layer covers the row.
    [[nodiscard]] bool isCovered(const CellKey& key, records::LayerId layer) const;

private:
    const Booking* m_booking;
    // Of landscapes and sites, by kind and id; of thousands of actions nobody asks the place.
    std::map<std::pair<int, std::int64_t>, geo::ShapeIndex> m_records;
    std::map<records::LayerId, std::vector<geo::ShapeIndex>> m_features;
};

/// Whether a shape covers the place a key stands for.
[[nodiscard]] bool covers(const CellKey& key, geo::ShapeIndex shape) noexcept;

} // namespace ecotone::cells
