#include "ecotone/accounts/coverage.h"

#include "ecotone/accounts/restoration_formulas.h"
#include "ecotone/accounts/target_ground.h"
#include "ecotone/base/contract.h"
#include "ecotone/cells/orderless_sum.h"
#include "ecotone/cells/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <tuple>

namespace ecotone::accounts {

namespace {

using records::LayerRole;

/// What the features on one row make of it.
struct RoleSet {
    bool isPlanned = false, isProtected = false, isConserved = false;
    [[nodiscard]] bool isInsideTarget3() const noexcept { return isProtected || isConserved; }
};

std::optional<LayerRole> roleOf(const cells::ShapeTag& tag, const project::Project& project)
{
    if (tag.kind != cells::ShapeTag::Kind::LayerFeature)
        return std::nullopt;
    const records::Layer* const layer = project.find(records::LayerId{tag.id});
    return layer ? std::optional{layer->role} : std::nullopt;
}

/// The role of every booked shape, by index.
std::vector<std::optional<LayerRole>> rolesOf(const cells::Booking& booking,
                                              const project::Project& project)
{
    std::vector<std::optional<LayerRole>> roles;
    for (const cells::ShapeTag& tag : booking.shapes)
        roles.push_back(roleOf(tag, project));
    return roles;
}

RoleSet rolesOn(const cells::CellKey& key, const std::vector<std::optional<LayerRole>>& roles)
{
    RoleSet on;
    for (const geo::ShapeIndex shape : key.shapes) {
        on.isPlanned |= roles[shape] == LayerRole::SpatialPlan;
        on.isProtected |= roles[shape] == LayerRole::ProtectedArea;
        on.isConserved |= roles[shape] == LayerRole::ConservedArea;
    }
    return on;
}

bool isOneOf(LayerRole role, std::initializer_list<LayerRole> wanted)
{
    return std::ranges::find(wanted, role) != wanted.end();
}

/// Whether every layer of these roles was read, and there is one; else a finding says why not.
bool layersAreThere(Coverage& result,
                    const cells::Booking& booking,
                    const project::Project& project,
                    const records::Target& target,
                    std::initializer_list<LayerRole> roles,
                    const char* what)
{
    const cells::Places places{booking};
    bool any = false, all = true;
    for (const auto& [id, layer] : project.all<records::Layer>()) {
        if (!isOneOf(layer.role, roles))
            continue;
        any = true;
        if (!places.isBooked(id)) {
            all = false;
            result.findings.push_back(
                {Severity::Problem, "cover-layer-not-read", target.name,
                 fmt::format("The layer “{}” could not be read, so coverage was not computed.",
                             layer.name),
                 "See the finding about this layer, and point it to its file."});
        }
    }
    if (!any)
        result.findings.push_back(
            {Severity::Problem, "no-cover-layer", target.name,
             fmt::format("The project has no layer of {}, so coverage was not computed.", what),
             "Import one in this role."});
    return any && all;
}

/// Adds up what lies inside the landscape.
class CoverageSums {
public:
    CoverageSums(const cells::Booking& booking, const project::Project& project, bool isTarget3)
        : m_booking{booking}
        , m_project{project}
        , m_roles{rolesOf(booking, project)}
        , m_isTarget3{isTarget3}
    {
    }

    void add(const cells::CellKey& key, double area)
    {
        const RoleSet on = rolesOn(key, m_roles);
        const bool isCovered = m_isTarget3 ? on.isInsideTarget3() : on.isPlanned;
        m_landscape.add(area);
        if (isCovered)
            m_covered.add(area);
        if (on.isProtected || on.isConserved)
            (on.isProtected && on.isConserved ? m_both
             : on.isProtected                 ? m_protectedOnly
                                              : m_conservedOnly)
                .add(area);
        for (const geo::ShapeIndex shape : key.shapes)
            addTo(shape, area, isCovered);
    }

    void finish(Coverage& result) const
    {
        result.landscapeArea = Hectares{m_landscape.value()};
        result.covered = Hectares{m_covered.value()};
        if (m_isTarget3) {
            result.protectedOnly = Hectares{m_protectedOnly.value()};
            result.conservedOnly = Hectares{m_conservedOnly.value()};
            result.both = Hectares{m_both.value()};
        }
        for (const auto& [shape, sums] : m_features)
            addRow(result, shape, Hectares{sums.inside.value()},
                   Hectares{sums.covered.value()});
        std::ranges::sort(result.rows, {}, [](const CoverRow& row) {
            return std::tuple{row.name, row.layer, row.inside};
        });
        std::ranges::sort(result.keyBiodiversityAreas, {}, [](const CoveredPlace& place) {
            return std::tuple{place.name, place.area, place.covered};
        });
        for (const CoverRow& row : result.rows)
            result.grossInside += row.inside;
        result.overlap = std::max(Hectares{0.0}, result.grossInside - result.covered);
    }

private:
    struct FeatureSums {
        cells::OrderlessSum inside, covered;
    };

    void addTo(geo::ShapeIndex shape, double area, bool isCovered)
    {
        if (!m_roles[shape])
            return;
        m_features[shape].inside.add(area);
        if (isCovered)
            m_features[shape].covered.add(area);
    }

