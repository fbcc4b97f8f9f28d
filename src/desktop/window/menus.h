#pragma once

namespace ecotone::desktop {

class MainWindow;

/// Fills the menu bar and the toolbar of the window with its commands.
void buildMenus(MainWindow& window);

} // namespace ecotone::desktop
