#pragma once

#include "desktop/session/session.h"

#include "ecotone/project/edit.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ecotone::desktop {

/// New shapes for records, as one edit. A landscape gets a new version of its boundary the
/// first time a tool changes it, so that the older one stays
/// (docs/methods/landscape-boundary.md); while the tool is in hand, further changes are made to
/// that version.
class Redraw {
public:
    explicit Redraw(Session& session) : m_session{session} {}

    using Shapes = std::vector<std::pair<RecordRef, geo::Shape>>;
    /// @param title  of the edit; empty: the core's own where there is one shape
    [[nodiscard]] Checked<project::Edit> edit(const Shapes& shapes, const QString& title);
    /// Makes the edit and performs it. False: refused, and said so.
    bool perform(const Shapes& shapes, const QString& title);

private:
    [[nodiscard]] records::LandscapeVersion versionFor(records::LandscapeId id,
                                                       const geo::Shape& shape);

    Session& m_session;
    std::map<records::LandscapeId, records::LandscapeVersionId> m_versions; // made by this tool
};

/// Whether the map's tools can change the shape of such a record.
[[nodiscard]] bool canBeDrawn(const RecordRef& ref);

} // namespace ecotone::desktop
