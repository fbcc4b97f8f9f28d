#pragma once

#include "ecotone/project/edit.h"
#include "ecotone/records/records.h"

#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

namespace ecotone::project {

namespace detail {
template <class List>
struct TablesOf;
template <class... Record>
struct TablesOf<records::TypeList<Record...>> {
    using Type = std::tuple<std::map<Id<Record>, Record>...>;
};
} // namespace detail

/// A whole project in memory: a value. Changed only by applying an `Edit`.
class Project {
public:
    // Defined in one place: copying thirty tables is much for every file that holds a project.
    Project();
    Project(const Project&);
    Project(Project&&) noexcept;
    Project& operator=(const Project&);
    Project& operator=(Project&&) noexcept;
    ~Project();

    /// All records of one type, by id.
    template <class Record>
    [[nodiscard]] const std::map<Id<Record>, Record>& all() const noexcept
    {
        return std::get<std::map<Id<Record>, Record>>(m_tables);
    }

    /// The record, or null where the project has none with this id.
    template <class Record>
    [[nodiscard]] const Record* find(Id<Record> id) const noexcept
    {
        const auto& table = all<Record>();
        const auto found = table.find(id);
        return found == table.end() ? nullptr : &found->second;
    }

    /// The one settings record; its defaults where none was stored yet.
    [[nodiscard]] const records::Settings& settings() const noexcept;

    /// @pre what every change says was before is what the project holds
    void apply(const Edit& edit);

    bool operator==(const Project&) const;

private:
    typename detail::TablesOf<records::AllRecords>::Type m_tables;
};

/// The version of a landscape that figures are for (the highest number), or null.
[[nodiscard]] const records::LandscapeVersion* currentVersion(const Project& project,
                                                              records::LandscapeId landscape);

/// The status of an action on a day: the last entry of its series up to then.
[[nodiscard]] std::optional<records::Status>
statusOn(const Project& project, records::ActionId action, Date day);

/// The same, from the entries of one action (as `childrenByParent` finds them).
[[nodiscard]] std::optional<records::Status>
statusOn(const std::vector<const records::ActionStatus*>& series, Date day);

/// The claim group of an actor: its ultimate parent, itself where it has none. A joint venture
/// has no parent and so is a player of its own. Where owners go round in a circle, which only
/// another program can have brought about (see `ownershipIsSound`), the actor stands for
/// itself.
[[nodiscard]] records::ActorId claimGroupOf(const Project& project, records::ActorId actor);

/// The actor with this name or alias (letter case and outer spaces do not matter), or null.
[[nodiscard]] const records::Actor* actorNamed(const Project& project, std::string_view name);

/// The children of a record: `children<Participation>(project, &Participation::action, id)`.
template <class Child, class ParentId>
[[nodiscard]] std::vector<const Child*>
children(const Project& project, ParentId Child::*member, ParentId parent)
{
    std::vector<const Child*> found;
    for (const auto& [id, child] : project.all<Child>())
        if (child.*member == parent)
            found.push_back(&child);
    return found;
}

/// All children by parent, for whoever asks for more than one parent:
/// `childrenByParent(project, &Participation::action)`.
template <class Child, class ParentId>
[[nodiscard]] std::map<ParentId, std::vector<const Child*>>
childrenByParent(const Project& project, ParentId Child::*member)
{
    std::map<ParentId, std::vector<const Child*>> found;
    for (const auto& [id, child] : project.all<Child>())
        found[child.*member].push_back(&child);
    return found;
}

} // namespace ecotone::project
