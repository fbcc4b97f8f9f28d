#include "desktop/panels/overlaps_panel.h"

#include "desktop/panels/empty_state.h"
#include "desktop/session/text.h"

#include "ecotone/base/text.h"
#include "ecotone/report/printed.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

constexpr int actionsRole = Qt::UserRole + 1; // their names
enum Column { What, Ground, Equal, Settled, By };

QString number(double value)
{
    constexpr int decimals = 2; // as in the report
    return text(report::printed(value, decimals));
}

QString settlementText(const attribution::Overlap& overlap)
{
    if (!overlap.isSettled())
        return OverlapsPanel::tr("not settled: divided equally (W1)");
    return OverlapsPanel::tr("%1, signed by %2")
        .arg(text(overlap.settledBy), text(joinWords(overlap.signatories)));
}

/// What the window shows of overlaps: hectares of actions that count.
bool isShown(const attribution::Attribution& split)
{
    return split.quantity == attribution::Quantity::Area &&
           split.basis == attribution::Basis::EffectiveRestoration;
}

void addOverlap(QTreeWidgetItem* target, const attribution::Overlap& overlap)
{
    QStringList actions;
    for (const std::string& name : overlap.actions)
        actions << text(name);
    auto* const item = new QTreeWidgetItem{target,
                                           {actions.join(QStringLiteral(", ")),
                                            number(overlap.ground.value()),
                                            {},
                                            {},
                                            settlementText(overlap)}};
    item->setData(What, actionsRole, actions);
    item->setTextAlignment(Ground, Qt::AlignRight);
    item->setToolTip(What, item->text(What));
    item->setToolTip(By, item->text(By));
    for (const attribution::OverlapPart& part : overlap.parts) {
        auto* const row = new QTreeWidgetItem{
            item, {text(part.name), {}, number(part.equal), number(part.settled)}};
        row->setTextAlignment(Equal, Qt::AlignRight);
        row->setTextAlignment(Settled, Qt::AlignRight);
        row->setData(What, actionsRole, actions);
    }
    item->setExpanded(true);
}

} // namespace

OverlapsPanel::OverlapsPanel(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_list{new QTreeWidget}
    , m_empty{new EmptyState{tr("No ground is worked on by more than one claim group.")}}
{
    setObjectName(QStringLiteral("overlapsPanel"));
    m_list->setObjectName(QStringLiteral("overlapsList"));
    m_list->setAccessibleName(tr("Ground that several act on"));
    m_list->setHeaderLabels({tr("Actions, and who works there"), tr("Ground, ha"),
                             tr("Equal, ha"), tr("As settled, ha"), tr("Settlement")});
    m_list->header()->setStretchLastSection(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    connect(&session, &Session::figuresChanged, this, &OverlapsPanel::showOverlaps);
    connect(m_list, &QTreeWidget::itemClicked, this, &OverlapsPanel::selectActions);
    connect(m_list, &QTreeWidget::itemActivated, this, &OverlapsPanel::selectActions);
    showOverlaps();
}

void OverlapsPanel::showOverlaps()
{
    m_list->clear();
    if (const auto* const targets = m_session->targets())
        for (const run::TargetResult& target : *targets)
            for (const attribution::Attribution& split : target.attributions) {
                if (!isShown(split) || split.overlaps.empty())
                    continue;
                auto* const item = new QTreeWidgetItem{m_list, {text(target.name)}};
                item->setFirstColumnSpanned(true);
                for (const attribution::Overlap& overlap : split.overlaps)
                    addOverlap(item, overlap);
                item->setExpanded(true);
            }
    const bool isEmpty = m_list->topLevelItemCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    constexpr int widest = 360;
    for (int each = What; each < By; ++each)
        m_list->resizeColumnToContents(each);
    m_list->setColumnWidth(What, qMin(widest, m_list->columnWidth(What)));
}

void OverlapsPanel::selectActions(QTreeWidgetItem* item)
{
    std::vector<RecordRef> selected;
    for (const QString& name : item->data(What, actionsRole).toStringList())
        for (const auto& [id, action] : m_session->project().all<records::Action>())
            if (text(action.name) == name)
                selected.emplace_back(id);
    if (!selected.empty())
        m_session->selection().set(std::move(selected));
}

} // namespace ecotone::desktop
