#pragma once

#include "desktop/session/record_ref.h"

#include "ecotone/base/checked.h"
#include "ecotone/project/edit.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace ecotone::desktop {

/// One column of a table of records, whatever kind they are of.
struct RecordColumn {
    QString name; // in settings
    QString title;
    bool isNumber = false;
    /// What is shown.
    std::function<QString(const project::Project&, std::int64_t)> text;
    /// What is sorted by where it is no text.
    std::function<double(const project::Project&, std::int64_t)> number;
    /// The edit of a cell; empty: it cannot be changed here.
    std::function<Checked<project::Edit>(const project::Project&, std::int64_t, const QString&)>
        change;
};

/// A kind of record that a table can show.
struct RecordKind {
    QString name, title;
    std::vector<RecordColumn> columns;
    std::function<std::vector<std::int64_t>(const project::Project&)> ids;
    std::function<RecordRef(std::int64_t)> ref;
    /// Whether an edit concerns its records.
    std::function<bool(const project::Edit&)> concerns;
};

/// Actions, sites, actors, landscapes, targets, layers: a column per field of the record, by
/// the one list that the store goes by too.
[[nodiscard]] const std::vector<RecordKind>& recordKinds();

} // namespace ecotone::desktop
