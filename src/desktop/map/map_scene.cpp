#include "map_scene.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace ecotone::desktop {
namespace {

using Surfaces = std::shared_ptr<const SurfaceLayer>;

constexpr std::size_t mostBoxes = 512; // more are as good as everywhere

double distanceTo(geo::Point p, geo::Point a, geo::Point b)
{
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along =
        length > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0)
                     : 0.0;
    return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

/// Inside by the even-odd rule, or within reach of an edge.
bool isHit(const Outline& outline, geo::Point p, double reach)
{
    bool isInside = false;
    for (const geo::Ring& ring : outline.rings(0.0))
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const geo::Point a = ring[i], b = ring[j];
            if ((a.y > p.y) != (b.y > p.y) &&
                p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
                isInside = !isInside;
            if (reach > 0.0 && distanceTo(p, a, b) <= reach)
                return true;
        }
    return isInside;
}

bool holds(const geo::Box& box, geo::Point p)
{
    return p.x >= box.minX && p.x <= box.maxX && p.y >= box.minY && p.y <= box.maxY;
}

/// Whether a segment shares a point with a box (Liang & Barsky 1984).
bool crosses(const geo::Box& box, geo::Point a, geo::Point b)
{
    double from = 0.0, to = 1.0;
    const auto clip = [&](double step, double room) {
        if (step == 0.0)
            return room >= 0.0;
        const double at = room / step;
        (step < 0.0 ? from : to) = step < 0.0 ? std::max(from, at) : std::min(to, at);
        return from <= to;
    };
    const double dx = b.x - a.x, dy = b.y - a.y;
    return clip(-dx, a.x - box.minX) && clip(dx, box.maxX - a.x) && clip(-dy, a.y - box.minY) &&
           clip(dy, box.maxY - a.y);
}

bool meets(const Outline& outline, const geo::Box& box)
{
    for (const geo::Ring& ring : outline.rings(0.0))
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            if (holds(box, ring[i]) || crosses(box, ring[j], ring[i]))
                return true;
    return isHit(outline, {(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0}, 0.0);
}

template <class Hits>
std::vector<SceneHit> hits(const MapScene& scene, const geo::Box& place, Hits isWanted)
{
    std::vector<SceneHit> found;
    for (auto layer = scene.layers.rbegin(); layer != scene.layers.rend(); ++layer) {
        const auto* surfaces = std::get_if<Surfaces>(&*layer);
        if (!surfaces)
            continue;
        const std::vector<std::size_t> near = (*surfaces)->index.touching(place);
        for (auto i = near.rbegin(); i != near.rend(); ++i)
            if (const SceneItem& item = (*surfaces)->items[*i]; isWanted(*item.outline))
                found.push_back({surfaces->get(), &item});
    }
    return found;
}

bool isSame(const SceneItem& a, const SceneItem& b)
{
    return a.outline == b.outline && a.look == b.look;
}

struct HashOfRef {
    std::size_t operator()(const RecordRef& ref) const noexcept
    {
        const auto value = std::visit([](auto id) { return id.value(); }, ref);
        return std::hash<std::int64_t>{}(value) ^ ref.index();
    }
};

/// Adds where two layers differ. Items without a record come from files and do not change.
void addDifferences(const SurfaceLayer& before,
                    const SurfaceLayer& after,
                    std::vector<geo::Box>& boxes)
{
    std::unordered_map<RecordRef, const SceneItem*, HashOfRef> old;
    old.reserve(before.items.size());
    for (const SceneItem& item : before.items)
        if (item.record)
            old.emplace(*item.record, &item);
    for (const SceneItem& item : after.items) {
        if (!item.record)
            continue;
        const auto found = old.find(*item.record);
        if (found != old.end() && isSame(*found->second, item)) {
            old.erase(found);
            continue;
        }
        boxes.push_back(item.outline->box());
    }
    for (const auto& [ref, item] : old) // gone, or drawn otherwise
        boxes.push_back(item->outline->box());
}

} // namespace

geo::Box MapScene::extent() const
{
    geo::Box box;
    for (const SceneLayer& layer : layers)
        if (const auto* surfaces = std::get_if<Surfaces>(&layer))
            if ((*surfaces)->key.kind != LayerKey::Kind::File)
                box.extend((*surfaces)->index.whole());
    if (!box.isEmpty())
        return box;
    for (const SceneLayer& layer : layers)
        if (const auto* surfaces = std::get_if<Surfaces>(&layer))
            box.extend((*surfaces)->index.whole());
    return box;
}

std::vector<SceneHit> hitsAt(const MapScene& scene, geo::Point point, double reach)
{
    const geo::Box near{point.x - reach, point.y - reach, point.x + reach, point.y + reach};
    return hits(scene, near,
                [&](const Outline& outline) { return isHit(outline, point, reach); });
}

std::vector<SceneHit> hitsIn(const MapScene& scene, const geo::Box& box)
{
    return hits(scene, box, [&](const Outline& outline) { return meets(outline, box); });
}

std::optional<std::vector<geo::Box>> differences(const MapScene& before, const MapScene& after)
{
    if (before.crs != after.crs || before.ground != after.ground ||
        before.layers.size() != after.layers.size())
        return std::nullopt;
    std::vector<geo::Box> boxes;
    for (std::size_t i = 0; i < before.layers.size(); ++i) {
        if (before.layers[i] == after.layers[i])
            continue;
        const auto* old = std::get_if<Surfaces>(&before.layers[i]);
        const auto* now = std::get_if<Surfaces>(&after.layers[i]);
        const bool canCompare = old && now && (*old)->key == (*now)->key &&
                                (*old)->opacity == (*now)->opacity &&
                                (*now)->key.kind != LayerKey::Kind::File;
        if (!canCompare)
            return std::nullopt;
        addDifferences(**old, **now, boxes);
        if (boxes.size() > mostBoxes)
            return std::nullopt;
    }
    return boxes;
}

} // namespace ecotone::desktop
