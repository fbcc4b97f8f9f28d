#include "desktop/window/docks.h"

#include <QDockWidget>
#include <QMenu>
#include <QSettings>

namespace ecotone::desktop {
namespace {

// Counted up when the panels change, so that an older layout is not forced on them.
constexpr int layoutVersion = 5;
const QString layoutKey = QStringLiteral("window/layout");

struct Place {
    const char* name; // of the dock, as saved layouts call it
    Qt::DockWidgetArea area;
};

Place placeOf(Docks::Panel panel)
{
    using Panel = Docks::Panel;
    switch (panel) {
    case Panel::Layers:
        return {"layersDock", Qt::LeftDockWidgetArea};
    case Panel::Plan:
        return {"planDock", Qt::LeftDockWidgetArea};
    case Panel::Inspector:
        return {"inspectorDock", Qt::RightDockWidgetArea};
    case Panel::Identify:
        return {"identifyDock", Qt::RightDockWidgetArea};
    case Panel::Overview:
        return {"overviewDock", Qt::RightDockWidgetArea};
    case Panel::Progress:
        return {"progressDock", Qt::BottomDockWidgetArea};
    case Panel::Shares:
        return {"sharesDock", Qt::BottomDockWidgetArea};
    case Panel::Claims:
        return {"claimsDock", Qt::BottomDockWidgetArea};
    case Panel::Overlaps:
        return {"overlapsDock", Qt::BottomDockWidgetArea};
    case Panel::Findings:
        return {"findingsDock", Qt::BottomDockWidgetArea};
    case Panel::Table:
        return {"tableDock", Qt::BottomDockWidgetArea};
    case Panel::Records:
        return {"recordsDock", Qt::RightDockWidgetArea};
    case Panel::History:
        return {"historyDock", Qt::BottomDockWidgetArea};
    case Panel::Log:
        return {"logDock", Qt::BottomDockWidgetArea};
    case Panel::Jobs:
        return {"jobsDock", Qt::BottomDockWidgetArea};
    }
    return {"", Qt::BottomDockWidgetArea};
}

QString titleOf(Docks::Panel panel)
{
    using Panel = Docks::Panel;
    switch (panel) {
    case Panel::Layers:
        return Docks::tr("Layers");
    case Panel::Plan:
        return Docks::tr("Plan");
    case Panel::Inspector:
        return Docks::tr("Inspector");
    case Panel::Identify:
        return Docks::tr("Identify");
    case Panel::Overview:
        return Docks::tr("Overview");
    case Panel::Progress:
        return Docks::tr("Progress");
    case Panel::Shares:
        return Docks::tr("Shares");
    case Panel::Claims:
        return Docks::tr("Claims");
    case Panel::Overlaps:
        return Docks::tr("Overlaps");
    case Panel::Findings:
        return Docks::tr("Findings");
    case Panel::Table:
        return Docks::tr("Attribute table");
    case Panel::Records:
        return Docks::tr("Records");
    case Panel::History:
        return Docks::tr("History");
    case Panel::Log:
        return Docks::tr("Log");
    case Panel::Jobs:
        return Docks::tr("Jobs");
    }
    return {};
}

constexpr Docks::Panel allPanels[] = {
    Docks::Panel::Layers,   Docks::Panel::Plan,     Docks::Panel::Inspector,
    Docks::Panel::Identify, Docks::Panel::Overview, Docks::Panel::Progress,
    Docks::Panel::Shares,   Docks::Panel::Claims,   Docks::Panel::Overlaps,
    Docks::Panel::Findings, Docks::Panel::Table,    Docks::Panel::Records,
    Docks::Panel::History,  Docks::Panel::Log,      Docks::Panel::Jobs};

} // namespace

Docks::Docks(QMainWindow& window) : QObject{&window}, m_window{&window}
{
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks |
                          QMainWindow::AllowNestedDocks);
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (const Panel panel : allPanels)
        m_docks[panel] = make(panel);
    arrange(Layout::Analyst);
}

