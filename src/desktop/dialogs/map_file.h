#pragma once

#include "ecotone/report/painter.h"

#include <QSizeF>
#include <QString>

class QImage;

namespace ecotone::desktop {

/// A page of a map on disk.
struct MapFile {
    QString file; // its ending says the format: .png, .svg, .pdf
    QSizeF millimetres;
    int dpi = 300; // of PNG
};

/// Draws the map into the file. @throws InputError  it cannot be written, or a layer not read
void writeMap(const MapFile& target, const report::MapContent& content);

/// The map as a picture of `width` pixels. @throws InputError
[[nodiscard]] QImage
mapPicture(const QSizeF& millimetres, int width, const report::MapContent& content);

} // namespace ecotone::desktop
