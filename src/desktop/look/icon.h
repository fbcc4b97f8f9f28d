#pragma once

#include <QIcon>
#include <QString>

namespace ecotone::desktop {

/// An icon of our own set (`resources/icons/<name>.svg`), drawn in the ink of the palette at
/// the moment it is painted, so that it follows the theme. @pre there is such a file
[[nodiscard]] QIcon icon(const QString& name);

} // namespace ecotone::desktop
