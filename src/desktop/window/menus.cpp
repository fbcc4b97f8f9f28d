#include "desktop/window/menus.h"

#include "desktop/dialogs/export_map_dialog.h"
#include "desktop/dialogs/import_dialog.h"
#include "desktop/dialogs/missing_layers_dialog.h"
#include "desktop/dialogs/report_dialog.h"
#include "desktop/panels/inspector.h"
#include "desktop/panels/plan_verbs.h"
#include "desktop/session/text.h"
#include "desktop/start/new_project_dialog.h"
#include "desktop/start/recent_projects.h"
#include "desktop/window/command_palette.h"
#include "desktop/window/commands.h"
#include "desktop/window/docks.h"
#include "desktop/window/help_window.h"
#include "desktop/window/main_window.h"
#include "desktop/window/map_commands.h"
#include "desktop/window/settings_menu.h"

#include "ecotone/base/error.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QToolBar>

namespace ecotone::desktop {
namespace {

using Needs = Commands::Needs;
using Panel = Docks::Panel;

QString say(const char* text)
{
    return QCoreApplication::translate("Menus", text);
}

/// The folder of the last file dialog.
QString lastFolder()
{
    return QSettings{}.value(QStringLiteral("files/folder")).toString();
}

void rememberFolder(const QString& file)
{
    QSettings{}.setValue(QStringLiteral("files/folder"), QFileInfo{file}.absolutePath());
}

void newProject(MainWindow& window)
{
    NewProjectDialog dialog{&window};
    if (dialog.exec() == QDialog::Accepted)
        window.createProject(dialog.file(), dialog.settings(), dialog.answers());
}

void openProject(MainWindow& window)
{
    const QString file = QFileDialog::getOpenFileName(
        &window, say(QT_TRANSLATE_NOOP("Menus", "Open a project")), lastFolder(),
        say(QT_TRANSLATE_NOOP("Menus", "Ecotone project (*.gpkg)")));
    if (file.isEmpty())
        return;
    rememberFolder(file);
    window.openProject(pathOf(file));
}

void saveCopy(MainWindow& window)
{
    const QString file = QFileDialog::getSaveFileName(
        &window, say(QT_TRANSLATE_NOOP("Menus", "Save a copy as")), lastFolder(),
        say(QT_TRANSLATE_NOOP("Menus", "Ecotone project (*.gpkg)")));
    if (file.isEmpty())
        return;
    rememberFolder(file);
    try {
        window.session()->copyTo(pathOf(file));
        window.say(Severity::Note,
                   say(QT_TRANSLATE_NOOP("Menus", "Saved a copy as %1.")).arg(file));
    } catch (const Error& error) {
        window.say(Severity::Problem, text(std::string_view{error.what()}));
    }
}

void importFiles(MainWindow& window)
{
    const QStringList files = QFileDialog::getOpenFileNames(
        &window, say(QT_TRANSLATE_NOOP("Menus", "Import rasters and vectors")), lastFolder());
    if (files.isEmpty())
        return;
    rememberFolder(files.first());
    window.openFiles(files);
}

void fillRecent(MainWindow& window, QMenu* menu)
{
    menu->clear();
    for (const QString& file : RecentProjects::files())
        if (QFileInfo::exists(file))
            QObject::connect(menu->addAction(file), &QAction::triggered, &window,
                             [&window, file] { window.openProject(pathOf(file)); });
    menu->setEnabled(!menu->isEmpty());
}

void fillProject(MainWindow& window, QMenu* menu)
{
    Commands& all = window.commands();
    all.add(menu,
            {"projectNew", say(QT_TRANSLATE_NOOP("Menus", "&New from a template …")), "new",
             QKeySequence::New},
            [&window] { newProject(window); });
    all.add(
        menu,
        {"projectOpen", say(QT_TRANSLATE_NOOP("Menus", "&Open …")), "open", QKeySequence::Open},
        [&window] { openProject(window); });
    QMenu* const recent = menu->addMenu(say(QT_TRANSLATE_NOOP("Menus", "Open &recent")));
    recent->setObjectName(QStringLiteral("recentMenu"));
    QObject::connect(menu, &QMenu::aboutToShow, &window,
                     [&window, recent] { fillRecent(window, recent); });
    all.add(menu,
            {"projectSample", say(QT_TRANSLATE_NOOP("Menus", "Open the &sample landscape")),
             "sample"},
            [&window] { window.openSample(); });
    menu->addSeparator();
    all.add(menu,
            {"projectCopy", say(QT_TRANSLATE_NOOP("Menus", "Save a &copy as …")), "copy",
             QKeySequence::SaveAs, Needs::Project},
            [&window] { saveCopy(window); });
    all.add(menu,
            {"projectProperties",
             say(QT_TRANSLATE_NOOP("Menus", "&Properties")),
             "settings",
             {},
             Needs::Project},
            [&window] {
                window.session()->selection().set(RecordRef{records::SettingsId{1}});
                window.docks().raise(Panel::Inspector);
            });
    menu->addSeparator();
    all.add(menu,
            {"projectClose", say(QT_TRANSLATE_NOOP("Menus", "C&lose the project")), "close",
             QKeySequence::Close, Needs::Project},
            [&window] { window.closeProject(); });
    all.add(
        menu,
        {"projectQuit", say(QT_TRANSLATE_NOOP("Menus", "&Quit")), nullptr, QKeySequence::Quit},
        [&window] { window.close(); });
}

void fillEdit(MainWindow& window, QMenu* menu)
{
    Commands& all = window.commands();
    QAction* const undo = all.add(menu,
                                  {"editUndo", say(QT_TRANSLATE_NOOP("Menus", "&Undo")), "undo",
                                   QKeySequence::Undo, Needs::Undo},
                                  [&window] { window.session()->undo(); });
    QAction* const redo = all.add(menu,
                                  {"editRedo", say(QT_TRANSLATE_NOOP("Menus", "&Redo")), "redo",
                                   QKeySequence::Redo, Needs::Redo},
                                  [&window] { window.session()->redo(); });
    QObject::connect(menu, &QMenu::aboutToShow, &window, [&window, undo, redo] {
        const auto named = [](const char* plain, const QString& title) {
            const QString word = say(plain);
            return title.isEmpty() ? word : QStringLiteral("%1: %2").arg(word, title);
        };
        Session* const session = window.session();
        undo->setText(named("&Undo", session ? session->undoTitle() : QString{}));
        redo->setText(named("&Redo", session ? session->redoTitle() : QString{}));
    });
    menu->addSeparator();
    all.add(menu,
            {"editRename", say(QT_TRANSLATE_NOOP("Menus", "Re&name")), nullptr,
             QKeySequence{Qt::Key_F2}, Needs::Selection},
            [&window] {
                window.docks().raise(Panel::Inspector);
                static_cast<Inspector*>(window.docks().widget(Panel::Inspector))->editName();
            });
    all.add(menu,
            {"editRemove", say(QT_TRANSLATE_NOOP("Menus", "Re&move")), "delete",
             QKeySequence::Delete, Needs::Selection},
            [&window] { removeSelected(*window.session()); });
    menu->addSeparator();
    all.add(menu,
            {"editPalette", say(QT_TRANSLATE_NOOP("Menus", "&Find a command or record …")),
             "search", QKeySequence{Qt::CTRL | Qt::Key_K}},
            [&window] {
                CommandPalette{window.commands(), window.session(), &window}.exec();
            });
}

void fillView(MainWindow& window, QMenu* menu)
{
    fillMapView(window, menu);
    Commands& all = window.commands();
    all.add(menu,
            {"viewPanels", say(QT_TRANSLATE_NOOP("Menus", "Hide and show the &panels")),
             nullptr, QKeySequence{Qt::CTRL | Qt::Key_Tab}, Needs::Project},
            [&window] { window.docks().toggleAll(); });
    all.add(menu,
            {"viewFullScreen", say(QT_TRANSLATE_NOOP("Menus", "&Full screen")), nullptr,
             QKeySequence{Qt::Key_F11}},
            [&window] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); });
}

