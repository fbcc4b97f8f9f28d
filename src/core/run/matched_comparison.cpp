// CF3: cells under actions beside control cells like them.
#include "matched_comparison.h"

#include "candidate_pass.h"
#include "layer_pairs.h"
#include "masked_band.h"

#include "ecotone/accounts/action_standing.h"
#include "ecotone/accounts/zone.h"
#include "ecotone/cells/booking.h"
#include "ecotone/formats/raster_band.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <tuple>
#include <utility>

namespace ecotone::run {

namespace {

using attribution::CellUse;
using cells::ShapeTag;
using records::MatchingLayer;
using records::MatchingUse;

constexpr double usualRingM = 5'000.0, usualBlockM = 5'000.0; // docs/methods/counterfactual.md
constexpr std::size_t usualLimit = 1'000'000;

/// 1 July 2026 is close to 2026.5.
double decimalYear(Date date)
{
    using namespace std::chrono;
    const auto dayOf = [](int y, int m, int d) {
        return sys_days{year{y} / month{static_cast<unsigned>(m)} /
                        day{static_cast<unsigned>(d)}};
    };
    const auto first = dayOf(date.year(), 1, 1), next = dayOf(date.year() + 1, 1, 1);
    return date.year() +
           static_cast<double>((dayOf(date.year(), date.month(), date.day()) - first).count()) /
               static_cast<double>((next - first).count());
}

/// One comparison of cells.
class CellComparison {
public:
    CellComparison(const ComparisonInputs& inputs,
                   const records::Target& target,
                   std::size_t pair)
        : m_in{inputs}
        , m_target{target}
        , m_pair{inputs.made.booking->conditionPairs[pair]}
        , m_grid{inputs.made.inputs->stack->grid()}
        , m_standings{inputs.project, target.asOf}
    {
    }

    Comparison compared(Progress& progress)
    {
        if (auto refusal = findLayers())
            return refusedComparison(std::move(refusal->reason));
        findGround();
        FoundCandidates found =
            findCandidates(m_ground, m_bands, openedBands(), optionsOfPass(), progress);
        auto matched = attribution::matchControls(found.cells, optionsOfMatch(), progress);
        if (!matched)
            return refusedComparison(matched.refusal().reason);
        attribution::MatchedControls controls = std::move(matched).value();
        attribution::ComparedGround ground = comparedGround(found, controls, progress);
        CounterfactualResult told;
        told.findings = findingsOf(controls, found);
        controls.pairs.clear();
        controls.findings.clear();
        told.matched = resultOf(found, std::move(controls));
        return {std::move(told), std::move(ground)};
    }

private:
    struct Use {
        const MatchingLayer* record;
        ReadLayer* layer;
    };

    std::optional<Refusal> findLayers()
    {
        for (const auto& [id, use] : m_in.project.all<MatchingLayer>()) {
            if (use.target != m_target.id)
                continue;
            ReadLayer* const layer = m_in.layers.find(use.layer);
            if (!layer || !layer->grid)
                return Refusal{fmt::format(
                    "The target “{}” is matched by the layer “{}”, which could not be read; "
                    "repair its file, or match without it.",
                    m_target.name, layer ? layer->record->name : "(missing)")};
            m_uses.push_back({&use, layer});
        }
        std::ranges::sort(m_uses, {}, [](const Use& use) {
            return std::tuple{use.record->use != MatchingUse::Exact, use.layer->record->name};
        });
        for (const Use& use : m_uses)
            if (use.record->use == MatchingUse::Exact)
                m_bands.exact.push_back(use.layer->record->name);
            else
                m_bands.covariates.push_back(
                    {use.layer->record->name, {}, use.record->caliper});
        if (m_bands.covariates.empty())
            return Refusal{fmt::format(
                "The target “{}” asks for matched control cells (CF3), but names no raster in "
                "which they should be like the treated ones; add matching layers for what "
                "drives "
                "the change: elevation, slope, access, condition long before.",
                m_target.name)};
        Findings said; // by the accounts already
        for (const ReadLayer* layer :
             datedLayers(m_in.layers, records::LayerRole::Condition, said)) {
            const bool isEarlier = *layer->record->date < openingDate();
            if (isEarlier || layer->record->id == m_pair.opening ||
                layer->record->id == m_pair.closing)
                m_outcomes.push_back(layer->record);
        }
        for (const records::Layer* layer : m_outcomes)
            m_bands.outcomeYears.push_back(decimalYear(*layer->date));
        m_bands.after = m_outcomes.size() - 1;
        m_bands.before = m_outcomes.size() - 2;
        return std::nullopt;
    }

