#include "check_parts.h"
#include "name_list.h"
#include "names.h"
#include "ownership.h"
#include "references.h"
#include "rules.h"
#include "shapes.h"
#include "siblings.h"
#include "values.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace ecotone::project {

namespace {

constexpr std::size_t shownPerTable = 5;

template <class Record>
using SiblingMap =
    std::map<decltype(parentOf(std::declval<Record>())), rules::Siblings<Record>>;

template <class Record>
std::string kebabName()
{
    std::string name{records::Table<Record>::name};
    std::ranges::replace(name, '_', '-');
    return name;
}

Finding problem(std::string code, std::string subject, std::string message)
{
    return {Severity::Problem, std::move(code), std::move(subject), std::move(message),
            "Correct the record, or remove it."};
}

/// The first thing that is wrong with a record.
template <class Record, class SiblingsByParent>
std::optional<Finding>
problemOf(const Project& project, const Record& record, const SiblingsByParent& siblings)
{
    const std::string subject = describe(project, record);
    const std::string invalid = "invalid-" + kebabName<Record>();
    if (const auto field = unstorableField(record))
        return problem(
            invalid, subject,
            fmt::format("The field {} holds text that is not UTF-8, or no number.", *field));
    if (const auto missing = missingReference(project, record))
        return problem("missing-reference", subject,
                       fmt::format("It refers to a {} that is not in the project.", *missing));
    if (const auto objection = rules::toFields(project, record))
        return problem(invalid, subject, objection->reason);
    if constexpr (HasSiblings<Record>)
        if (const auto objection =
                rules::toSiblings(project, record, siblings.at(parentOf(record))))
            return problem(invalid, subject, objection->reason);
    return std::nullopt;
}

template <class Record>
auto siblingsByParent(const Project& project)
{
    if constexpr (HasSiblings<Record>) {
        SiblingMap<Record> siblings;
        for (const auto& [id, record] : project.all<Record>())
            siblings[parentOf(record)].push_back(&record);
        return siblings;
    } else {
        return std::tuple{};
    }
}

/// The problems of one table: the first ones in words, the rest as a number.
template <class Record>
Findings problemsOf(const Project& project)
{
    const auto siblings = siblingsByParent<Record>(project);
    Findings found;
    for (const auto& [id, record] : project.all<Record>())
        if (auto each = problemOf(project, record, siblings))
            found.push_back(*std::move(each));
    std::ranges::stable_sort(found, {}, [](const Finding& finding) {
        return std::tie(finding.subject, finding.message);
    });
    if (found.size() > shownPerTable) {
        const std::size_t more = found.size() - shownPerTable;
        found.resize(shownPerTable);
        found.push_back(problem(
            "invalid-" + kebabName<Record>(), std::string{records::Table<Record>::title},
            fmt::format("{} more records of this kind break a rule.", more)));
    }
    return found;
}

template <UniquelyNamed Record>
Findings duplicateNames(const Project& project)
{
    std::map<std::string, std::set<Id<Record>>> owners;
    for (const auto& [id, record] : project.all<Record>())
        forEachName(record, [&owners, key = id](const std::string& name) {
            if (!isBlank(name))
                owners[lowerAscii(trimmed(name))].insert(key);
        });
    Findings found;
    for (const auto& [name, ids] : owners)
        if (ids.size() > 1)
            found.push_back(problem(
                "duplicate-name", fmt::format("{} “{}”", records::Table<Record>::title, name),
                fmt::format("{} records have this name; a name is for one.", ids.size())));
    return found;
}

Findings circles(const Project& project)
{
    std::vector<std::string> names;
    for (const records::ActorId id : actorsInCircles(project))
        names.push_back(nameOf(project, id));
    if (names.empty())
        return {};
    return {{Severity::Problem, "ownership-cycle", "actors",
             fmt::format("These own themselves through parents or stakes: {}. Each stands for "
                         "itself until that is put right.",
                         nameList(std::move(names))),
             "Correct the parents or stakes of one of them."}};
}

Findings missingCrs(const Project& project)
{
    std::size_t shapes = 0;
    records::forEachRecordType([&]<class Record>() {
        for (const auto& [id, record] : project.all<Record>())
            shapes += shapeOf(record) ? 1U : 0U;
    });
    if (shapes == 0 || !project.settings().crs.empty())
        return {};
    return {{Severity::Problem, "missing-crs", "the project's settings",
             fmt::format("The project has {} shapes, but its settings name no CRS.", shapes),
             "Set the CRS of the project to that of its shapes."}};
}

} // namespace

Findings checkRules(const Project& project)
{
    Findings all = missingCrs(project);
    append(all, circles(project));
    records::forEachRecordType([&]<class Record>() {
        append(all, problemsOf<Record>(project));
        if constexpr (UniquelyNamed<Record>)
            append(all, duplicateNames<Record>(project));
    });
    return all;
}

} // namespace ecotone::project