void fillLayer(MainWindow& window, QMenu* menu)
{
    Commands& all = window.commands();
    all.add(menu,
            {"layerImport", say(QT_TRANSLATE_NOOP("Menus", "&Import …")), "import",
             QKeySequence{Qt::CTRL | Qt::Key_I}, Needs::Writing},
            [&window] { importFiles(window); });
    all.add(menu,
            {"layerMissing",
             say(QT_TRANSLATE_NOOP("Menus", "Find &missing layers …")),
             "link",
             {},
             Needs::Writing},
            [&window] {
                (new MissingLayersDialog{*window.session(), &window})->open();
            });
}

void fillPlan(MainWindow& window, QMenu* menu)
{
    Commands& all = window.commands();
    const struct {
        const char* name;
        QString text;
        const char* sign;
        NewRecord what;
    } kinds[] = {
        {"planAddLandscape", say(QT_TRANSLATE_NOOP("Menus", "Add &landscape")), "landscape",
         NewRecord::Landscape},
        {"planAddSite", say(QT_TRANSLATE_NOOP("Menus", "Add &site")), "site", NewRecord::Site},
        {"planAddAction", say(QT_TRANSLATE_NOOP("Menus", "Add &action")), "action",
         NewRecord::Action},
        {"planAddActor", say(QT_TRANSLATE_NOOP("Menus", "Add act&or")), "actor",
         NewRecord::Actor},
        {"planAddTarget", say(QT_TRANSLATE_NOOP("Menus", "Add &target")), "target",
         NewRecord::Target},
    };
    for (const auto& each : kinds)
        all.add(menu, {each.name, each.text, each.sign, {}, Needs::Writing},
                [&window, what = each.what] {
                    if (addRecord(*window.session(), what)) {
                        window.docks().raise(Panel::Inspector);
                        static_cast<Inspector*>(window.docks().widget(Panel::Inspector))
                            ->editName();
                    }
                });
    fillMapTools(window, menu);
}