    [[nodiscard]] Date dateOf(records::LayerId id) const
    {
        return *m_in.project.find(id)->date;
    }
    [[nodiscard]] Date openingDate() const { return dateOf(m_pair.opening); }

    /// The landscape and every action that has a place in the grid's CRS, as they were booked
    /// where they were.
    void findGround()
    {
        const cells::BookingPlan& plan = m_in.made.inputs->plan;
        std::set<records::ActionId> met;
        for (std::size_t i = 0; i < plan.tags.size(); ++i) {
            const ShapeTag& tag = plan.tags[i];
            if (tag.kind == ShapeTag::Kind::Landscape && tag.id == m_target.landscape.value())
                m_ground.landscape = plan.shapes[i];
            if (tag.kind == ShapeTag::Kind::Action) {
                const records::ActionId id{tag.id};
                addAction(id, plan.shapes[i]);
                met.insert(id);
            }
        }
        for (const auto& [id, action] : m_in.project.all<records::Action>())
            if (action.shape && !action.shape->isEmpty() && !met.contains(id))
                if (auto shape = placed(*action.shape, m_grid.crs))
                    addAction(id, std::move(*shape));
        std::ranges::sort(m_begunBefore);
        m_ground.plane = planeRound(m_ground.landscape);
        m_ground.leakageRingM = m_target.leakageRingM.value_or(usualRingM);
    }

    void addAction(records::ActionId id, geo::Shape shape)
    {
        const auto place = m_standings.find(id);
        m_ground.actions.push_back(std::move(shape));
        m_ground.isBegun.push_back(place && attribution::isBegun(m_standings[*place].standing));
        const records::Action* const action = m_in.project.find(id);
        if (m_ground.isBegun.back() && action && action->start &&
            *action->start < openingDate())
            m_begunBefore.push_back(action->name);
    }

