#include "feature_loader.h"

#include "desktop/session/text.h"
#include "scene_source.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/features.h"

#include <QMetaObject>

namespace ecotone::desktop {
namespace {

std::string nameFieldOf(const records::Layer& layer)
{
    const auto found = layer.fieldMapping.find("name");
    return found == layer.fieldMapping.end() ? std::string{"name"} : found->second;
}

/// @throws InputError, GeometryError
std::vector<SceneItem>
itemsOf(const records::Layer& layer, const run::Sources& sources, const geo::Crs& crs)
{
    const formats::FeatureSet set = formats::readFeatures({.file = run::fileOf(layer, sources),
                                                           .layer = layer.sublayer,
                                                           .crsOverride = layer.crsOverride,
                                                           .encoding = layer.encoding});
    const std::string nameField = nameFieldOf(layer);
    std::vector<SceneItem> items;
    for (const formats::Feature& feature : set.features)
        if (feature.shape && !feature.shape->isEmpty())
            items.push_back(
                {std::nullopt, feature.text(nameField),
                 std::make_shared<const Outline>(geo::transformed(*feature.shape, crs)),
                 featureLook(layer.role),
                 std::make_shared<const std::map<std::string, std::string>>(
                     feature.attributes)});
    return items;
}

} // namespace

FeatureLoader::FeatureLoader(QObject* parent) : QObject{parent}
{
    m_pool.setMaxThreadCount(1);
}

FeatureLoader::~FeatureLoader()
{
    m_ends = true;
    m_pool.clear();
    m_pool.waitForDone();
}

void FeatureLoader::load(const records::Layer& layer,
                         const run::Sources& sources,
                         const geo::Crs& crs)
{
    m_pool.start([this, layer, sources, crs] {
        if (m_ends)
            return;
        try {
            auto items = std::make_shared<std::vector<SceneItem>>(itemsOf(layer, sources, crs));
            QMetaObject::invokeMethod(
                this, [this, id = layer.id, items] { Q_EMIT loaded(id, items); },
                Qt::QueuedConnection);
        } catch (const Error& error) {
            QMetaObject::invokeMethod(
                this,
                [this, id = layer.id, reason = text(std::string_view{error.what()})] {
                    Q_EMIT failed(id, reason);
                },
                Qt::QueuedConnection);
        }
    });
}

} // namespace ecotone::desktop
