#include "desktop/panels/empty_state.h"

#include "desktop/look/theme.h"

namespace ecotone::desktop {

EmptyState::EmptyState(const QString& text, QWidget* parent) : QLabel{text, parent}
{
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(24);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, inks().quiet);
    setPalette(colours);
}

} // namespace ecotone::desktop
