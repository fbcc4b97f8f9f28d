#include "booking_inputs.h"

#include "bookable_features.h"
#include "layer_pairs.h"

#include "ecotone/accounts/boundary_effect.h"
#include "ecotone/project/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace ecotone::run {

namespace {

using cells::ShapeTag;
using records::LayerRole;

/// The current versions of all landscapes, by name.
std::vector<const records::LandscapeVersion*> boundariesOf(const project::Project& project,
                                                           Findings& findings)
{
    std::vector<std::pair<std::string, const records::LandscapeVersion*>> found;
    for (const auto& [id, landscape] : project.all<records::Landscape>()) {
        const auto* const version = project::currentVersion(project, id);
        if (version && !version->shape.isEmpty())
            found.emplace_back(landscape.name, version);
        else
            findings.push_back({Severity::Problem, "landscape-without-boundary", landscape.name,
                                "The landscape has no boundary, so it has no figures.",
                                "Draw or import its boundary."});
    }
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each.first; });
    std::vector<const records::LandscapeVersion*> versions;
    for (const auto& [name, version] : found)
        versions.push_back(version);
    return versions;
}

/// All records of a type by name, then by where they lie.
template <class Record>
std::vector<const Record*> byName(const project::Project& project)
{
    struct Named { // with copies, so that sorting stays in a small piece of memory
        std::string name;
        geo::Box box;
        const Record* record;
    };
    const auto comesBefore = [](const Named& a, const Named& b) {
        const auto place = [](const geo::Box& box) {
            return std::tie(box.minX, box.minY, box.maxX, box.maxY);
        };
        const int order = a.name.compare(b.name);
        return order != 0 ? order < 0 : place(a.box) < place(b.box);
    };
    std::vector<Named> named;
    named.reserve(project.all<Record>().size());
    for (const auto& [id, record] : project.all<Record>())
        if (record.shape && !record.shape->isEmpty())
            named.push_back({record.name, geo::boxOf(*record.shape), &record});
    if (!std::ranges::is_sorted(named, comesBefore))
        std::ranges::stable_sort(named, comesBefore);
    std::vector<const Record*> records;
    records.reserve(named.size());
    for (const Named& each : named)
        records.push_back(each.record);
    return records;
}

/// Collects shapes for the plan, all in the grid's CRS.
class PlanMaker {
public:
    PlanMaker(const project::Project& project, const geo::Crs& crs, Findings& findings)
        : m_project{project}
        , m_findings{findings}
        , m_reach{crs, {}, {}}
    {
    }

    void addLandscapes(const std::vector<const records::LandscapeVersion*>& versions)
    {
        for (const auto* version : versions)
            if (auto shape = place(version->shape, m_project.find(version->landscape)->name,
                                   "landscape")) {
                m_reach.boundaries.push_back(geo::boxOf(*shape));
                add({ShapeTag::Kind::Landscape, version->landscape.value(), 0, {}, {}},
                    std::move(*shape));
                addPreviousBoundary(version->landscape);
            }
    }

    template <class Record>
    void addRecords(ShapeTag::Kind kind, const char* what)
    {
        for (const Record* record : byName<Record>(m_project))
            if (auto shape = place(*record->shape, record->name, what);
                shape && m_reach.bringToBoundary(*shape))
                add({kind, record->id.value(), 0, {}, {}}, std::move(*shape));
    }

    /// Sold units have no name; they come in order of what they are called by.
    void addSoldUnits()
    {
        std::vector<const records::SoldUnit*> units;
        for (const auto& [id, unit] : m_project.all<records::SoldUnit>())
            if (unit.shape && !unit.shape->isEmpty())
                units.push_back(&unit);
        std::ranges::stable_sort(units, {}, [](const records::SoldUnit* unit) {
            return std::tie(unit->scheme, unit->serial, unit->buyer, unit->quantity);
        });
        for (const records::SoldUnit* unit : units)
            if (auto shape = place(*unit->shape, describe(m_project, *unit), "sold unit");
                shape && m_reach.bringToBoundary(*shape))
                add({ShapeTag::Kind::SoldUnit, unit->id.value(), 0, {}, {}}, std::move(*shape));
    }

    /// @pre landscapes, sites and actions were added, and nothing else
    const PlanReach& reach()
    {
        m_reach.extent = {};
        for (const geo::Shape& shape : m_plan.shapes)
            m_reach.extent.extend(geo::boxOf(shape));
        return m_reach;
    }

