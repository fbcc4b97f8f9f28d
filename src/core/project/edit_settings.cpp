#include "ecotone/project/edit_settings.h"

#include "titled.h"

namespace ecotone::project {

Checked<Edit> setConsolidation(const Project& project, records::Consolidation approach)
{
    records::Settings settings = project.settings();
    settings.consolidation = approach;
    return titled("Consolidate by " + std::string{records::wordOf(approach)},
                  put(project, std::move(settings)));
}

} // namespace ecotone::project
