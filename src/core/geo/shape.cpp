#include "ecotone/geo/shape.h"
