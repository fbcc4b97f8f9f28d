#include "desktop/panels/site_form.h"

#include "desktop/panels/shape_fact.h"
#include "desktop/panels/stake_list.h"

#include "ecotone/project/edit_actor.h"

namespace ecotone::desktop {

SiteForm::SiteForm(Session& session, records::SiteId id, QWidget* parent)
    : RecordForm{session, id, parent}
{
    using records::Site, records::Stake;
    line("siteName", tr("&Name"), &Site::name);
    addFact("siteArea", tr("Area"),
            [this] { return shapeFact(record().shape ? &*record().shape : nullptr); });
    choice("siteKind", tr("&Kind"), &Site::kind);
    note("siteNote", tr("N&ote"), &Site::note);

    const auto stakes = [this] {
        std::vector<Stake> all;
        for (const auto& [stakeId, stake] : project().all<Stake>())
            if (stake.site == this->id())
                all.push_back(stake);
        return all;
    };
    auto* const owners = addList("siteStakes", tr("Owners"), stakeColumns(),
                                 [this, stakes] { return stakeRows(project(), stakes()); });
    owners->setEmptyText(tr("No owner named yet."));
    owners->setAddText(tr("Add an owner"));
    owners->setChoices(0, actorNames(project()));
    connect(owners, &ListEditor::addAsked, this, [this, stakes, owners] {
        owners->setChoices(0, actorNames(project()));
        apply(owners, project::setStakes(project(), this->id(),
                                         withOneMore(project(), stakes(), std::nullopt,
                                                     this->session().ids())));
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
