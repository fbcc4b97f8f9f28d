#include "ecotone/geo/crs.h"
