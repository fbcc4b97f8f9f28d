#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/base/checked.h"
#include "ecotone/project/edit.h"
#include "ecotone/project/project.h"

#include <QString>

#include <vector>

namespace ecotone::desktop {

/// What a new project may begin with.
enum class Template { LandscapeTargets, MineRehabilitation, Blank };

struct TemplateText {
    Template which;
    QString name, title, words; // name: of the widget
};
[[nodiscard]] std::vector<TemplateText> allTemplates();

/// What the person said of the new project.
struct TemplateAnswers {
    Template which = Template::LandscapeTargets;
    QString landscape; // its name
    QString company;   // of a mine
    Date asOf;         // of the targets
};

/// The records a template begins with, as one edit. Shapes are drawn or imported later.
[[nodiscard]] Checked<project::Edit>
templateEdit(const project::Project& project, const TemplateAnswers& answers, IdSource& ids);

} // namespace ecotone::desktop
