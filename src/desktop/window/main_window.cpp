#include "desktop/window/main_window.h"

#include "desktop/dialogs/import_dialog.h"
#include "desktop/map/map_canvas.h"
#include "desktop/map/map_layers.h"
#include "desktop/map/overview_map.h"
#include "desktop/panels/claims_panel.h"
#include "desktop/panels/findings_panel.h"
#include "desktop/panels/history_panel.h"
#include "desktop/panels/identify_panel.h"
#include "desktop/panels/inspector.h"
#include "desktop/panels/jobs_panel.h"
#include "desktop/panels/layers_panel.h"
#include "desktop/panels/log_panel.h"
#include "desktop/panels/overlaps_panel.h"
#include "desktop/panels/plan_panel.h"
#include "desktop/panels/progress_panel.h"
#include "desktop/panels/records_panel.h"
#include "desktop/panels/shares_panel.h"
#include "desktop/panels/table_panel.h"
#include "desktop/session/text.h"
#include "desktop/start/recent_projects.h"
#include "desktop/start/sample_project.h"
#include "desktop/start/welcome_page.h"
#include "desktop/window/commands.h"
#include "desktop/window/docks.h"
#include "desktop/window/help_window.h"
#include "desktop/window/map_commands.h"
#include "desktop/window/map_status.h"
#include "desktop/window/menus.h"
#include "desktop/window/message_bar.h"

#include "ecotone/base/error.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

/// Where the looks of the layers of a project are kept; they are the person's, not the
/// project's.
QString layersKey(const Session& session)
{
    return QStringLiteral("layers/%1")
        .arg(pathText(session.file()).replace(QLatin1Char{'/'}, QLatin1Char{'|'}));
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow{parent}
    , m_messages{new MessageBar}
    , m_centre{new QStackedWidget}
    , m_welcome{new WelcomePage}
    , m_log{new LogPanel}
    , m_work{new QLabel}
    , m_workBar{new QProgressBar}
    , m_commands{new Commands{this}}
    , m_docks{new Docks{*this}}
    , m_jobs{std::make_unique<JobRunner>()}
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    resize(1280, 720);
    buildCentre();
    buildStatusBar();
    buildMenus(*this);
    m_docks->put(Docks::Panel::Log, m_log);
    m_docks->put(Docks::Panel::Jobs, new JobsPanel{*m_jobs});
    connect(m_jobs.get(), &JobRunner::message, this, &MainWindow::say);
    connect(m_welcome, &WelcomePage::sampleAsked, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePage::lessonAsked, this, &MainWindow::showHelp);
    connect(m_welcome, &WelcomePage::projectAsked, this,
            [this](const QString& file) { openProject(pathOf(file)); });
    connect(m_welcome, &WelcomePage::newAsked, this,
            [this] { m_commands->find(QStringLiteral("projectNew"))->trigger(); });
    connect(m_welcome, &WelcomePage::openAsked, this,
            [this] { m_commands->find(QStringLiteral("projectOpen"))->trigger(); });
    restoreGeometry(QSettings{}.value(QStringLiteral("window/geometry")).toByteArray());
    showWelcome();
}

MainWindow::~MainWindow()
{
    closeProject();
}

void MainWindow::buildCentre()
{
    auto* const centre = new QWidget;
    auto* const column = new QVBoxLayout{centre};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_centre, 1);
    m_centre->addWidget(m_welcome);
    setCentralWidget(centre);
}

void MainWindow::buildStatusBar()
{
    m_work->setObjectName(QStringLiteral("workLabel"));
    m_workBar->setObjectName(QStringLiteral("workBar"));
    m_workBar->setAccessibleName(tr("Progress of the work"));
    m_workBar->setFixedWidth(140);
    m_workBar->setMaximumHeight(14);
    m_workBar->setTextVisible(false);
    statusBar()->addWidget(m_work);
    statusBar()->addWidget(m_workBar);
    m_workBar->hide();
}

