#include "desktop/window/message_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace ecotone::desktop {
namespace {

QToolButton* button(const QString& name, const QString& label, QWidget* parent)
{
    auto* const made = new QToolButton{parent};
    made->setObjectName(name);
    made->setText(label);
    made->setAccessibleName(label);
    made->setAutoRaise(true);
    return made;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame{parent}
    , m_icon{new QLabel{this}}
    , m_text{new QLabel{this}}
    , m_timer{new QTimer{this}}
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* const copy = button(QStringLiteral("messageCopy"), tr("Copy"), this);
    auto* const close = button(QStringLiteral("messageClose"), tr("Close"), this);
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto* const row = new QHBoxLayout{this};
    row->setContentsMargins(10, 4, 6, 4);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(copy);
    row->addWidget(close);

    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void MessageBar::say(Severity severity, const QString& text)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    paintIcon(severity);
    show();
    // Long enough to read a sentence; what must be put right stays.
    constexpr int forNote = 6000, forWarning = 15000; // ms
    if (severity == Severity::Problem)
        m_timer->stop();
    else
        m_timer->start(severity == Severity::Note ? forNote : forWarning);
}

QString MessageBar::shownText() const
{
    return isHidden() ? QString{} : m_text->text();
}

void MessageBar::paintIcon(Severity severity)
{
    const QStyle::StandardPixmap sign =
        severity == Severity::Problem   ? QStyle::SP_MessageBoxCritical
        : severity == Severity::Warning ? QStyle::SP_MessageBoxWarning
                                        : QStyle::SP_MessageBoxInformation;
    m_icon->setPixmap(style()->standardIcon(sign).pixmap(18, 18));
}

} // namespace ecotone::desktop
