#include "proj_handles.h"

namespace ecotone::geo {

namespace {

std::shared_ptr<PJ_CONTEXT> newContext()
{
    std::shared_ptr<PJ_CONTEXT> context{proj_context_create(), proj_context_destroy};
    proj_context_set_enable_network(context.get(), 0);
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

} // namespace

std::shared_ptr<PJ_CONTEXT> projContext()
{
    thread_local const std::shared_ptr<PJ_CONTEXT> context = newContext();
    return context;
}

} // namespace ecotone::geo
