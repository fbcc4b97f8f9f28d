#pragma once

class QMenu;

namespace ecotone::desktop {

class MainWindow;

/// Theme, unit and language. Each is remembered.
void fillSettingsMenu(MainWindow& window, QMenu* menu);
/// Applies what was chosen before, or the defaults.
void applySettings();

} // namespace ecotone::desktop