void fillAnalyse(MainWindow& window, QMenu* menu)
{
    Commands& all = window.commands();
    const struct {
        const char* name;
        QString text;
        const char* sign;
        QKeySequence keys;
        Panel panel;
    } panels[] = {
        {"analyseProgress",
         say(QT_TRANSLATE_NOOP("Menus", "&Progress of the targets")),
         "progress",
         {},
         Panel::Progress},
        {"analyseShares",
         say(QT_TRANSLATE_NOOP("Menus", "&Shares")),
         "shares",
         {},
         Panel::Shares},
        {"analyseClaims",
         say(QT_TRANSLATE_NOOP("Menus", "&Claims")),
         "check",
         {},
         Panel::Claims},
        {"analyseOverlaps",
         say(QT_TRANSLATE_NOOP("Menus", "&Overlaps")),
         "merge",
         {},
         Panel::Overlaps},
        {"analyseRecords",
         say(QT_TRANSLATE_NOOP("Menus", "&Records")),
         "note",
         {},
         Panel::Records},
        {"analyseFindings",
         say(QT_TRANSLATE_NOOP("Menus", "&Findings")),
         "finding",
         {},
         Panel::Findings},
        {"analyseTable", say(QT_TRANSLATE_NOOP("Menus", "Attribute &table")), "table",
         QKeySequence{Qt::Key_F6}, Panel::Table},
        {"analyseHistory",
         say(QT_TRANSLATE_NOOP("Menus", "&History")),
         "history",
         {},
         Panel::History},
    };
    for (const auto& each : panels)
        all.add(menu, {each.name, each.text, each.sign, each.keys, Needs::Project},
                [&window, panel = each.panel] { window.docks().raise(panel); });
    menu->addSeparator();
    all.add(menu,
            {"analyseRecompute", say(QT_TRANSLATE_NOOP("Menus", "Compute the figures a&new")),
             "refresh", QKeySequence{Qt::CTRL | Qt::Key_R}, Needs::Project},
            [&window] { window.session()->recompute(); });
}

void fillReport(MainWindow& window, QMenu* menu)
{
    Commands& all = window.commands();
    all.add(menu,
            {"reportWrite", say(QT_TRANSLATE_NOOP("Menus", "Write a &report …")), "report",
             QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_R}, Needs::Project},
            [&window] {
                (new ReportDialog{*window.session(), window.jobs(), &window})->open();
            });
    all.add(menu,
            {"reportMap", say(QT_TRANSLATE_NOOP("Menus", "Export a &map …")), "map",
             QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_P}, Needs::Project},
            [&window] {
                (new ExportMapDialog{*window.session(), window.jobs(), &window})->open();
            });
}

void fillWindow(MainWindow& window, QMenu* menu)
{
    Commands& all = window.commands();
    window.docks().fillMenu(menu);
    menu->addSeparator();
    all.add(menu,
            {"layoutAnalyst",
             say(QT_TRANSLATE_NOOP("Menus", "Arrange for an &analyst")),
             nullptr,
             {},
             Needs::Project},
            [&window] { window.docks().arrange(Docks::Layout::Analyst); });
    all.add(menu,
            {"layoutTeam",
             say(QT_TRANSLATE_NOOP("Menus", "Arrange for a &sustainability team")),
             nullptr,
             {},
             Needs::Project},
            [&window] { window.docks().arrange(Docks::Layout::Team); });
}

