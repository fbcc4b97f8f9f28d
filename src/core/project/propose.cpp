#include "propose.h"

#include "references.h"
#include "rules.h"
#include "shapes.h"
#include "values.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"
#include "ecotone/project/put.h"

#include <algorithm>

namespace ecotone::project {

namespace {

using rules::object;
using rules::Objection;

/// A name without outer spaces and on one line: what controls a printer or a terminal becomes a
/// space. A zero byte is left for the rules to refuse.
std::string tidyName(std::string_view name)
{
    std::string tidy;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(name[at]); };
        const bool isOfC1 = byte(i) == 0xC2 && i + 1 < name.size() && byte(i + 1) < 0xA0;
        if (byte(i) == 0 || (byte(i) >= 0x20 && byte(i) != 0x7F && !isOfC1)) {
            tidy += name[i];
            continue;
        }
        if (!tidy.ends_with(' '))
            tidy += ' ';
        i += isOfC1 ? 1 : 0;
    }
    return std::string{trimmed(tidy)};
}

template <class Record>
Record normalised(Record record)
{
    if constexpr (requires { record.name; })
        record.name = tidyName(record.name);
    return record;
}

template <>
records::Actor normalised(records::Actor actor)
{
    actor.name = tidyName(actor.name);
    std::vector<std::string> aliases;
    for (const std::string& alias : actor.aliases) {
        const auto isKnown = [&](const std::string& other) {
            return rules::sameName(other, alias);
        };
        if (!isBlank(alias) && !isKnown(actor.name) && std::ranges::none_of(aliases, isKnown))
            aliases.emplace_back(tidyName(alias));
    }
    std::ranges::sort(aliases);
    actor.aliases = std::move(aliases);
    return actor;
}

template <>
records::Target normalised(records::Target target)
{
    target.name = tidyName(target.name);
    auto& classes = target.baselineClasses;
    std::ranges::sort(classes);
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    return target;
}

template <>
records::Settings normalised(records::Settings settings)
{
    settings.name = tidyName(settings.name);
    if (!settings.crs.empty())
        settings.crs = crsText(geo::Crs::fromText(settings.crs));
    return settings;
}

/// Another record that has one of the names already.
template <UniquelyNamed Record>
Objection toName(const Record& record, const std::vector<const Record*>& namesakes)
{
    Objection objection;
    forEachName(record, [&](const std::string& name) {
        for (const Record* other : namesakes)
            if (other->id != record.id)
                forEachName(*other, [&](const std::string& taken) {
                    if (!objection && rules::sameName(name, taken))
                        objection = object("Another {} is already called “{}”.",
                                           records::Table<Record>::title, taken);
                });
    });
    return objection;
}

/// All rules that look at the rest of the project.
template <class Record>
Objection
toTheRest(const Project& project, const Record& record, const Neighbours<Record>& around)
{
    if constexpr (UniquelyNamed<Record>)
        if (auto objection = toName(record, around.namesakes))
            return objection;
    if constexpr (HasSiblings<Record>)
        if (auto objection = rules::toSiblings(project, record, around.siblings))
            return objection;
    if constexpr (requires { rules::toTotal(project, record, around.siblings); })
        if (auto objection = rules::toTotal(project, record, around.siblings))
            return objection;
    if constexpr (requires { rules::toOwnership(project, record); })
        if (auto objection = rules::toOwnership(project, record))
            return objection;
    if constexpr (requires { rules::toDependents(project, record); })
        return rules::toDependents(project, record);
    else
        return std::nullopt;
}

/// All rules that look at the record and what it refers to.
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
    return rules::toFields(project, record);
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
Checked<Edit> propose(const Project& project,
                      Record record,
                      const std::function<Neighbours<Record>(const Record&)>& find)
{
    expects(record.id.isGiven(), "put: the record has an id");
    record = normalised(std::move(record));
    if (auto objection = toRecord(project, record))
        return *std::move(objection);
    if (auto objection = toTheRest(project, record, find(record)))
        return *std::move(objection);
    const Record* const before = project.find(record.id);
    Edit edit{(before ? "Change " : "Add ") + describe(project, record), {}};
    if (before && *before == record)
        return edit;
    settleCrs(project, record, edit);
    // Named, since a variant of many records takes long to work out which one is meant.
    edit.changes.emplace_back(
        std::in_place_type<Change<Record>>,
        Change<Record>{before ? std::optional{*before} : std::nullopt, std::move(record)});
    return edit;
}

