#pragma once

#include <QMainWindow>
#include <QObject>

#include <map>
#include <vector>

class QDockWidget;
class QMenu;

namespace ecotone::desktop {

/// The panels' places round the map. They are made once; what they hold comes and goes with
/// the project.
class Docks final : public QObject {
    Q_OBJECT
public:
    enum class Panel {
        Layers,
        Plan,
        Inspector,
        Identify,
        Overview,
        Progress,
        Shares,
        Claims,
        Overlaps,
        Findings,
        Table,
        Records,
        History,
        Log,
        Jobs
    };
    /// A saved layout, by whom it is for. Nothing is hidden for good by either.
    enum class Layout { Analyst, Team };

    explicit Docks(QMainWindow& window);

    /// Puts a widget into its place; what was there goes.
    void put(Panel panel, QWidget* widget);
    [[nodiscard]] QWidget* widget(Panel panel) const;
    void raise(Panel panel);
    void arrange(Layout layout);
    /// Hides all panels, or shows those again that were there.
    void toggleAll();
    void hideAll();
    void keep() const;
    void recall();
    void fillMenu(QMenu* menu) const;

private:
    QDockWidget* make(Panel panel);

    QMainWindow* m_window;
    std::map<Panel, QDockWidget*> m_docks;
    std::vector<QDockWidget*> m_hidden; // by `toggleAll`
};

} // namespace ecotone::desktop
