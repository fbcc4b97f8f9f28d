#include "ecotone/run/live_figures.h"

#include "computation.h"
#include "kept_targets.h"
#include "layer_stamps.h"

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

    /// Brings the figures of targets up to date with an edit, if it is a small one.
    [[nodiscard]] bool updateTargets(const project::Project& project, Progress& progress)
    {
        if (!targets)
            return false;
        const project::Edit edit = project::differenceBetween(targets->project(), project);
        const auto small = smallEditOf(edit);
        if (!small)
            return false;
        // Whatever happens on the way, half an edit is not kept.
        std::unique_ptr<KeptTargets> kept = std::move(targets);
        std::shared_ptr<const cells::Booking> now = kept->sharedBooking();
        std::optional<cells::CellTable> keys = cells::CellTable{};
        if (small->movesShapes) {
            now = booked(project, progress);
            if (now != booking.shared() || now->shapes != kept->booking().shapes)
                return false;
            keys = booking.keysChanged();
        }
        if (!keys || !kept->update(edit, *small, std::move(now), *keys))
            return false;
        targets = std::move(kept);
        return true;
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

std::vector<TargetResult> LiveFigures::targets(const project::Project& project,
                                               Progress& progress)
{
    m_impl->bringLayersUpToDate(project, progress);
    if (!m_impl->updateTargets(project, progress))
        m_impl->targets =
            std::make_unique<KeptTargets>(project, m_impl->booked(project, progress));
    return m_impl->targets->results();
}

Results LiveFigures::results(const project::Project& project, Progress& progress)
{
    m_impl->bringLayersUpToDate(project, progress);
    m_impl->targets.reset(); // whose booking may not be the next one before
    return computeFrom(project, m_impl->layers, m_impl->sources, m_impl->options,
                       m_impl->booker(), m_impl->inputs, progress);
}

const LiveFigures::Cost& LiveFigures::cost() const noexcept
{
    return m_impl->cost;
}

} // namespace ecotone::run
