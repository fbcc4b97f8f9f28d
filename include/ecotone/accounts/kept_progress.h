#pragma once

#include "ecotone/accounts/restoration_progress.h"
#include "ecotone/accounts/target_ground.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace ecotone::accounts {

/// Rows of a booking that an edit touches.
struct TouchedRows {
    std::vector<const GroundRow*> inside; // of the ground, in its order
    std::vector<cells::CellRow> outside;  // of the table, outside the landscape
};

/// The progress of a restoration target, kept while its project is edited, so that an edit
/// costs the rows it touches: `takeOut` before the edit, `takeIn` after it. The figures are
/// those of `restorationProgress`, bit by bit. Refers to project, target and ground, which are
/// changed in place between the two calls: no action is added, removed, named otherwise or
/// taken to or from the map, and actions keep their index in the ground.
class KeptProgress {
public:
    /// @pre as of `restorationProgress`
    KeptProgress(const cells::Booking& booking,
                 const project::Project& project,
                 const records::Target& target,
                 const TargetGround& ground);
    ~KeptProgress();
    KeptProgress(KeptProgress&&) noexcept;
    KeptProgress& operator=(KeptProgress&&) noexcept;

    /// @param rows  all that are others after the edit, as they stand before it
    void takeOut(const cells::Booking& booking, const TouchedRows& rows);
    /// @param rows     the same as they stand after the edit, and what is new
    /// @param actions  places among the standings of what was changed beside
    void takeIn(const cells::Booking& booking,
                const TouchedRows& rows,
                std::span<const std::size_t> actions);

    [[nodiscard]] const RestorationProgress& figures() const noexcept;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace ecotone::accounts
