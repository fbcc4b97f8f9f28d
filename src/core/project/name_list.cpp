#include "name_list.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::project {

namespace {

constexpr std::size_t namedAtMost = 5;

} // namespace

std::string nameList(std::vector<std::string> names)
{
    std::ranges::sort(names);
    if (names.size() > namedAtMost) {
        const std::size_t more = names.size() - namedAtMost;
        names.resize(namedAtMost);
        names.push_back(fmt::format("{} more", more));
    }
    return joinWords(names);
}

} // namespace ecotone::project
