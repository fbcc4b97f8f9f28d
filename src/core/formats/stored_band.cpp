#include "stored_band.h"

namespace ecotone::formats {

StoredBand::StoredBand(const RasterRequest& request)
    : m_request{request}
    , m_raster{openRaster(request)}
    , m_grid{formats::gridOf(m_raster, request.crsOverride)}
    , m_cells{m_raster, request}
{
}

} // namespace ecotone::formats
