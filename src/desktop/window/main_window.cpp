#include "desktop/window/main_window.h"

#include "desktop/session/text.h"
#include "desktop/window/message_bar.h"

#include "ecotone/base/error.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace ecotone::desktop {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow{parent}
    , m_messages{new MessageBar}
    , m_centre{new QStackedWidget}
{
    setObjectName(QStringLiteral("mainWindow"));
    resize(1280, 720);
    auto* const centre = new QWidget;
    auto* const column = new QVBoxLayout{centre};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_centre, 1);
    setCentralWidget(centre);
    connect(&m_jobs, &JobRunner::message, this, &MainWindow::say);
}

MainWindow::~MainWindow() = default;

void MainWindow::openProject(const std::filesystem::path& file)
{
    try {
        std::unique_ptr<Session> opened = Session::open(file);
        closeProject();
        m_session = std::move(opened);
    } catch (const Error& error) {
        say(Severity::Problem, text(std::string_view{error.what()}));
        return;
    }
    connect(m_session.get(), &Session::message, this, &MainWindow::say);
    setWindowTitle(text(m_session->project().settings().name));
    setWindowFilePath(pathText(file));
}

void MainWindow::closeProject()
{
    m_session.reset();
}

void MainWindow::say(Severity severity, const QString& text)
{
    m_messages->say(severity, text);
}

} // namespace ecotone::desktop
