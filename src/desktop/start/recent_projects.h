#pragma once

#include <QPixmap>
#include <QString>
#include <QStringList>

namespace ecotone::desktop {

/// The projects that were open lately, the last one first, with a picture of each.
class RecentProjects {
public:
    [[nodiscard]] static QStringList files();
    static void remember(const QString& file);
    static void forget(const QString& file);

    /// Null where there is no picture.
    [[nodiscard]] static QPixmap picture(const QString& file);
    static void keepPicture(const QString& file, const QPixmap& picture);
};

} // namespace ecotone::desktop
