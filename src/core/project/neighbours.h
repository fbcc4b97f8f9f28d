#pragma once

#include "names.h"
#include "siblings.h"

#include "ecotone/base/text.h"
#include "ecotone/project/project.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

namespace ecotone::project {

/// The records that rules compare a record with. Both may hold an older state of the record.
template <class Record>
struct Neighbours {
    std::vector<const Record*> namesakes; // all that may have one of its names
    std::vector<const Record*> siblings;  // all with its parent
};

/// Finds neighbours by looking at every record of the type: right for one record.
template <class Record>
[[nodiscard]] Neighbours<Record> neighboursOf(const Project& project, const Record& record)
{
    Neighbours<Record> found;
    if constexpr (UniquelyNamed<Record>)
        for (const auto& [id, each] : project.all<Record>())
            found.namesakes.push_back(&each);
    if constexpr (HasSiblings<Record>)
        for (const auto& [id, each] : project.all<Record>())
            if (parentOf(each) == parentOf(record))
                found.siblings.push_back(&each);
    return found;
}

/// Finds neighbours by name and parent, kept up to date edit by edit: right for many records.
class Index {
public:
    explicit Index(const Project& project)
    {
        records::forEachRecordType([&]<class Record>() {
            for (const auto& [id, record] : project.all<Record>())
                enter(record);
        });
    }

    /// Follows an edit that was applied.
    void follow(const Edit& edit)
    {
        for (const AnyChange& change : edit.changes)
            std::visit(
                [this](const auto& each) {
                    if (each.before)
                        leave(*each.before);
                    if (each.after)
                        enter(*each.after);
                },
                change);
    }

    template <class Record>
    [[nodiscard]] Neighbours<Record> neighboursOf(const Project& project,
                                                  const Record& record) const
    {
        const auto& table = std::get<Table<Record>>(m_tables);
        Neighbours<Record> found;
        if constexpr (UniquelyNamed<Record>)
            forEachName(record, [&](const std::string& name) {
                collect(project, table.names, keyOf(name), found.namesakes);
            });
        if constexpr (HasSiblings<Record>)
            collect(project, table.children, parentOf(record), found.siblings);
        return found;
    }

private:
    template <class Record>
    struct ParentKey {
        using Type = std::monostate;
    };
    template <HasSiblings Record>
    struct ParentKey<Record> {
        using Type = decltype(parentOf(std::declval<Record>()));
    };
    template <class Record>
    struct Table {
        std::map<std::string, std::set<Id<Record>>> names;
        std::map<typename ParentKey<Record>::Type, std::set<Id<Record>>> children;
    };
    template <class List>
    struct TablesOf;
    template <class... Record>
    struct TablesOf<records::TypeList<Record...>> {
        using Type = std::tuple<Table<Record>...>;
    };

    static std::string keyOf(const std::string& name) { return lowerAscii(trimmed(name)); }

    template <class Map, class Record>
    static void collect(const Project& project,
                        const Map& map,
                        const typename Map::key_type& key,
                        std::vector<const Record*>& into)
    {
        if (const auto found = map.find(key); found != map.end())
            for (const Id<Record> id : found->second)
                into.push_back(project.find(id));
    }

    template <class Record>
    void enter(const Record& record)
    {
        Table<Record>& table = std::get<Table<Record>>(m_tables);
        if constexpr (UniquelyNamed<Record>)
            forEachName(record, [&](const std::string& name) {
                table.names[keyOf(name)].insert(record.id);
            });
        if constexpr (HasSiblings<Record>)
            table.children[parentOf(record)].insert(record.id);
    }

    template <class Record>
    void leave(const Record& record)
    {
        Table<Record>& table = std::get<Table<Record>>(m_tables);
        if constexpr (UniquelyNamed<Record>)
            forEachName(record, [&](const std::string& name) {
                table.names[keyOf(name)].erase(record.id);
            });
        if constexpr (HasSiblings<Record>)
            table.children[parentOf(record)].erase(record.id);
    }

    TablesOf<records::AllRecords>::Type m_tables;
};

} // namespace ecotone::project
