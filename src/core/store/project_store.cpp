#include "ecotone/store/project_store.h"

#include "content_stamp.h"
#include "gpkg_tables.h"
#include "record_rows.h"
#include "schema_check.h"
#include "table_rows.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"
#include "ecotone/store/schema.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

namespace ecotone::store {

namespace {

/// The tables of all record types, by name.
std::map<std::string_view, TableRows> recordTables(Database& database)
{
    std::map<std::string_view, TableRows> tables;
    records::forEachRecordType([&]<class Record>() {
        constexpr std::string_view name = records::Table<Record>::name;
        tables.emplace(name, TableRows{database, name, fieldNames<Record>()});
    });
    return tables;
}

template <class Record>
void addFaults(std::vector<OutsideFault>& faults,
               Id<Record> id,
               const std::vector<FieldFault>& found)
{
    for (const FieldFault& fault : found)
        faults.push_back({std::string{records::Table<Record>::name}, id.value(), fault.field,
                          fault.kind == FieldFault::Kind::Missing, fault.what});
}

} // namespace

struct ProjectStore::Impl {
    explicit Impl(Database opened)
        : database{std::move(opened)}
        , tables{recordTables(database)}
        , journal{database}
        , dataVersion{database.dataVersion()}
        , stamp{contentStamp()}
        , savedStamp{ContentStamp::fromText(metaValue(database, contentStampKey).value_or(""))}
    {
    }

    template <class Record>
    TableRows& tableOf()
    {
        return tables.at(records::Table<Record>::name);
    }
    ContentStamp contentStamp();
    std::string crsText();
    void expectUntouched();
    template <class Record>
    void write(const project::Change<Record>& change,
               const TableCrs& tableCrs,
               ContentStamp& newStamp);
    template <class Record>
    void writeTable(const project::Project& project, std::set<std::string_view>& changed);
    template <class Record>
    void compareTable(const project::Project& lastSaved, OutsideDifference& difference);

