#pragma once

#include "ecotone/base/finding.h"

#include <string>
#include <vector>

namespace ecotone::project {

/// Collects the records with one shortcoming, so that they become one finding.
class Shortcoming {
public:
    /// @param what  goes behind "2 of 10 ": "without a place, so outside every total"
    Shortcoming(Severity severity, std::string code, std::string what, std::string remedy);

    /// Looks at one more record.
    void see(bool fallsShort, const std::string& name);

    /// `subject` are the records in the plural. Nothing where none falls short.
    void addTo(Findings& findings, const std::string& subject) const;

private:
    Finding m_finding;
    std::vector<std::string> m_names; // in quotation marks
    std::size_t m_seen = 0;
};

} // namespace ecotone::project
