#pragma once

#include "desktop/panels/record_form.h"

namespace ecotone::desktop {

/// The form of a target and of what belongs to it.
class TargetForm final : public RecordForm<records::Target> {
    Q_OBJECT
public:
    TargetForm(Session& session, records::TargetId id, QWidget* parent = nullptr);
};

} // namespace ecotone::desktop
