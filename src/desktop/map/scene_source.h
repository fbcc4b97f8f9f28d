#pragma once

#include "action_colouring.h"
#include "map_scene.h"

#include "ecotone/project/edit.h"
#include "ecotone/project/project.h"

#include <map>
#include <memory>
#include <set>

namespace ecotone::desktop {

/// Makes the layers of surfaces of a project, and keeps the outlines of what did not change.
class SceneSource {
public:
    /// Which layers an edit changes.
    [[nodiscard]] static std::set<LayerKey::Kind> touchedBy(const project::Edit& edit);
    /// Drops the outlines of shapes that an edit changed.
    void forget(const project::Edit& edit);
    void forgetAll() { m_outlines.clear(); }

    [[nodiscard]] std::vector<SceneItem> actions(const project::Project& project,
                                                 const ActionLooks& looks);
    [[nodiscard]] std::vector<SceneItem> sites(const project::Project& project);
    [[nodiscard]] std::vector<SceneItem> landscapes(const project::Project& project);

private:
    std::shared_ptr<const Outline> outlineOf(const RecordRef& ref, const geo::Shape& shape);

    std::map<RecordRef, std::shared_ptr<const Outline>> m_outlines;
};

[[nodiscard]] SurfaceLook siteLook();
[[nodiscard]] SurfaceLook landscapeLook();
/// Of a layer of a file, by its role.
[[nodiscard]] SurfaceLook featureLook(records::LayerRole role);

} // namespace ecotone::desktop
