#include "ecotone/project/project.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"

#include <algorithm>
#include <tuple>

namespace ecotone::project {

namespace {

template <class Record>
void applyOne(std::map<Id<Record>, Record>& table, const Change<Record>& change)
{
    expects(change.before || change.after, "Project::apply: a change has a before or an after");
    expects(!change.before || !change.after || change.before->id == change.after->id,
            "Project::apply: a change keeps the record's id");
    const Id<Record> id = change.before ? change.before->id : change.after->id;
    expects(id.isGiven(), "Project::apply: every record has an id");
    const auto found = table.find(id);
    const bool agrees = change.before ? found != table.end() && found->second == *change.before
                                      : found == table.end();
    expects(agrees, "Project::apply: what was before is what the project holds");
    if (change.after)
        table.insert_or_assign(id, *change.after);
    else
        table.erase(found);
}

} // namespace

Project::Project() = default;
Project::Project(const Project&) = default;
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(const Project&) = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;
bool Project::operator==(const Project&) const = default;

const records::Settings& Project::settings() const noexcept
{
    static const records::Settings defaults;
    const auto* const stored = find(records::SettingsId{1});
    return stored ? *stored : defaults;
}

void Project::apply(const Edit& edit)
{
    for (const AnyChange& change : edit.changes)
        std::visit(
            [this]<class Record>(const Change<Record>& each) {
                applyOne(std::get<std::map<Id<Record>, Record>>(m_tables), each);
            },
            change);
}

const records::LandscapeVersion* currentVersion(const Project& project,
                                                records::LandscapeId landscape)
{
    const auto order = [](const records::LandscapeVersion& version) {
        return std::tie(version.number, version.date);
    };
    const records::LandscapeVersion* current = nullptr;
    for (const auto& [id, version] : project.all<records::LandscapeVersion>())
        if (version.landscape == landscape && (!current || order(version) > order(*current)))
            current = &version;
    return current;
}

std::optional<records::Status>
statusOn(const Project& project, records::ActionId action, Date day)
{
    return statusOn(children(project, &records::ActionStatus::action, action), day);
}

std::optional<records::Status> statusOn(const std::vector<const records::ActionStatus*>& series,
                                        Date day)
{
    // Two entries for one day come only from outside (see checks.h); the later stage is taken,
    // so that the answer does not depend on ids.
    const records::ActionStatus* last = nullptr;
    for (const records::ActionStatus* entry : series)
        if (entry->date <= day && (!last || std::tie(entry->date, entry->status) >
                                                std::tie(last->date, last->status)))
            last = entry;
    return last ? std::optional{last->status} : std::nullopt;
}

records::ActorId claimGroupOf(const Project& project, records::ActorId actor)
{
    records::ActorId top = actor;
    for (std::size_t step = 0; step <= project.all<records::Actor>().size(); ++step) {
        const records::Actor* const found = project.find(top);
        if (!found || found->type == records::ActorType::JointVenture || !found->parent ||
            !project.find(*found->parent))
            return top;
        top = *found->parent;
    }
    return actor; // More steps than actors: the owners go round in a circle.
}

const records::Actor* actorNamed(const Project& project, std::string_view name)
{
    const std::string wanted = lowerAscii(trimmed(name));
    const auto isWanted = [&](const std::string& text) {
        return lowerAscii(trimmed(text)) == wanted;
    };
    for (const auto& [id, actor] : project.all<records::Actor>())
        if (isWanted(actor.name) ||
            std::any_of(actor.aliases.begin(), actor.aliases.end(), isWanted))
            return &actor;
    return nullptr;
}

} // namespace ecotone::project
