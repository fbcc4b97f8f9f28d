#include "desktop/session/text.h"
#include "desktop/window/language.h"
#include "desktop/window/main_window.h"
#include "desktop/window/settings_menu.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    QCoreApplication::setOrganizationName(QStringLiteral("Ecotone"));
    QCoreApplication::setApplicationName(QStringLiteral("ecotone-desktop"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ECOTONE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Ecotone"));
    QGuiApplication::setDesktopFileName(QStringLiteral("ecotone-desktop"));

    ecotone::desktop::loadLanguage();
    QApplication::setWindowIcon(QIcon{QStringLiteral(":/icons/app.svg")});

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Planner and ledger for landscape-scale nature conservation"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("project"),
                                 QCoreApplication::translate("main", "Project file to open"),
                                 QStringLiteral("[PROJECT.gpkg]"));
    parser.process(application);

    ecotone::desktop::applySettings();
    ecotone::desktop::MainWindow window;
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.openProject(ecotone::desktop::pathOf(parser.positionalArguments().first()));
    return QApplication::exec();
}
