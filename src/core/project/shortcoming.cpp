#include "shortcoming.h"

#include "name_list.h"

#include <fmt/format.h>

#include <utility>

namespace ecotone::project {

Shortcoming::Shortcoming(Severity severity,
                         std::string code,
                         std::string what,
                         std::string remedy)
    : m_finding{severity, std::move(code), {}, std::move(what), std::move(remedy)}
{
}

void Shortcoming::see(bool fallsShort, const std::string& name)
{
    ++m_seen;
    if (fallsShort)
        m_names.push_back(fmt::format("“{}”", name));
}

void Shortcoming::addTo(Findings& findings, const std::string& subject) const
{
    if (m_names.empty())
        return;
    Finding finding = m_finding;
    finding.subject = subject;
    finding.message = fmt::format("{} of {} {}: {}.", m_names.size(), m_seen, m_finding.message,
                                  nameList(m_names));
    findings.push_back(std::move(finding));
}

} // namespace ecotone::project
