#include "desktop/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace ecotone::desktop {
namespace {

const QString languageKey = QStringLiteral("look/language");

void load(const QLocale& locale, const QString& name, const QString& folder)
{
    auto* const texts = new QTranslator{QCoreApplication::instance()};
    // A language without a file is shown as the source has it: in English.
    if (texts->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(texts);
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("zh_CN")};
}

QString chosenLanguage()
{
    return QSettings{}.value(languageKey).toString();
}

void chooseLanguage(const QString& language)
{
    QSettings{}.setValue(languageKey, language);
}

void loadLanguage()
{
    const QString language = chosenLanguage();
    const QLocale locale = language.isEmpty() ? QLocale{} : QLocale{language};
    if (!language.isEmpty() && locale.language() != QLocale{}.language())
        QLocale::setDefault(locale);
    // Buttons of Qt's own dialogs, then ours.
    load(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(locale, QStringLiteral("ecotone"), QStringLiteral(":/i18n"));
}

} // namespace ecotone::desktop
