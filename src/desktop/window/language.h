#pragma once

#include <QString>
#include <QStringList>

namespace ecotone::desktop {

/// The languages the window speaks, as locales: "en", "zh_CN".
[[nodiscard]] QStringList languages();
/// The one that was chosen; empty: that of the system.
[[nodiscard]] QString chosenLanguage();
/// Takes effect when the program is opened again.
void chooseLanguage(const QString& language);
/// Loads the texts of the chosen language. @pre once, before the first window
void loadLanguage();

} // namespace ecotone::desktop
