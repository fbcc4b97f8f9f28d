#include "desktop/window/map_status.h"

#include "desktop/dialogs/crs_dialog.h"
#include "desktop/look/theme.h"
#include "desktop/map/map_canvas.h"
#include "desktop/session/text.h"
#include "desktop/tools/map_tool.h"

#include "ecotone/project/put.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>

#include <cmath>

namespace ecotone::desktop {

MapStatus::MapStatus(Session& session, MapCanvas& canvas, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_canvas{&canvas}
    , m_point{new QLabel}
    , m_hint{new QLabel}
    , m_scale{new QComboBox}
    , m_crs{new QPushButton}
{
    m_point->setObjectName(QStringLiteral("coordinates"));
    m_point->setAccessibleName(tr("Coordinates at the pointer"));
    m_point->setMinimumWidth(
        fontMetrics().horizontalAdvance(QStringLiteral("0,000,000.0  0,000,000.0")));
    m_point->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hint->setObjectName(QStringLiteral("toolHint"));
    m_scale->setObjectName(QStringLiteral("scaleBox"));
    m_scale->setAccessibleName(tr("Scale"));
    m_scale->setEditable(true);
    m_scale->setInsertPolicy(QComboBox::NoInsert);
    for (const int each : {5'000, 10'000, 25'000, 50'000, 100'000, 250'000, 500'000, 1'000'000})
        m_scale->addItem(QStringLiteral("1:%1").arg(QLocale{}.toString(each)));
    m_crs->setObjectName(QStringLiteral("crsButton"));
    m_crs->setFlat(true);
    m_crs->setAutoDefault(false);
    auto* const row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 4, 0);
    row->addWidget(m_hint, 1);
    row->addWidget(m_point);
    row->addWidget(m_scale);
    row->addWidget(m_crs);
    connect(&canvas, &MapCanvas::cursorMoved, this, &MapStatus::showPoint);
    connect(&canvas, &MapCanvas::viewChanged, this, &MapStatus::showScale);
    connect(&canvas, &MapCanvas::toolChanged, this, [this] {
        m_hint->setText(m_canvas->tool() ? m_canvas->tool()->hint() : QString{});
    });
    connect(m_scale->lineEdit(), &QLineEdit::returnPressed, this, &MapStatus::takeScale);
    connect(m_scale, &QComboBox::activated, this, &MapStatus::takeScale);
    connect(m_crs, &QPushButton::clicked, this, &MapStatus::chooseCrs);
    connect(&session, &Session::edited, this, &MapStatus::showCrs);
    showCrs();
    showScale();
}

void MapStatus::showPoint(const geo::Point& point)
{
    const int decimals = m_session->crs().isGeographic() ? 5 : 1;
    m_point->setText(QStringLiteral("%1  %2").arg(numberText(point.x, decimals),
                                                  numberText(point.y, decimals)));
}

void MapStatus::showScale()
{
    if (m_scale->lineEdit()->hasFocus())
        return;
    const auto scale = m_canvas->scale();
    m_scale->setEditText(
        scale ? QStringLiteral("1:%1").arg(QLocale{}.toString(qlonglong(std::llround(*scale))))
              : QString{});
}

void MapStatus::takeScale()
{
    QString entered = m_scale->currentText();
    entered = entered.mid(entered.indexOf(QLatin1Char{':'}) + 1);
    bool isNumber = false;
    const double scale = QLocale{}.toDouble(entered.trimmed(), &isNumber);
    if (isNumber && scale > 0.0)
        m_canvas->setScale(scale);
    m_canvas->setFocus();
    showScale();
}

void MapStatus::showCrs()
{
    const bool isKnown = m_session->hasCrs();
    m_crs->setText(isKnown ? text(m_session->crs().title()) : tr("no coordinate system"));
    m_crs->setToolTip(isKnown ? text(m_session->crs().name())
                              : tr("The first shape decides it, or choose one now."));
    m_crs->setAccessibleName(tr("Coordinate system: %1").arg(m_crs->text()));
    QPalette colours = palette();
    if (!isKnown)
        colours.setColor(QPalette::ButtonText, inks().problem);
    m_crs->setPalette(colours);
}

void MapStatus::chooseCrs()
{
    const QString code = CrsDialog::ask(text(m_session->crs().code()), this);
    if (code.isEmpty())
        return;
    records::Settings settings = m_session->project().settings();
    settings.crs = project::crsText(geo::Crs::fromText(code.toStdString()));
    m_session->perform(project::put(m_session->project(), settings));
}

} // namespace ecotone::desktop
