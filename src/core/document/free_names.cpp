#include "free_names.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

namespace ecotone::document {
namespace {

std::string folded(std::string_view name)
{
    return lowerAscii(trimmed(name));
}

} // namespace

std::string FreeNames::take(const std::string& wanted)
{
    std::string name = wanted;
    int& rank = m_lastRank.try_emplace(folded(wanted), 1).first->second;
    while (m_taken.contains(folded(name)))
        name = fmt::format("{} ({})", wanted, ++rank);
    markTaken(name);
    return name;
}

void FreeNames::markTaken(std::string_view name)
{
    m_taken.insert(folded(name));
}

} // namespace ecotone::document
