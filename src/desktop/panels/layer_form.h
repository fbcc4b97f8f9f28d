#pragma once

#include "desktop/panels/record_form.h"

namespace ecotone::desktop {

/// The form of a layer and of what belongs to it.
class LayerForm final : public RecordForm<records::Layer> {
    Q_OBJECT
public:
    LayerForm(Session& session, records::LayerId id, QWidget* parent = nullptr);
};

} // namespace ecotone::desktop
