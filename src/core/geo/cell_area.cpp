#include "ecotone/geo/cell_area.h"