    void addFeatures(ReadLayer& layer)
    {
        m_plan.featureLayers.push_back(layer.record->id);
        layer.provenance.isBooked = true;
        layer.provenance.resampling = "shapes, exactly";
        for (BookableFeature& feature : bookableFeatures(layer, m_findings)) {
            auto shape = place(feature.shape, layer.record->name, "feature");
            if (!shape || !m_reach.bringToBoundary(*shape))
                continue;
            ++layer.provenance.bookedFeatures;
            add({ShapeTag::Kind::LayerFeature, layer.record->id.value(), feature.number,
                 std::move(feature.name), std::move(feature.featureClass)},
                std::move(*shape));
        }
    }

    [[nodiscard]] cells::BookingPlan& plan() noexcept { return m_plan; }

private:
    /// Figures of two versions are never mixed, but what the new boundary does to them is told.
    void addPreviousBoundary(records::LandscapeId landscape)
    {
        const auto* const previous = accounts::previousVersion(m_project, landscape);
        if (!previous || previous->shape.isEmpty())
            return;
        if (auto shape = place(previous->shape, m_project.find(landscape)->name, "landscape")) {
            // What lies in the earlier boundary only is needed too, or it would seem empty
            // there.
            m_reach.boundaries.push_back(geo::boxOf(*shape));
            add({ShapeTag::Kind::PreviousBoundary, landscape.value(), 0, {}, {}},
                std::move(*shape));
        }
    }

    void add(ShapeTag tag, geo::Shape shape)
    {
        m_plan.tags.push_back(std::move(tag));
        m_plan.shapes.push_back(std::move(shape));
    }

    std::optional<geo::Shape>
    place(const geo::Shape& shape, const std::string& name, const char* what)
    {
        auto there = placed(shape, m_reach.crs);
        if (!there)
            m_findings.push_back(
                {Severity::Warning, "shape-off-the-grid", name,
                 fmt::format("The shape of this {} has no place in {}, the CRS of the analysis "
                             "grid, so it is in no figure.",
                             what, m_reach.crs.title()),
                 "Check where it lies; it is very far from the landscape."});
        return there;
    }

    const project::Project& m_project;
    Findings& m_findings;
    PlanReach m_reach;
    cells::BookingPlan m_plan;
};

/// The layers whose bands are booked, in the order its keys need.
class StackMaker {
public:
    explicit StackMaker(cells::BookingPlan& plan) : m_plan{plan} {}

    void addClasses(ReadLayer& layer)
    {
        m_plan.classLayers.push_back(layer.record->id);
        m_layers.push_back(&layer);
    }

    /// Every condition layer once, in the order of the plan's pairs.
    void addConditions(ReadLayers& layers, const std::vector<LayerPair>& pairs)
    {
        for (const auto& [opening, closing] : pairs)
            m_plan.conditionPairs.push_back({opening->record->id, closing->record->id});
        for (const records::LayerId id : cells::conditionLayersOf(m_plan))
            m_layers.push_back(layers.find(id));
    }

    /// Opens the bands, unless those that are kept are the same.
    [[nodiscard]] std::shared_ptr<const raster::LayerStack>
    stack(const geo::Grid& grid, const Sources& sources, std::optional<KeptInputs::Stack>& kept)
    {
        std::vector<records::LayerId> ids;
        for (const ReadLayer* layer : m_layers)
            ids.push_back(layer->record->id);
        if (!kept || kept->grid != grid || kept->layers != ids)
            kept = opened(grid, sources, std::move(ids));
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            m_layers[i]->provenance.isBooked = true;
            m_layers[i]->provenance.resampling = kept->resampling[i];
        }
        return kept->bands;
    }

private:
    [[nodiscard]] KeptInputs::Stack opened(const geo::Grid& grid,
                                           const Sources& sources,
                                           std::vector<records::LayerId> ids) const
    {
        KeptInputs::Stack stack{grid, std::move(ids), {}, {}};
        std::vector<std::unique_ptr<raster::BandSource>> bands;
        for (const ReadLayer* layer : m_layers) {
            bands.push_back(formats::openBand(requestOf(*layer->record, sources), grid));
            stack.resampling.push_back(bands.back()->resampling());
        }
        stack.bands = std::make_shared<const raster::LayerStack>(grid, std::move(bands));
        return stack;
    }

    cells::BookingPlan& m_plan;
    std::vector<ReadLayer*> m_layers;
};

/// The lattice for the landscapes; chosen anew where these or the choice of the project
/// changed.
AnalysisGrid latticeFor(const project::Project& project,
                        const ReadLayers& layers,
                        std::vector<geo::Shape> landscapes,
                        std::optional<KeptInputs::Lattice>& kept,
                        Findings& findings)
{
    const auto gridLayer = project.settings().gridLayer;
    if (!kept || kept->landscapes != landscapes || kept->gridLayer != gridLayer) {
        Findings said;
        AnalysisGrid grid = chooseLattice(project, layers, landscapes, said);
        kept = {std::move(landscapes), gridLayer, std::move(grid), std::move(said)};
    }
    append(findings, kept->findings);
    return kept->grid;
}

