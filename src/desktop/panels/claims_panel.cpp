#include "desktop/panels/claims_panel.h"

#include "desktop/panels/claim_ladder.h"
#include "desktop/panels/empty_state.h"
#include "desktop/session/text.h"

#include "ecotone/records/fields.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

QPushButton* button(const char* name, const QString& title)
{
    auto* const made = new QPushButton{title};
    made->setObjectName(QLatin1String{name});
    return made;
}

QString registerText(const run::ClaimCase& each)
{
    if (!each.facts.claim)
        return ClaimsPanel::tr("no entry");
    if (!each.changes.empty())
        return ClaimsPanel::tr("open again");
    return text(records::wordOf(each.facts.claim->state));
}

} // namespace

ClaimsPanel::ClaimsPanel(Session& session, JobRunner& jobs, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_jobs{&jobs}
    , m_state{new QLabel}
    , m_judge{button("claimsJudge", tr("&Judge anew"))}
    , m_goTo{button("claimsGoTo", tr("&Go to the record"))}
    , m_copy{button("claimsCopy", tr("&Copy the sentence"))}
    , m_cases{new QTreeWidget}
    , m_ladder{new QTreeWidget}
    , m_empty{new EmptyState{tr("Nobody has a part, a pledge or a membership in a landscape "
                                "with a target, so there is nothing to claim yet.")}}
    , m_body{new QWidget}
{
    setObjectName(QStringLiteral("claimsPanel"));
    build();
    connect(&session, &Session::edited, this, [this] {
        ++m_edits;
        showState();
    });
    connect(m_judge, &QPushButton::clicked, this, &ClaimsPanel::judge);
    connect(m_goTo, &QPushButton::clicked, this, [this] { goTo(m_ladder->currentItem()); });
    connect(m_copy, &QPushButton::clicked, this, &ClaimsPanel::copySentence);
    connect(m_cases, &QTreeWidget::currentItemChanged, this, &ClaimsPanel::showCase);
    connect(m_ladder, &QTreeWidget::itemActivated, this, &ClaimsPanel::goTo);
    connect(m_ladder, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        m_goTo->setEnabled(item && item->data(0, claimPlaceRole).isValid());
        m_copy->setEnabled(item && item->data(0, claimSentenceRole).isValid());
    });
    showState();
    showCases();
}

void ClaimsPanel::build()
{
    m_state->setObjectName(QStringLiteral("claimsState"));
    m_ladder->setObjectName(QStringLiteral("claimsLadder"));
    m_ladder->setAccessibleName(tr("The ladder of the claim group"));
    m_ladder->setHeaderLabels({tr("Condition or sentence"), tr("Shown by, or what to do")});
    m_ladder->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ladder->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_ladder->setWordWrap(true);
    m_ladder->setUniformRowHeights(false);
    m_ladder->setFrameShape(QFrame::NoFrame);
    m_cases->setObjectName(QStringLiteral("claimsTable"));
    m_cases->setAccessibleName(tr("Claim groups and the level they reach"));
    m_cases->setHeaderLabels({tr("Claim group"), tr("Level"), tr("Target"), tr("Register")});
    m_cases->setRootIsDecorated(false);
    m_cases->setAlternatingRowColors(true);
    m_cases->setFrameShape(QFrame::NoFrame);
    auto* const split = new QSplitter;
    split->setObjectName(QStringLiteral("claimsSplit"));
    split->addWidget(m_cases);
    split->addWidget(m_ladder);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto* const inside = new QVBoxLayout{m_body};
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(split);
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->addWidget(m_state, 1);
    for (QPushButton* const each : {m_goTo, m_copy, m_judge})
        bar->addWidget(each);
    m_goTo->setEnabled(false);
    m_copy->setEnabled(false);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_body, 1);
    column->addWidget(m_empty, 1);
}

void ClaimsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_judgedAt < 0)
        judge();
}

void ClaimsPanel::judge()
{
    if (m_isJudging)
        return;
    m_isJudging = true;
    showState();
    const int state = m_edits;
    const Job& job = m_jobs->run(tr("Judge the claims"),
                                 [self = QPointer{this}, project = m_session->project(),
                                  sources = m_session->sources(),
                                  state](Progress& progress) -> JobRunner::Then {
                                     auto judged = std::make_shared<run::ClaimsRun>(
                                         run::assessClaims(project, sources, {}, progress));
                                     return [self, judged, state] {
                                         if (self)
                                             self->take(std::move(judged->cases), state);
                                     };
                                 });
    connect(&job, &Job::changed, this, [this, &job] {
        if (job.isOver() && job.state() != Job::State::Done) {
            m_isJudging = false; // stopped, or failed: the Jobs panel says why
            showState();
        }
    });
}

void ClaimsPanel::take(std::vector<run::ClaimCase> cases, int state)
{
    m_judged = std::move(cases);
    m_judgedAt = state;
    m_isJudging = false;
    showState();
    showCases();
}

void ClaimsPanel::showState()
{
    m_judge->setEnabled(!m_isJudging);
    if (m_isJudging)
        m_state->setText(tr("Judging …"));
    else if (m_judgedAt < 0)
        m_state->setText(tr("Not judged yet."));
    else if (m_judgedAt != m_edits)
        m_state->setText(tr("Of an earlier state of the project. Judge anew."));
    else
        m_state->setText(tr("As the project stands now."));
}

void ClaimsPanel::showCases()
{
    m_cases->clear();
    for (const run::ClaimCase& each : m_judged)
        new QTreeWidgetItem{m_cases,
                            {text(each.facts.claimant.name), levelText(each),
                             each.facts.target ? text(each.facts.target->name) : QString{},
                             registerText(each)}};
    for (int column = 0; column < m_cases->columnCount(); ++column)
        m_cases->resizeColumnToContents(column);
    const bool isEmpty = m_judged.empty();
    m_body->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty && m_judgedAt >= 0);
    if (!isEmpty)
        m_cases->setCurrentItem(m_cases->topLevelItem(0));
    showCase();
}

void ClaimsPanel::showCase()
{
    const int row = m_cases->indexOfTopLevelItem(m_cases->currentItem());
    if (row >= 0 && row < static_cast<int>(m_judged.size()))
        showLadder(*m_ladder, m_judged[static_cast<std::size_t>(row)]);
    else
        m_ladder->clear();
}

void ClaimsPanel::goTo(QTreeWidgetItem* item)
{
    if (!item)
        return;
    const QVariant place = item->data(0, claimPlaceRole);
    if (place.isValid())
        m_session->selection().set(place.value<RecordRef>());
    if (const QString kind = item->data(0, claimKindRole).toString(); !kind.isEmpty())
        Q_EMIT kindWanted(kind);
}

void ClaimsPanel::copySentence()
{
    if (const QTreeWidgetItem* const item = m_ladder->currentItem())
        QApplication::clipboard()->setText(item->data(0, claimSentenceRole).toString());
}

} // namespace ecotone::desktop
