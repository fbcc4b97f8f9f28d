#include "ecotone/store/edit_json.h"

#include "record_json.h"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

namespace ecotone::store {

namespace {

/// The fields of `record` that are others in `other`.
template <class Record>
Json differingFields(const Record& record, const Record& other)
{
    Json json = Json::object();
    const auto add = [&](const auto& field) {
        if (!(record.*field.member == other.*field.member))
            json[std::string{field.name}] = toJson(record.*field.member);
    };
    std::apply([&](const auto&... each) { (add(each), ...); }, records::Table<Record>::fields);
    return json;
}

template <class Record>
Json changeJson(const project::Change<Record>& change)
{
    const Record& any = change.after ? *change.after : *change.before;
    Json json{{"table", records::Table<Record>::name}, {"id", toJson(any.id)}};
    if (change.before && change.after) {
        json["before"] = differingFields(*change.before, *change.after);
        json["after"] = differingFields(*change.after, *change.before);
    } else {
        json["before"] = change.before ? recordJson(*change.before) : Json{};
        json["after"] = change.after ? recordJson(*change.after) : Json{};
    }
    return json;
}

/// Follows a list of changes over a project, so that each one finds the records as the ones
/// before it left them.
class ChangeReader {
public:
    explicit ChangeReader(const project::Project& project) : m_project{project} {}

    /// Adds the change to the edit; false where it is damaged or does not fit.
    [[nodiscard]] bool read(const Json& json, const char* beforeKey, const char* afterKey)
    {
        std::string table;
        std::int64_t id = 0;
        if (!json.is_object() || !json.contains("table") || !json.contains("id") ||
            !json.contains(beforeKey) || !json.contains(afterKey) ||
            !fromJson(json["table"], table) || !idFromJson(json["id"], id) || id <= 0)
            return false;
        bool isRead = false;
        records::forEachRecordType([&]<class Record>() {
            if (records::Table<Record>::name == table)
                isRead = readOne(Id<Record>{id}, json[beforeKey], json[afterKey]);
        });
        return isRead;
    }
    [[nodiscard]] project::Edit take() { return std::move(m_edit); }

private:
    /// The record as the changes so far have left it.
    template <class Record>
    std::optional<Record> current(Id<Record> id) const
    {
        const auto latest = m_latest.find({records::Table<Record>::name, id.value()});
        if (latest != m_latest.end())
            return std::get<project::Change<Record>>(m_edit.changes[latest->second]).after;
        const Record* found = m_project.find(id);
        return found ? std::optional{*found} : std::nullopt;
    }

    template <class Record>
    bool readOne(Id<Record> id, const Json& before, const Json& after)
    {
        project::Change<Record> change{current(id), std::nullopt};
        if (change.before.has_value() == before.is_null())
            return false;
        if (!after.is_null()) {
            change.after = change.before.value_or(Record{});
            if (!updateFromJson(after, *change.after))
                return false;
            change.after->id = id;
        }
        m_latest[{records::Table<Record>::name, id.value()}] = m_edit.changes.size();
        m_edit.changes.emplace_back(std::in_place_type<project::Change<Record>>,
                                    std::move(change));
        return true;
    }

    const project::Project& m_project;
    project::Edit m_edit;
    std::map<std::pair<std::string_view, std::int64_t>, std::size_t> m_latest;
};

} // namespace

std::string toJsonText(const project::Edit& edit)
{
    Json changes = Json::array();
    for (const project::AnyChange& change : edit.changes)
        changes.push_back(
            std::visit([](const auto& each) { return changeJson(each); }, change));
    return changes.dump();
}

std::optional<project::Edit>
editFromJsonText(std::string_view text, const project::Project& project, Direction direction)
{
    Json changes = Json::parse(text, nullptr, false);
    if (!changes.is_array())
        return std::nullopt;
    const bool isBack = direction == Direction::Back;
    if (isBack)
        std::reverse(changes.begin(), changes.end());
    ChangeReader reader{project};
    for (const Json& change : changes)
        if (!reader.read(change, isBack ? "after" : "before", isBack ? "before" : "after"))
            return std::nullopt;
    return reader.take();
}

} // namespace ecotone::store
