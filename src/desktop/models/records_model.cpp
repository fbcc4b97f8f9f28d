#include "desktop/models/records_model.h"

#include "desktop/session/text.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace ecotone::desktop {

RecordsModel::RecordsModel(Session& session, const RecordKind& kind, QObject* parent)
    : QAbstractTableModel{parent}
    , m_session{&session}
    , m_kind{&kind}
{
    reload();
    connect(&session, &Session::edited, this, &RecordsModel::follow);
}

void RecordsModel::setKind(const RecordKind& kind)
{
    beginResetModel();
    m_kind = &kind;
    m_sortColumn = 0;
    m_sortOrder = Qt::AscendingOrder;
    find();
    order();
    endResetModel();
}

void RecordsModel::search(const QString& words)
{
    m_words = words.split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    reload();
}

void RecordsModel::reload()
{
    beginResetModel();
    find();
    order();
    endResetModel();
}

void RecordsModel::follow(const project::Edit& edit)
{
    if (!m_kind->concerns(edit)) {
        // A name that this kind refers to may have changed.
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    const std::vector<std::int64_t> ids = m_kind->ids(m_session->project());
    const bool isSameSet = m_words.isEmpty() && ids.size() == m_rows.size() &&
                           std::ranges::all_of(m_rows, [&](std::int64_t id) {
                               return std::ranges::binary_search(ids, id);
                           });
    // A value that changed stays where the person sees it; the next sort moves it.
    if (isSameSet)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    else
        reload();
}

void RecordsModel::find()
{
    m_rows = m_kind->ids(m_session->project());
    m_total = m_rows.size();
    if (m_words.isEmpty())
        return;
    const project::Project& project = m_session->project();
    std::erase_if(m_rows, [&](std::int64_t id) {
        return !std::ranges::all_of(m_words, [&](const QString& word) {
            return std::ranges::any_of(m_kind->columns, [&](const RecordColumn& column) {
                // Areas are not searched: measuring every shape for a word would stall.
                return (!column.isNumber || column.change) &&
                       column.text(project, id).contains(word, Qt::CaseInsensitive);
            });
        });
    });
}

void RecordsModel::order()
{
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    const RecordColumn& column = m_kind->columns[static_cast<std::size_t>(m_sortColumn)];
    const project::Project& project = m_session->project();
    const bool isUp = m_sortOrder == Qt::AscendingOrder;
    std::vector<std::size_t> places(m_rows.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    // Keys are made once, not at every comparison.
    const auto sortBy = [&](const auto& keys, const auto& less) {
        std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
            return isUp ? less(keys[a], keys[b]) : less(keys[b], keys[a]);
        });
    };
    if (column.number) {
        std::vector<double> keys;
        for (const std::int64_t id : m_rows)
            keys.push_back(column.number(project, id));
        sortBy(keys, std::less{});
    } else {
        QCollator collator;
        collator.setNumericMode(true);
        std::vector<QCollatorSortKey> keys;
        keys.reserve(m_rows.size());
        for (const std::int64_t id : m_rows)
            keys.push_back(collator.sortKey(column.text(project, id)));
        sortBy(keys, [](const auto& a, const auto& b) { return a.compare(b) < 0; });
    }
    std::vector<std::int64_t> sorted;
    sorted.reserve(m_rows.size());
    for (const std::size_t place : places)
        sorted.push_back(m_rows[place]);
    m_rows = std::move(sorted);
}

void RecordsModel::sort(int column, Qt::SortOrder sortOrder)
{
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<std::int64_t> before = m_rows;
    order();
    // Whoever holds an index must find the same record under it afterwards.
    const QModelIndexList held = persistentIndexList();
    if (!held.isEmpty()) {
        std::vector<std::pair<std::int64_t, int>> places;
        for (int row = 0; row < rowCount(); ++row)
            places.emplace_back(m_rows[static_cast<std::size_t>(row)], row);
        std::ranges::sort(places);
        for (const QModelIndex& each : held) {
            const auto found = std::ranges::lower_bound(
                places, std::pair{before[static_cast<std::size_t>(each.row())], 0});
            changePersistentIndex(each, index(found->second, each.column()));
        }
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

RecordRef RecordsModel::refAt(int row) const
{
    return m_kind->ref(m_rows[static_cast<std::size_t>(row)]);
}

std::optional<int> RecordsModel::rowOf(const RecordRef& ref) const
{
    const std::int64_t id = std::visit([](auto each) { return each.value(); }, ref);
    if (m_kind->ref(id) != ref)
        return std::nullopt;
    const auto found = std::ranges::find(m_rows, id);
    if (found == m_rows.end())
        return std::nullopt;
    return static_cast<int>(found - m_rows.begin());
}

int RecordsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kind->columns.size());
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RecordColumn& column = m_kind->columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return column.text(m_session->project(), m_rows[static_cast<std::size_t>(index.row())]);
    return {};
}

bool RecordsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const RecordColumn& column = m_kind->columns[static_cast<std::size_t>(index.column())];
    if (!column.change || data(index, Qt::EditRole) == value)
        return false;
    const auto edit = column.change(
        m_session->project(), m_rows[static_cast<std::size_t>(index.row())], value.toString());
    if (!edit) {
        Q_EMIT refused(text(edit.refusal().reason));
        return false;
    }
    return m_session->perform(edit);
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section < columnCount() ? m_kind->columns[static_cast<std::size_t>(section)].title
                                   : QVariant{};
}

Qt::ItemFlags RecordsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (m_kind->columns[static_cast<std::size_t>(index.column())].change &&
        !m_session->isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ecotone::desktop