void MainWindow::openProject(const std::filesystem::path& file)
{
    try {
        // Before the other project is closed: an unreadable file leaves it open.
        if (m_session && m_session->file() == file)
            return;
        take(Session::open(file));
    } catch (const Error& error) {
        say(Severity::Problem, text(std::string_view{error.what()}));
    }
}

void MainWindow::createProject(const std::filesystem::path& file,
                               const records::Settings& settings,
                               const TemplateAnswers& answers)
{
    try {
        std::unique_ptr<Session> made = Session::create(file, settings);
        Session& session = *made;
        take(std::move(made));
        if (session.perform(templateEdit(session.project(), answers, session.ids())))
            say(Severity::Note, tr("The project was made. Draw or import the landscape, and "
                                   "import a map of its "
                                   "degraded land, to see its figures."));
    } catch (const Error& error) {
        say(Severity::Problem, text(std::string_view{error.what()}));
    }
}

void MainWindow::openSample()
{
    const std::filesystem::path file = sampleProjectFile();
    m_jobs->run(tr("Make the sample landscape"), [this, file](Progress& progress) {
        makeSampleProject(file, progress);
        return [this, file] { openProject(file); };
    });
}

void MainWindow::take(std::unique_ptr<Session> session)
{
    closeProject();
    m_session = std::move(session);
    buildMap();
    fillDocks();
    followSession();
    m_docks->recall();
    // Once the panels have their places: before that the map had another size.
    QMetaObject::invokeMethod(m_map, &MapCanvas::zoomFull, Qt::QueuedConnection);
    const QString file = pathText(m_session->file());
    RecentProjects::remember(file);
    setWindowTitle(tr("%1[*] – Ecotone").arg(text(m_session->project().settings().name)));
    if (m_session->isReadOnly())
        say(Severity::Warning,
            tr("The project is open elsewhere, so it can only be read here."));
    for (const Finding& each : m_session->openingFindings())
        m_log->add(each.severity, text(each.message));
}

void MainWindow::buildMap()
{
    m_layers = new MapLayers{*m_session, this};
    m_layers->restoreState(QSettings{}.value(layersKey(*m_session)).toByteArray());
    m_map = new MapCanvas{*m_session, *m_layers};
    m_map->setObjectName(QStringLiteral("mapCanvas"));
    m_centre->addWidget(m_map);
    m_centre->setCurrentWidget(m_map);
    m_mapStatus = new MapStatus{*m_session, *m_map};
    statusBar()->addPermanentWidget(m_mapStatus, 1);
    connect(m_map, &MapCanvas::said, this,
            [this](const QString& words) { say(Severity::Note, words); });
    connect(m_map, &MapCanvas::identified, this, [this](const std::vector<Identified>& found) {
        static_cast<IdentifyPanel*>(m_docks->widget(Docks::Panel::Identify))->show(found);
        m_docks->raise(Docks::Panel::Identify);
        m_map->setFocus();
    });
    followMap(*this, *m_map);
}

void MainWindow::fillDocks()
{
    Session& session = *m_session;
    using Panel = Docks::Panel;
    QList<QAction*> verbs;
    for (const char* const name : {"planAddLandscape", "planAddSite", "planAddAction",
                                   "planAddActor", "planAddTarget", "editRename", "editRemove"})
        verbs << m_commands->find(QLatin1String{name});
    m_docks->put(Panel::Layers, new LayersPanel{session, *m_layers, *m_map});
    m_docks->put(Panel::Identify, new IdentifyPanel{session});
    m_docks->put(Panel::Overview, new OverviewMap{*m_map});
    m_docks->put(Panel::Plan, new PlanPanel{session, verbs});
    m_docks->put(Panel::Inspector, new Inspector{session});
    m_docks->put(Panel::Progress, new ProgressPanel{session});
    m_docks->put(Panel::Shares, new SharesPanel{session});
    auto* const claims = new ClaimsPanel{session, *m_jobs};
    m_docks->put(Panel::Claims, claims);
    m_docks->put(Panel::Overlaps, new OverlapsPanel{session});
    m_docks->put(Panel::Findings, new FindingsPanel{session});
    m_docks->put(Panel::Table, new TablePanel{session});
    auto* const records = new RecordsPanel{session};
    m_docks->put(Panel::Records, records);
    connect(claims, &ClaimsPanel::kindWanted, records, [this, records](const QString& kind) {
        records->showKind(kind.toStdString());
        m_docks->raise(Panel::Records);
    });
    m_docks->put(Panel::History, new HistoryPanel{session});
}