/// The pairs of condition layers the accounts and the targets ask for: each date with the next,
/// the first with the last, and for each target its opening date (or the first) with the last
/// before its as-of date.
std::vector<LayerPair>
conditionPairs(const project::Project& project, const ReadLayers& layers, Findings& findings)
{
    const auto dated = datedLayers(layers, LayerRole::Condition, findings);
    std::vector<LayerPair> pairs = pairsOf(dated);
    for (const auto& [id, target] : project.all<records::Target>()) {
        const ReadLayer* first = dated.empty() || target.openingLayer ? nullptr : dated.front();
        const ReadLayer* last = nullptr;
        for (const ReadLayer* layer : dated) {
            if (layer->record->id == target.openingLayer)
                first = layer;
            if (*layer->record->date <= target.asOf)
                last = layer;
        }
        if (first && last && *first->record->date < *last->record->date)
            pairs.emplace_back(first, last);
    }
    const auto dates = [](const LayerPair& pair) {
        return std::pair{pair.first->record->date, pair.second->record->date};
    };
    std::ranges::stable_sort(pairs, {}, dates);
    const auto repeated = std::ranges::unique(pairs);
    pairs.erase(repeated.begin(), repeated.end());
    return pairs;
}

bool isBookedAsClasses(const ReadLayer& layer)
{
    return layer.grid && layer.isStratum && layer.record->role != LayerRole::Condition;
}

bool isBookedAsShapes(const ReadLayer& layer)
{
    const LayerRole role = layer.record->role;
    return layer.features && role != LayerRole::SubBasin && role != LayerRole::Condition;
}

/// Rasters in roles that only shapes can have, and shapes as condition.
void sayWhatCannotBeBooked(const ReadLayers& layers, Findings& findings)
{
    for (const ReadLayer& layer : layers.layers) {
        const LayerRole role = layer.record->role;
        if (layer.features && role == LayerRole::Condition)
            findings.push_back(
                {Severity::Problem, "condition-of-shapes", layer.record->name,
                 "A layer of shapes cannot be read as condition; it is in no figure.",
                 "Import condition as a raster of values from 0 to 1."});
        const bool canBeRaster =
            isClassRole(role) || role == LayerRole::Condition || role == LayerRole::Context;
        if (layer.grid && !canBeRaster)
            findings.push_back(
                {Severity::Problem, "raster-in-role-of-shapes", layer.record->name,
                 fmt::format("A raster cannot be read in the role “{}”; it is in no "
                             "figure of that role.",
                             records::wordOf(role)),
                 "Import the boundaries as a vector layer."});
    }
}

} // namespace

BookingInputs bookingInputs(const project::Project& project,
                            ReadLayers& layers,
                            const Sources& sources,
                            const RunOptions& options,
                            KeptInputs& kept,
                            Findings& findings)
{
    const auto boundaries = boundariesOf(project, findings);
    sayWhatCannotBeBooked(layers, findings);
    BookingInputs inputs;
    if (boundaries.empty())
        return inputs;
    std::vector<geo::Shape> landscapes;
    for (const auto* version : boundaries)
        landscapes.push_back(version->shape);
    inputs.grid = latticeFor(project, layers, std::move(landscapes), kept.lattice, findings);

    PlanMaker maker{project, inputs.grid->grid.crs, findings};
    maker.addLandscapes(boundaries);
    maker.addRecords<records::Site>(ShapeTag::Kind::Site, "site");
    maker.addRecords<records::Action>(ShapeTag::Kind::Action, "action");
    if (maker.plan().shapes.empty())
        return inputs;
    kept.reach = maker.reach();
    inputs.grid = fittedTo(*inputs.grid, kept.reach->extent);
    maker.addRecords<records::Obligation>(ShapeTag::Kind::Obligation, "obligation");
    maker.addSoldUnits();
    inputs.options = {options.threads, options.tileSide, inputs.grid->offset};
    kept.options = inputs.options;
    for (ReadLayer& layer : layers.layers)
        if (isBookedAsShapes(layer))
            maker.addFeatures(layer);

    StackMaker stack{maker.plan()};
    for (ReadLayer& layer : layers.layers)
        if (isBookedAsClasses(layer))
            stack.addClasses(layer);
    stack.addConditions(layers, conditionPairs(project, layers, findings));
    inputs.stack = stack.stack(inputs.grid->grid, sources, kept.stack);
    inputs.plan = std::move(maker.plan());
    return inputs;
}

} // namespace ecotone::run
