#pragma once

namespace ecotone::formats {

/// Starts GDAL with only our list of file drivers, no network, no plugins, a fixed block cache.
/// Called by every function of this folder; calling it again does nothing. The one named
/// exception to "no global state" (docs/architecture.md).
void startGdal();

} // namespace ecotone::formats
