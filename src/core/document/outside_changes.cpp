#include "outside_changes.h"

#include "outside_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace ecotone::document {

namespace {

using project::Change;
using project::Edit;
using project::Project;

/// Applies a change to a project that is being made ready.
template <class Record>
void change(Project& project, std::optional<Record> before, std::optional<Record> after)
{
    Edit edit;
    edit.changes.emplace_back(std::in_place_type<Change<Record>>,
                              Change<Record>{std::move(before), std::move(after)});
    project.apply(edit);
}

/// Calls `adjust` with a copy of every record of a type and puts back those it changed.
template <class Record, class Adjust>
void adjustAll(Project& project, Adjust adjust)
{
    const auto all = project.all<Record>(); // a copy: the project changes under way
    for (const auto& [id, record] : all) {
        Record adjusted = record;
        adjust(adjusted);
        if (!(adjusted == record))
            change<Record>(project, record, std::move(adjusted));
    }
}

/// Applies the difference. Settings keep their id and their CRS; a record without a usable id
/// gets one.
Project withDifference(const Project& lastSaved, const Edit& difference, IdSource& ids)
{
    Project found = lastSaved;
    for (project::AnyChange each : difference.changes)
        std::visit(
            [&]<class Record>(Change<Record>& one) {
                if constexpr (std::is_same_v<Record, records::Settings>) {
                    if (!one.before || !one.after)
                        return;
                    one.after->crs = one.before->crs;
                }
                if (one.after && !one.after->id.isGiven())
                    one.after->id = ids.nextId<Record>();
                change(found, one.before, one.after);
            },
            each);
    return found;
}

template <class Record>
void giveName(Project& project, std::string_view word)
{
    adjustAll<Record>(project, [&](Record& record) {
        if (record.name.empty())
            record.name = fmt::format("{} {}", word, record.id.value());
    });
}

/// The only landscape; else one that is made for the features that name none.
records::LandscapeId landscapeForStrays(Project& project, IdSource& ids)
{
    const auto& all = project.all<records::Landscape>();
    if (all.size() == 1)
        return all.begin()->first;
    records::Landscape landscape;
    landscape.id = ids.nextId<records::Landscape>();
    landscape.name = fmt::format("Landscape {}", landscape.id.value());
    change<records::Landscape>(project, std::nullopt, landscape);
    return landscape.id;
}

template <class Record>
void giveLandscape(Project& project, IdSource& ids)
{
    std::optional<records::LandscapeId> home;
    const auto all = project.all<Record>();
    for (const auto& [id, record] : all) {
        if (record.landscape.isGiven())
            continue;
        if (!home)
            home = landscapeForStrays(project, ids);
        Record adopted = record;
        adopted.landscape = *home;
        change<Record>(project, record, std::move(adopted));
    }
}

int highestNumber(const Project& project, records::LandscapeId landscape)
{
    int highest = 0;
    for (const auto* version :
         project::children(project, &records::LandscapeVersion::landscape, landscape))
        highest = std::max(highest, version->number);
    return highest;
}

bool lacksNumber(const store::OutsideDifference& difference, std::int64_t id)
{
    return std::ranges::any_of(difference.faults, [&](const store::OutsideFault& fault) {
        return fault.table == "landscape_version" && fault.id == id && fault.field == "number";
    });
}

/// A boundary drawn in another program is the newest, unless it says otherwise.
void numberVersions(Project& project, const store::OutsideDifference& difference)
{
    const auto all = project.all<records::LandscapeVersion>();
    for (const auto& [id, version] : all) {
        if (!lacksNumber(difference, id.value()))
            continue;
        records::LandscapeVersion numbered = version;
        numbered.number = 0; // so that its own default does not count
        change<records::LandscapeVersion>(project, version, numbered);
        records::LandscapeVersion last = numbered;
        last.number = highestNumber(project, version.landscape) + 1;
        change<records::LandscapeVersion>(project, numbered, last);
    }
}

/// Empties references to what is not there.
/// @returns whether the record still has all that it belongs to
template <class Record>
bool dropDanglingReferences(const Project& project, Record& record)
{
    bool isWhole = true;
    const auto look = [&]<class Field>(Field& field) {
        if constexpr (requires { project.find(*field); }) {
            if (field && !project.find(*field)) {
                field.reset();
                // A stake is nothing without what it is a stake in.
                isWhole = isWhole && !std::is_same_v<Record, records::Stake>;
            }
        } else if constexpr (requires { project.find(field); }) {
            isWhole = isWhole && project.find(field) != nullptr;
        }
    };
    records::forEachField(record, [&](std::string_view name, auto& field) {
        if (name != "id")
            look(field);
    });
    return isWhole;
}

/// One round: removing a record can leave others without what they belong to.
bool tidyReferences(Project& project)
{
    bool hasChanged = false;
    records::forEachRecordType([&]<class Record>() {
        const auto all = project.all<Record>();
        for (const auto& [id, record] : all) {
            Record tidied = record;
            if (!dropDanglingReferences(project, tidied))
                change<Record>(project, record, std::nullopt);
            else if (!(tidied == record))
                change<Record>(project, record, tidied);
            else
                continue;
            hasChanged = true;
        }
    });
    return hasChanged;
}

template <class Record>
void addDifference(const Project& from, const Project& to, Edit& edit)
{
    for (const auto& [id, record] : from.all<Record>())
        if (const Record* after = to.find(id); !after)
            edit.changes.emplace_back(std::in_place_type<Change<Record>>,
                                      Change<Record>{record, std::nullopt});
        else if (!(*after == record))
            edit.changes.emplace_back(std::in_place_type<Change<Record>>,
                                      Change<Record>{record, *after});
    for (const auto& [id, record] : to.all<Record>())
        if (!from.find(id))
            edit.changes.emplace_back(std::in_place_type<Change<Record>>,
                                      Change<Record>{std::nullopt, record});
}

} // namespace

TakenIn
takeIn(const Project& lastSaved, const store::OutsideDifference& difference, IdSource& ids)
{
    Project project = withDifference(lastSaved, difference.edit, ids);
    giveName<records::Site>(project, "Site");
    giveName<records::Action>(project, "Action");
    giveName<records::Pressure>(project, "Pressure");
    giveLandscape<records::LandscapeVersion>(project, ids);
    giveLandscape<records::Pressure>(project, ids);
    numberVersions(project, difference);
    while (tidyReferences(project)) {
    }
    TakenIn taken;
    taken.edit.title = "Changes made by another program";
    records::forEachRecordType(
        [&]<class Record>() { addDifference<Record>(lastSaved, project, taken.edit); });
    taken.findings = outsideFindings(lastSaved, project, taken.edit, difference.faults);
    return taken;
}

} // namespace ecotone::document
