#include "ecotone/geo/wkb.h"
