#include "desktop/models/crs_model.h"

#include "desktop/session/text.h"

#include <algorithm>

namespace ecotone::desktop {

CrsModel::CrsModel(QObject* parent) : QAbstractTableModel{parent}, m_known{geo::knownCrs()}
{
    for (const geo::KnownCrs& each : m_known)
        m_words.push_back(text(each.code + " " + each.name + " " + each.area).toLower());
    search(QString{});
}

void CrsModel::search(const QString& words)
{
    const QStringList wanted = words.toLower().split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    beginResetModel();
    m_found.clear();
    for (std::size_t i = 0; i < m_words.size(); ++i)
        if (std::ranges::all_of(wanted,
                                [&](const QString& word) { return m_words[i].contains(word); }))
            m_found.push_back(i);
    endResetModel();
}

const geo::KnownCrs* CrsModel::at(const QModelIndex& index) const
{
    return index.isValid() ? &m_known[m_found[static_cast<std::size_t>(index.row())]] : nullptr;
}

QModelIndex CrsModel::find(const QString& code) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (text(at(index(row, Code))->code) == code)
            return index(row, Name);
    return {};
}

int CrsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

int CrsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CrsModel::data(const QModelIndex& index, int role) const
{
    const geo::KnownCrs* const crs = at(index);
    if (!crs || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case Name:
        return text(crs->name);
    case Code:
        return text(crs->code);
    case Area:
        return text(crs->area);
    default:
        return {};
    }
}

QVariant CrsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Code:
        return tr("Code");
    case Area:
        return tr("Area of use");
    default:
        return {};
    }
}

} // namespace ecotone::desktop
