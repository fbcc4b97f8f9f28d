#pragma once

#include "ecotone/geo/crs.h"
#include "ecotone/geo/point.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace ecotone::desktop {

/// A place of the map with a name.
struct Bookmark {
    QString name;
    geo::Box box;
    QString crs; // code or WKT, so that it is found again when the project's CRS changes
};

/// The places a person keeps, one list for each project file, on this machine: they are a habit
/// of the reader and no part of the project.
class Bookmarks final : public QAbstractListModel {
    Q_OBJECT
public:
    /// @param projectFile  whose list it is
    explicit Bookmarks(QString projectFile, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<Bookmark>& all() const noexcept { return m_bookmarks; }
    /// Keeps a place. A name that is taken is replaced; a blank one is made up.
    void add(const QString& name, const geo::Box& box, const geo::Crs& crs);
    void remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Renames. A blank name or one that is taken is refused.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void load();
    void store() const;
    [[nodiscard]] QString group() const;

    QString m_projectFile;
    std::vector<Bookmark> m_bookmarks;
};

} // namespace ecotone::desktop
