#include "program/surroundings.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace ecotone::program {
namespace {

std::string timeText(std::time_t seconds)
{
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

std::string now()
{
    return timeText(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()));
}

/// The name of the user as the system knows it.
std::string userName()
{
    if (const passwd* const entry = getpwuid(geteuid()); entry && entry->pw_name)
        return entry->pw_name;
    return "unknown";
}

} // namespace

document::Surroundings surroundings()
{
    document::Surroundings with;
    with.user = userName();
    with.ids = std::make_shared<RandomIds>();
    with.now = now;
    if (const char* const epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        const std::optional<double> seconds = parseNumber(epoch);
        if (!seconds || !(*seconds >= 0.0 && *seconds < 253402300800.0)) // the year 10 000
            throw InputError{fmt::format("SOURCE_DATE_EPOCH is “{}”; it must be seconds since "
                                         "1970.",
                                         epoch)};
        with.now = [text = timeText(static_cast<std::time_t>(*seconds))] { return text; };
    }
    return with;
}

int processors()
{
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 64U));
}

} // namespace ecotone::program
