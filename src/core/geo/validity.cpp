#include "ecotone/geo/validity.h"
