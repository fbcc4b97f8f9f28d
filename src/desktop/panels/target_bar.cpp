#include "desktop/panels/target_bar.h"

#include "desktop/look/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ecotone::desktop {
namespace {

constexpr int margin = 12, barHeight = 18;

QFont titleFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

double part(Hectares some, Hectares whole)
{
    return whole.value() > 0.0 ? std::clamp(some / whole, 0.0, 1.0) : 0.0;
}

QString missing(accounts::FigureStatus status)
{
    return status == accounts::FigureStatus::NotApplicable
               ? TargetBar::tr("not applicable: there is nothing to restore or protect here")
               : TargetBar::tr("not computed: an input is missing. The findings say which.");
}

TargetBar::Content restorationContent(const accounts::RestorationProgress& progress,
                                      TargetBar::Content content)
{
    if (progress.status != accounts::FigureStatus::Given) {
        content.headline = missing(progress.status);
        return content;
    }
    content.isGiven = true;
    content.reached = part(progress.underRestoration, progress.degradedBaseline);
    content.prepared = part(progress.inPreparationOnly, progress.degradedBaseline);
    content.headline = TargetBar::tr("%1 of degraded land is under effective restoration")
                           .arg(percentText(progress.progressPercent));
    QStringList words{
        TargetBar::tr("%1 of %2 degraded on the baseline")
            .arg(areaText(progress.underRestoration), areaText(progress.degradedBaseline))};
    if (progress.target.area) {
        content.target = part(*progress.target.area, progress.degradedBaseline);
        content.isReached = progress.gap && progress.gap->value() <= 0.0;
        words << TargetBar::tr("target %1").arg(areaText(progress.target.area));
        words << (content.isReached ? TargetBar::tr("target reached")
                                    : TargetBar::tr("gap %1").arg(areaText(progress.gap)));
    } else {
        words << TargetBar::tr("the target's area is not computed");
    }
    if (progress.inPreparationOnly.value() > 0.0)
        words << TargetBar::tr("%1 in preparation").arg(areaText(progress.inPreparationOnly));
    if (progress.assessedShare)
        words << (progress.isPartial
                      ? TargetBar::tr("partial: only %1 of the landscape assessed")
                      : TargetBar::tr("%1 of the landscape assessed"))
                     .arg(percentText(*progress.assessedShare * 100.0));
    content.words = words.join(QStringLiteral(" · "));
    return content;
}

TargetBar::Content coverageContent(const accounts::Coverage& coverage,
                                   records::TargetKind kind,
                                   TargetBar::Content content)
{
    if (coverage.status != accounts::FigureStatus::Given) {
        content.headline = missing(coverage.status);
        return content;
    }
    content.isGiven = true;
    content.reached = part(coverage.covered, coverage.landscapeArea);
    content.target = std::clamp(coverage.targetFraction, 0.0, 1.0);
    content.isReached = coverage.gap.value() <= 0.0;
    content.headline = (kind == records::TargetKind::Protection
                            ? TargetBar::tr("%1 of the landscape is protected or conserved")
                            : TargetBar::tr("%1 of the landscape is under a spatial plan"))
                           .arg(percentText(coverage.percent));
    content.words =
        QStringList{TargetBar::tr("%1 of %2")
                        .arg(areaText(coverage.covered), areaText(coverage.landscapeArea)),
                    TargetBar::tr("target %1").arg(areaText(coverage.targetArea)),
                    content.isReached ? TargetBar::tr("target reached")
                                      : TargetBar::tr("gap %1").arg(areaText(coverage.gap))}
            .join(QStringLiteral(" · "));
    return content;
}

} // namespace

TargetBar::TargetBar(QWidget* parent) : QWidget{parent}
{
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Preferred};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
}

TargetBar::Content TargetBar::contentOf(const run::TargetResult& target)
{
    Content content;
    content.title = text(target.name);
    content.headline = tr("not computed: an input is missing. The findings say which.");
    if (target.restoration)
        return restorationContent(*target.restoration, content);
    if (target.coverage)
        return coverageContent(*target.coverage, target.kind, content);
    return content;
}

void TargetBar::show(const Content& content)
{
    m_content = content;
    setAccessibleName(content.title);
    setAccessibleDescription(content.headline + QStringLiteral(". ") + content.words);
    updateGeometry();
    update();
}

QSize TargetBar::sizeHint() const
{
    return {420, heightForWidth(420)};
}

int TargetBar::heightForWidth(int width) const
{
    const QRect words = fontMetrics().boundingRect(QRect{0, 0, width - 2 * margin, 10'000},
                                                   Qt::TextWordWrap, m_content.words);
    return 2 * fontMetrics().lineSpacing() + 6 + (m_content.isGiven ? barHeight + 12 : 0) +
           (m_content.words.isEmpty() ? 0 : words.height()) + 2 * 8;
}

void TargetBar::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const int room = width() - 2 * margin;
    const int line = fontMetrics().lineSpacing();
    int y = 8;
    if (hasFocus()) {
        painter.setPen(QPen{palette().color(QPalette::Highlight), 1.5});
        painter.drawRoundedRect(QRectF{rect()}.adjusted(2, 2, -2, -2), 4, 4);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(titleFont(font()));
    painter.drawText(
        QRect{margin, y, room, line}, Qt::AlignVCenter,
        QFontMetrics{titleFont(font())}.elidedText(m_content.title, Qt::ElideRight, room));
    y += line + 2;
    painter.setFont(font());
    painter.drawText(QRect{margin, y, room, line}, Qt::AlignVCenter,
                     fontMetrics().elidedText(m_content.headline, Qt::ElideRight, room));
    y += line + 4;
    if (m_content.isGiven) {
        paintBar(painter, QRectF(margin, y + 5, room, barHeight));
        y += barHeight + 12;
    }
    painter.setPen(inks().quiet);
    painter.drawText(QRect{margin, y, room, height() - y}, Qt::TextWordWrap, m_content.words);
}

void TargetBar::paintBar(QPainter& painter, const QRectF& place) const
{
    const auto piece = [&](double from, double to) {
        return QRectF{place.left() + from * place.width(), place.top(),
                      (to - from) * place.width(), place.height()};
    };
    painter.setPen(Qt::NoPen);
    QPainterPath whole;
    whole.addRoundedRect(place, 3, 3);
    painter.setClipPath(whole);
    painter.fillRect(place, inks().remaining);
    painter.fillRect(piece(0.0, m_content.reached), inks().reached);
    // In preparation adds nothing yet: hatched, so that it is not mistaken for progress.
    const QRectF prepared =
        piece(m_content.reached, qMin(1.0, m_content.reached + m_content.prepared));
    painter.fillRect(prepared, QBrush{inks().reached, Qt::BDiagPattern});
    painter.setClipping(false);
    if (m_content.target <= 0.0)
        return;
    const double x = place.left() + m_content.target * place.width();
    painter.setPen(QPen{palette().color(QPalette::Window), 5.0});
    painter.drawLine(QPointF{x, place.top() - 4}, QPointF{x, place.bottom() + 4});
    painter.setPen(QPen{palette().color(QPalette::WindowText), 2.0});
    painter.drawLine(QPointF{x, place.top() - 4}, QPointF{x, place.bottom() + 4});
}

} // namespace ecotone::desktop
