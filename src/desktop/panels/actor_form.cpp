#include "desktop/panels/actor_form.h"

#include "desktop/panels/stake_list.h"

#include "ecotone/project/edit_actor.h"

namespace ecotone::desktop {

ActorForm::ActorForm(Session& session, records::ActorId id, QWidget* parent)
    : RecordForm{session, id, parent}
{
    using records::Actor, records::Stake;
    line("actorName", tr("&Name"), &Actor::name);
    choice("actorType", tr("&Type"), &Actor::type);
    reference<Actor>("actorParent", tr("&Controlled by"), &Actor::parent, tr("nobody"));
    addFact("actorGroup", tr("Claim group"), [this] {
        return nameOf(project(), RecordRef{project::claimGroupOf(project(), this->id())});
    });
    addLine(
        "actorAliases", tr("&Other spellings"),
        [this] {
            QStringList all;
            for (const std::string& each : record().aliases)
                all << text(each);
            return all.join(QStringLiteral("; "));
        },
        [this](const QString& entered) {
            return changed([&](Actor& copy) {
                copy.aliases.clear();
                for (const QString& each : entered.split(QLatin1Char{';'}))
                    if (!each.trimmed().isEmpty())
                        copy.aliases.push_back(each.trimmed().toStdString());
            });
        },
        tr("separated by semicolons"));
    note("actorNote", tr("N&ote"), &Actor::note);

    const auto stakes = [this] {
        std::vector<Stake> all;
        for (const auto& [stakeId, stake] : project().all<Stake>())
            if (stake.venture == this->id())
                all.push_back(stake);
        return all;
    };
    auto* const owners =
        addList("actorStakes", tr("Partners of the joint venture"), stakeColumns(),
                [this, stakes] { return stakeRows(project(), stakes()); });
    owners->setEmptyText(tr("None. Only a joint venture has partners."));
    owners->setAddText(tr("Add a partner"));
    owners->setChoices(0, actorNames(project()));
    connect(owners, &ListEditor::addAsked, this, [this, stakes, owners] {
        owners->setChoices(0, actorNames(project()));
        apply(owners, project::setStakes(
                          project(), this->id(),
                          withOneMore(project(), stakes(), this->id(), this->session().ids())));
    });
    connect(owners, &ListEditor::removeAsked, this, [this, stakes, owners](int row) {
        auto rest = stakes();
        rest.erase(rest.begin() + row);
        apply(owners, project::setStakes(project(), this->id(), std::move(rest)));
    });
    connect(owners, &ListEditor::cellEdited, this,
            [this, stakes, owners](int row, int column, const QString& entered) {
                auto next = withCell(project(), stakes(), row, column, entered);
                if (!next)
                    return apply(owners, next.refusal());
                apply(owners,
                      project::setStakes(project(), this->id(), std::move(next).value()));
            });
    refresh();
}

} // namespace ecotone::desktop
