#include "entry_line.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace ecotone::desktop {
namespace {

constexpr int inset = 16, mostWidth = 380;

} // namespace

EntryLine::EntryLine(QWidget* map)
    : QFrame{map}
    , m_label{new QLabel{this}}
    , m_edit{new QLineEdit{this}}
    , m_trouble{new QLabel{this}}
{
    setObjectName(QStringLiteral("mapEntry"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_edit->setObjectName(QStringLiteral("mapEntryEdit"));
    m_label->setBuddy(m_edit);
    m_trouble->setObjectName(QStringLiteral("mapEntryTrouble"));
    m_trouble->setWordWrap(true);
    auto* layout = new QGridLayout{this};
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_label, 0, 0);
    layout->addWidget(m_edit, 0, 1);
    layout->addWidget(m_trouble, 1, 0, 1, 2);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& typed) {
        setTrouble({});
        Q_EMIT edited(typed);
    });
    hide();
}

void EntryLine::open(const QString& label, const QString& placeholder, const QString& typed)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setText(typed);
    setTrouble({});
    show();
    raise();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->setCursorPosition(static_cast<int>(typed.size()));
}

QString EntryLine::typed() const
{
    return m_edit->text();
}

void EntryLine::setTrouble(const QString& words)
{
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
    setFixedWidth(std::min(mostWidth, parentWidget()->width() - 2 * inset));
    adjustSize();
    move(inset, inset);
}

void EntryLine::close()
{
    if (!isVisible())
        return;
    hide();
    parentWidget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

bool EntryLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (key.key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        Q_EMIT entered(m_edit->text());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ecotone::desktop
