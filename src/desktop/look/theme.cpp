#include "desktop/look/theme.h"

#include "desktop/look/plain_style.h"

#include <QApplication>
#include <QPalette>

namespace ecotone::desktop {
namespace {

Theme shownTheme = Theme::Light;

struct Paper {
    const char *window, *base, *alternate, *text, *quiet, *button, *line, *highlight,
        *highlighted, *link, *disabled;
};

constexpr Paper light{"#f4f5f2", "#ffffff", "#f7f8f5", "#1c231f", "#5a625c", "#eceee9",
                      "#c9cec7", "#1f6b4a", "#ffffff", "#17634a", "#9aa19b"};
constexpr Paper dark{"#22272a", "#191d1f", "#1f2426", "#e8ebe8", "#a9b2ac", "#2d3336",
                     "#454d50", "#3f9d73", "#06120c", "#7fd0aa", "#6d7672"};
constexpr Paper strong{"#000000", "#000000", "#141414", "#ffffff", "#ffffff", "#000000",
                       "#ffffff", "#ffe600", "#000000", "#ffe600", "#b0b0b0"};

const Paper& paperOf(Theme theme)
{
    return theme == Theme::Light ? light : theme == Theme::Dark ? dark : strong;
}

QColor colour(const char* name)
{
    return QColor{QLatin1String{name}};
}

QPalette paletteOf(const Paper& paper)
{
    QPalette palette{colour(paper.text),        colour(paper.button), colour(paper.base),
                     colour(paper.line),        colour(paper.line),   colour(paper.text),
                     colour(paper.highlighted), colour(paper.base),   colour(paper.window)};
    palette.setColor(QPalette::AlternateBase, colour(paper.alternate));
    palette.setColor(QPalette::Highlight, colour(paper.highlight));
    palette.setColor(QPalette::HighlightedText, colour(paper.highlighted));
    palette.setColor(QPalette::Link, colour(paper.link));
    palette.setColor(QPalette::LinkVisited, colour(paper.link));
    palette.setColor(QPalette::ToolTipBase, colour(paper.base));
    palette.setColor(QPalette::ToolTipText, colour(paper.text));
    palette.setColor(QPalette::PlaceholderText, colour(paper.quiet));
    palette.setColor(QPalette::Mid, colour(paper.line));
    palette.setColor(QPalette::Light, colour(paper.base));
    palette.setColor(QPalette::Dark, colour(paper.line));
    palette.setColor(QPalette::Shadow, colour(paper.line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(paper.disabled));
    return palette;
}

/// What Fusion draws too heavily or too tightly for us.
QString sheetOf(const Paper& paper)
{
    return QStringLiteral(
               "QDockWidget::title { padding: 5px 8px; background: %1; }"
               "QToolBar { border: none; border-bottom: 1px solid %2; padding: 2px 4px; "
               "spacing: 2px; }"
               "QStatusBar { border-top: 1px solid %2; }"
               "QToolTip { border: 1px solid %2; padding: 3px; }"
               "QMainWindow::separator { background: %2; width: 1px; height: 1px; }"
               "QHeaderView::section { padding: 4px 6px; border: none; "
               "border-right: 1px solid %2; border-bottom: 1px solid %2; background: %1; }"
               "QTreeView::item, QListView::item { padding: 2px 0; }")
        .arg(QLatin1String{paper.window}, QLatin1String{paper.line});
}

/// The series come from Okabe and Ito (2008), "Color universal design", which people with
/// colour-blindness tell apart; darkened or lightened for the paper.
Inks inksOf(Theme theme)
{
    if (theme == Theme::Light)
        return {colour("#1f6b4a"),
                colour("#b8860b"),
                colour("#dfe4dc"),
                colour("#2b5f8a"),
                colour("#8a5a00"),
                colour("#b3261e"),
                colour("#5a625c"),
                colour("#c9cec7"),
                colour("#ffffff"),
                {colour("#0072b2"), colour("#d55e00"), colour("#009e73"), colour("#aa4499"),
                 colour("#b08a00"), colour("#3a9bd1"), colour("#6b6b6b")},
                colour("#b9bdb6")};
    if (theme == Theme::Dark)
        return {colour("#4fb486"),
                colour("#e0b040"),
                colour("#373f42"),
                colour("#7db7e8"),
                colour("#e5b567"),
                colour("#ff8a80"),
                colour("#a9b2ac"),
                colour("#454d50"),
                colour("#2a3033"),
                {colour("#56b4e9"), colour("#f08a4b"), colour("#3fc49c"), colour("#cc79a7"),
                 colour("#e8c840"), colour("#9fd0f0"), colour("#b8b8b8")},
                colour("#5b6366")};
    return {colour("#ffe600"),
            colour("#ffffff"),
            colour("#303030"),
            colour("#8fd0ff"),
            colour("#ffe600"),
            colour("#ff9d94"),
            colour("#ffffff"),
            colour("#ffffff"),
            colour("#000000"),
            {colour("#56b4e9"), colour("#ffa15c"), colour("#3fe0ac"), colour("#ff9ad5"),
             colour("#ffe600"), colour("#c0e4ff"), colour("#d0d0d0")},
            colour("#808080")};
}

Inks& shownInks()
{
    static Inks shown = inksOf(Theme::Light);
    return shown;
}

} // namespace

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::HighContrast:
        return QStringLiteral("high-contrast");
    }
    return {};
}

Theme themeNamed(const QString& name)
{
    for (const Theme theme : allThemes)
        if (themeName(theme) == name)
            return theme;
    return Theme::Light;
}

void apply(Theme theme)
{
    shownTheme = theme;
    shownInks() = inksOf(theme);
    const Paper& paper = paperOf(theme);
    QApplication::setStyle(new PlainStyle);
    QApplication::setPalette(paletteOf(paper));
    qApp->setStyleSheet(sheetOf(paper));
}

Theme currentTheme()
{
    return shownTheme;
}

const Inks& inks()
{
    return shownInks();
}

} // namespace ecotone::desktop
