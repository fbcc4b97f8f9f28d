#include "desktop/window/map_commands.h"

#include "desktop/map/bookmarks.h"
#include "desktop/map/map_canvas.h"
#include "desktop/session/text.h"
#include "desktop/window/commands.h"
#include "desktop/window/main_window.h"

#include "ecotone/base/error.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMenu>

namespace ecotone::desktop {
namespace {

using Needs = Commands::Needs;

QString say(const char* text)
{
    return QCoreApplication::translate("Menus", text);
}

void addTool(MainWindow& window, QMenu* menu, const MapToolCommand& command, Needs needs)
{
    QAction* const action = window.commands().add(
        menu, {command.name, command.text, command.sign, command.keys, needs},
        [&window, tool = command.tool, name = command.name] {
            MapCanvas& canvas = *window.map();
            std::unique_ptr<MapTool> made = makeTool(tool, canvas);
            made->setObjectName(QLatin1String{name}); // by which the menus know it again
            canvas.setTool(std::move(made));
            canvas.setFocus();
        });
    action->setCheckable(true);
}

/// A command that switches one of the options of drawing.
void addOption(MainWindow& window,
               QMenu* menu,
               const Commands::What& what,
               bool EditOptions::*option)
{
    QAction* const action = window.commands().add(menu, what, {});
    action->setCheckable(true);
    QObject::connect(action, &QAction::triggered, &window, [&window, option](bool isOn) {
        EditOptions options = window.map()->editOptions();
        options.*option = isOn;
        window.map()->setEditOptions(options);
    });
}

void addBookmark(MainWindow& window)
{
    Bookmarks bookmarks{pathText(window.session()->file())};
    bool isNamed = false;
    const QString name =
        QInputDialog::getText(&window, say(QT_TRANSLATE_NOOP("Menus", "Bookmark this view")),
                              say(QT_TRANSLATE_NOOP("Menus", "Name of the place")),
                              QLineEdit::Normal, QString{}, &isNamed);
    if (isNamed)
        bookmarks.add(name, window.map()->view().extent(), window.session()->crs());
}

void goTo(const Bookmark& place, MainWindow& window)
{
    try {
        window.map()->zoomTo(place.box, geo::Crs::fromText(place.crs.toStdString()));
    } catch (const GeometryError& error) {
        window.say(Severity::Warning, text(std::string_view{error.what()}));
    }
}

void fillBookmarks(MainWindow& window, QMenu* menu)
{
    const Bookmarks bookmarks{pathText(window.session()->file())};
    for (const Bookmark& each : bookmarks.all())
        QObject::connect(menu->addAction(each.name), &QAction::triggered, &window,
                         [&window, each] { goTo(each, window); });
    if (bookmarks.all().empty())
        return;
    QMenu* const remove = menu->addMenu(say(QT_TRANSLATE_NOOP("Menus", "&Remove")));
    for (int row = 0; row < bookmarks.rowCount(); ++row)
        QObject::connect(remove->addAction(bookmarks.all()[static_cast<std::size_t>(row)].name),
                         &QAction::triggered, &window, [&window, row] {
                             Bookmarks{pathText(window.session()->file())}.remove(row);
                         });
}

constexpr std::pair<const char*, bool EditOptions::*> optionCommands[] = {
    {"drawSnap", &EditOptions::snaps},
    {"drawTrace", &EditOptions::traces},
    {"drawTopological", &EditOptions::isTopological},
    {"drawAvoid", &EditOptions::avoidsOverlap},
};

} // namespace

std::vector<MapToolCommand> mapToolCommands()
{
    const auto ctrlShift = [](Qt::Key key) { return QKeySequence{Qt::CTRL | Qt::SHIFT | key}; };
    return {
        {ToolName::Pan, "toolPan", say(QT_TRANSLATE_NOOP("Menus", "&Pan")), "pan", {}},
        {ToolName::Select,
         "toolSelect",
         say(QT_TRANSLATE_NOOP("Menus", "&Select on the map")),
         "select",
         {}},
        {ToolName::Identify, "toolIdentify", say(QT_TRANSLATE_NOOP("Menus", "&Identify")),
         "identify", ctrlShift(Qt::Key_I)},
        {ToolName::MeasureLine, "toolMeasureLine",
         say(QT_TRANSLATE_NOOP("Menus", "Measure a &line")), "measure-line",
         ctrlShift(Qt::Key_M)},
        {ToolName::MeasureArea, "toolMeasureArea",
         say(QT_TRANSLATE_NOOP("Menus", "Measure an &area")), "measure-area",
         ctrlShift(Qt::Key_J)},
        {ToolName::DrawAction, "toolDrawAction",
         say(QT_TRANSLATE_NOOP("Menus", "&Draw an action")), "draw-action",
         QKeySequence{Qt::CTRL | Qt::Key_Period}},
        {ToolName::DrawSite,
         "toolDrawSite",
         say(QT_TRANSLATE_NOOP("Menus", "Draw a s&ite")),
         "draw-site",
         {}},
        {ToolName::DrawLandscape,
         "toolDrawLandscape",
         say(QT_TRANSLATE_NOOP("Menus", "Draw a la&ndscape")),
         "draw-landscape",
         {}},
        {ToolName::EditVertices,
         "toolVertices",
         say(QT_TRANSLATE_NOOP("Menus", "Edit &vertices")),
         "edit-vertices",
         {}},
        {ToolName::Move, "toolMove", say(QT_TRANSLATE_NOOP("Menus", "&Move")), "move", {}},
        {ToolName::Reshape,
         "toolReshape",
         say(QT_TRANSLATE_NOOP("Menus", "&Reshape")),
         "reshape",
         {}},
        {ToolName::Split, "toolSplit", say(QT_TRANSLATE_NOOP("Menus", "S&plit")), "split", {}},
        {ToolName::Merge, "toolMerge", say(QT_TRANSLATE_NOOP("Menus", "Mer&ge")), "merge", {}},
        {ToolName::AddRing,
         "toolAddRing",
         say(QT_TRANSLATE_NOOP("Menus", "Cut a &hole")),
         "add-ring",
         {}},
        {ToolName::AddPart,
         "toolAddPart",
         say(QT_TRANSLATE_NOOP("Menus", "Add a par&t")),
         "add-part",
         {}},
        {ToolName::DeletePart,
         "toolDeletePart",
         say(QT_TRANSLATE_NOOP("Menus", "Delete a part or hole")),
         "delete-part",
         {}},
        {ToolName::Simplify,
         "toolSimplify",
         say(QT_TRANSLATE_NOOP("Menus", "Simplif&y")),
         "simplify",
         {}},
        {ToolName::Buffer,
         "toolBuffer",
         say(QT_TRANSLATE_NOOP("Menus", "&Buffer")),
         "buffer",
         {}},
    };
}

void fillMapView(MainWindow& window, QMenu* menu)
{
    Commands& all = window.commands();
    const struct {
        const char* name;
        QString text;
        const char* sign;
        QKeySequence keys;
        void (MapCanvas::*run)();
    } moves[] = {
        {"viewFull", say(QT_TRANSLATE_NOOP("Menus", "Zoom to &everything")), "zoom-full",
         QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_F}, &MapCanvas::zoomFull},
        {"viewSelection", say(QT_TRANSLATE_NOOP("Menus", "Zoom to the &selection")),
         "zoom-selection", QKeySequence{Qt::CTRL | Qt::Key_J}, &MapCanvas::zoomToSelection},
        {"viewIn", say(QT_TRANSLATE_NOOP("Menus", "Zoom &in")), "zoom-in", QKeySequence::ZoomIn,
         &MapCanvas::zoomIn},
        {"viewOut", say(QT_TRANSLATE_NOOP("Menus", "Zoom &out")), "zoom-out",
         QKeySequence::ZoomOut, &MapCanvas::zoomOut},
        {"viewPrevious", say(QT_TRANSLATE_NOOP("Menus", "Pre&vious view")), "view-previous",
         QKeySequence{Qt::ALT | Qt::Key_Left}, &MapCanvas::previousView},
        {"viewNext", say(QT_TRANSLATE_NOOP("Menus", "&Next view")), "view-next",
         QKeySequence{Qt::ALT | Qt::Key_Right}, &MapCanvas::nextView},
        {"viewRefresh", say(QT_TRANSLATE_NOOP("Menus", "&Draw again")), "refresh",
         QKeySequence{Qt::Key_F5}, &MapCanvas::refresh},
    };
    for (const auto& each : moves)
        all.add(menu, {each.name, each.text, each.sign, each.keys, Needs::Project},
                [&window, run = each.run] { (window.map()->*run)(); });
    menu->addSeparator();
    for (const MapToolCommand& each : mapToolCommands())
        if (each.tool <= ToolName::MeasureArea)
            addTool(window, menu, each, Needs::Project);
    menu->addSeparator();
    all.add(menu,
            {"viewBookmark", say(QT_TRANSLATE_NOOP("Menus", "Book&mark this view")), "bookmark",
             QKeySequence{Qt::CTRL | Qt::Key_B}, Needs::Project},
            [&window] { addBookmark(window); });
    QMenu* const bookmarks = menu->addMenu(say(QT_TRANSLATE_NOOP("Menus", "&Bookmarks")));
    bookmarks->setObjectName(QStringLiteral("bookmarksMenu"));
    QObject::connect(menu, &QMenu::aboutToShow, &window, [&window, bookmarks] {
        bookmarks->clear();
        if (window.session())
            fillBookmarks(window, bookmarks);
        bookmarks->setEnabled(!bookmarks->isEmpty());
    });
    menu->addSeparator();
}

