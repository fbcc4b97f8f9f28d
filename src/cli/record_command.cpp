// Every kind of record by one set of verbs, field by field: for those that have no command of
// their own.
#include "commands.h"
#include "record_commands.h"
#include "record_json.h"
#include "terminal.h"

#include "ecotone/base/text.h"
#include "ecotone/document/import_layer.h"
#include "ecotone/project/describe.h"
#include "ecotone/project/field_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace ecotone::cli {
namespace {

/// Settings have a command of their own, and are always there.
template <class Record>
constexpr bool isOffered = !std::is_same_v<Record, records::Settings>;

template <class Record>
constexpr bool hasShape = requires(Record record)
{
    record.shape;
};

/// Records whose file can be named instead of its place and digest.
template <class Record>
constexpr bool hasFile = requires(Record record)
{
    record.location;
    record.digest;
};

/// "surplus-transfer"
std::string wordOf(std::string_view table)
{
    std::string word{table};
    std::ranges::replace(word, '_', '-');
    return word;
}

/// The kind of record a command is about.
class KindOption {
public:
    void declare(Options& options)
    {
        options.argument("KIND", m_word, "Kind of record, such as obligation");
    }
    /// Calls `visit.template operator()<Record>()` for the kind that was given.
    /// @throws InputError  there is none
    template <class Visitor>
    void visit(const Visitor& visitor) const
    {
        std::vector<std::string> words;
        bool isMet = false;
        records::forEachRecordType([&]<class Record>() {
            if constexpr (isOffered<Record>) {
                words.push_back(wordOf(records::Table<Record>::name));
                if (m_word != words.back() && m_word != records::Table<Record>::name)
                    return;
                isMet = true;
                visitor.template operator()<Record>();
            }
        });
        if (!isMet)
            throw InputError{fmt::format("There is no kind of record “{}”, only {}.", m_word,
                                         joinWords(words))};
    }

private:
    std::string m_word;
};

/// @throws InputError  there is none; the message lists what there is
template <class Record>
const Record& called(const project::Project& project, const std::string& text)
{
    if (const Record* const found = project::recordCalled<Record>(project, text))
        return *found;
    std::vector<std::string> all;
    for (const auto& [id, record] : project.all<Record>())
        all.push_back(fmt::format("{} ({})", describe(project, record), id.value()));
    std::ranges::sort(all);
    throw InputError{fmt::format("There is no {} “{}”. The project has {}.",
                                 records::Table<Record>::title, text,
                                 all.empty() ? "none" : joinWords(all))};
}

/// Fields as given on the command line, and how they go into a record.
class FieldValues {
public:
    void declare(Options& options)
    {
        options.arguments("FIELD=VALUE", m_given,
                          "Fields; “ecotone record fields KIND” lists them");
        m_shape.declare(options);
    }
    template <class Record>
    void apply(document::Document& document, Record& record, Terminal& terminal) const
    {
        for (const std::string& each : m_given) {
            const auto [field, text] = pairOf(each, "FIELD=VALUE");
            if constexpr (hasFile<Record>)
                if (field == "file") {
                    takeFile(document, record, text);
                    continue;
                }
            record = accepted(
                project::withField(document.project(), std::move(record), field, text));
        }
        if (!m_shape.isGiven())
            return;
        if constexpr (hasShape<Record>)
            record.shape = m_shape.read(document, terminal);
        else
            throw UseError{fmt::format("Records of the kind “{}” have no shape.",
                                       records::Table<Record>::title)};
    }

private:
    template <class Record>
    static void
    takeFile(const document::Document& document, Record& record, const std::string& file)
    {
        record.digest = digestOfFile(file);
        record.location =
            document::storedPath(std::filesystem::absolute(file), document.folder());
    }

