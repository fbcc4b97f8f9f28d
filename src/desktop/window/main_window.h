#pragma once

#include "desktop/session/job_runner.h"
#include "desktop/session/session.h"
#include "desktop/start/project_templates.h"

#include <QMainWindow>

#include <filesystem>
#include <memory>

class QLabel;
class QMenu;
class QProgressBar;
class QStackedWidget;
class QVBoxLayout;

namespace ecotone::desktop {

class Commands;
class Docks;
class HelpWindow;
class LogPanel;
class MapCanvas;
class MapLayers;
class MessageBar;
class WelcomePage;

/// The window: which project is open, and where everything that shows it stands. What can be
/// done is in `Menus`.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    /// Waits for nothing: everything that was done is on disk; work that runs is stopped.
    ~MainWindow() override;

    /// Opens a project in place of the one that is open. What goes wrong is said in the bar.
    void openProject(const std::filesystem::path& file);
    /// Makes a project and what it begins with, and opens it.
    void createProject(const std::filesystem::path& file,
                       const records::Settings& settings,
                       const TemplateAnswers& answers);
    /// Opens the sample project; makes it first where it is not there yet.
    void openSample();
    void closeProject();
    /// Files that were dropped or chosen: a project is opened, data are imported.
    void openFiles(const QStringList& files);

    /// Null: no project is open.
    [[nodiscard]] Session* session() noexcept { return m_session.get(); }
    /// Null: no project is open.
    [[nodiscard]] MapCanvas* map() noexcept { return m_map; }
    [[nodiscard]] Commands& commands() noexcept { return *m_commands; }
    [[nodiscard]] Docks& docks() noexcept { return *m_docks; }
    [[nodiscard]] JobRunner& jobs() noexcept { return *m_jobs; }

    void say(Severity severity, const QString& text);
    void showHelp(const QString& page);
    /// Shows the figures and areas anew, after a change of unit or theme.
    void refreshLooks();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildStatusBar();
    void take(std::unique_ptr<Session> session);
    void buildMap();
    void fillDocks();
    void followSession();
    void showWelcome();
    void keepPicture();

    MessageBar* m_messages;
    QStackedWidget* m_centre;
    WelcomePage* m_welcome;
    MapLayers* m_layers = nullptr; // of the open project, as is the map
    MapCanvas* m_map = nullptr;
    QWidget* m_mapStatus = nullptr;
    LogPanel* m_log;
    QLabel* m_work;
    QProgressBar* m_workBar;
    Commands* m_commands;
    Docks* m_docks;
    HelpWindow* m_help = nullptr;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<JobRunner> m_jobs; // last: its work may refer to all of the above
};

} // namespace ecotone::desktop
