#pragma once

#include "ecotone/project/project.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <variant>

namespace ecotone::desktop {

/// A record of any kind that can be selected: what trees, tables, charts and the map point at.
using RecordRef = std::variant<records::LandscapeId,
                               records::SiteId,
                               records::ActionId,
                               records::ActorId,
                               records::TargetId,
                               records::LayerId,
                               records::SettingsId>;

/// Whether the project has such a record.
[[nodiscard]] bool exists(const project::Project& project, const RecordRef& ref);

/// What the record is called; empty where the project has none.
[[nodiscard]] QString nameOf(const project::Project& project, const RecordRef& ref);

/// What kind of record it is, for people: "Action".
[[nodiscard]] QString kindOf(const RecordRef& ref);

/// The name of the icon that stands for its kind: "action".
[[nodiscard]] QString iconOf(const RecordRef& ref);

/// The surface of a record that has one (of a landscape: its current version), or null. Lives
/// as long as the project is not changed.
[[nodiscard]] const geo::Shape* shapeOf(const project::Project& project, const RecordRef& ref);

/// The record with this name, as findings name their subjects: `action “Wet meadow”`, or the
/// bare name.
[[nodiscard]] std::optional<RecordRef> recordNamed(const project::Project& project,
                                                   std::string_view subject);

} // namespace ecotone::desktop

Q_DECLARE_METATYPE(ecotone::desktop::RecordRef)
