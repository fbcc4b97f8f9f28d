#pragma once

#include "ecotone/report/painter.h"

#include <QImage>
#include <QSizeF>

#include <filesystem>

namespace ecotone::draw {

/// The paper a map is drawn on.
struct MapPage {
    QSizeF millimetres{297, 210}; // A4, landscape
    int dotsPerInch = 300;        // of PNG; PDF and SVG are lines and letters
};

/// Writes a page with the map under its title: PDF, PNG or SVG, as the ending of the name says.
/// Letters and lines have one size on every paper. A program without a window needs an
/// `Offscreen`.
/// @throws InputError  the ending is none of these, the file cannot be written, or the layer
///                     under the map not read. An existing file is replaced only when whole.
void writeMap(const std::filesystem::path& file,
              const MapPage& page,
              const report::MapContent& content);

/// The page as a picture of `width` dots, for a preview. Errors as of `renderMap`.
[[nodiscard]] QImage
mapPicture(const QSizeF& millimetres, int width, const report::MapContent& content);

} // namespace ecotone::draw
