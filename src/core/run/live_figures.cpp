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
        booking = {};
        stamps = std::move(now);
        cost.readLayers = true;
    }

    [[nodiscard]] Booker booker()
    {
        return [this](BookingInputs& inputs, Progress& progress) {
            const auto spent =
                booking.update(std::move(inputs.plan), *inputs.stack, inputs.options, progress);
            cost.tilesBooked = spent.tilesBooked;
            cost.rowsFolded = spent.rowsFolded;
            return booking.booking();
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
    const MadeBooking made = makeBooking(project, m_impl->layers, m_impl->sources,
                                         m_impl->options, m_impl->booker(), beside, progress);
    return targetResults(project, made.booking);
}

Results LiveFigures::results(const project::Project& project, Progress& progress)
{
    m_impl->bringLayersUpToDate(project, progress);
    return computeFrom(project, m_impl->layers, m_impl->sources, m_impl->options,
                       m_impl->booker(), progress);
}

const LiveFigures::Cost& LiveFigures::cost() const noexcept
{
    return m_impl->cost;
}

} // namespace ecotone::run