    void
    addRow(Coverage& result, geo::ShapeIndex shape, Hectares inside, Hectares covered) const
    {
        const cells::ShapeTag& tag = m_booking.shapes[shape];
        const LayerRole role = *m_roles[shape];
        if (m_isTarget3 && role == LayerRole::KeyBiodiversityArea)
            result.keyBiodiversityAreas.push_back({tag.featureName, inside, covered});
        const bool counts =
            m_isTarget3 ? isOneOf(role, {LayerRole::ProtectedArea, LayerRole::ConservedArea})
                        : role == LayerRole::SpatialPlan;
        if (counts)
            result.rows.push_back({tag.featureName,
                                   m_project.find(records::LayerId{tag.id})->name,
                                   role == LayerRole::ConservedArea, inside});
    }

    const cells::Booking& m_booking;
    const project::Project& m_project;
    std::vector<std::optional<LayerRole>> m_roles;
    bool m_isTarget3;
    cells::OrderlessSum m_landscape, m_covered, m_protectedOnly, m_conservedOnly, m_both;
    std::map<geo::ShapeIndex, FeatureSums> m_features;
};

void addPercentages(Coverage& result, double fraction)
{
    result.percent = coveragePercent(result.covered, result.landscapeArea);
    result.status = result.percent ? FigureStatus::Given : FigureStatus::NotApplicable;
    result.targetFraction = fraction;
    result.targetArea = targetArea(fraction, result.landscapeArea);
    result.gap = gap(result.targetArea, result.covered);
    result.keyBiodiversityAreaMeanPercent = meanCoveragePercent(result.keyBiodiversityAreas);
    result.keyBiodiversityAreaPooledPercent =
        pooledCoveragePercent(result.keyBiodiversityAreas);
}

} // namespace

std::optional<double> coveragePercent(Hectares covered, Hectares whole)
{
    return progressPercent(covered, whole);
}

std::optional<double> meanCoveragePercent(std::span<const CoveredPlace> places)
{
    cells::OrderlessSum percents;
    std::size_t count = 0;
    for (const CoveredPlace& place : places)
        if (const auto percent = coveragePercent(place.covered, place.area)) {
            percents.add(*percent);
            ++count;
        }
    if (count == 0)
        return std::nullopt;
    return percents.value() / static_cast<double>(count);
}

std::optional<double> pooledCoveragePercent(std::span<const CoveredPlace> places)
{
    Hectares covered, area;
    for (const CoveredPlace& place : places) {
        covered += place.covered;
        area += place.area;
    }
    return coveragePercent(covered, area);
}

Coverage coverage(const cells::Booking& booking,
                  const project::Project& project,
                  const records::Target& target)
{
    expects(target.kind != records::TargetKind::Restoration,
            "coverage: the target is one of planning or protection");
    const bool isTarget3 = target.kind == records::TargetKind::Protection;
    Coverage result;
    const auto landscape = cells::Places{booking}.landscape(target.landscape);
    if (!landscape) {
        result.findings.push_back({Severity::Problem, "landscape-without-boundary", target.name,
                                   "The landscape has no boundary, so nothing was computed.",
                                   "Draw or import the landscape's boundary."});
        return result;
    }
    const bool isThere =
        isTarget3 ? layersAreThere(result, booking, project, target,
                                   {LayerRole::ProtectedArea, LayerRole::ConservedArea},
                                   "protected or conserved areas")
                  : layersAreThere(result, booking, project, target, {LayerRole::SpatialPlan},
                                   "spatial plans");
    if (!isThere)
        return result;
    CoverageSums sums{booking, project, isTarget3};
    for (const auto& [key, row] : booking.table.rows())
        if (cells::covers(key, *landscape))
            sums.add(key, toHectares(SquareMetres{row.area}).value());
    sums.finish(result);
    addPercentages(result, target.fraction);
    return result;
}

TargetOverlap targetOverlap(const cells::Booking& booking,
                            const project::Project& project,
                            const TargetGround& ground)
{
    const auto roles = rolesOf(booking, project);
    std::array<cells::OrderlessSum, 8> sums; // by bits: planned 1, restoration 2, protected 4
    for (const GroundRow& row : ground.rows) {
        const RoleSet on = rolesOn(row.key, roles);
        const bool restored = row.isDegraded && row.isUnderRestoration;
        sums[(on.isPlanned ? 1U : 0U) + (restored ? 2U : 0U) + (on.isInsideTarget3() ? 4U : 0U)]
            .add(row.area.value());
    }
    const auto area = [&](std::size_t bits) { return Hectares{sums[bits].value()}; };
    TargetOverlap overlap{area(0), area(1), area(2), area(4),
                          area(3), area(5), area(6), area(7)};
    overlap.restorationKnown = ground.hasBaseline;
    const cells::Places places{booking};
    for (const auto& [id, layer] : project.all<records::Layer>()) {
        const bool isRead = places.isBooked(id);
        overlap.plansKnown |= isRead && layer.role == LayerRole::SpatialPlan;
        overlap.protectionKnown |=
            isRead && isOneOf(layer.role, {LayerRole::ProtectedArea, LayerRole::ConservedArea});
    }
    return overlap;
}

TargetOverlap targetOverlap(const cells::Booking& booking,
                            const project::Project& project,
                            const records::Target& restoration)
{
    return targetOverlap(booking, project, groundOf(booking, project, restoration));
}

} // namespace ecotone::accounts
