#include "ecotone/accounts/target_ground.h"

#include "ecotone/base/contract.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ecotone::accounts {

namespace {

std::string layerTitle(const project::Project& project, records::LayerId id)
{
    const records::Layer* const layer = project.find(id);
    return layer ? layer->name : std::string{"a layer that is no longer in the project"};
}

Finding noLandscape(const records::Target& target, const project::Project& project)
{
    const records::Landscape* const landscape = project.find(target.landscape);
    const std::string name = landscape ? landscape->name : "of the target";
    return {Severity::Problem, "landscape-without-boundary", target.name,
            fmt::format("The landscape “{}” has no boundary, so nothing was computed.", name),
            "Draw or import the landscape's boundary."};
}

/// Whether the baseline can be used; else a finding says why not.
bool baselineIsUsable(TargetGround& ground,
                      const cells::Places& places,
                      const project::Project& project,
                      const records::Target& target)
{
    const auto refuse = [&](const char* code, std::string message, const char* remedy) {
        ground.findings.push_back(
            {Severity::Problem, code, target.name, std::move(message), remedy});
        return false;
    };
    if (!target.baselineLayer)
        return refuse(
            "no-baseline",
            "The target names no baseline layer, so degraded land is not known and no "
            "progress was computed.",
            "Choose the layer that shows land degraded at the end of the baseline "
            "period, and its degraded classes.");
    const std::string layer = layerTitle(project, *target.baselineLayer);
    if (!places.isBooked(*target.baselineLayer))
        return refuse(
            "baseline-not-read",
            fmt::format("The baseline layer “{}” could not be read, so no progress was "
                        "computed.",
                        layer),
            "See the finding about this layer, and point it to its file.");
    if (!places.isVector(*target.baselineLayer) && ground.degradedClasses.empty())
        return refuse(
            "no-degraded-classes",
            fmt::format("Nobody has said which classes of “{}” are degraded land, so no "
                        "progress was computed.",
                        layer),
            "Name the degraded classes in the target.");
    return true;
}

void addActions(TargetGround& ground, const cells::Booking& booking)
{
    ground.actionOfShape.reserve(booking.shapes.size());
    for (const cells::ShapeTag& tag : booking.shapes) {
        ground.actionOfShape.push_back(noAction);
        if (tag.kind != cells::ShapeTag::Kind::Action)
            continue;
        const auto place = ground.standings.find(records::ActionId{tag.id});
        expects(place.has_value(), "groundOf: every action booked is in the project");
        const Standings::Entry& entry = ground.standings[*place];
        ground.actionOfShape.back() = static_cast<ActionIndex>(ground.actions.size());
        ground.actions.push_back({entry.action, &entry.standing, *place});
    }
}

void addDuties(TargetGround& ground,
               const cells::Booking& booking,
               const project::Project& project)
{
    for (std::size_t i = 0; i < booking.shapes.size(); ++i) {
        if (booking.shapes[i].kind != cells::ShapeTag::Kind::Obligation)
            continue;
        const auto* const duty = project.find(records::ObligationId{booking.shapes[i].id});
        expects(duty, "groundOf: every duty booked is in the project");
        ground.duties.push_back({duty, static_cast<geo::ShapeIndex>(i)});
    }
}

bool anyEffective(const TargetGround& ground, std::span<const ActionIndex> actions)
{
    return std::ranges::any_of(actions, [&](ActionIndex each) {
        return ground.actions[each].standing->isEffective();
    });
}

/// Lists the actions of each set of shapes once, however many rows have it.
class ActionLister {
public:
    explicit ActionLister(TargetGround& ground) : m_ground{ground} {}

    /// @pre rows come in the order of the table, and the row goes behind those there are
    void list(const cells::CellKey& key)
    {
        // Rows with the same set refer to the same memory.
        if (m_lists.empty() || key.shapes.data() != m_lastSet) {
            m_lastSet = key.shapes.data();
            const std::size_t first = m_ground.actionLists.size();
            for (const geo::ShapeIndex shape : key.shapes)
                if (m_ground.actionOfShape[shape] != noAction)
                    m_ground.actionLists.push_back(m_ground.actionOfShape[shape]);
            m_lists.emplace_back(first, m_ground.actionLists.size() - first);
            m_ground.runs.push_back({m_ground.rows.size(), 0, {}});
        }
        ++m_ground.runs.back().rowCount;
    }

