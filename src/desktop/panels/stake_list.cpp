#include "desktop/panels/stake_list.h"

#include "desktop/panels/record_form.h"

#include <QCoreApplication>

#include <algorithm>

namespace ecotone::desktop {
namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Stakes", text);
}

QString yes()
{
    return say(QT_TRANSLATE_NOOP("Stakes", "operator"));
}

} // namespace

std::vector<ListEditor::Column> stakeColumns()
{
    return {{say(QT_TRANSLATE_NOOP("Stakes", "Owner"))},
            {say(QT_TRANSLATE_NOOP("Stakes", "Percent"))},
            {say(QT_TRANSLATE_NOOP("Stakes", "Runs it")), {QStringLiteral("–"), yes()}}};
}

QStringList actorNames(const project::Project& project)
{
    QStringList names;
    for (const auto& [id, actor] : project.all<records::Actor>())
        names << text(actor.name);
    std::ranges::sort(names, [](const QString& a, const QString& b) {
        return QString::localeAwareCompare(a, b) < 0;
    });
    return names;
}

std::vector<QStringList> stakeRows(const project::Project& project,
                                   const std::vector<records::Stake>& stakes)
{
    std::vector<QStringList> rows;
    for (const records::Stake& each : stakes) {
        const records::Actor* const holder = project.find(each.holder);
        rows.push_back({holder ? text(holder->name) : QString{},
                        RecordForm<records::Site>::entryText(each.percent),
                        each.isOperator ? yes() : QStringLiteral("–")});
    }
    return rows;
}

Checked<std::vector<records::Stake>> withCell(const project::Project& project,
                                              std::vector<records::Stake> stakes,
                                              int row,
                                              int column,
                                              const QString& entered)
{
    records::Stake& stake = stakes[static_cast<std::size_t>(row)];
    if (column == 0) {
        if (const auto* actor = project::actorNamed(project, entered.toStdString()))
            stake.holder = actor->id;
    } else if (column == 1) {
        const auto percent = RecordForm<records::Site>::numberOf(entered);
        if (!percent)
            return percent.refusal();
        stake.percent = percent.value().value_or(0.0);
    } else {
        const bool isOperator = entered == yes();
        // There is one operator: choosing another replaces the first.
        for (records::Stake& each : stakes)
            each.isOperator = isOperator ? false : each.isOperator;
        stake.isOperator = isOperator;
    }
    return stakes;
}

std::vector<records::Stake> withOneMore(const project::Project& project,
                                        std::vector<records::Stake> stakes,
                                        std::optional<records::ActorId> notThis,
                                        IdSource& ids)
{
    double rest = 100.0;
    for (const records::Stake& each : stakes)
        rest -= each.percent;
    for (const QString& name : actorNames(project)) {
        const records::ActorId actor = project::actorNamed(project, name.toStdString())->id;
        const bool hasOne =
            std::ranges::find(stakes, actor, &records::Stake::holder) != stakes.end();
        if (hasOne || actor == notThis)
            continue;
        records::Stake stake;
        stake.id = ids.nextId<records::Stake>();
        stake.holder = actor;
        stake.percent = rest > 0.0 ? rest : 1.0;
        stakes.push_back(stake);
        return stakes;
    }
    return stakes;
}

} // namespace ecotone::desktop
