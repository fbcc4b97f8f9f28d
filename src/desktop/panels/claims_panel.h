#pragma once

#include "desktop/session/job_runner.h"
#include "desktop/session/session.h"

#include "ecotone/run/claims.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ecotone::desktop {

class EmptyState;

/// What may be claimed: the level every claim group reaches for every target, what holds and by
/// which record, what is missing for the next level with the way there, what is refused, and
/// the sentences that may be said. Judged when asked, since it reads every document anew.
class ClaimsPanel final : public QWidget {
    Q_OBJECT
public:
    ClaimsPanel(Session& session, JobRunner& jobs, QWidget* parent = nullptr);

Q_SIGNALS:
    /// What is missing is a record of this kind (the name of its table).
    void kindWanted(const QString& kind);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void judge();
    void take(std::vector<run::ClaimCase> cases, int state);
    void showState();
    void showCases();
    void showCase();
    void goTo(QTreeWidgetItem* item);
    void copySentence();

    Session* m_session;
    JobRunner* m_jobs;
    QLabel* m_state;
    QPushButton *m_judge, *m_goTo, *m_copy;
    QTreeWidget *m_cases, *m_ladder;
    EmptyState* m_empty;
    QWidget* m_body;
    std::vector<run::ClaimCase> m_judged;
    int m_edits = 0;     // counted; what was judged at fewer is of an earlier state
    int m_judgedAt = -1; // -1: never
    bool m_isJudging = false;
};

} // namespace ecotone::desktop