void MainWindow::followSession()
{
    Session* const session = m_session.get();
    connect(session, &Session::message, this, &MainWindow::say);
    const auto follow = [this] { m_commands->follow(m_session.get()); };
    connect(session, &Session::edited, this, follow);
    connect(session, &Session::edited, this, [this] {
        setWindowTitle(tr("%1[*] – Ecotone").arg(text(m_session->project().settings().name)));
    });
    connect(&session->selection(), &Selection::changed, this, follow);
    connect(session, &Session::computing, this,
            [this](const QString& what, int done, int total) {
                m_work->setText(what);
                m_workBar->setRange(0, total);
                m_workBar->setValue(done);
                m_workBar->show();
            });
    connect(session, &Session::figuresChanged, this, [this] {
        if (!m_session->isStale()) {
            m_work->clear();
            m_workBar->hide();
        }
    });
    follow();
}

void MainWindow::closeProject()
{
    if (!m_session)
        return;
    keepPicture();
    m_docks->keep();
    using Panel = Docks::Panel;
    for (const Panel panel :
         {Panel::Layers, Panel::Plan, Panel::Inspector, Panel::Identify, Panel::Overview,
          Panel::Progress, Panel::Shares, Panel::Findings, Panel::Table, Panel::History})
        m_docks->put(panel, nullptr);
    QSettings{}.setValue(layersKey(*m_session), m_layers->saveState());
    delete m_mapStatus;
    delete m_map;
    delete m_layers;
    m_mapStatus = nullptr;
    m_map = nullptr;
    m_layers = nullptr;
    m_session.reset();
    m_work->clear();
    m_workBar->hide();
    showWelcome();
}

void MainWindow::showWelcome()
{
    setWindowTitle(QStringLiteral("Ecotone"));
    m_docks->hideAll();
    m_welcome->refresh();
    m_centre->setCurrentWidget(m_welcome);
    m_commands->follow(nullptr);
}

void MainWindow::keepPicture()
{
    if (!m_map || !m_map->isVisible())
        return;
    const QPixmap whole = m_map->grab();
    RecentProjects::keepPicture(
        pathText(m_session->file()),
        whole.scaled(336, 200, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
}

void MainWindow::openFiles(const QStringList& files)
{
    QStringList others;
    for (const QString& file : files) {
        // A GeoPackage may be a project or plain data; only opening it tells.
        if (file.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive)) {
            try {
                take(Session::open(pathOf(file)));
                continue;
            } catch (const StorageError& error) {
                if (!m_session)
                    return say(Severity::Problem, text(std::string_view{error.what()}));
            }
        }
        others << file;
    }
    if (others.isEmpty())
        return;
    if (!m_session) {
        say(Severity::Warning,
            tr("Open or make a project first; then drop the files on it again."));
        return;
    }
    for (const QString& file : others)
        (new ImportDialog{*m_session, *m_jobs, file, this})->open();
}

void MainWindow::say(Severity severity, const QString& text)
{
    m_messages->say(severity, text);
    m_log->add(severity, text);
}

void MainWindow::showHelp(const QString& page)
{
    if (!m_help)
        m_help = new HelpWindow{this};
    m_help->show(page);
}

void MainWindow::refreshLooks()
{
    if (m_session)
        fillDocks();
    update();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings{}.setValue(QStringLiteral("window/geometry"), saveGeometry());
    closeProject();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    event->acceptProposedAction();
    openFiles(files);
}

} // namespace ecotone::desktop
