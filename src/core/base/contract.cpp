#include "ecotone/base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace ecotone {

void expects(bool held, std::string_view promise, std::source_location where)
{
    if (held) [[likely]]
        return;
    std::fprintf(stderr, "ecotone: broken promise at %s:%u: %.*s\n", where.file_name(),
                 static_cast<unsigned>(where.line()), static_cast<int>(promise.size()),
                 promise.data());
    std::abort();
}

} // namespace ecotone
