#include "bookmarks.h"

#include "desktop/session/text.h"

#include "ecotone/project/put.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

namespace ecotone::desktop {

Bookmarks::Bookmarks(QString projectFile, QObject* parent)
    : QAbstractListModel{parent}
    , m_projectFile{std::move(projectFile)}
{
    load();
}

/// Paths hold slashes, which settings take for groups.
QString Bookmarks::group() const
{
    const QByteArray digest =
        QCryptographicHash::hash(m_projectFile.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("bookmarks/") + QString::fromLatin1(digest.toHex().left(16));
}

void Bookmarks::load()
{
    QSettings settings;
    const int count = settings.beginReadArray(group());
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        Bookmark mark{settings.value(QStringLiteral("name")).toString(),
                      {settings.value(QStringLiteral("west")).toDouble(),
                       settings.value(QStringLiteral("south")).toDouble(),
                       settings.value(QStringLiteral("east")).toDouble(),
                       settings.value(QStringLiteral("north")).toDouble()},
                      settings.value(QStringLiteral("crs")).toString()};
        if (!mark.name.isEmpty() && !mark.box.isEmpty())
            m_bookmarks.push_back(std::move(mark));
    }
    settings.endArray();
}

void Bookmarks::store() const
{
    QSettings settings;
    settings.remove(group());
    settings.beginWriteArray(group(), static_cast<int>(m_bookmarks.size()));
    for (std::size_t i = 0; i < m_bookmarks.size(); ++i) {
        const Bookmark& mark = m_bookmarks[i];
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("name"), mark.name);
        settings.setValue(QStringLiteral("west"), mark.box.minX);
        settings.setValue(QStringLiteral("south"), mark.box.minY);
        settings.setValue(QStringLiteral("east"), mark.box.maxX);
        settings.setValue(QStringLiteral("north"), mark.box.maxY);
        settings.setValue(QStringLiteral("crs"), mark.crs);
    }
    settings.endArray();
}

void Bookmarks::add(const QString& name, const geo::Box& box, const geo::Crs& crs)
{
    QString called = name.trimmed();
    for (int number = 1; called.isEmpty(); ++number) {
        const QString made = tr("Place %1").arg(number);
        if (std::ranges::find(m_bookmarks, made, &Bookmark::name) == m_bookmarks.end())
            called = made;
    }
    Bookmark mark{called, box, text(project::crsText(crs))};
    const auto taken = std::ranges::find(m_bookmarks, called, &Bookmark::name);
    if (taken != m_bookmarks.end()) {
        *taken = std::move(mark);
    } else {
        const int row = rowCount();
        beginInsertRows({}, row, row);
        m_bookmarks.push_back(std::move(mark));
        endInsertRows();
    }
    store();
}

void Bookmarks::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_bookmarks.erase(m_bookmarks.begin() + row);
    endRemoveRows();
    store();
}

int Bookmarks::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bookmarks.size());
}

QVariant Bookmarks::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    return m_bookmarks[static_cast<std::size_t>(index.row())].name;
}

Qt::ItemFlags Bookmarks::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable;
}

bool Bookmarks::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().trimmed();
    const bool isTaken =
        std::ranges::find(m_bookmarks, name, &Bookmark::name) != m_bookmarks.end();
    if (!index.isValid() || role != Qt::EditRole || name.isEmpty() || isTaken)
        return false;
    m_bookmarks[static_cast<std::size_t>(index.row())].name = name;
    store();
    Q_EMIT dataChanged(index, index);
    return true;
}

} // namespace ecotone::desktop
