#include "ecotone/geo/true_area.h"
