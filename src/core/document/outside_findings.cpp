#include "outside_findings.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

#include <fmt/format.h>

#include <string>
#include <type_traits>
#include <utility>

namespace ecotone::document {

namespace {

using project::Change;
using project::Project;

/// "name and geom": the fields another program wrote to.
template <class Record>
std::string changedFields(const Record& before, const Record& after)
{
    std::vector<std::string> names;
    const auto look = [&](const auto& field) {
        if (!(before.*field.member == after.*field.member))
            names.emplace_back(field.name == "geom" ? "shape" : field.name);
    };
    std::apply([&](const auto&... each) { (look(each), ...); }, records::Table<Record>::fields);
    return joinWords(names);
}

template <class Record>
Finding findingOf(const Change<Record>& change, const Project& before, const Project& after)
{
    const bool isRemoved = !change.after;
    const Project& holding = isRemoved ? before : after;
    Finding finding;
    finding.severity = Severity::Warning;
    finding.subject = describe(holding, isRemoved ? *change.before : *change.after);
    if (isRemoved) {
        finding.code = "outside-removed";
        finding.message =
            fmt::format("Another program removed {}, or what it belonged to.", finding.subject);
        finding.remedy = "Undo takes it back.";
    } else if (!change.before) {
        finding.code = "outside-added";
        finding.message = fmt::format("Another program added {} with id {}.", finding.subject,
                                      change.after->id.value());
        finding.remedy = "Look at it and complete what is missing.";
    } else {
        finding.code = "outside-changed";
        finding.message = fmt::format("Another program changed {}: {}.", finding.subject,
                                      changedFields(*change.before, *change.after));
        finding.remedy = "Undo takes it back.";
    }
    return finding;
}

/// The record a fault is about, as a reader knows it.
std::string
subjectOf(const store::OutsideFault& fault, const Project& before, const Project& after)
{
    std::string subject = fmt::format("{} {}", fault.table, fault.id);
    records::forEachRecordType([&]<class Record>() {
        if (records::Table<Record>::name != fault.table)
            return;
        const Id<Record> id{fault.id};
        if (const Record* found = after.find(id))
            subject = describe(after, *found);
        else if (const Record* gone = before.find(id))
            subject = describe(before, *gone);
    });
    return subject;
}

} // namespace

Findings outsideFindings(const Project& before,
                         const Project& after,
                         const project::Edit& edit,
                         const std::vector<store::OutsideFault>& faults)
{
    Findings findings;
    for (const project::AnyChange& change : edit.changes)
        findings.push_back(std::visit(
            [&](const auto& each) { return findingOf(each, before, after); }, change));
    for (const store::OutsideFault& fault : faults) {
        const std::string field = fault.field == "geom" ? "shape" : fault.field;
        const std::string subject = subjectOf(fault, before, after);
        findings.push_back({Severity::Warning, "outside-unusable", subject,
                            fmt::format("What another program wrote as {} of {} {}.", field,
                                        subject, fault.what),
                            "Give it again."});
    }
    return findings;
}

} // namespace ecotone::document