void fillHelp(MainWindow& window, QMenu* menu)
{
    Commands& all = window.commands();
    all.add(menu,
            {"helpHere", say(QT_TRANSLATE_NOOP("Menus", "&Help on what has the focus")), "help",
             QKeySequence::HelpContents},
            [&window] { window.showHelp(HelpWindow::pageFor(QApplication::focusWidget())); });
    const struct {
        const char *name, *page;
        QString text;
    } lessons[] = {
        {"helpLesson1", "lesson-progress",
         say(QT_TRANSLATE_NOOP("Menus", "Lesson &1: read how far a target is"))},
        {"helpLesson2", "lesson-action",
         say(QT_TRANSLATE_NOOP("Menus", "Lesson &2: plan an action and give it an actor"))},
        {"helpLesson3", "lesson-shares",
         say(QT_TRANSLATE_NOOP("Menus", "Lesson &3: share out what was reached"))},
    };
    for (const auto& each : lessons)
        all.add(menu, {each.name, each.text, "lesson"},
                [&window, page = each.page] { window.showHelp(QLatin1String{page}); });
    menu->addSeparator();
    all.add(menu, {"helpAbout", say(QT_TRANSLATE_NOOP("Menus", "&About Ecotone"))}, [&window] {
        QMessageBox::about(
            &window, QStringLiteral("Ecotone"),
            say(QT_TRANSLATE_NOOP("Menus", "Ecotone %1\nPlanner and ledger for landscape-scale "
                                           "nature conservation in mining regions."))
                .arg(QCoreApplication::applicationVersion()));
    });
}

void fillToolbar(MainWindow& window)
{
    QToolBar* const bar = window.addToolBar(say(QT_TRANSLATE_NOOP("Menus", "Main toolbar")));
    bar->setObjectName(QStringLiteral("mainToolbar"));
    bar->setIconSize({20, 20});
    bar->setMovable(false);
    for (const char* const name : {"projectOpen",
                                   "layerImport",
                                   "",
                                   "editUndo",
                                   "editRedo",
                                   "",
                                   "toolPan",
                                   "toolSelect",
                                   "toolIdentify",
                                   "toolMeasureLine",
                                   "viewFull",
                                   "viewSelection",
                                   "",
                                   "toolDrawAction",
                                   "toolDrawSite",
                                   "toolVertices",
                                   "toolMove",
                                   "toolSplit",
                                   "drawSnap",
                                   "",
                                   "planAddActor",
                                   "planAddTarget",
                                   "",
                                   "reportMap",
                                   "reportWrite",
                                   "",
                                   "editPalette"})
        if (*name)
            bar->addAction(window.commands().find(QLatin1String{name}));
        else
            bar->addSeparator();
}

} // namespace

void buildMenus(MainWindow& window)
{
    const auto menu = [&](const char* name, const QString& title) {
        QMenu* const made = window.menuBar()->addMenu(title);
        made->setObjectName(QLatin1String{name});
        return made;
    };
    fillProject(window, menu("projectMenu", say(QT_TRANSLATE_NOOP("Menus", "&Project"))));
    fillEdit(window, menu("editMenu", say(QT_TRANSLATE_NOOP("Menus", "&Edit"))));
    fillView(window, menu("viewMenu", say(QT_TRANSLATE_NOOP("Menus", "&View"))));
    fillLayer(window, menu("layerMenu", say(QT_TRANSLATE_NOOP("Menus", "&Layer"))));
    fillPlan(window, menu("planMenu", say(QT_TRANSLATE_NOOP("Menus", "P&lan"))));
    fillAnalyse(window, menu("analyseMenu", say(QT_TRANSLATE_NOOP("Menus", "&Analyse"))));
    fillReport(window, menu("reportMenu", say(QT_TRANSLATE_NOOP("Menus", "&Report"))));
    fillSettingsMenu(window,
                     menu("settingsMenu", say(QT_TRANSLATE_NOOP("Menus", "&Settings"))));
    fillWindow(window, menu("windowMenu", say(QT_TRANSLATE_NOOP("Menus", "&Window"))));
    fillHelp(window, menu("helpMenu", say(QT_TRANSLATE_NOOP("Menus", "&Help"))));
    fillToolbar(window);
}

} // namespace ecotone::desktop
