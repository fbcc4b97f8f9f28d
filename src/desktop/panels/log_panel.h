#pragma once

#include "ecotone/base/finding.h"

#include <QWidget>

class QPlainTextEdit;

namespace ecotone::desktop {

/// Everything the window has said, with the time, to read again and to copy.
class LogPanel final : public QWidget {
    Q_OBJECT
public:
    explicit LogPanel(QWidget* parent = nullptr);
    void add(Severity severity, const QString& text);

private:
    QPlainTextEdit* m_lines;
};

} // namespace ecotone::desktop
