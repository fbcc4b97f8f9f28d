#pragma once

#include "desktop/session/session.h"

namespace ecotone::desktop {

/// What can be added to a plan.
enum class NewRecord { Landscape, Site, Action, Actor, Target };

/// Adds a record with a name of its own, and selects it. False: the project refuses it (a
/// target without a landscape); the session said why.
bool addRecord(Session& session, NewRecord what);

/// Removes what is selected, as one edit. False: something else needs it; the session said
/// what.
bool removeSelected(Session& session);

} // namespace ecotone::desktop
