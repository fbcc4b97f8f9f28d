#include "desktop/dialogs/crs_dialog.h"
#include "desktop/dialogs/export_map_dialog.h"
#include "desktop/dialogs/import_dialog.h"
#include "desktop/dialogs/missing_layers_dialog.h"
#include "desktop/dialogs/report_dialog.h"
#include "desktop/look/theme.h"
#include "desktop/panels/records_panel.h"
#include "desktop/session/text.h"
#include "desktop/start/new_project_dialog.h"
#include "desktop/window/command_palette.h"
#include "desktop/window/docks.h"
#include "desktop/window/help_window.h"
#include "support.h"

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QtTest>

#include <cstdio>

using namespace ecotone;
using namespace ecotone::desktop;
using namespace desktop_tests;

namespace {

/// Takes pictures into a folder, named by what they show.
class Camera {
public:
    Camera(QString folder, QSize size, Theme theme)
        : m_folder{std::move(folder)}
        , m_mark{QStringLiteral("%1-%2").arg(themeName(theme)).arg(size.width())}
    {
    }
    void take(QWidget& widget, const QString& name) const
    {
        QTest::qWait(120); // what is queued is drawn
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_mark);
        if (!widget.grab().save(file))
            qFatal("The picture %s cannot be written.", qPrintable(file));
    }

private:
    QString m_folder, m_mark;
};

void takePanels(MainWindow& window, const Camera& camera)
{
    using Panel = Docks::Panel;
    const std::pair<Panel, const char*> panels[] = {
        {Panel::Progress, "progress"}, {Panel::Shares, "shares"},     {Panel::Claims, "claims"},
        {Panel::Overlaps, "overlaps"}, {Panel::Findings, "findings"}, {Panel::Table, "table"},
        {Panel::Records, "records"},
        {Panel::History, "history"},   {Panel::Log, "log"},           {Panel::Jobs, "jobs"}};
    for (const auto& [panel, name] : panels) {
        window.docks().raise(panel);
        // Claims are judged when they are first looked at.
        QTest::qWait(50);
        if (!QTest::qWaitFor([&] { return !window.jobs().isBusy(); }, 60'000))
            qFatal("The work of the panel %s does not end.", name);
        camera.take(window, QStringLiteral("panel-%1").arg(QLatin1String{name}));
    }
}

/// A record of the kind that most projects have many of.
void takeRecord(MainWindow& window, const Camera& camera)
{
    window.docks().raise(Docks::Panel::Records);
    auto* const panel = window.docks().widget(Docks::Panel::Records);
    static_cast<RecordsPanel*>(panel)->showKind("evidence");
    panel->findChild<QListWidget*>()->setCurrentRow(0);
    camera.take(window, QStringLiteral("panel-record"));
}

void takeForms(MainWindow& window, const Camera& camera)
{
    const project::Project& project = window.session()->project();
    const auto first = [&]<class Record>(const Record*, const char* name) {
        if (project.all<Record>().empty())
            return;
        window.session()->selection().set(RecordRef{project.all<Record>().begin()->first});
        camera.take(window, QStringLiteral("form-%1").arg(QLatin1String{name}));
    };
    window.docks().raise(Docks::Panel::Inspector);
    first(static_cast<const records::Action*>(nullptr), "action");
    first(static_cast<const records::Site*>(nullptr), "site");
    first(static_cast<const records::Actor*>(nullptr), "actor");
    first(static_cast<const records::Landscape*>(nullptr), "landscape");
    first(static_cast<const records::Target*>(nullptr), "target");
    first(static_cast<const records::Layer*>(nullptr), "layer");
    window.session()->selection().clear();
    camera.take(window, QStringLiteral("form-project"));
}

void takeDialogs(MainWindow& window, const QString& raster, const Camera& camera)
{
    const auto take = [&](QDialog* dialog, const char* name, int wait) {
        dialog->show();
        QTest::qWait(wait);
        camera.take(*dialog, QStringLiteral("dialog-%1").arg(QLatin1String{name}));
        dialog->close();
    };
    Session& session = *window.session();
    take(new NewProjectDialog{&window}, "new", 0);
    take(new CrsDialog{QStringLiteral("EPSG:32648"), &window}, "crs", 0);
    take(new ImportDialog{session, window.jobs(), raster, &window}, "import-raster", 2500);
    QString vector = raster;
    take(new ImportDialog{session, window.jobs(),
                          vector.replace(QStringLiteral("landcover_2020.tif"),
                                         QStringLiteral("actions.geojson")),
                          &window},
         "import-vector", 2500);
    take(new MissingLayersDialog{session, &window}, "missing", 0);
    take(new ReportDialog{session, window.jobs(), &window}, "report", 0);
    take(new ExportMapDialog{session, window.jobs(), &window}, "export", 4000);
    take(new CommandPalette{window.commands(), &session, &window}, "palette", 0);
    auto* const help = new HelpWindow{&window};
    help->HelpWindow::show(QStringLiteral("lesson-action"));
    camera.take(*help, QStringLiteral("dialog-help"));
    help->close();
}

void takeAll(const QString& folder, QSize size, Theme theme)
{
    desktop::apply(theme);
    const Camera camera{folder, size, theme};
    const QTemporaryDir place;
    const std::filesystem::path project = sampleCopy(place);
    MainWindow window;
    window.resize(size);
    window.show();
    camera.take(window, QStringLiteral("start"));
    window.openProject(project);
    awaitFigures(window);
    QTest::qWait(1500); // the map is drawn off the thread
    takePanels(window, camera);
    takeRecord(window, camera);
    takeForms(window, camera);
    window.docks().arrange(Docks::Layout::Team);
    camera.take(window, QStringLiteral("layout-team"));
    window.docks().arrange(Docks::Layout::Analyst);
    takeDialogs(window, place.path() + QStringLiteral("/data/landcover_2020.tif"), camera);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    const OwnPlace place;
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("shots");
    QDir{}.mkpath(folder);
    const bool isQuick = argc > 2 && QLatin1String{argv[2]} == QLatin1String{"quick"};
    for (const Theme theme : allThemes)
        for (const QSize size : {QSize{1280, 720}, QSize{1920, 1080}})
            if (!isQuick || (theme == Theme::Light && size.width() == 1280))
                takeAll(folder, size, theme);
    std::printf("%s\n", qPrintable(QDir{folder}.absolutePath()));
    return 0;
}
