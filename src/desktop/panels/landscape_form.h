#pragma once

#include "desktop/panels/record_form.h"

namespace ecotone::desktop {

/// The form of a landscape, with the versions of its boundary and its pressures.
class LandscapeForm final : public RecordForm<records::Landscape> {
    Q_OBJECT
public:
    LandscapeForm(Session& session, records::LandscapeId id, QWidget* parent = nullptr);
};

} // namespace ecotone::desktop
