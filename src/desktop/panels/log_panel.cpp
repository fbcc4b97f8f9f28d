#include "desktop/panels/log_panel.h"

#include <QLocale>
#include <QPlainTextEdit>
#include <QTime>
#include <QVBoxLayout>

namespace ecotone::desktop {

LogPanel::LogPanel(QWidget* parent) : QWidget{parent}, m_lines{new QPlainTextEdit}
{
    setObjectName(QStringLiteral("logPanel"));
    m_lines->setObjectName(QStringLiteral("logLines"));
    m_lines->setAccessibleName(tr("Log"));
    m_lines->setReadOnly(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setPlaceholderText(tr("What the window says is kept here."));
    m_lines->setMaximumBlockCount(5000);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_lines);
}

void LogPanel::add(Severity severity, const QString& text)
{
    const QString kind = severity == Severity::Problem   ? tr("Problem")
                         : severity == Severity::Warning ? tr("Warning")
                                                         : tr("Note");
    m_lines->appendPlainText(
        QStringLiteral("%1  %2  %3")
            .arg(QLocale{}.toString(QTime::currentTime(), QLocale::ShortFormat), kind, text));
}

} // namespace ecotone::desktop
