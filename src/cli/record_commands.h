#pragma once

#include "command.h"
#include "open_project.h"
#include "options.h"
#include "text_table.h"

#include "ecotone/project/put.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <type_traits>

/// What the verbs of actors, sites, actions and their like have in common.
namespace ecotone::cli {

/// `list`: all records of one kind, as a table or as JSON.
class ListCommand : public Command {
public:
    explicit ListCommand(Options& options);
    ExitCode run(Terminal& terminal) final;

protected:
    /// What is listed, in the plural: "actors".
    [[nodiscard]] virtual std::string what() const = 0;
    [[nodiscard]] virtual TextTable table(const project::Project& project) const = 0;
    [[nodiscard]] virtual nlohmann::ordered_json
    json(const project::Project& project) const = 0;

private:
    ProjectOption m_project;
    bool m_asJson = false;
};

/// A command that changes one record that has a name.
template <class Record>
class RecordCommand : public Command {
protected:
    explicit RecordCommand(Options& options)
    {
        m_project.declare(options);
        options.argument("NAME", m_name, "Name or id");
    }
    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    [[nodiscard]] document::Document open(Terminal& terminal) const
    {
        return m_project.openToChange(terminal);
    }

private:
    ProjectOption m_project;
    std::string m_name;
};

/// `remove`: the record and what belongs to it alone.
template <class Record>
class RemoveCommand final : public RecordCommand<Record> {
public:
    explicit RemoveCommand(Options& options) : RecordCommand<Record>{options} {}
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = this->open(terminal);
        const Record& record = named<Record>(document.project(), this->name());
        perform(document, accepted(project::remove(document.project(), record.id)), terminal);
        return ExitCode::Done;
    }
};

/// `set`: the fields that are given. `Fields` declares them and applies them to a record.
template <class Record, class Fields>
class SetCommand final : public RecordCommand<Record> {
public:
    explicit SetCommand(Options& options) : RecordCommand<Record>{options}
    {
        options.text("--name", m_newName, "Another name");
        m_fields.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = this->open(terminal);
        Record record = named<Record>(document.project(), this->name());
        if (m_newName)
            record.name = *m_newName;
        m_fields.apply(document.project(), record);
        perform(document, accepted(project::put(document.project(), std::move(record))),
                terminal);
        return ExitCode::Done;
    }

private:
    std::optional<std::string> m_newName;
    Fields m_fields;
};

/// `add`: a record with a name and the fields that are given; prints its id.
template <class Record, class Fields>
class AddCommand final : public Command {
public:
    explicit AddCommand(Options& options)
    {
        m_project.declare(options);
        options.required("--name", m_name, "Name");
        m_fields.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = m_project.openToChange(terminal);
        Record record;
        record.id = document.ids().template nextId<Record>();
        record.name = m_name;
        m_fields.apply(document.project(), record);
        perform(document, accepted(project::put(document.project(), std::move(record))),
                terminal);
        return ExitCode::Done;
    }

private:
    ProjectOption m_project;
    std::string m_name;
    Fields m_fields;
};

/// The equity of an actor in a joint venture or a site, entered or taken away.
class StakeFields {
public:
    void declare(Options& options);
    /// The edit that makes it so. `in` says in what the stake is.
    [[nodiscard]] project::Edit edit(document::Document& document, records::Stake in) const;

private:
    std::string m_holder;
    std::optional<double> m_percent;
    bool m_operates = false, m_operatesNot = false, m_remove = false;
};

/// "A 55 %, B 45 % (operator)".
[[nodiscard]] std::string stakesText(const project::Project& project, const records::Stake& in);
[[nodiscard]] nlohmann::ordered_json stakesJson(const project::Project& project,
                                                const records::Stake& in);

/// Names of records, by name: the order of every list.
template <class Record>
[[nodiscard]] std::vector<const Record*> byName(const project::Project& project);

/// A shape given on the command line: a file with its layer, or WKT.
class ShapeOptions {
public:
    void declare(Options& options);
    [[nodiscard]] bool isGiven() const noexcept { return !m_file.empty() || !m_wkt.empty(); }
    /// In the project's CRS; what was remarkable is said.
    /// @throws InputError  there is no surface in it
    [[nodiscard]] geo::Shape read(document::Document& document, Terminal& terminal) const;

private:
    std::string m_file, m_layer, m_wkt, m_crs, m_encoding;
    std::vector<std::string> m_where;
};

/// "A=B" as a pair. @throws UseError  there is no equals sign, or nothing before it
[[nodiscard]] std::pair<std::string, std::string> pairOf(const std::string& text,
                                                         const std::string& option);

} // namespace ecotone::cli
