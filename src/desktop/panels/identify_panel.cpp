#include "desktop/panels/identify_panel.h"

#include "desktop/panels/empty_state.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ecotone::desktop {

IdentifyPanel::IdentifyPanel(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_empty{new EmptyState{tr("Choose View › Identify and click on the map to see what every "
                                "layer has there.")}}
    , m_tree{new QTreeWidget}
{
    setObjectName(QStringLiteral("identifyPanel"));
    m_tree->setObjectName(QStringLiteral("identifyTree"));
    m_tree->setAccessibleName(tr("What is there"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("What"), tr("Value")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->hide();
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_tree, 1);
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        while (item->parent())
            item = item->parent();
        const auto at = static_cast<std::size_t>(m_tree->indexOfTopLevelItem(item));
        if (at < m_found.size() && m_found[at].record)
            m_session->selection().set(*m_found[at].record);
    });
}

void IdentifyPanel::show(const std::vector<Identified>& found)
{
    m_found = found;
    m_tree->clear();
    for (const Identified& each : m_found) {
        auto* const item = new QTreeWidgetItem{m_tree, {each.layerName, each.title}};
        for (const auto& [what, value] : each.attributes)
            new QTreeWidgetItem{item, {what, value}};
    }
    m_tree->expandAll();
    m_tree->setVisible(!m_found.empty());
    m_empty->setVisible(m_found.empty());
    if (m_found.empty())
        m_empty->setText(tr("No layer that is shown has anything there."));
}

} // namespace ecotone::desktop
