#include "ecotone/run/live_figures.h"

#include "computation.h"
#include "layer_stamps.h"
#include "target_results.h"

#include "ecotone/cells/kept_booking.h"

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
            // A view: the booking stays here, and outlives the figures that are made of it.
            return std::shared_ptr<const cells::Booking>{std::shared_ptr<void>{},
                                                         &booking.booking()};
        };
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
    Findings beside; // stand by the figures of `results`
    const MadeBooking made =
        makeBooking(project, m_impl->layers, m_impl->sources, m_impl->options, m_impl->booker(),
                    m_impl->inputs, beside, progress);
    // Comparisons look at every cell of a landscape: too much while somebody draws.
    return targetResults(project, *made.booking, {});
}

Results LiveFigures::results(const project::Project& project, Progress& progress)
{
    m_impl->bringLayersUpToDate(project, progress);
    return computeFrom(project, m_impl->layers, m_impl->sources, m_impl->options,
                       m_impl->booker(), m_impl->inputs, progress);
}

const LiveFigures::Cost& LiveFigures::cost() const noexcept
{
    return m_impl->cost;
}

} // namespace ecotone::run
