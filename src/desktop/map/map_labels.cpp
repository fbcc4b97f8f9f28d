#include "map_labels.h"

#include "draw/labels.h"
#include "screen_path.h"

#include "ecotone/base/error.h"

#include <algorithm>
#include <cmath>

namespace ecotone::desktop {
namespace {

constexpr std::size_t mostNames = 250; // looked at; more cannot be read anyway
constexpr double leastPixels = 14.0;   // surfaces below this size have no name
constexpr double fillsView = 0.9;      // a surface beyond this share of the view is its ground
constexpr int letterPixels = 12;

struct Candidate {
    const SceneItem* item = nullptr;
    double pixels = 0.0;
    bool isItalic = false;
};

/// The largest surfaces first.
std::vector<Candidate> candidatesOf(const MapScene& scene, const MapView& view)
{
    const geo::Box extent = view.extent();
    std::vector<Candidate> found;
    for (const SceneLayer& layer : scene.layers) {
        const auto* surfaces = std::get_if<std::shared_ptr<const SurfaceLayer>>(&layer);
        if (!surfaces || !(*surfaces)->hasLabels)
            continue;
        for (const std::size_t i : (*surfaces)->index.touching(extent)) {
            const SceneItem& item = (*surfaces)->items[i];
            const QRectF box = view.toScreen(item.outline->box());
            const QRectF seen = box.intersected(QRectF{QPointF{0, 0}, view.size});
            const double pixels = std::max(box.width(), box.height());
            const bool isGround = seen.width() > fillsView * view.size.width() &&
                                  seen.height() > fillsView * view.size.height();
            if (pixels >= leastPixels && !isGround && !item.name.empty())
                found.push_back({&item, box.width() * box.height(),
                                 (*surfaces)->key.kind == LayerKey::Kind::Sites});
        }
    }
    std::ranges::stable_sort(found, std::greater{}, &Candidate::pixels);
    if (found.size() > mostNames)
        found.resize(mostNames);
    return found;
}

MapLabel pictured(const draw::PlacedLabel& label, const MapView& view, double density)
{
    QRectF box = label.box;
    if (!label.leader.isNull())
        box = box.united(QRectF{label.leader.p1(), label.leader.p2()}.normalized());
    const QRect whole = box.adjusted(-3, -3, 3, 3).toAlignedRect();
    QImage picture{whole.size() * density, QImage::Format_ARGB32_Premultiplied};
    picture.setDevicePixelRatio(density);
    picture.fill(Qt::transparent);
    QPainter painter{&picture};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-whole.topLeft());
    draw::paintLabels(painter, {label});
    painter.end();
    return {view.toWorld(QPointF{whole.topLeft()}), std::move(picture)};
}

} // namespace

MapLabels placedLabels(const MapScene& scene,
                       const MapView& view,
                       double density,
                       const std::stop_token& stop)
{
    const QRectF frame{QPointF{0.0, 0.0}, view.size};
    std::vector<draw::LabelWish> wishes;
    for (const Candidate& candidate : candidatesOf(scene, view)) {
        if (stop.stop_requested())
            throw Cancelled{};
        wishes.push_back({candidate.item->name,
                          screenPath(*candidate.item->outline, view, frame),
                          candidate.isItalic});
    }
    MapLabels labels;
    for (const draw::PlacedLabel& label :
         draw::placeLabels(std::move(wishes), frame, {}, letterPixels))
        labels.push_back(pictured(label, view, density));
    return labels;
}

void paintLabels(QPainter& painter, const MapLabels& labels, const MapView& view)
{
    for (const MapLabel& label : labels)
        painter.drawImage(view.toScreen(label.corner).toPoint(), label.picture);
}

} // namespace ecotone::desktop
