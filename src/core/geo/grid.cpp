#include "ecotone/geo/grid.h"
