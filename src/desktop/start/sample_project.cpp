#include "desktop/start/sample_project.h"

#include "desktop/session/text.h"
#include "program/surroundings.h"
#include "sample_landscape.h"

#include "ecotone/base/error.h"
#include "ecotone/document/recipe.h"

#include <QStandardPaths>

namespace ecotone::desktop {

std::filesystem::path sampleProjectFile()
{
    return pathOf(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)) /
           "Ecotone sample landscape" / "Upper Tarnai.gpkg";
}

void makeSampleProject(const std::filesystem::path& project, Progress& progress)
{
    if (std::filesystem::exists(project))
        return;
    progress.begin("Writing the sample landscape");
    progress.step(0, 2);
    const std::filesystem::path folder = project.parent_path();
    sample::writeSample(folder);
    progress.step(1, 2);
    const auto built =
        document::buildProject({folder / "recipe.json", project, document::Existing::Refuse},
                               program::surroundings(), progress);
    if (!built)
        throw InputError{built.refusal().reason};
}

} // namespace ecotone::desktop
