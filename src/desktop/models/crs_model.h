#pragma once

#include "ecotone/geo/crs_catalogue.h"

#include <QAbstractTableModel>

namespace ecotone::desktop {

/// The coordinate reference systems that match what was typed: every word must be in the code,
/// the name or the area of use.
class CrsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Code, Area, ColumnCount };

    explicit CrsModel(QObject* parent = nullptr);

    void search(const QString& words);
    [[nodiscard]] const geo::KnownCrs* at(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex find(const QString& code) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<geo::KnownCrs> m_known;
    std::vector<QString> m_words; // what is searched of each, in lower case
    std::vector<std::size_t> m_found;
};

} // namespace ecotone::desktop
