#pragma once

#include "desktop/session/job_runner.h"
#include "desktop/session/session.h"

#include <QMainWindow>

#include <filesystem>
#include <memory>

class QStackedWidget;

namespace ecotone::desktop {

class MessageBar;

/// The window: what is open, and where everything that shows it stands.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a project in place of the one that is open. What goes wrong is said in the bar.
    void openProject(const std::filesystem::path& file);
    void closeProject();
    /// Null: no project is open.
    [[nodiscard]] Session* session() noexcept { return m_session.get(); }

private:
    void say(Severity severity, const QString& text);

    MessageBar* m_messages;
    QStackedWidget* m_centre;
    JobRunner m_jobs;
    std::unique_ptr<Session> m_session;
};

} // namespace ecotone::desktop
