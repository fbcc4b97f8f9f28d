#pragma once

#include <proj.h>
#include <proj_experimental.h>

#include <memory>

namespace ecotone::geo {

struct DestroyPj {
    void operator()(PJ* object) const noexcept { proj_destroy(object); }
};
using PjPointer = std::unique_ptr<PJ, DestroyPj>;

/// PROJ's context of this thread: no network, no words on the console. Shared, so that an
/// object made in it never outlives it.
[[nodiscard]] std::shared_ptr<PJ_CONTEXT> projContext();

} // namespace ecotone::geo
