#pragma once

#include "desktop/panels/record_form.h"

namespace ecotone::desktop {

/// The form of an actor and of what belongs to it.
class ActorForm final : public RecordForm<records::Actor> {
    Q_OBJECT
public:
    ActorForm(Session& session, records::ActorId id, QWidget* parent = nullptr);
};

} // namespace ecotone::desktop