    /// Now that the lists no longer move in memory.
    void giveToRows()
    {
        for (std::size_t i = 0; i < m_lists.size(); ++i) {
            GroundRun& run = m_ground.runs[i];
            run.actions =
                std::span{m_ground.actionLists}.subspan(m_lists[i].first, m_lists[i].second);
            const bool isUnderRestoration = anyEffective(m_ground, run.actions);
            for (std::size_t row = run.firstRow; row < run.firstRow + run.rowCount; ++row) {
                m_ground.rows[row].actions = run.actions;
                m_ground.rows[row].isUnderRestoration = isUnderRestoration;
            }
        }
    }

private:
    TargetGround& m_ground;
    std::vector<std::pair<std::size_t, std::size_t>> m_lists; // by run: first, and how many
    const geo::ShapeIndex* m_lastSet = nullptr;
};

} // namespace

TargetGround groundOf(const cells::Booking& booking,
                      const project::Project& project,
                      const records::Target& target,
                      Boundary boundary)
{
    expects(target.kind == records::TargetKind::Restoration,
            "groundOf: the target is a restoration target");
    const cells::Places places{booking};
    TargetGround ground;
    ground.standings = Standings{project, target.asOf};
    addActions(ground, booking);
    addDuties(ground, booking, project);
    const auto landscape = boundary == Boundary::Current
                               ? places.landscape(target.landscape)
                               : places.previousBoundary(target.landscape);
    ground.hasLandscape = landscape.has_value();
    if (!landscape) {
        ground.findings.push_back(noLandscape(target, project));
        return ground;
    }
    if (target.baselineLayer)
        ground.degradedClasses = degradedClassesOf(project, target, *target.baselineLayer);
    ground.hasBaseline = baselineIsUsable(ground, places, project, target);

    ActionLister actions{ground};
    ground.rows.reserve(booking.table.rowCount());
    for (const auto& [key, sums] : booking.table.rows()) {
        if (!cells::covers(key, *landscape))
            continue;
        GroundRow row;
        row.key = key;
        row.sums = sums;
        row.area = toHectares(SquareMetres{sums.area});
        actions.list(key);
        if (ground.hasBaseline) {
            const Degradation found =
                degradationOf(key, *target.baselineLayer, ground.degradedClasses, places);
            row.isAssessed = found.isAssessed;
            row.isDegraded = found.isDegraded;
        }
        ground.rows.push_back(row);
    }
    actions.giveToRows();
    return ground;
}

void renewStanding(TargetGround& ground,
                   const project::Project& project,
                   const records::Target& target,
                   std::size_t place,
                   std::span<const std::size_t> rows)
{
    ground.standings.renew(place, project, target.asOf);
    for (const std::size_t row : rows)
        ground.rows[row].isUnderRestoration = anyEffective(ground, ground.rows[row].actions);
}

Degradation degradationOf(const cells::CellKey& key,
                          records::LayerId layer,
                          const std::vector<int>& degradedClasses,
                          const cells::Places& places)
{
    if (!places.isVector(layer)) {
        const auto value = places.classOf(key, layer).value;
        return {value.has_value(),
                value && std::ranges::binary_search(degradedClasses, *value)};
    }
    if (degradedClasses.empty() || !places.hasClasses(layer))
        return {true, places.isCovered(key, layer)};
    const auto isDegraded = [&](const std::string& featureClass) {
        return std::ranges::any_of(
            degradedClasses, [&](int each) { return featureClass == std::to_string(each); });
    };
    return {places.isCovered(key, layer),
            std::ranges::any_of(places.classesOf(key, layer), isDegraded)};
}

std::vector<int> degradedClassesOf(const project::Project& project,
                                   const records::Target& target,
                                   records::LayerId layer)
{
    std::vector<int> classes = target.baselineClasses;
    if (classes.empty())
        for (const auto& [id, each] : project.all<records::LayerClass>())
            if (each.layer == layer && each.classGroup == "degraded")
                classes.push_back(each.value);
    std::ranges::sort(classes);
    return classes;
}

} // namespace ecotone::accounts
