#include "ecotone/document/import_draft.h"

#include <fmt/format.h>

namespace ecotone::document {

std::int64_t DerivedIds::idFor(std::string_view table, std::string_view key)
{
    std::int64_t id = derivedId(table, key);
    // A line end is in no name, so a second "Planting" cannot be taken for another record's
    // key.
    for (int rank = 2; !m_given.insert(id).second; ++rank)
        id = derivedId(table, fmt::format("{}\n{}", key, rank));
    return id;
}

} // namespace ecotone::document
