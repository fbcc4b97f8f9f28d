#include "desktop/panels/shares_panel.h"

#include "desktop/look/theme.h"
#include "desktop/panels/empty_state.h"
#include "desktop/panels/figure_table.h"
#include "desktop/panels/share_chart.h"
#include "desktop/session/text.h"
#include "desktop/session/words.h"

#include "ecotone/report/printed.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace ecotone::desktop {
namespace {

QComboBox* combo(const char* name, const QString& label)
{
    auto* const box = new QComboBox;
    box->setObjectName(QLatin1String{name});
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    return box;
}

QString quantityText(const attribution::Attribution& shares)
{
    const QString basis = shares.basis == attribution::Basis::EffectiveRestoration
                              ? SharesPanel::tr("effective restoration")
                              : SharesPanel::tr("all actions (a plan, not progress)");
    if (shares.quantity == attribution::Quantity::Area)
        return SharesPanel::tr("Hectares · %1").arg(basis);
    return SharesPanel::tr("Change of condition · %1").arg(basis);
}

/// Printed so that the lines add up to the total (largest remainder), as the report does.
std::vector<double> printedAmounts(const attribution::Attribution& shares,
                                   const std::vector<ShareRow>& rows,
                                   double factor)
{
    std::vector<double> raw;
    double sum = 0.0;
    for (const ShareRow& row : rows) {
        raw.push_back(row.amount.value_or(0.0) * factor);
        sum += raw.back();
    }
    const double total = (shares.total - shares.counterfactualChange) * factor;
    const bool addsUp = std::abs(sum - total) <= 0.005;
    return addsUp ? report::roundedToTotal(raw, 2, total) : raw;
}

} // namespace

SharesPanel::SharesPanel(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_target{combo("sharesTarget", tr("Target"))}
    , m_quantity{combo("sharesQuantity", tr("What is shared out"))}
    , m_rule{combo("sharesRule", tr("Rule"))}
    , m_table{new FigureTable{QStringLiteral("sharesTable"),
                              tr("Shares"),
                              {tr("Who"), tr("Share"), tr("Of the total"), tr("Directly"),
                               tr("Through ventures"), tr("Band over rules")}}}
    , m_chart{new ShareChart}
    , m_state{new QLabel}
    , m_note{new QLabel}
    , m_empty{new EmptyState{
          tr("Nothing to share out yet. Shares come from a restoration target "
             "with a layer of degraded land, and actions on the map that name "
             "who implements them.")}}
    , m_body{new QWidget}
{
    setObjectName(QStringLiteral("sharesPanel"));
    build();
    for (QComboBox* box : {m_target, m_quantity})
        connect(box, &QComboBox::activated, this, &SharesPanel::showChoices);
    connect(m_rule, &QComboBox::activated, this, &SharesPanel::showShares);
    connect(m_chart, &ShareChart::chosen, this,
            [this](records::ActorId actor) { m_session->selection().set(RecordRef{actor}); });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &SharesPanel::selectRow);
    connect(&session, &Session::figuresChanged, this, &SharesPanel::showFigures);
    connect(&session.selection(), &Selection::changed, this, &SharesPanel::markSelected);
    showFigures();
}

void SharesPanel::build()
{
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(8, 6, 8, 6);
    auto* const choices = new QHBoxLayout;
    choices->addWidget(m_target, 2);
    choices->addWidget(m_quantity, 2);
    choices->addWidget(m_rule, 2);
    auto* const both = new QHBoxLayout;
    both->addWidget(m_table, 3);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* const holder = new QWidget;
    auto* const inside = new QVBoxLayout{holder};
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_chart);
    inside->addStretch();
    scroll->setWidget(holder);
    both->addWidget(scroll, 2);
    auto* const body = new QVBoxLayout{m_body};
    body->setContentsMargins(0, 0, 0, 0);
    body->addLayout(choices);
    body->addWidget(m_state);
    body->addLayout(both, 1);
    body->addWidget(m_note);
    m_note->setObjectName(QStringLiteral("sharesNote"));
    m_note->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("sharesState"));
    column->addWidget(m_empty, 1);
    column->addWidget(m_body, 1);
}

const attribution::Attribution* SharesPanel::shares() const
{
    const auto* const targets = m_session->targets();
    if (!targets)
        return nullptr;
    for (const run::TargetResult& each : *targets)
        if (QString::number(each.target.value()) == m_target->currentData().toString()) {
            const auto at = static_cast<std::size_t>(qMax(0, m_quantity->currentIndex()));
            return at < each.attributions.size() ? &each.attributions[at] : nullptr;
        }
    return nullptr;
}

