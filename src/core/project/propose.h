#pragma once

#include "neighbours.h"

#include "ecotone/base/checked.h"

#include <functional>

namespace ecotone::project {

/// What `put` promises, with a way of finding neighbours of the caller's choice. `find` sees
/// the record as it would be stored.
template <class Record>
[[nodiscard]] Checked<Edit>
propose(const Project& project,
        Record record,
        const std::function<Neighbours<Record>(const Record&)>& find);

} // namespace ecotone::project
