#include "desktop/window/settings_menu.h"

#include "desktop/look/theme.h"
#include "desktop/session/text.h"
#include "desktop/window/commands.h"
#include "desktop/window/language.h"
#include "desktop/window/main_window.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QSettings>

namespace ecotone::desktop {
namespace {

const QString themeKey = QStringLiteral("look/theme");
const QString unitKey = QStringLiteral("look/unit");

constexpr AreaUnit allUnits[] = {AreaUnit::Hectare, AreaUnit::SquareKilometre,
                                 AreaUnit::SquareMetre, AreaUnit::Mu};

void addThemes(MainWindow& window, QMenu* menu)
{
    const struct {
        Theme theme;
        const char* name;
        QString text;
    } themes[] = {{Theme::Light, "themeLight", MainWindow::tr("&Light")},
                  {Theme::Dark, "themeDark", MainWindow::tr("&Dark")},
                  {Theme::HighContrast, "themeContrast", MainWindow::tr("&High contrast")}};
    auto* const group = new QActionGroup{menu};
    for (const auto& each : themes) {
        QAction* const action =
            window.commands().add(menu, {each.name, each.text}, [&window, theme = each.theme] {
                apply(theme);
                QSettings{}.setValue(themeKey, themeName(theme));
                window.refreshLooks();
            });
        action->setCheckable(true);
        action->setChecked(currentTheme() == each.theme);
        group->addAction(action);
    }
}

void addUnits(MainWindow& window, QMenu* menu)
{
    const char* const names[] = {"unitHectare", "unitSquareKilometre", "unitSquareMetre",
                                 "unitMu"};
    auto* const group = new QActionGroup{menu};
    for (const AreaUnit unit : allUnits) {
        QAction* const action =
            window.commands().add(menu,
                                  {names[static_cast<int>(unit)],
                                   MainWindow::tr("Areas in %1").arg(areaUnitText(unit))},
                                  [&window, unit] {
                                      setAreaUnit(unit);
                                      QSettings{}.setValue(unitKey, static_cast<int>(unit));
                                      window.refreshLooks();
                                  });
        action->setCheckable(true);
        action->setChecked(areaUnit() == unit);
        group->addAction(action);
    }
}

void addLanguages(MainWindow& window, QMenu* menu)
{
    auto* const group = new QActionGroup{menu};
    const auto add = [&](const QString& language, const QString& title) {
        QAction* const action = window.commands().add(
            menu,
            {language.isEmpty()                 ? "languageSystem"
             : language == QStringLiteral("en") ? "languageEnglish"
                                                : "languageChinese",
             title},
            [&window, language] {
                chooseLanguage(language);
                window.say(Severity::Note,
                           MainWindow::tr("The language changes when Ecotone is "
                                          "opened again."));
            });
        action->setCheckable(true);
        action->setChecked(chosenLanguage() == language);
        group->addAction(action);
    };
    add(QString{}, MainWindow::tr("That of the &system"));
    // Each language in itself: whoever cannot read the others finds it.
    for (const QString& language : languages())
        add(language, QLocale{language}.nativeLanguageName());
}

} // namespace

void fillSettingsMenu(MainWindow& window, QMenu* menu)
{
    addThemes(window, menu->addMenu(MainWindow::tr("&Theme")));
    addUnits(window, menu->addMenu(MainWindow::tr("&Units")));
    addLanguages(window, menu->addMenu(MainWindow::tr("&Language")));
}

void applySettings()
{
    const QSettings settings;
    apply(themeNamed(settings.value(themeKey).toString()));
    const int unit = settings.value(unitKey, 0).toInt();
    setAreaUnit(unit >= 0 && unit < static_cast<int>(std::size(allUnits)) ? allUnits[unit]
                                                                          : AreaUnit::Hectare);
}

} // namespace ecotone::desktop
