#include "ecotone/geo/joint_coverage.h"
