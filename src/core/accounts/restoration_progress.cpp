#include "ecotone/accounts/restoration_progress.h"

#include "restoration_figures.h"
#include "restoration_rows.h"

#include "ecotone/accounts/target_ground.h"

namespace ecotone::accounts {

RestorationProgress restorationProgress(const cells::Booking& booking,
                                        const project::Project& project,
                                        const records::Target& target,
                                        const TargetGround& ground)
{
    const RowSources from{booking, project, target, ground};
    const RestorationSums sums = restorationSums(from);
    return restorationFigures(from, sums, actionRows(from, sums));
}

RestorationProgress restorationProgress(const cells::Booking& booking,
                                        const project::Project& project,
                                        const records::Target& target)
{
    return restorationProgress(booking, project, target, groundOf(booking, project, target));
}

} // namespace ecotone::accounts
