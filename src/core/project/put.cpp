#include "ecotone/project/put.h"

#include "names.h"
#include "references.h"
#include "rules.h"
#include "shapes.h"
#include "siblings.h"
#include "values.h"

#include "ecotone/project/describe.h"

#include <algorithm>

namespace ecotone::project {

namespace {

using rules::object;
using rules::Objection;

template <class Record>
Record normalised(Record record)
{
    if constexpr (requires { record.name; })
        record.name = trimmed(record.name);
    return record;
}

template <>
records::Actor normalised(records::Actor actor)
{
    actor.name = trimmed(actor.name);
    std::vector<std::string> aliases;
    for (const std::string& alias : actor.aliases) {
        const auto isKnown = [&](const std::string& other) {
            return rules::sameName(other, alias);
        };
        if (!isBlank(alias) && !isKnown(actor.name) && std::ranges::none_of(aliases, isKnown))
            aliases.emplace_back(trimmed(alias));
    }
    std::ranges::sort(aliases);
    actor.aliases = std::move(aliases);
    return actor;
}

template <>
records::Target normalised(records::Target target)
{
    target.name = trimmed(target.name);
    auto& classes = target.baselineClasses;
    std::ranges::sort(classes);
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    return target;
}

template <>
records::Settings normalised(records::Settings settings)
{
    settings.name = trimmed(settings.name);
    if (!settings.crs.empty())
        settings.crs = crsText(geo::Crs::fromText(settings.crs));
    return settings;
}

template <UniquelyNamed Record>
Objection toName(const Project& project, const Record& record)
{
    const std::vector<std::string> wanted = namesOf(record);
    for (const auto& [id, other] : project.all<Record>()) {
        if (id == record.id)
            continue;
        for (const std::string& taken : namesOf(other))
            for (const std::string& name : wanted)
                if (rules::sameName(name, taken))
                    return object("Another {} is already called “{}”.",
                                  records::Table<Record>::title, taken);
    }
    return std::nullopt;
}

/// All rules that look at the rest of the project.
template <class Record>
Objection toTheRest(const Project& project, const Record& record)
{
    if constexpr (UniquelyNamed<Record>)
        if (auto objection = toName(project, record))
            return objection;
    if constexpr (HasSiblings<Record>) {
        const auto siblings = siblingsOf(project, record);
        if (auto objection = rules::toSiblings(project, record, siblings))
            return objection;
        if constexpr (requires { rules::toTotal(project, record, siblings); })
            if (auto objection = rules::toTotal(project, record, siblings))
                return objection;
    }
    if constexpr (requires { rules::toOwnership(project, record); })
        if (auto objection = rules::toOwnership(project, record))
            return objection;
    if constexpr (requires { rules::toDependents(project, record); })
        return rules::toDependents(project, record);
    else
        return std::nullopt;
}

template <class Record>
Objection toRecord(const Project& project, const Record& record)
{
    if (const auto field = unstorableField(record))
        return object("The field {} of the {} holds text that is not UTF-8, or no number; it "
                      "cannot be stored.",
                      *field, records::Table<Record>::title);
    if (const auto missing = missingReference(project, record))
        return object("The {} refers to a {} that is not in the project; add that first.",
                      describe(project, record), *missing);
    if (auto objection = rules::toFields(project, record))
        return objection;
    return toTheRest(project, record);
}

/// The first shape settles the CRS of the project.
template <class Record>
void settleCrs(const Project& project, const Record& record, Edit& edit)
{
    const geo::Shape* const shape = shapeOf(record);
    if (!shape || !project.settings().crs.empty())
        return;
    Change<records::Settings> change{std::nullopt, project.settings()};
    if (project.find(project.settings().id))
        change.before = project.settings();
    change.after->crs = crsText(shape->crs);
    edit.changes.emplace_back(std::move(change));
}

} // namespace

template <class Record>
Checked<Edit> put(const Project& project, Record record)
{
    expects(record.id.isGiven(), "put: the record has an id");
    record = normalised(std::move(record));
    if (auto objection = toRecord(project, record))
        return *std::move(objection);
    const Record* const before = project.find(record.id);
    Edit edit{(before ? "Change " : "Add ") + describe(project, record), {}};
    if (before && *before == record)
        return edit;
    settleCrs(project, record, edit);
    edit.changes.emplace_back(
        Change<Record>{before ? std::optional{*before} : std::nullopt, std::move(record)});
    return edit;
}

std::string crsText(const geo::Crs& crs)
{
    return crs.code().empty() ? crs.wkt() : crs.code();
}

std::string crsTitle(std::string_view text)
{
    const auto open = text.find('"');
    if (open == std::string_view::npos)
        return std::string{text};
    const std::string_view rest = text.substr(open + 1);
    return std::string{rest.substr(0, rest.find('"'))};
}

template Checked<Edit> put(const Project&, records::Settings);
template Checked<Edit> put(const Project&, records::Actor);
template Checked<Edit> put(const Project&, records::Site);
template Checked<Edit> put(const Project&, records::Stake);
template Checked<Edit> put(const Project&, records::Landscape);
template Checked<Edit> put(const Project&, records::LandscapeVersion);
template Checked<Edit> put(const Project&, records::Pressure);
template Checked<Edit> put(const Project&, records::ActionKind);
template Checked<Edit> put(const Project&, records::Action);
template Checked<Edit> put(const Project&, records::ActionStatus);
template Checked<Edit> put(const Project&, records::Participation);
template Checked<Edit> put(const Project&, records::Evidence);
template Checked<Edit> put(const Project&, records::Layer);
template Checked<Edit> put(const Project&, records::LayerClass);
template Checked<Edit> put(const Project&, records::Target);

} // namespace ecotone::project