    Database database;
    std::map<std::string_view, TableRows> tables;
    Journal journal;
    std::int64_t dataVersion; // of the moment when the records were last known
    ContentStamp stamp;       // of the records as they are in the file
    std::optional<ContentStamp> savedStamp;
    TableCrs crs; // of the records that were read last
};

ContentStamp ProjectStore::Impl::contentStamp()
{
    ContentStamp sum;
    for (auto& [name, table] : tables)
        for (const auto& [id, row] : table.all())
            sum.add(name, row);
    return sum;
}

std::string ProjectStore::Impl::crsText()
{
    const Value text = database.valueOf("SELECT crs FROM settings WHERE id = 1");
    const auto* crsName = std::get_if<std::string>(&text);
    return crsName ? *crsName : std::string{};
}

/// What is written must build on what was read: another program may have the file open as well.
void ProjectStore::Impl::expectUntouched()
{
    const std::int64_t version = database.dataVersion();
    if (version == dataVersion)
        return;
    const auto saved =
        ContentStamp::fromText(metaValue(database, contentStampKey).value_or(""));
    if (saved != savedStamp || contentStamp() != stamp)
        throw StorageError{fmt::format("The file {} was changed by another program while it "
                                       "was open here, so nothing was saved: open the project "
                                       "again to take its changes in.",
                                       database.file().string())};
    requireKnownSchema(database);
    dataVersion = version;
}

template <class Record>
void ProjectStore::Impl::write(const project::Change<Record>& change,
                               const TableCrs& tableCrs,
                               ContentStamp& newStamp)
{
    TableRows& table = tableOf<Record>();
    if (change.before) {
        const auto row = table.find(change.before->id.value());
        expects(row.has_value(), "ProjectStore::save: a record that is changed is in the file");
        newStamp.remove(table.table(), *row);
    }
    if (!change.after) {
        expects(table.remove(change.before->id.value()),
                "ProjectStore::save: the row is there");
        return;
    }
    const Row row = rowOf(*change.after, tableCrs);
    if (!change.before)
        table.insert(row);
    else
        expects(table.update(row), "ProjectStore::save: the row is there");
    newStamp.add(table.table(), *table.find(change.after->id.value()));
}

template <class Record>
void ProjectStore::Impl::writeTable(const project::Project& project,
                                    std::set<std::string_view>& changed)
{
    TableRows& table = tableOf<Record>();
    auto found = table.all();
    for (const auto& [id, record] : project.all<Record>()) {
        const Row row = rowOf(record, crs);
        const auto old = found.extract(id.value());
        if (!old.empty() && old.mapped() == row)
            continue;
        if (old.empty())
            table.insert(row);
        else
            expects(table.update(row), "ProjectStore::saveAll: the row is there");
        changed.insert(table.table());
    }
    for (const auto& [id, row] : found) {
        expects(table.remove(id), "ProjectStore::saveAll: the row is there");
        changed.insert(table.table());
    }
}

template <class Record>
void ProjectStore::Impl::compareTable(const project::Project& lastSaved,
                                      OutsideDifference& difference)
{
    auto found = tableOf<Record>().all();
    for (const auto& [id, before] : lastSaved.all<Record>()) {
        const auto row = found.extract(id.value());
        if (row.empty()) {
            difference.edit.changes.emplace_back(std::in_place_type<project::Change<Record>>,
                                                 project::Change<Record>{before, std::nullopt});
            continue;
        }
        if (row.mapped() == rowOf(before, crs))
            continue;
        auto read = recordOf<Record>(row.mapped(), crs, FieldReader::Source::Anyone);
        addFaults(difference.faults, id, read.faults);
        if (!(read.record == before))
            difference.edit.changes.emplace_back(
                std::in_place_type<project::Change<Record>>,
                project::Change<Record>{before, std::move(read.record)});
    }
    for (const auto& [id, row] : found) {
        auto read = recordOf<Record>(row, crs, FieldReader::Source::Anyone);
        addFaults(difference.faults, Id<Record>{id}, read.faults);
        difference.edit.changes.emplace_back(
            std::in_place_type<project::Change<Record>>,
            project::Change<Record>{std::nullopt, std::move(read.record)});
    }
}

ProjectStore::ProjectStore(Database database)
    : m_impl{std::make_unique<Impl>(std::move(database))}
{
}

ProjectStore::~ProjectStore() = default;
ProjectStore::ProjectStore(ProjectStore&&) noexcept = default;
ProjectStore& ProjectStore::operator=(ProjectStore&&) noexcept = default;

bool ProjectStore::isAsSaved() const noexcept
{
    return m_impl->savedStamp == m_impl->stamp;
}

project::Project ProjectStore::read()
{
    expects(isAsSaved(), "ProjectStore::read: the records are as they were saved");
    m_impl->crs = currentTableCrs(m_impl->database, m_impl->crsText());
    project::Edit all;
    records::forEachRecordType([&]<class Record>() {
        for (const auto& [id, row] : m_impl->tableOf<Record>().all()) {
            auto read = recordOf<Record>(row, m_impl->crs, FieldReader::Source::Ecotone);
            if (!read.faults.empty() || !read.record.id.isGiven())
                throw StorageError{fmt::format(
                    "The file {} is damaged: the {} with id {} cannot be read ({}); go back to "
                    "a copy of it.",
                    m_impl->database.file().string(), records::Table<Record>::title, id,
                    read.faults.empty()
                        ? "its id is not above zero"
                        : read.faults.front().field + " " + read.faults.front().what)};
            all.changes.emplace_back(
                std::in_place_type<project::Change<Record>>,
                project::Change<Record>{std::nullopt, std::move(read.record)});
        }
    });
    project::Project project;
    project.apply(all);
    return project;
}

project::Project ProjectStore::readLastSaved()
{
    return m_impl->journal.replay();
}

OutsideDifference ProjectStore::differenceFrom(const project::Project& lastSaved)
{
    m_impl->crs = currentTableCrs(m_impl->database, lastSaved.settings().crs);
    OutsideDifference difference;
    records::forEachRecordType(
        [&]<class Record>() { m_impl->compareTable<Record>(lastSaved, difference); });
    return difference;
}

void ProjectStore::save(const project::Edit& edit,
                        const std::string& crs,
                        const JournalEntry& entry)
{
    Impl& in = *m_impl;
    expects(in.savedStamp == in.stamp, "ProjectStore::save: outside changes were taken in");
    Transaction transaction{in.database};
    in.expectUntouched();
    const bool isOtherCrs = crs != in.crsText();
    const TableCrs tableCrs = isOtherCrs ? changeTableCrs(in.database, crs) : in.crs;
    ContentStamp stamp = in.stamp;
    std::set<std::string_view> changed{"journal", "ecotone_meta"};
    for (const project::AnyChange& change : edit.changes)
        std::visit(
            [&]<class Record>(const project::Change<Record>& each) {
                in.write(each, tableCrs, stamp);
                changed.insert(records::Table<Record>::name);
            },
            change);
    if (isOtherCrs)
        records::forEachRecordType([&]<class Record>() {
            if constexpr (hasShape<Record>())
                expects(shapesAreIn(in.database, records::Table<Record>::name, tableCrs.srsId),
                        "ProjectStore::save: a new CRS comes with all shapes in it");
        });
    in.journal.write(entry, edit);
    setMetaValue(in.database, contentStampKey, stamp.text());
    for (const std::string_view table : changed)
        noteChange(in.database, table, entry.when);
    transaction.commit();
    in.stamp = stamp;
    in.savedStamp = stamp;
    in.crs = tableCrs;
    in.journal.written(entry);
}

void ProjectStore::saveAll(const project::Project& project,
                           const project::Edit& edit,
                           const JournalEntry& entry)
{
    Impl& in = *m_impl;
    Transaction transaction{in.database};
    in.expectUntouched();
    std::set<std::string_view> changed{"ecotone_meta"};
    records::forEachRecordType(
        [&]<class Record>() { in.writeTable<Record>(project, changed); });
    if (!edit.changes.empty()) {
        in.journal.write(entry, edit);
        changed.insert("journal");
    }
    const ContentStamp stamp = in.contentStamp();
    setMetaValue(in.database, contentStampKey, stamp.text());
    for (const std::string_view table : changed)
        noteChange(in.database, table, entry.when);
    transaction.commit();
    in.stamp = stamp;
    in.savedStamp = stamp;
    if (!edit.changes.empty())
        in.journal.written(entry);
}

Journal& ProjectStore::journal() noexcept
{
    return m_impl->journal;
}

Database& ProjectStore::database() noexcept
{
    return m_impl->database;
}

} // namespace ecotone::store
