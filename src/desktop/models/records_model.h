#pragma once

#include "desktop/models/record_columns.h"
#include "desktop/session/session.h"

#include <QAbstractTableModel>

#include <vector>

namespace ecotone::desktop {

/// The records of one kind as a table: filtered, sorted and edited here rather than in a proxy,
/// so that a hundred thousand rows cost one list of numbers.
/// Invariant: `m_rows` holds ids of the project, each once.
class RecordsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    RecordsModel(Session& session, const RecordKind& kind, QObject* parent = nullptr);

    void setKind(const RecordKind& kind);
    [[nodiscard]] const RecordKind& kind() const noexcept { return *m_kind; }
    /// Only rows in which every word is found in some column.
    void search(const QString& words);
    [[nodiscard]] RecordRef refAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const RecordRef& ref) const;
    [[nodiscard]] std::size_t totalCount() const noexcept { return m_total; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// What was typed was not taken, and why.
    void refused(const QString& reason);

private:
    void reload();
    void follow(const project::Edit& edit);
    void order();
    void find();

    Session* m_session;
    const RecordKind* m_kind;
    std::vector<std::int64_t> m_rows;
    std::size_t m_total = 0;
    QStringList m_words;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace ecotone::desktop