void fillMapTools(MainWindow& window, QMenu* menu)
{
    menu->addSeparator();
    for (const MapToolCommand& each : mapToolCommands())
        if (each.tool > ToolName::MeasureArea)
            addTool(window, menu, each, Needs::Writing);
    menu->addSeparator();
    addOption(window, menu,
              {"drawSnap", say(QT_TRANSLATE_NOOP("Menus", "Snap to points and edges")), "snap",
               QKeySequence{Qt::Key_S}, Needs::Writing},
              &EditOptions::snaps);
    addOption(window, menu,
              {"drawTrace", say(QT_TRANSLATE_NOOP("Menus", "Trace along edges")), "trace",
               QKeySequence{Qt::Key_T}, Needs::Writing},
              &EditOptions::traces);
    addOption(window, menu,
              {"drawTopological",
               say(QT_TRANSLATE_NOOP("Menus", "Move shared points together")),
               nullptr,
               {},
               Needs::Writing},
              &EditOptions::isTopological);
    addOption(window, menu,
              {"drawAvoid",
               say(QT_TRANSLATE_NOOP("Menus", "Avoid overlap while drawing")),
               nullptr,
               {},
               Needs::Writing},
              &EditOptions::avoidsOverlap);
    // A single letter is a command only while the map has the focus: elsewhere it is typed.
    for (const char* const name : {"drawSnap", "drawTrace"}) {
        QAction* const action = window.commands().find(QLatin1String{name});
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        window.removeAction(action);
    }
}

void followMap(MainWindow& window, MapCanvas& canvas)
{
    const auto follow = [&window, &canvas] {
        for (const MapToolCommand& each : mapToolCommands()) {
            QAction* const action = window.commands().find(QLatin1String{each.name});
            action->setChecked(canvas.tool() &&
                               canvas.tool()->objectName() == QLatin1String{each.name});
        }
        for (const auto& [name, option] : optionCommands)
            window.commands()
                .find(QLatin1String{name})
                ->setChecked(canvas.editOptions().*option);
    };
    QObject::connect(&canvas, &MapCanvas::toolChanged, &canvas, follow);
    QObject::connect(&canvas, &MapCanvas::editOptionsChanged, &canvas, follow);
    for (const char* const name : {"drawSnap", "drawTrace"})
        canvas.addAction(window.commands().find(QLatin1String{name}));
    follow();
}

} // namespace ecotone::desktop
