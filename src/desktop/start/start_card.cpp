#include "desktop/start/start_card.h"

#include "desktop/look/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace ecotone::desktop {
namespace {
constexpr int margin = 12, gap = 12;
} // namespace

StartCard::StartCard(const QString& name,
                     const QString& title,
                     const QString& words,
                     QWidget* parent)
    : QAbstractButton{parent}
    , m_words{words}
{
    setObjectName(name);
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(words);
    setToolTip(words);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartCard::setPicture(const QPixmap& picture)
{
    m_picture = picture;
    update();
}

void StartCard::setRank(Rank rank)
{
    m_rank = rank;
    update();
}

int StartCard::pictureWidth() const
{
    return m_picture.isNull() ? 28 : 84;
}

QSize StartCard::sizeHint() const
{
    return {380, qMax(2 * margin + 2 * fontMetrics().height() + 4, 60)};
}

QSize StartCard::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

bool StartCard::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave ||
        event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void StartCard::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFirst = m_rank == Rank::First;
    const QPalette& colours = palette();
    const QColor paper = isFirst ? colours.color(QPalette::Highlight) : inks().card;
    const QColor ink =
        colours.color(isFirst ? QPalette::HighlightedText : QPalette::WindowText);
    const bool isMarked = hasFocus() || underMouse();
    const QColor edge =
        isMarked ? (isFirst ? ink : colours.color(QPalette::Highlight)) : inks().line;
    const QRectF frame = QRectF{rect()}.adjusted(1, 1, -1, -1);
    painter.setPen(QPen{edge, isMarked ? 2.0 : 1.0});
    painter.setBrush(isDown() ? paper.darker(108) : paper);
    painter.drawRoundedRect(frame, 6, 6);

    const int side = height() - 2 * margin;
    const QRect place{margin, margin, pictureWidth(), side};
    if (m_picture.isNull()) {
        icon().paint(&painter, QRect{place.x(), (height() - 26) / 2, 26, 26}, Qt::AlignCenter,
                     isFirst ? QIcon::Selected : QIcon::Normal);
    } else {
        painter.drawPixmap(place,
                           m_picture.scaled(place.size() * devicePixelRatioF(),
                                            Qt::KeepAspectRatioByExpanding,
                                            Qt::SmoothTransformation),
                           QRect{QPoint{}, place.size() * devicePixelRatioF()});
    }

    const int left = margin + pictureWidth() + gap;
    const int room = width() - left - margin;
    const int line = fontMetrics().height();
    const int top = (height() - 2 * line - 2) / 2;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(ink);
    painter.drawText(QRect{left, top, room, line}, Qt::AlignVCenter,
                     QFontMetrics{bold}.elidedText(text(), Qt::ElideRight, room));
    painter.setFont(font());
    painter.setPen(isFirst ? ink : inks().quiet);
    painter.drawText(QRect{left, top + line + 2, room, line}, Qt::AlignVCenter,
                     fontMetrics().elidedText(m_words, Qt::ElideMiddle, room));
}

} // namespace ecotone::desktop
