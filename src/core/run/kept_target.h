#pragma once

#include "comparisons.h"
#include "small_edit.h"

#include "ecotone/accounts/kept_progress.h"
#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/kept_shares.h"
#include "ecotone/run/results.h"

#include <optional>
#include <vector>

namespace ecotone::run {

/// What is said of a target before any figure.
[[nodiscard]] TargetResult headingOf(const project::Project& project,
                                     const records::Target& target);

/// Keeps the figures of a target while its project is edited. Refers to the project, which is
/// changed in place between `takeOut` and `takeIn`, to the booking, and to the result it keeps.
class KeptTarget {
public:
    /// @param result      the heading, to which the figures are added
    /// @param comparison  where one was made for the target; with it, figures are not to be
    /// kept
    KeptTarget(const project::Project& project,
               const cells::Booking& booking,
               const records::Target& target,
               TargetResult& result,
               const Comparison* comparison = nullptr);
    KeptTarget(const KeptTarget&) = delete; // refers to itself
    KeptTarget& operator=(const KeptTarget&) = delete;

    /// Takes out what an edit touches, as it stands before it.
    /// @param keys  of the rows of the booking that are others after it
    void takeOut(const SmallEdit& edit, const cells::CellTable& keys);
    /// Takes in what became of it. The booking that was looked at before may go then.
    /// @return false where the figures have to be made anew
    [[nodiscard]] bool
    takeIn(const SmallEdit& edit, const cells::CellTable& keys, const cells::Booking& booking);

private:
    /// Where the actions of an edit stand among the standings, as far as they do.
    [[nodiscard]] std::vector<std::size_t> placesOf(const SmallEdit& edit) const;
    /// Numbers of the rows of the ground, ascending, that one of some actions covers, or whose
    /// keys are among those given.
    [[nodiscard]] std::vector<std::size_t> touchedRows(const SmallEdit& edit,
                                                       const cells::CellTable& keys) const;
    [[nodiscard]] accounts::TouchedRows touched(const std::vector<std::size_t>& rows,
                                                const cells::CellTable& keys) const;
    void makeFigures(const Comparison* comparison);
    void makeGroundFigures();
    void takeShares();

    const project::Project& m_project;
    const cells::Booking* m_booking;
    const records::Target& m_target;
    // Of a restoration target:
    accounts::TargetGround m_ground;
    std::optional<accounts::KeptProgress> m_progress;
    std::optional<attribution::KeptShares> m_shares; // where there is a baseline
    bool m_hasOutcome = false;
    TargetResult& m_result;
};

} // namespace ecotone::run
