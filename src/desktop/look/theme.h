#pragma once

#include <QColor>
#include <QString>

#include <array>
#include <vector>

namespace ecotone::desktop {

enum class Theme { Light, Dark, HighContrast };
inline constexpr std::array allThemes{Theme::Light, Theme::Dark, Theme::HighContrast};

[[nodiscard]] QString themeName(Theme theme); // in settings: "light"
[[nodiscard]] Theme themeNamed(const QString& name);

/// Gives the application the style, the colours and the spacing of a theme.
void apply(Theme theme);
[[nodiscard]] Theme currentTheme();

/// The colours of charts and signs, by what they mean; each readable on the theme's paper.
struct Inks {
    QColor reached, target, remaining; // bars
    QColor note, warning, problem;     // findings and fields
    QColor quiet, line, card;          // secondary text, thin lines, raised paper
    std::vector<QColor> series;        // claim groups: told apart by the colour-blind
    QColor remainder;                  // what belongs to nobody
};
[[nodiscard]] const Inks& inks();

} // namespace ecotone::desktop
