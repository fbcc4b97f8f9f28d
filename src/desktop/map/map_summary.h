#pragma once

#include "desktop/session/session.h"

#include <QString>

#include <optional>

namespace ecotone::desktop {

/// What a person who cannot see the map needs: its scale, what is selected, and how far the
/// targets are, in a few sentences.
[[nodiscard]] QString summaryOf(Session& session, std::optional<double> scale);

} // namespace ecotone::desktop
