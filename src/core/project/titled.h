#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/project/edit.h"

#include <string>
#include <utility>

namespace ecotone::project {

/// The same edit under a title that says more than "Change".
[[nodiscard]] inline Checked<Edit> titled(std::string title, Checked<Edit> edit)
{
    if (!edit.accepted())
        return edit;
    return Edit{std::move(title), std::move(edit).value().changes};
}

} // namespace ecotone::project
