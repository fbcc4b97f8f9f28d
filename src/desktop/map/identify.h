#pragma once

#include "desktop/session/record_ref.h"
#include "layer_key.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace ecotone::desktop {

/// What one layer has at a place.
struct Identified {
    LayerKey layer;
    QString layerName;
    QString title;                   // a record's or feature's name, or the value of a raster
    std::optional<RecordRef> record; // of the project
    std::vector<std::pair<QString, QString>> attributes; // what and how much
};

} // namespace ecotone::desktop

Q_DECLARE_METATYPE(std::vector<ecotone::desktop::Identified>)