    std::vector<std::string> m_given;
    ShapeOptions m_shape;
};

class RecordAdd final : public Command {
public:
    explicit RecordAdd(Options& options)
    {
        m_project.declare(options);
        m_kind.declare(options);
        m_values.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        m_kind.visit([&]<class Record>() {
            document::Document document = m_project.openToChange(terminal);
            Record record;
            record.id = document.ids().nextId<Record>();
            m_values.apply(document, record, terminal);
            perform(document, accepted(project::put(document.project(), std::move(record))),
                    terminal);
        });
        return ExitCode::Done;
    }

private:
    ProjectOption m_project;
    KindOption m_kind;
    FieldValues m_values;
};

/// A command about one record of a kind.
class OneRecord : public Command {
protected:
    explicit OneRecord(Options& options)
    {
        m_project.declare(options);
        m_kind.declare(options);
        options.argument("NAME", m_name, "Name, title or id");
    }
    ProjectOption m_project;
    KindOption m_kind;
    std::string m_name;
};

class RecordSet final : public OneRecord {
public:
    explicit RecordSet(Options& options) : OneRecord{options} { m_values.declare(options); }
    ExitCode run(Terminal& terminal) override
    {
        m_kind.visit([&]<class Record>() {
            document::Document document = m_project.openToChange(terminal);
            Record record = called<Record>(document.project(), m_name);
            m_values.apply(document, record, terminal);
            perform(document, accepted(project::put(document.project(), std::move(record))),
                    terminal);
        });
        return ExitCode::Done;
    }

private:
    FieldValues m_values;
};

class RecordRemove final : public OneRecord {
public:
    explicit RecordRemove(Options& options) : OneRecord{options} {}
    ExitCode run(Terminal& terminal) override
    {
        m_kind.visit([&]<class Record>() {
            document::Document document = m_project.openToChange(terminal);
            const Id<Record> id = called<Record>(document.project(), m_name).id;
            perform(document, accepted(project::remove(document.project(), id)), terminal);
        });
        return ExitCode::Done;
    }
};

class RecordList final : public Command {
public:
    explicit RecordList(Options& options)
    {
        m_project.declare(options);
        m_kind.declare(options);
        options.flag("--json", m_asJson, "Print as JSON, with all fields");
    }
    ExitCode run(Terminal& terminal) override
    {
        m_kind.visit([&]<class Record>() {
            const document::Document document = m_project.openToRead(terminal);
            list<Record>(document.project(), terminal);
        });
        return ExitCode::Done;
    }

private:
    template <class Record>
    void list(const project::Project& project, Terminal& terminal) const
    {
        std::vector<std::pair<std::string, const Record*>> all; // random ids decide no order
        for (const auto& [id, record] : project.all<Record>())
            all.emplace_back(describe(project, record), &record);
        std::ranges::stable_sort(all, {}, [](const auto& each) { return each.first; });
        if (m_asJson) {
            auto json = nlohmann::ordered_json::array();
            for (const auto& [text, record] : all)
                json.push_back(recordJson(project, *record));
            terminal.print(jsonText(json));
            return;
        }
        TextTable table{{{"Record"}, {"Id"}}};
        for (const auto& [text, record] : all)
            table.row({text, fmt::format("{}", record->id.value())});
        if (table.isEmpty())
            terminal.say(fmt::format("The project has no {}.", records::Table<Record>::title));
        terminal.print(table.text());
    }

    ProjectOption m_project;
    KindOption m_kind;
    bool m_asJson = false;
};

class RecordFields final : public Command {
public:
    explicit RecordFields(Options& options) { m_kind.declare(options); }
    ExitCode run(Terminal& terminal) override
    {
        m_kind.visit([&]<class Record>() {
            TextTable table{{{"Field"}, {"Takes"}, {"May be empty"}}};
            for (const project::FieldForm& each : project::fieldForms<Record>())
                table.row({each.name, each.kind, each.isOptional ? "yes" : ""});
            if constexpr (hasFile<Record>)
                table.row({"file", "name of a file; sets location and digest", "yes"});
            terminal.print(table.text());
        });
        return ExitCode::Done;
    }

private:
    KindOption m_kind;
};

} // namespace

void addRecordCommands(Menu& menu)
{
    Menu record = menu.group(
        {"record", "Records of every kind, field by field: obligations, pledges, documents …",
         "  ecotone record list plan.gpkg obligation"});
    record.add<RecordAdd>(
        {"add", "Add a record",
         "  ecotone record add plan.gpkg document title=\"Permit 12\" file=permit.pdf\n"
         "  ecotone record add plan.gpkg obligation name=\"Permit 12\" actor=\"Norte Metals\" "
         "\\\n      code=REG document=\"Permit 12\" --shape permit.gpkg"});
    record.add<RecordList>({"list", "List the records of a kind",
                            "  ecotone record list plan.gpkg pledge --json"});
    record.add<RecordSet>(
        {"set", "Change fields of a record",
         "  ecotone record set plan.gpkg obligation \"Permit 12\" end_date=2031-12-31"});
    record.add<RecordRemove>({"remove", "Remove a record",
                              "  ecotone record remove plan.gpkg obligation \"Permit 12\""});
    record.add<RecordFields>({"fields", "List the fields of a kind of record",
                              "  ecotone record fields obligation"});
}

} // namespace ecotone::cli
