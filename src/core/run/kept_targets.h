#pragma once

#include "kept_target.h"

#include <list>
#include <memory>

namespace ecotone::run {

/// The figures of all targets of a project, and the state of it that they are for.
class KeptTargets {
public:
    KeptTargets(const project::Project& project, std::shared_ptr<const cells::Booking> booking);
    KeptTargets(const KeptTargets&) = delete; // refers to itself
    KeptTargets& operator=(const KeptTargets&) = delete;

    [[nodiscard]] const project::Project& project() const noexcept { return m_project; }
    [[nodiscard]] const cells::Booking& booking() const noexcept { return *m_booking; }
    [[nodiscard]] const std::shared_ptr<const cells::Booking>& sharedBooking() const noexcept
    {
        return m_booking;
    }

    /// Brings the figures up to date.
    /// @param edit     of the project
    /// @param small    what it did
    /// @param booking  of the project after the edit, of the same shapes in the same order
    /// @param keys     of the rows in which it differs from the booking before
    /// @return false where the figures have to be made anew; then only the project is of use,
    ///         which is the one after the edit
    [[nodiscard]] bool update(const project::Edit& edit,
                              const SmallEdit& small,
                              std::shared_ptr<const cells::Booking> booking,
                              const cells::CellTable& keys);

    /// By name.
    [[nodiscard]] const std::vector<TargetResult>& results() const noexcept
    {
        return m_results;
    }

private:
    project::Project m_project;
    std::shared_ptr<const cells::Booking> m_booking;
    std::vector<TargetResult> m_results;
    std::list<KeptTarget> m_targets; // of the results, which they refer to
};

} // namespace ecotone::run