void SharesPanel::showFigures()
{
    const QString before = m_target->currentData().toString();
    m_target->clear();
    if (const auto* const targets = m_session->targets())
        for (const run::TargetResult& each : *targets)
            if (!each.attributions.empty())
                m_target->addItem(text(each.name), QString::number(each.target.value()));
    m_target->setCurrentIndex(qMax(0, m_target->findData(before)));
    m_empty->setVisible(m_target->count() == 0);
    m_body->setVisible(m_target->count() > 0);
    m_state->setText(m_session->isPreview() ? tr("As it would be with what you are drawing")
                     : m_session->isStale() ? tr("Computing …")
                                            : QString{});
    m_state->setVisible(!m_state->text().isEmpty());
    showChoices();
}

void SharesPanel::showChoices()
{
    const int quantity = m_quantity->currentIndex();
    const int rule = m_rule->currentIndex() < 0 ? 0 : m_rule->currentData().toInt();
    m_quantity->clear();
    m_rule->clear();
    if (const auto* const targets = m_session->targets())
        for (const run::TargetResult& each : *targets)
            if (QString::number(each.target.value()) == m_target->currentData().toString())
                for (const attribution::Attribution& one : each.attributions)
                    m_quantity->addItem(quantityText(one));
    m_quantity->setCurrentIndex(quantity < m_quantity->count() ? qMax(0, quantity) : 0);
    if (const attribution::Attribution* const shown = shares())
        for (const ShareRule each : allShareRules)
            if (isGiven(*shown, each))
                m_rule->addItem(shareRuleText(each), static_cast<int>(each));
    m_rule->setCurrentIndex(qMax(0, m_rule->findData(rule)));
    showShares();
}

void SharesPanel::showShares()
{
    const attribution::Attribution* const shown = shares();
    m_rows.clear();
    if (shown)
        m_rows = shareRows(*shown, static_cast<ShareRule>(m_rule->currentData().toInt()));
    const bool isArea = shown && shown->quantity == attribution::Quantity::Area;
    const double factor = isArea ? inAreaUnit(Hectares{1.0}) : 1.0;
    const QString unit = isArea ? areaUnitText() : tr("condition-ha");
    const bool isByGroup =
        static_cast<ShareRule>(m_rule->currentData().toInt()) == ShareRule::Groups;
    std::vector<QStringList> lines;
    const std::vector<double> printed =
        shown ? printedAmounts(*shown, m_rows, factor) : std::vector<double>{};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const ShareRow& row = m_rows[i];
        const auto number = [&](double value) { return numberText(value * factor, 2); };
        const bool hasParts = isByGroup && !row.isRemainder;
        lines.push_back(
            {row.note.isEmpty() ? row.name : QStringLiteral("%1 (%2)").arg(row.name, row.note),
             row.amount ? numberText(printed[i], 2) : tr("not computed"),
             row.percent ? percentText(row.percent) : QString{},
             hasParts ? number(row.direct) : QString{},
             hasParts ? number(row.throughVentures) : QString{},
             row.bandLow
                 ? QStringLiteral("%1 – %2").arg(number(*row.bandLow), number(*row.bandHigh))
                 : QString{}});
    }
    m_isShowing = true;
    m_table->setHorizontalHeaderItem(1, new QTableWidgetItem{tr("Share, %1").arg(unit)});
    m_table->setRows(lines);
    for (const int column : {2, 3, 4})
        m_table->setColumnHidden(column, !isByGroup);
    m_table->fitColumns();
    m_isShowing = false;
    m_chart->show(m_rows);
    if (shown) {
        QString note = tr("Total: %1 %2. ").arg(numberText(shown->total * factor, 2), unit);
        if (!shown->counterfactual.empty())
            note += tr("Counterfactual: %1. ").arg(text(shown->counterfactual));
        if (isByGroup)
            note +=
                tr("Joint ventures pass on by %1. ").arg(shownWord(shown->approach).toLower());
        note += tr("The thin line shows how far the rules W1 to W4 differ.");
        m_note->setText(note);
    }
    markSelected();
}

void SharesPanel::selectRow()
{
    const int row = m_table->currentRow();
    if (m_isShowing || row < 0 || row >= static_cast<int>(m_rows.size()))
        return;
    if (const auto actor = m_rows[static_cast<std::size_t>(row)].actor)
        m_session->selection().set(RecordRef{*actor});
}

void SharesPanel::markSelected()
{
    std::optional<records::ActorId> marked;
    for (const RecordRef& each : m_session->selection().records())
        if (const auto* actor = std::get_if<records::ActorId>(&each))
            marked = project::claimGroupOf(m_session->project(), *actor);
    m_chart->mark(marked);
}

} // namespace ecotone::desktop