namespace {

template <class Record>
using Finder = std::function<Neighbours<Record>(const Record&)>;

} // namespace

template Checked<Edit>
propose(const Project&, records::Settings, const Finder<records::Settings>&);
template Checked<Edit> propose(const Project&, records::Actor, const Finder<records::Actor>&);
template Checked<Edit> propose(const Project&, records::Site, const Finder<records::Site>&);
template Checked<Edit> propose(const Project&, records::Stake, const Finder<records::Stake>&);
template Checked<Edit>
propose(const Project&, records::Landscape, const Finder<records::Landscape>&);
template Checked<Edit>
propose(const Project&, records::LandscapeVersion, const Finder<records::LandscapeVersion>&);
template Checked<Edit>
propose(const Project&, records::Pressure, const Finder<records::Pressure>&);
template Checked<Edit>
propose(const Project&, records::ActionKind, const Finder<records::ActionKind>&);
template Checked<Edit> propose(const Project&, records::Action, const Finder<records::Action>&);
template Checked<Edit>
propose(const Project&, records::ActionStatus, const Finder<records::ActionStatus>&);
template Checked<Edit>
propose(const Project&, records::Participation, const Finder<records::Participation>&);
template Checked<Edit>
propose(const Project&, records::Evidence, const Finder<records::Evidence>&);
template Checked<Edit> propose(const Project&, records::Layer, const Finder<records::Layer>&);
template Checked<Edit>
propose(const Project&, records::LayerClass, const Finder<records::LayerClass>&);
template Checked<Edit> propose(const Project&, records::Target, const Finder<records::Target>&);
template Checked<Edit>
propose(const Project&, records::Document, const Finder<records::Document>&);
template Checked<Edit>
propose(const Project&, records::Indicator, const Finder<records::Indicator>&);
template Checked<Edit>
propose(const Project&, records::Observation, const Finder<records::Observation>&);
template Checked<Edit> propose(const Project&, records::Pledge, const Finder<records::Pledge>&);
template Checked<Edit>
propose(const Project&, records::Membership, const Finder<records::Membership>&);
template Checked<Edit>
propose(const Project&, records::FundingLine, const Finder<records::FundingLine>&);
template Checked<Edit>
propose(const Project&, records::MonitoringPlan, const Finder<records::MonitoringPlan>&);
template Checked<Edit>
propose(const Project&, records::Consent, const Finder<records::Consent>&);
template Checked<Edit>
propose(const Project&, records::LeakageAssessment, const Finder<records::LeakageAssessment>&);
template Checked<Edit>
propose(const Project&, records::Obligation, const Finder<records::Obligation>&);
template Checked<Edit>
propose(const Project&, records::SurplusTransfer, const Finder<records::SurplusTransfer>&);
template Checked<Edit>
propose(const Project&, records::GoalLink, const Finder<records::GoalLink>&);
template Checked<Edit>
propose(const Project&, records::Settlement, const Finder<records::Settlement>&);
template Checked<Edit>
propose(const Project&, records::SettlementPart, const Finder<records::SettlementPart>&);
template Checked<Edit> propose(const Project&, records::Claim, const Finder<records::Claim>&);
template Checked<Edit> propose(const Project&, records::Review, const Finder<records::Review>&);
template Checked<Edit>
propose(const Project&, records::SoldUnit, const Finder<records::SoldUnit>&);
template Checked<Edit>
propose(const Project&, records::MatchingLayer, const Finder<records::MatchingLayer>&);
template Checked<Edit>
propose(const Project&, records::Plot, const Finder<records::Plot>&);
template Checked<Edit>
propose(const Project&, records::GivenChange, const Finder<records::GivenChange>&);

} // namespace ecotone::project
