#include "desktop/panels/progress_panel.h"

#include "desktop/panels/empty_state.h"
#include "desktop/panels/figure_table.h"
#include "desktop/panels/target_bar.h"
#include "desktop/session/words.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ecotone::desktop {

ProgressPanel::ProgressPanel(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_state{new QLabel}
    , m_empty{new EmptyState{
          tr("No target yet. Add one with Plan › Add target: it says how many "
             "hectares are to be restored or protected by when.")}}
    , m_body{new QWidget}
    , m_columns{new QBoxLayout{QBoxLayout::LeftToRight, m_body}}
    , m_bars{new QVBoxLayout}
    , m_byStatus{new FigureTable{
          QStringLiteral("progressByStatus"),
          tr("By status"),
          {tr("By status"), tr("Actions"), tr("In the landscape"), tr("On degraded land")}}}
    , m_byEcosystem{new FigureTable{QStringLiteral("progressByEcosystem"),
                                    tr("By ecosystem type"),
                                    {tr("By ecosystem type"), tr("Degraded"),
                                     tr("Under restoration"), tr("Progress"), tr("Gap")}}}
{
    setObjectName(QStringLiteral("progressPanel"));
    m_state->setObjectName(QStringLiteral("progressState"));
    m_state->setMargin(6);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(12);
    m_columns->addLayout(m_bars, 1);
    auto* const tables = new QVBoxLayout;
    tables->setContentsMargins(8, 8, 8, 8);
    tables->setSpacing(12);
    tables->addWidget(m_byStatus);
    tables->addWidget(m_byEcosystem);
    tables->addStretch();
    m_columns->addLayout(tables, 1);
    m_bars->addStretch();
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_body);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_state);
    column->addWidget(m_empty, 1);
    column->addWidget(scroll, 1);
    connect(&session, &Session::figuresChanged, this, &ProgressPanel::showFigures);
    connect(&session.selection(), &Selection::changed, this, &ProgressPanel::showFigures);
    showFigures();
}

const run::TargetResult* ProgressPanel::shownTarget() const
{
    const auto* const targets = m_session->targets();
    if (!targets || targets->empty())
        return nullptr;
    for (const run::TargetResult& each : *targets)
        if (m_session->selection().contains(RecordRef{each.target}))
            return &each;
    // The first with tables to show.
    for (const run::TargetResult& each : *targets)
        if (each.restoration)
            return &each;
    return &targets->front();
}

void ProgressPanel::showFigures()
{
    const auto* const targets = m_session->targets();
    const QString& failure = m_session->figuresFailure();
    const bool hasTargets = !m_session->project().all<records::Target>().empty();
    m_state->setText(!failure.isEmpty()       ? failure
                     : m_session->isPreview() ? tr("As it would be with what you are drawing")
                     : m_session->isStale()   ? tr("Computing …")
                                              : QString{});
    m_state->setVisible(hasTargets && !m_state->text().isEmpty());
    m_empty->setVisible(!hasTargets);
    m_body->setVisible(hasTargets && targets);
    if (!targets)
        return;
    showBars(*targets);
    if (const run::TargetResult* const target = shownTarget())
        showTables(*target);
}

void ProgressPanel::showBars(const std::vector<run::TargetResult>& targets)
{
    while (m_shown.size() > targets.size()) {
        m_shown.back()->deleteLater();
        m_shown.pop_back();
    }
    while (m_shown.size() < targets.size()) {
        auto* const bar = new TargetBar;
        bar->installEventFilter(this);
        m_bars->insertWidget(static_cast<int>(m_shown.size()), bar);
        m_shown.push_back(bar);
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        m_shown[i]->setObjectName(QStringLiteral("targetBar-%1").arg(i));
        m_shown[i]->show(TargetBar::contentOf(targets[i]));
    }
}

void ProgressPanel::showTables(const run::TargetResult& target)
{
    std::vector<QStringList> byStatus, byEcosystem;
    if (target.restoration) {
        for (const accounts::StatusRow& row : target.restoration->byStatus)
            byStatus.push_back({row.status ? shownWord(*row.status) : tr("No status yet"),
                                numberText(static_cast<double>(row.actions), 0),
                                areaText(row.inside), areaText(row.onBaseline)});
        for (const accounts::EcosystemRow& row : target.restoration->byEcosystem)
            byEcosystem.push_back({text(row.name), areaText(row.degraded),
                                   areaText(row.restored), percentText(row.progressPercent),
                                   areaText(row.gap)});
    } else if (target.coverage) {
        for (const accounts::CoverRow& row : target.coverage->rows)
            byStatus.push_back({text(row.name), QString{}, areaText(row.inside), QString{}});
    }
    m_byStatus->setHorizontalHeaderItem(
        0, new QTableWidgetItem{target.restoration ? tr("By status") : tr("Areas")});
    static_cast<FigureTable*>(m_byStatus)->setRows(byStatus);
    static_cast<FigureTable*>(m_byEcosystem)->setRows(byEcosystem);
    for (QTableWidget* each : {m_byStatus, m_byEcosystem}) {
        each->setVisible(each->rowCount() > 0);
        static_cast<FigureTable*>(each)->fitHeight();
    }
}

void ProgressPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Beside each other where both can be read, else one below the other.
    constexpr int wide = 900;
    m_columns->setDirection(width() < wide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool ProgressPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool isChosen = event->type() == QEvent::MouseButtonPress;
    const auto* const targets = m_session->targets();
    for (std::size_t i = 0; isChosen && targets && i < m_shown.size() && i < targets->size();
         ++i)
        if (m_shown[i] == watched)
            m_session->selection().set(RecordRef{(*targets)[i].target});
    return QWidget::eventFilter(watched, event);
}

} // namespace ecotone::desktop
