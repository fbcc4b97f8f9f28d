#include "ecotone/geo/crs.h"

// Succeeds when the installed headers and library work together, PROJ and its database included.
int main()
{
    const auto crs = ecotone::geo::Crs::fromText("EPSG:31976");
    return crs.name().empty() ? 1 : 0;
}
