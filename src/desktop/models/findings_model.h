#pragma once

#include "desktop/session/session.h"

#include <QAbstractTableModel>

namespace ecotone::desktop {

/// What is remarkable about the project: on opening, about its records, about its figures; the
/// gravest first.
class FindingsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Subject, Remedy, ColumnCount };

    explicit FindingsModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] const Finding& at(int row) const
    {
        return m_findings[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int count(Severity severity) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void collect();

    Session* m_session;
    Findings m_findings;
};

} // namespace ecotone::desktop
