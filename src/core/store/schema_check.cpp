#include "schema_check.h"

#include "known_triggers.h"
#include "one_line.h"
#include "record_rows.h"
#include "table_rules.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/records/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ecotone::store {

namespace {

/// A table that Ecotone writes to: a trigger on it would run.
struct OwnTable {
    std::string rowNumber; // the column SQLite numbers its rows by; empty: any
    std::vector<std::string_view> columns;
};
using OwnTables = std::map<std::string, OwnTable, std::less<>>;

const OwnTables& ownTables()
{
    static const OwnTables tables = [] {
        OwnTables all{
            {"ecotone_meta", {"id", {"id", "key", "value"}}},
            {"journal",
             {"number",
              {"number", "done_at", "done_by", "kind", "title", "state", "about", "edit"}}},
            {"gpkg_contents",
             {"", {"table_name", "last_change", "min_x", "min_y", "max_x", "max_y", "srs_id"}}},
            {"gpkg_geometry_columns", {"", {"table_name", "srs_id"}}},
            {"gpkg_spatial_ref_sys",
             {"",
              {"srs_name", "srs_id", "organization", "organization_coordsys_id",
               "definition"}}}};
        records::forEachRecordType([&]<class Record>() {
            all.emplace(records::Table<Record>::name, OwnTable{"id", fieldNames<Record>()});
        });
        return all;
    }();
    return tables;
}

/// Ours, and those that known triggers on ours write to.
bool isWrittenByUs(std::string_view table)
{
    const std::string name = lowerAscii(table);
    if (ownTables().contains(name) || name == "gpkg_ogr_contents")
        return true;
    return std::ranges::any_of(ownTables(), [&](const auto& own) {
        return name.starts_with("rtree_" + own.first + "_");
    });
}

/// Looks for what is strange, one object after another.
class SchemaJudge {
public:
    SchemaJudge(Database& database, const std::vector<SchemaObject>& schema)
        : m_database{database}
        , m_schema{schema}
    {
    }

    std::optional<std::string> judge()
    {
        for (const SchemaObject& object : m_schema)
            if (auto objection = judge(object))
                return objection;
        return std::nullopt;
    }

private:
    std::optional<std::string> judge(const SchemaObject& object)
    {
        if (!object.isWhatItSays)
            return fmt::format("has an entry “{}” in its schema that is not what it says: go "
                               "back to a copy of it",
                               oneLine(object.name));
        if (object.type == "view")
            return fmt::format("has a view “{}”, which Ecotone does not know and will not run: "
                               "remove it with the program that made it",
                               oneLine(object.name));
        if (object.type == "trigger" && !isKnown(object))
            return fmt::format("has a trigger “{}” on the table “{}”, which Ecotone does not "
                               "know and will not run: remove it with the program that made it",
                               oneLine(object.name), oneLine(object.table));
        if (object.type == "table")
            return judgeTable(object);
        if (object.type == "index" && isWrittenByUs(object.table) && !isPlainIndex(object))
            return fmt::format("has an index “{}” on the table “{}” that computes something: "
                               "remove it with the program that made it",
                               oneLine(object.name), oneLine(object.table));
        return std::nullopt;
    }

    std::optional<std::string> judgeTable(const SchemaObject& table)
    {
        if (table.isVirtual() && !isKnownVirtual(table))
            return fmt::format("has a virtual table “{}”, which Ecotone does not know and will "
                               "not run: remove it with the program that made it",
                               oneLine(table.name));
        if (table.isVirtual())
            return std::nullopt;
        for (const Column& column : columnsOf(m_database, table.name))
            if (column.isComputed)
                return fmt::format("has a column “{}” in the table “{}” that is computed: "
                                   "remove it with the program that made it",
                                   oneLine(column.name), oneLine(table.name));
        if (isWrittenByUs(table.name))
            if (const auto rule = foreignRule(table.sql))
                return fmt::format("has a rule ({}) in the table “{}” that Ecotone does not "
                                   "know and will not run: remove it with the program that "
                                   "made it",
                                   *rule, oneLine(table.name));
        return std::nullopt;
    }

    bool isKnown(const SchemaObject& trigger)
    {
        if (!isWrittenByUs(trigger.table) && onlyRefuses(trigger.sql))
            return true;
        const auto columns = columnsOf(m_database, trigger.table);
        const auto key = std::ranges::find(columns, true, &Column::isKey);
        const std::string id = key == columns.end() ? "rowid" : key->name;
        return std::ranges::any_of(columns, [&](const Column& column) {
            return isKnownTrigger(trigger.sql, trigger.table, column.name, id);
        });
    }

    bool isKnownVirtual(const SchemaObject& object)
    {
        return std::ranges::any_of(m_schema, [&](const SchemaObject& table) {
            const std::string prefix = "rtree_" + table.name + "_";
            return table.type == "table" && object.name.starts_with(prefix) &&
                   isKnownRtree(object.sql, table.name, object.name.substr(prefix.size()));
        });
    }

    /// An index over columns as they are. SQLite's own have no text.
    bool isPlainIndex(const SchemaObject& index)
    {
        if (index.sql.empty())
            return true;
        Statement partial{m_database, "SELECT 1 FROM pragma_index_list(?1) "
                                      "WHERE name = ?2 AND partial <> 0"};
        Statement computed{m_database, "SELECT 1 FROM pragma_index_xinfo(?1) WHERE cid = -2"};
        Rows isPartial = partial.runWith(index.table, index.name);
        Rows isComputed = computed.runWith(index.name);
        return !isPartial.next() && !isComputed.next();
    }

    Database& m_database;
    const std::vector<SchemaObject>& m_schema;
};

std::optional<std::string>
missingColumn(Database& database, const std::string& table, const OwnTable& wanted)
{
    const auto columns = columnsOf(database, table);
    for (const std::string_view name : wanted.columns)
        if (std::ranges::find(columns, name, &Column::name) == columns.end())
            return fmt::format(
                "lacks the column “{}” of the table “{}”: it is damaged, go back "
                "to a copy of it",
                name, table);
    if (!wanted.rowNumber.empty() && !isRowNumber(database, table, wanted.rowNumber))
        return fmt::format("has a table “{}” whose rows are not numbered by its column “{}”: "
                           "it is damaged, go back to a copy of it",
                           table, wanted.rowNumber);
    return std::nullopt;
}

} // namespace

std::optional<std::string> strangePart(Database& database,
                                       const std::vector<SchemaObject>& schema)
{
    return SchemaJudge{database, schema}.judge();
}

void requireKnownSchema(Database& database)
{
    const auto schema = schemaOf(database);
    if (const auto strange = strangePart(database, schema))
        throw StorageError{fmt::format("The file {} {}.", database.file().string(), *strange)};
    const auto isOnOurs = [](const SchemaObject& object) {
        return object.type == "trigger" && ownTables().contains(lowerAscii(object.table));
    };
    if (std::ranges::any_of(schema, isOnOurs))
        database.allowKnownTriggers();
}

std::optional<std::string> missingPart(Database& database,
                                       const std::vector<SchemaObject>& schema)
{
    for (const auto& [name, table] : ownTables()) {
        if (!hasOrdinaryTable(schema, name))
            return fmt::format("lacks the table “{}”: it is damaged, go back to a copy of it",
                               name);
        if (auto missing = missingColumn(database, name, table))
            return missing;
    }
    return std::nullopt;
}

} // namespace ecotone::store
