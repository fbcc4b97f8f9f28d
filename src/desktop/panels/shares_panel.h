#pragma once

#include "desktop/models/share_table.h"
#include "desktop/session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ecotone::desktop {

class EmptyState;
class FigureTable;
class ShareChart;

/// Who brought about how much: a table and bars of one target, one quantity and one rule.
class SharesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SharesPanel(Session& session, QWidget* parent = nullptr);

private:
    void build();
    void showFigures();
    void showChoices();
    void showShares();
    void selectRow();
    void markSelected();
    [[nodiscard]] const attribution::Attribution* shares() const;

    Session* m_session;
    QComboBox *m_target, *m_quantity, *m_rule;
    FigureTable* m_table;
    ShareChart* m_chart;
    QLabel *m_state, *m_note;
    EmptyState* m_empty;
    QWidget* m_body;
    std::vector<ShareRow> m_rows;
    bool m_isShowing = false;
};

} // namespace ecotone::desktop
