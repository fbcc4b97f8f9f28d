#include "desktop/panels/claim_ladder.h"

#include "desktop/session/text.h"

#include "ecotone/report/claims_section.h"

#include <QCoreApplication>

namespace ecotone::desktop {
namespace {

using claims::Condition;
using claims::ConditionResult;

QString tr(const char* text)
{
    return QCoreApplication::translate("ecotone::desktop::ClaimLadder", text);
}

/// The record at which a condition is mended.
RecordRef placeOf(const run::ClaimCase& each, Condition condition)
{
    switch (condition) {
    case Condition::BoundaryJustified:
    case Condition::LeakageAssessed:
    case Condition::ConsentGiven:
    case Condition::ImpactsShown:
        return each.facts.landscape.id;
    case Condition::GoalLinked:
    case Condition::MeasuredTwice:
    case Condition::CounterfactualStrong:
    case Condition::Distinguishable:
    case Condition::IdentityCloses:
        if (each.facts.target)
            return each.facts.target->id;
        break;
    case Condition::BeyondObligations:
    case Condition::Implemented:
    case Condition::ResourcedAndMonitored:
    case Condition::EvidenceAttached:
    case Condition::ResponseTimeReached:
    case Condition::ActorsNamed:
        if (!each.facts.actions.empty())
            return each.facts.actions.front().action.id;
        break;
    case Condition::NoCompetingClaim:
    case Condition::ConsolidationUniform:
    case Condition::IndependentlyReviewed:
    case Condition::MembershipDated:
    case Condition::CommitmentQuantified:
        break;
    }
    return each.facts.claimant.id;
}

/// The kind of record that shows a condition, where the record at which it is mended has no
/// field for it; else empty.
QString kindFor(Condition condition)
{
    switch (condition) {
    case Condition::CommitmentQuantified:
        return QStringLiteral("pledge");
    case Condition::MembershipDated:
        return QStringLiteral("membership");
    case Condition::GoalLinked:
        return QStringLiteral("goal_link");
    case Condition::MeasuredTwice:
        return QStringLiteral("observation");
    case Condition::ConsentGiven:
        return QStringLiteral("consent");
    case Condition::LeakageAssessed:
        return QStringLiteral("leakage_assessment");
    case Condition::IndependentlyReviewed:
        return QStringLiteral("review");
    case Condition::NoCompetingClaim:
        return QStringLiteral("claim");
    default: // its place has a form of its own
        return {};
    }
}

QString proofsText(const ConditionResult& result)
{
    if (result.standing == claims::Standing::NotApplicable)
        return text(result.explanation);
    QStringList titles;
    for (const claims::Proof& proof : result.proofs)
        titles << text(proof.title);
    titles.removeDuplicates();
    constexpr qsizetype most = 3;
    const qsizetype more = titles.size() - most;
    QString shown = titles.mid(0, most).join(QStringLiteral(", "));
    return more > 0 ? shown + tr(" and %1 more").arg(more) : shown;
}

QTreeWidgetItem* heading(QTreeWidget& tree, const QString& title)
{
    auto* const item = new QTreeWidgetItem{&tree, {title}};
    QFont bold = item->font(0);
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    return item;
}

QTreeWidgetItem* row(QTreeWidgetItem* parent, const QString& what, const QString& why)
{
    auto* const item = new QTreeWidgetItem{parent, {what, why}};
    item->setToolTip(0, what);
    item->setToolTip(1, why);
    return item;
}

void addConditions(QTreeWidgetItem* parent,
                   const run::ClaimCase& each,
                   const std::vector<ConditionResult>& results)
{
    for (const ConditionResult& result : results) {
        QTreeWidgetItem* const item =
            row(parent,
                text(claims::codeOf(result.condition)) + QLatin1Char{' '} +
                    text(claims::toText(result.condition)),
                result.isMet() ? proofsText(result) : text(result.explanation));
        item->setData(0, claimPlaceRole, QVariant::fromValue(placeOf(each, result.condition)));
        item->setData(0, claimKindRole, kindFor(result.condition));
    }
}

void addMissing(QTreeWidget& tree, const run::ClaimCase& each, const claims::LevelResult& next)
{
    QTreeWidgetItem* const parent = heading(tree, tr("Missing for level %1: %2")
                                                      .arg(claims::numberOf(next.level))
                                                      .arg(text(claims::toText(next.level))));
    std::vector<ConditionResult> missing;
    for (const ConditionResult& each_ : next.conditions)
        if (!each_.isMet())
            missing.push_back(each_);
    addConditions(parent, each, missing);
    for (const claims::RuledOut& refusal : next.refusals)
        row(parent, tr("Refused: %1").arg(text(refusal.reason)), text(refusal.instead));
    if (next.isAboveHouseLimit)
        row(parent, tr("The project's policy ends below this level."), {});
}

void addSentences(QTreeWidget& tree, const run::ClaimCase& each)
{
    QTreeWidgetItem* const parent = heading(tree, tr("What may be said"));
    for (const claims::Sentence& sentence : report::sentencesOf(each)) {
        QTreeWidgetItem* const item = row(parent, text(sentence.text),
                                          tr("level %1").arg(claims::numberOf(sentence.level)));
        item->setData(0, claimSentenceRole, text(sentence.text));
    }
    if (parent->childCount() == 0)
        row(parent, tr("Nothing yet."), {});
}

void addChanges(QTreeWidget& tree, const run::ClaimCase& each)
{
    if (each.changes.empty())
        return;
    QTreeWidgetItem* const parent = heading(tree, tr("The published claim is open again"));
    for (const claims::BasisChange& change : each.changes)
        row(parent, text(change.reason), {});
}

void addBeside(QTreeWidget& tree, const run::ClaimCase& each)
{
    if (each.beside.empty())
        return;
    QTreeWidgetItem* const parent = heading(tree, tr("Actions the claim leaves out"));
    for (const run::ActionBeside& action : each.beside)
        row(parent, text(action.name), text(action.why));
}

} // namespace

QString levelText(const run::ClaimCase& each)
{
    const auto level = each.assessment.reached();
    return level ? QString::number(claims::numberOf(*level)) + QLatin1Char{' '} +
                       text(claims::toText(*level))
                 : tr("none");
}

void showLadder(QTreeWidget& tree, const run::ClaimCase& each)
{
    tree.clear();
    addChanges(tree, each);
    if (const auto next = each.assessment.next())
        addMissing(tree, each, each.assessment.at(*next));
    addSentences(tree, each);
    if (const auto met = each.assessment.met(); !met.empty())
        addConditions(heading(tree, tr("What holds")), each, met);
    addBeside(tree, each);
}

} // namespace ecotone::desktop
