#include "ecotone/geo/overlay.h"
