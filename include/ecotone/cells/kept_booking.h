#pragma once

#include "ecotone/cells/booking.h"

#include <cstddef>
#include <memory>
#include <optional>

namespace ecotone::cells {

struct KeptParts;
struct PlanChanges;

/// A booking that is kept together with its tiles, so that an edit costs the tiles it touches:
/// a shape that was added, moved or removed has those tiles booked again where it lies and lay,
/// and rows are folded again only where a tile changed. The result is `book(...)` of the new
/// plan, bit by bit.
class KeptBooking {
public:
    KeptBooking();
    ~KeptBooking();
    KeptBooking(KeptBooking&&) noexcept;
    KeptBooking& operator=(KeptBooking&&) noexcept;

    /// What an update cost.
    struct Cost {
        std::size_t tilesBooked = 0, rowsFolded = 0;
        bool operator==(const Cost&) const = default;
    };

    /// Brings the booking up to date. Shapes are known again by their tags (without the texts
    /// of features) and compared by content. Everything is booked where there is no booking
    /// yet, or where the grid, the tiling, the class layers or the condition pairs are others.
    /// Whether the layers hold what they held is not looked at: start anew when they do not.
    ///
    /// @pre, errors as of `book`; after an error the booking is as it was
    Cost update(BookingPlan plan,
                const raster::LayerStack& stack,
                const BookingOptions& options,
                Progress& progress);

    /// A shape of the plan, by number, that lies elsewhere now.
    struct MovedShape {
        geo::ShapeIndex number = 0;
        geo::Shape shape;
    };
    /// What `update` does with the same plan but for these shapes, without looking at the rest.
    /// @pre `update` succeeded once, with this stack and these options; each number once
    Cost move(std::vector<MovedShape> moved,
              const raster::LayerStack& stack,
              const BookingOptions& options,
              Progress& progress);

    /// What is booked. @pre `update` succeeded once
    [[nodiscard]] const BookingPlan& plan() const;
    /// @pre `update` succeeded once
    [[nodiscard]] const Booking& booking() const { return *shared(); }
    /// The same, to be kept by whoever compares it with the next one. @pre as `booking`
    [[nodiscard]] std::shared_ptr<const Booking> shared() const;
    /// The keys of the rows that the last update changed, added or removed; nothing where all
    /// was booked or shapes have other numbers, so that any row may be another. @pre as
    /// `booking`
    [[nodiscard]] const std::optional<CellTable>& keysChanged() const;
    /// @pre `update` succeeded once
    [[nodiscard]] const BookedTiles& tiles() const;

private:
    Cost bookAll(BookingPlan plan,
                 const raster::LayerStack& stack,
                 const BookingOptions& options,
                 Progress& progress);
    Cost bookChanges(BookingPlan plan,
                     const raster::LayerStack& stack,
                     const BookingOptions& options,
                     Progress& progress);
    Cost bookAgain(const BookingPlan& plan,
                   const PlanChanges& changes,
                   const raster::LayerStack& stack,
                   const BookingOptions& options,
                   Progress& progress);

    std::unique_ptr<KeptParts> m_kept; // null before the first update
};

} // namespace ecotone::cells
