#pragma once

#include "desktop/panels/record_form.h"

namespace ecotone::desktop {

/// The form of what holds for the whole project.
class ProjectForm final : public Form {
    Q_OBJECT
public:
    explicit ProjectForm(Session& session, QWidget* parent = nullptr);

private:
    template <class Change>
    [[nodiscard]] Checked<project::Edit> changed(Change change);
};

} // namespace ecotone::desktop
