#include "desktop/start/recent_projects.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace ecotone::desktop {
namespace {

const QString key = QStringLiteral("recent/projects");
constexpr int mostKept = 12;

QString pictureFile(const QString& file)
{
    const QByteArray digest =
        QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/pictures/%1.png").arg(QString::fromLatin1(digest));
}

} // namespace

QStringList RecentProjects::files()
{
    return QSettings{}.value(key).toStringList();
}

void RecentProjects::remember(const QString& file)
{
    const QString whole = QFileInfo{file}.absoluteFilePath();
    QStringList all = files();
    all.removeAll(whole);
    all.prepend(whole);
    QSettings{}.setValue(key, all.mid(0, mostKept));
}

void RecentProjects::forget(const QString& file)
{
    QStringList all = files();
    all.removeAll(file);
    QSettings{}.setValue(key, all);
    QFile::remove(pictureFile(file));
}

QPixmap RecentProjects::picture(const QString& file)
{
    return QPixmap{pictureFile(file)};
}

void RecentProjects::keepPicture(const QString& file, const QPixmap& picture)
{
    const QString place = pictureFile(QFileInfo{file}.absoluteFilePath());
    QDir{}.mkpath(QFileInfo{place}.absolutePath());
    // Without a picture the start page shows the icon; nobody misses it.
    static_cast<void>(picture.save(place));
}

} // namespace ecotone::desktop
