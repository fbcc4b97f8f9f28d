#pragma once

#include "desktop/session/session.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace ecotone::desktop {

class EmptyState;
class TargetBar;

/// How far every target is: a bar each, and tables by status and ecosystem type of the target
/// that is selected.
class ProgressPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressPanel(Session& session, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showFigures();
    void showBars(const std::vector<run::TargetResult>& targets);
    void showTables(const run::TargetResult& target);
    [[nodiscard]] const run::TargetResult* shownTarget() const;

    Session* m_session;
    QLabel* m_state;
    EmptyState* m_empty;
    QWidget* m_body;
    QBoxLayout* m_columns;
    QVBoxLayout* m_bars;
    std::vector<TargetBar*> m_shown;
    QTableWidget *m_byStatus, *m_byEcosystem;
};

} // namespace ecotone::desktop
