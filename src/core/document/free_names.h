#pragma once

#include "ecotone/project/project.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace ecotone::document {

/// Gives the records of one type names that none of them has. Many features may have the same
/// name, so the names in use are held together and not looked for again with every feature.
class FreeNames {
public:
    template <class Record>
    [[nodiscard]] static FreeNames of(const project::Project& project)
    {
        FreeNames names;
        for (const auto& [id, record] : project.all<Record>()) {
            names.markTaken(record.name);
            names.markTaken(std::to_string(id.value())); // records are found by id, too
        }
        return names;
    }

    /// The name itself, or "Pit (2)" where "pit" is taken; taken from now on.
    [[nodiscard]] std::string take(const std::string& wanted);

private:
    void markTaken(std::string_view name);

    std::set<std::string> m_taken;         // in small letters
    std::map<std::string, int> m_lastRank; // by name in small letters
};

} // namespace ecotone::document