QDockWidget* Docks::make(Panel panel)
{
    auto* const dock = new QDockWidget{titleOf(panel), m_window};
    dock->setObjectName(QLatin1String{placeOf(panel).name});
    m_window->addDockWidget(placeOf(panel).area, dock);
    return dock;
}

void Docks::put(Panel panel, QWidget* widget)
{
    QDockWidget* const dock = m_docks.at(panel);
    delete dock->widget();
    dock->setWidget(widget);
}

QWidget* Docks::widget(Panel panel) const
{
    return m_docks.at(panel)->widget();
}

void Docks::raise(Panel panel)
{
    m_docks.at(panel)->show();
    m_docks.at(panel)->raise();
    if (QWidget* const inside = m_docks.at(panel)->widget())
        inside->setFocus();
}

void Docks::arrange(Layout layout)
{
    // Side by side, before they are tabs, all docks would need a wider window than there is:
    // hidden ones need none.
    const QSize size = m_window->size();
    for (const auto& [panel, dock] : m_docks) {
        dock->setFloating(false);
        dock->hide();
        m_window->addDockWidget(placeOf(panel).area, dock);
    }
    m_window->splitDockWidget(m_docks.at(Panel::Layers), m_docks.at(Panel::Plan), Qt::Vertical);
    for (const Panel panel : {Panel::Records, Panel::Identify, Panel::Overview})
        m_window->tabifyDockWidget(m_docks.at(Panel::Inspector), m_docks.at(panel));
    for (const Panel panel : {Panel::Shares, Panel::Claims, Panel::Overlaps, Panel::Findings,
                              Panel::Table, Panel::History, Panel::Log, Panel::Jobs})
        m_window->tabifyDockWidget(m_docks.at(Panel::Progress), m_docks.at(panel));
    for (const auto& [panel, dock] : m_docks)
        dock->show();
    m_docks.at(Panel::Inspector)->raise();
    m_docks.at(layout == Layout::Analyst ? Panel::Table : Panel::Progress)->raise();
    // A sustainability team reads figures more than it draws: layers and history step back.
    for (const Panel panel :
         {Panel::Layers, Panel::Log, Panel::Jobs, Panel::Identify, Panel::Overview})
        m_docks.at(panel)->setVisible(layout == Layout::Analyst);
    m_window->resizeDocks({m_docks.at(Panel::Plan), m_docks.at(Panel::Inspector)}, {250, 330},
                          Qt::Horizontal);
    m_window->resizeDocks({m_docks.at(Panel::Progress)},
                          {layout == Layout::Analyst ? 250 : 340}, Qt::Vertical);
    m_hidden.clear();
    if (!m_window->isMaximized() && !m_window->isFullScreen())
        m_window->resize(size);
}

void Docks::toggleAll()
{
    if (!m_hidden.empty()) {
        for (QDockWidget* const dock : m_hidden)
            dock->show();
        m_hidden.clear();
        return;
    }
    for (const auto& [panel, dock] : m_docks)
        if (!dock->isHidden()) {
            m_hidden.push_back(dock);
            dock->hide();
        }
}

void Docks::hideAll()
{
    m_hidden.clear();
    for (const auto& [panel, dock] : m_docks)
        dock->hide();
}

void Docks::keep() const
{
    QSettings{}.setValue(layoutKey, m_window->saveState(layoutVersion));
}

void Docks::recall()
{
    const QByteArray kept = QSettings{}.value(layoutKey).toByteArray();
    if (kept.isEmpty() || !m_window->restoreState(kept, layoutVersion)) {
        arrange(Layout::Analyst);
        m_docks.at(Panel::Progress)->raise();
    }
    m_hidden.clear();
}

void Docks::fillMenu(QMenu* menu) const
{
    for (const Panel panel : allPanels)
        menu->addAction(m_docks.at(panel)->toggleViewAction());
}

} // namespace ecotone::desktop
