#include "scene_source.h"

#include <algorithm>
#include <type_traits>
#include <variant>

namespace ecotone::desktop {
namespace {

using Kind = LayerKey::Kind;

/// The largest first, so that none hides under another.
std::vector<SceneItem> largestFirst(std::vector<SceneItem> items)
{
    std::vector<std::pair<double, std::size_t>> order; // by size; equal ones stay in order
    order.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const geo::Box& box = items[i].outline->box();
        order.emplace_back(-box.width() * box.height(), i);
    }
    std::ranges::sort(order);
    std::vector<SceneItem> sorted;
    sorted.reserve(items.size());
    for (const auto& [size, i] : order)
        sorted.push_back(std::move(items[i]));
    return sorted;
}

template <class Record>
constexpr bool isOneOf()
{
    return false;
}
template <class Record, class First, class... More>
constexpr bool isOneOf()
{
    return std::is_same_v<Record, First> || isOneOf<Record, More...>();
}

} // namespace

std::set<Kind> SceneSource::touchedBy(const project::Edit& edit)
{
    std::set<Kind> kinds;
    for (const project::AnyChange& change : edit.changes)
        std::visit(
            [&]<class Record>(const project::Change<Record>&) {
                using namespace records;
                if (isOneOf<Record, Action, ActionStatus, Participation, Actor, Target>())
                    kinds.insert(Kind::Actions);
                if (isOneOf<Record, Site>())
                    kinds.insert(Kind::Sites);
                if (isOneOf<Record, Landscape, LandscapeVersion>())
                    kinds.insert(Kind::Landscapes);
                if (isOneOf<Record, Layer, LayerClass, Target>())
                    kinds.insert(Kind::File);
            },
            change);
    return kinds;
}

void SceneSource::forget(const project::Edit& edit)
{
    for (const project::AnyChange& any : edit.changes)
        std::visit(
            [&]<class Record>(const project::Change<Record>& change) {
                const Record& record = change.after ? *change.after : *change.before;
                if constexpr (isOneOf<Record, records::Action, records::Site>()) {
                    if (!change.before || !change.after ||
                        change.before->shape != change.after->shape)
                        m_outlines.erase(RecordRef{record.id});
                } else if constexpr (isOneOf<Record, records::LandscapeVersion>()) {
                    m_outlines.erase(RecordRef{record.landscape});
                }
            },
            any);
}

std::vector<SceneItem> SceneSource::actions(const project::Project& project,
                                            const ActionLooks& looks)
{
    std::vector<SceneItem> items;
    items.reserve(project.all<records::Action>().size());
    for (const auto& [id, action] : project.all<records::Action>())
        if (action.shape && !action.shape->isEmpty())
            items.push_back(
                {RecordRef{id}, action.name, outlineOf(id, *action.shape), looks.of(id), {}});
    return largestFirst(std::move(items));
}

std::vector<SceneItem> SceneSource::sites(const project::Project& project)
{
    std::vector<SceneItem> items;
    for (const auto& [id, site] : project.all<records::Site>())
        if (site.shape && !site.shape->isEmpty())
            items.push_back(
                {RecordRef{id}, site.name, outlineOf(id, *site.shape), siteLook(), {}});
    return largestFirst(std::move(items));
}

std::vector<SceneItem> SceneSource::landscapes(const project::Project& project)
{
    std::vector<SceneItem> items;
    for (const auto& [id, landscape] : project.all<records::Landscape>()) {
        const records::LandscapeVersion* version = project::currentVersion(project, id);
        if (version != nullptr && !version->shape.isEmpty())
            items.push_back({RecordRef{id},
                             landscape.name,
                             outlineOf(id, version->shape),
                             landscapeLook(),
                             {}});
    }
    return largestFirst(std::move(items));
}

std::shared_ptr<const Outline> SceneSource::outlineOf(const RecordRef& ref,
                                                      const geo::Shape& shape)
{
    std::shared_ptr<const Outline>& kept = m_outlines[ref];
    if (!kept)
        kept = std::make_shared<const Outline>(shape);
    return kept;
}

SurfaceLook siteLook()
{
    SurfaceLook look;
    look.colour = QColor{0x2b, 0x2b, 0x2b};
    look.fillAlpha = 22;
    look.line = SurfaceLook::Line::DashDot;
    look.width = 1.8;
    return look;
}

SurfaceLook landscapeLook()
{
    SurfaceLook look;
    look.colour = QColor{0x14, 0x23, 0x1b};
    look.fillAlpha = 0;
    look.width = 2.6;
    return look;
}

SurfaceLook featureLook(records::LayerRole role)
{
    using records::LayerRole;
    SurfaceLook look;
    look.fillAlpha = 40;
    look.width = 1.2;
    switch (role) {
    case LayerRole::ProtectedArea:
        look.colour = QColor{0x1b, 0x6e, 0x3c};
        look.pattern = SurfaceLook::Pattern::Dots;
        return look;
    case LayerRole::ConservedArea:
        look.colour = QColor{0x4c, 0x8c, 0x2b};
        look.pattern = SurfaceLook::Pattern::Dots;
        return look;
    case LayerRole::KeyBiodiversityArea:
        look.colour = QColor{0x7a, 0x2e, 0x7c};
        look.line = SurfaceLook::Line::Dashed;
        return look;
    case LayerRole::DegradedBaseline:
        look.colour = QColor{0xa8, 0x4f, 0x14};
        look.fillAlpha = 80;
        return look;
    case LayerRole::SubBasin:
        look.colour = QColor{0x1f, 0x5f, 0x99};
        look.fillAlpha = 0;
        return look;
    case LayerRole::SpatialPlan:
    case LayerRole::ReportingZone:
        look.colour = QColor{0x5a, 0x5a, 0x8c};
        look.fillAlpha = 18;
        look.line = SurfaceLook::Line::Dashed;
        return look;
    default:
        look.colour = QColor{0x5c, 0x5c, 0x55};
        return look;
    }
}

} // namespace ecotone::desktop
