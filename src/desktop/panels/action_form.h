#pragma once

#include "desktop/panels/record_form.h"

#include "ecotone/records/action.h"

namespace ecotone::desktop {

/// The form of an action: what it is, how far it is, who takes part and what proves it.
class ActionForm final : public RecordForm<records::Action> {
    Q_OBJECT
public:
    ActionForm(Session& session, records::ActionId id, QWidget* parent = nullptr);

private:
    void addRecordFields();
    void addStatuses();
    void addParticipations();
    void addEvidence();
    void changeParticipation(records::Participation part, int column, const QString& entered);
    void addParticipation();
    void attachEvidence();
    template <class Child>
    [[nodiscard]] std::vector<const Child*> parts();

    ListEditor *m_statuses = nullptr, *m_participations = nullptr, *m_evidence = nullptr;
};

} // namespace ecotone::desktop
