#pragma once

#include "desktop/panels/record_form.h"

namespace ecotone::desktop {

/// The form of a site and of what belongs to it.
class SiteForm final : public RecordForm<records::Site> {
    Q_OBJECT
public:
    SiteForm(Session& session, records::SiteId id, QWidget* parent = nullptr);
};

} // namespace ecotone::desktop
