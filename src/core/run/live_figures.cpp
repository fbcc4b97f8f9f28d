#include "ecotone/run/live_figures.h"

#include "computation.h"
#include "kept_targets.h"
#include "layer_stamps.h"
#include "moved_shapes.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/kept_booking.h"
#include "ecotone/project/difference.h"

#include <optional>
#include <utility>

namespace ecotone::run {

struct LiveFigures::Impl {
    Sources sources;
    RunOptions options;
    std::optional<LayerStamps> stamps; // of `layers`
    ReadLayers layers;
    KeptInputs inputs;
    cells::KeptBooking booking;
    std::unique_ptr<KeptTargets> targets; // of `booking`, as it was when they were made
    Cost cost;

    /// Reads the layers, unless they are known and still the same.
    void bringLayersUpToDate(const project::Project& project, Progress& progress)
    {
        cost = {};
        LayerStamps now = stampsOf(project, sources);
        if (stamps == now) {
            readyAgain(layers, project);
            return;
        }
        stamps.reset(); // in case reading fails
        layers = readLayers(project, sources, progress);
        inputs = {};
        booking = {};
        targets.reset();
        stamps = std::move(now);
        cost.readLayers = true;
    }

    [[nodiscard]] Booker booker()
    {
        return [this](BookingInputs& given, Progress& progress) {
            const auto spent =
                booking.update(std::move(given.plan), *given.stack, given.options, progress);
            cost.tilesBooked = spent.tilesBooked;
            cost.rowsFolded = spent.rowsFolded;
            return booking.shared();
        };
    }

    [[nodiscard]] std::shared_ptr<const cells::Booking> booked(const project::Project& project,
                                                               Progress& progress)
    {
        Findings beside; // stand by the figures of `results`
        return makeBooking(project, layers, sources, options, booker(), inputs, beside,
                           progress)
            .booking;
    }

    /// Books what a small edit moved.
    /// @return the keys of the rows that are others now, or nothing where shapes have other
    ///         numbers
    [[nodiscard]] std::optional<cells::CellTable>
    keysMoved(const project::Edit& edit, const project::Project& before, Progress& progress)
    {
        auto moved = inputs.reach && inputs.stack
                         ? movedShapes(edit, before, booking.plan(), *inputs.reach)
                         : std::nullopt;
        if (moved) {
            const auto spent =
                booking.move(std::move(*moved), *inputs.stack->bands, inputs.options, progress);
            cost.tilesBooked = spent.tilesBooked;
            cost.rowsFolded = spent.rowsFolded;
            return booking.keysChanged();
        }
        const auto was = booking.shared();
        project::Project after = before;
        after.apply(edit);
        if (booked(after, progress) != booking.shared() ||
            was->shapes != booking.booking().shapes)
            return std::nullopt;
        return booking.keysChanged();
    }

    void makeTargetsAnew(const project::Project& project, Progress& progress)
    {
        targets = std::make_unique<KeptTargets>(project, booked(project, progress));
    }

    /// Brings the figures of targets up to date with a small edit. @pre there are targets
    void takeIn(const project::Edit& edit, const SmallEdit& small, Progress& progress)
    {
        // Whatever happens on the way, half an edit is not kept.
        std::unique_ptr<KeptTargets> kept = std::move(targets);
        auto now = kept->sharedBooking();
        std::optional<cells::CellTable> keys = cells::CellTable{};
        if (small.movesShapes) {
            keys = now->table.isEmpty() ? std::nullopt
                                        : keysMoved(edit, kept->project(), progress);
            if (keys)
                now = booking.shared();
        }
        if (keys && kept->update(edit, small, std::move(now), *keys)) {
            targets = std::move(kept);
            return;
        }
        project::Project after = kept->project();
        if (!keys)
            after.apply(edit);
        makeTargetsAnew(after, progress);
    }

    /// Makes the figures of targets those of a state of the project.
    void bringUpToDate(const project::Project& project, Progress& progress)
    {
        bringLayersUpToDate(project, progress);
        if (targets) {
            const project::Edit edit = project::differenceBetween(targets->project(), project);
            if (const auto small = smallEditOf(edit))
                return takeIn(edit, *small, progress);
        }
        makeTargetsAnew(project, progress);
    }
};

LiveFigures::LiveFigures(Sources sources, RunOptions options) : m_impl{std::make_unique<Impl>()}
{
    m_impl->sources = std::move(sources);
    m_impl->options = std::move(options);
}
LiveFigures::~LiveFigures() = default;
LiveFigures::LiveFigures(LiveFigures&&) noexcept = default;
LiveFigures& LiveFigures::operator=(LiveFigures&&) noexcept = default;

const std::vector<TargetResult>& LiveFigures::targets(const project::Project& project,
                                                      Progress& progress)
{
    m_impl->bringUpToDate(project, progress);
    return m_impl->targets->results();
}

const std::vector<TargetResult>& LiveFigures::targetsAfter(const project::Edit& edit,
                                                           Progress& progress)
{
    expects(m_impl->targets != nullptr, "LiveFigures::targetsAfter: the call before succeeded");
    const auto small = smallEditOf(edit);
    if (small && m_impl->stamps == stampsOf(m_impl->targets->project(), m_impl->sources)) {
        m_impl->cost = {};
        m_impl->takeIn(edit, *small, progress);
        return m_impl->targets->results();
    }
    project::Project after = m_impl->targets->project();
    after.apply(edit);
    return targets(after, progress);
}

Results LiveFigures::results(const project::Project& project, Progress& progress)
{
    m_impl->bringUpToDate(project, progress);
    const Cost cost = m_impl->cost;
    Results results =
        computeFrom(project, m_impl->layers, m_impl->sources, m_impl->options, m_impl->booker(),
                    m_impl->inputs, progress, m_impl->targets->results());
    m_impl->cost = cost; // nothing was booked a second time
    return results;
}

const LiveFigures::Cost& LiveFigures::cost() const noexcept
{
    return m_impl->cost;
}

} // namespace ecotone::run