    [[nodiscard]] static geo::Crs planeRound(const geo::Shape& landscape)
    {
        const geo::Box box = geo::boxOf(landscape);
        const geo::Point middle = geo::Transformation{landscape.crs, geo::Crs::wgs84()}.apply(
            geo::Point{(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0});
        return geo::Crs::fromText(
            fmt::format("+proj=aeqd +lat_0={:.6f} +lon_0={:.6f} +datum=WGS84 +units=m",
                        middle.y, middle.x));
    }

    [[nodiscard]] raster::LayerStack openedBands()
    {
        std::vector<std::unique_ptr<raster::BandSource>> bands;
        for (const Use& use : m_uses) {
            formats::RasterRequest request = requestOf(*use.layer->record, m_in.sources);
            request.kind = use.record->use == MatchingUse::Exact ? formats::ValueKind::Classes
                                                                 : formats::ValueKind::Quantity;
            bands.push_back(formats::openBand(request, m_grid));
            m_resampling.push_back(bands.back()->resampling());
            if (!use.layer->provenance.isBooked) {
                use.layer->provenance.isBooked = true;
                use.layer->provenance.resampling = m_resampling.back();
            }
        }
        for (const records::Layer* layer : m_outcomes)
            bands.push_back(formats::openBand(requestOf(*layer, m_in.sources), m_grid));
        return {m_grid, std::move(bands)};
    }

    [[nodiscard]] std::uint64_t seed() const
    {
        return static_cast<std::uint64_t>(m_target.matchingSeed.value_or(1));
    }
    [[nodiscard]] std::size_t limit() const
    {
        return m_target.candidateLimit ? static_cast<std::size_t>(*m_target.candidateLimit)
                                       : usualLimit;
    }

    [[nodiscard]] CandidateOptions optionsOfPass() const
    {
        return {m_in.options.threads, m_in.options.tileSide,
                m_in.made.inputs->options.tileOffset, limit(), seed()};
    }
    [[nodiscard]] attribution::MatchedControlsOptions optionsOfMatch() const
    {
        attribution::MatchedControlsOptions options;
        options.seed = seed();
        options.effect.blockSize_m = m_target.blockM.value_or(usualBlockM);
        options.threads = m_in.options.threads;
        return options;
    }

    /// Books the cells that have a control, so that what was found is said of these alone.
    [[nodiscard]] attribution::ComparedGround
    comparedGround(const FoundCandidates& found,
                   const attribution::MatchedControls& controls,
                   Progress& progress) const
    {
        attribution::ComparedGround ground;
        ground.method = attribution::CounterfactualMethod::MatchedControls;
        ground.basis = fmt::format("{} pairs of cells, leakage ring of {:g} m, seed {}",
                                   controls.effect.pairs, m_ground.leakageRingM, seed());
        ground.effect = controls.effect.effect;
        ground.controlChange = controls.effect.controlChange;
        ground.assessed = controls.effect.area;
        auto matched = std::make_shared<std::vector<std::uint64_t>>();
        for (const attribution::MatchedPair& pair : controls.pairs)
            matched->push_back(found.cells.numbers[pair.treated]);
        std::ranges::sort(*matched);
        ground.answered = booked(std::move(matched), progress);
        return ground;
    }

    [[nodiscard]] cells::CellTable
    booked(std::shared_ptr<const std::vector<std::uint64_t>> matched, Progress& progress) const
    {
        cells::BookingPlan plan = m_in.made.inputs->plan;
        plan.conditionPairs = {m_pair};
        std::vector<std::unique_ptr<raster::BandSource>> bands;
        for (const records::LayerId id : plan.classLayers)
            bands.push_back(
                formats::openBand(requestOf(*m_in.project.find(id), m_in.sources), m_grid));
        for (const records::LayerId id : cells::conditionLayersOf(plan))
            bands.push_back(std::make_unique<MaskedBand>(
                formats::openBand(requestOf(*m_in.project.find(id), m_in.sources), m_grid),
                matched));
        const raster::LayerStack stack{m_grid, std::move(bands)};
        const cells::BookingOptions& options = m_in.made.inputs->options;
        return cells::bookTiles(plan, stack, tilesOf(*matched, options), options, progress)
            .total();
    }

    [[nodiscard]] std::vector<std::size_t> tilesOf(const std::vector<std::uint64_t>& cells,
                                                   const cells::BookingOptions& options) const
    {
        const raster::Tiling tiling = cells::tilingOf(m_grid, options);
        std::set<std::size_t> tiles;
        for (const std::uint64_t cell : cells) {
            const auto number = static_cast<std::int64_t>(cell);
            for (const std::size_t tile :
                 tiling.tilesOf({number % m_grid.width, number / m_grid.width, 1, 1}))
                tiles.insert(tile);
        }
        return {tiles.begin(), tiles.end()};
    }

    [[nodiscard]] Findings findingsOf(const attribution::MatchedControls& controls,
                                      const FoundCandidates& found) const
    {
        Findings findings = controls.findings;
        for (Finding& finding : findings)
            finding.subject = m_target.name;
        if (!m_begunBefore.empty())
            findings.push_back(
                {Severity::Warning, "begun-before-opening", m_target.name,
                 fmt::format(
                     "{} actions, “{}” among them, began before {}, the opening of the "
                     "comparison; what they did until then is not in it, and the test on "
                     "earlier dates is no test of them.",
                     m_begunBefore.size(), m_begunBefore.front(), toText(openingDate())),
                 "Count the change from a layer of condition before the first action."});
        if (found.samplingRate() < 1.0)
            findings.push_back(
                {Severity::Note, "candidates-sampled", m_target.name,
                 fmt::format("Of {} candidate cells, {} were drawn by chance (seed {}) and "
                             "looked at.",
                             found.candidates, limit(), seed()),
                 "Raise the limit of candidates to look at more."});
        return findings;
    }

    [[nodiscard]] MatchedResult resultOf(const FoundCandidates& found,
                                         attribution::MatchedControls controls) const
    {
        MatchedResult result;
        result.period = {openingDate(), dateOf(m_pair.closing)};
        for (std::size_t i = 0; i < m_uses.size(); ++i)
            result.by.push_back({m_uses[i].layer->record->name, m_uses[i].record->use,
                                 m_uses[i].record->caliper, m_resampling[i]});
        result.leakageRingM = m_ground.leakageRingM;
        result.partlyTreated = found.partlyTreated;
        result.inLeakageRing = found.inLeakageRing;
        result.candidates = found.candidates;
        result.candidateLimit = limit();
        result.samplingRate = found.samplingRate();
        result.controls = std::move(controls);
        return result;
    }

    const ComparisonInputs& m_in;
    const records::Target& m_target;
    cells::ConditionPair m_pair;
    geo::Grid m_grid;
    accounts::Standings m_standings;
    std::vector<Use> m_uses;
    std::vector<std::string> m_resampling;
    std::vector<const records::Layer*> m_outcomes; // by date
    CandidateBands m_bands;
    CandidateGround m_ground;
    std::vector<std::string> m_begunBefore;
};

} // namespace

Comparison compareCells(const ComparisonInputs& inputs,
                        const records::Target& target,
                        std::size_t pair,
                        Progress& progress)
{
    return CellComparison{inputs, target, pair}.compared(progress);
}

} // namespace ecotone::run
