#pragma once

#include <QLabel>

namespace ecotone::desktop {

/// What a panel shows when it has nothing to show: what would be here, and what to do.
class EmptyState final : public QLabel {
    Q_OBJECT
public:
    explicit EmptyState(const QString& text, QWidget* parent = nullptr);
};

} // namespace ecotone::desktop
