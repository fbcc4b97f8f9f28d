#include "schema_check.h"

#include "known_triggers.h"
#include "record_rows.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/records/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace ecotone::store {

namespace {

struct Column {
    std::string name;
    bool isKey = false;
    bool isComputed = false;
};

std::vector<Column> columnsOf(Database& database, const std::string& table)
{
    Statement statement{database, "SELECT name, pk, hidden FROM pragma_table_xinfo(?1)"};
    std::vector<Column> columns;
    Rows rows = statement.runWith(table);
    while (rows.next())
        columns.push_back({rows.text(0), rows.integer(1) > 0, rows.integer(2) != 0});
    return columns;
}

bool isVirtual(const SchemaObject& object)
{
    return condensed(object.sql).starts_with("createvirtualtable");
}

/// The tables Ecotone writes to: a trigger on one of them would run.
const std::set<std::string, std::less<>>& ownTables()
{
    static const std::set<std::string, std::less<>> tables = [] {
        std::set<std::string, std::less<>> names{"ecotone_meta", "journal", "gpkg_contents",
                                                 "gpkg_spatial_ref_sys",
                                                 "gpkg_geometry_columns"};
        records::forEachRecordType(
            [&]<class Record>() { names.emplace(records::Table<Record>::name); });
        return names;
    }();
    return tables;
}

/// Ours, and those that known triggers on ours write to.
bool isWrittenByUs(std::string_view table)
{
    const std::string name = lowerAscii(table);
    if (ownTables().contains(name) || name == "gpkg_ogr_contents")
        return true;
    return std::ranges::any_of(ownTables(), [&](const std::string& own) {
        return name.starts_with("rtree_" + own + "_");
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
        if (object.type == "view")
            return fmt::format("has a view “{}”, which Ecotone does not know and will not run: "
                               "remove it with the program that made it",
                               object.name);
        if (object.type == "trigger" && !isKnown(object))
            return fmt::format("has a trigger “{}” on the table “{}”, which Ecotone does not "
                               "know and will not run: remove it with the program that made it",
                               object.name, object.table);
        if (object.type == "table" && isVirtual(object) && !isKnownVirtual(object))
            return fmt::format("has a virtual table “{}”, which Ecotone does not know and will "
                               "not run: remove it with the program that made it",
                               object.name);
        if (object.type == "index" && isWrittenByUs(object.table) && !isPlainIndex(object))
            return fmt::format("has an index “{}” on the table “{}” that computes something: "
                               "remove it with the program that made it",
                               object.name, object.table);
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

std::optional<std::string> missingColumn(Database& database,
                                         std::string_view table,
                                         const std::vector<std::string_view>& wanted)
{
    const auto columns = columnsOf(database, std::string{table});
    for (const std::string_view name : wanted) {
        const auto found = std::ranges::find(columns, name, &Column::name);
        if (found == columns.end() || found->isComputed || (name == "id" && !found->isKey))
            return fmt::format(
                "lacks the column “{}” of the table “{}”: it is damaged, go back "
                "to a copy",
                name, table);
    }
    return std::nullopt;
}

} // namespace

std::vector<SchemaObject> schemaOf(Database& database)
{
    Statement statement{database, "SELECT type, name, tbl_name, sql FROM sqlite_schema"};
    std::vector<SchemaObject> schema;
    Rows rows = statement.run();
    while (rows.next())
        schema.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
    return schema;
}

bool hasOrdinaryTable(const std::vector<SchemaObject>& schema, std::string_view name)
{
    return std::ranges::any_of(schema, [&](const SchemaObject& object) {
        return object.type == "table" && object.name == name && !isVirtual(object);
    });
}

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
    std::optional<std::string> missing;
    for (const std::string& table : ownTables())
        if (!missing && !hasOrdinaryTable(schema, table))
            missing =
                fmt::format("lacks the table “{}”: it is damaged, go back to a copy", table);
    records::forEachRecordType([&]<class Record>() {
        if (!missing)
            missing =
                missingColumn(database, records::Table<Record>::name, fieldNames<Record>());
    });
    return missing;
}

} // namespace ecotone::store
