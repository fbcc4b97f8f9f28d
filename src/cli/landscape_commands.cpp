#include "commands.h"
#include "record_commands.h"
#include "record_json.h"

#include "ecotone/geo/true_area.h"
#include "ecotone/project/edit_landscape.h"
#include "ecotone/report/printed.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ecotone::cli {
namespace {

using records::Landscape;
using records::LandscapeVersion;
using records::Pressure;

class LandscapeFields {
public:
    void declare(Options& options)
    {
        options.word("--boundary-type", m_boundaryType, "How the boundary was found");
        options.text("--rationale", m_rationale,
                     "Which processes and pressures the boundary follows");
        options.word("--realm", m_realm, "Where it lies");
        options.text("--note", m_note, "Note");
    }
    void apply(const project::Project&, Landscape& landscape) const
    {
        landscape.boundaryType = m_boundaryType.value_or(landscape.boundaryType);
        landscape.rationale = m_rationale.value_or(landscape.rationale);
        landscape.realm = m_realm.value_or(landscape.realm);
        landscape.note = m_note.value_or(landscape.note);
    }

private:
    std::optional<records::BoundaryType> m_boundaryType;
    std::optional<records::Realm> m_realm;
    std::optional<std::string> m_rationale, m_note;
};

class LandscapeList final : public ListCommand {
public:
    using ListCommand::ListCommand;

private:
    std::string what() const override { return "landscapes"; }
    TextTable table(const project::Project& project) const override
    {
        TextTable table{{{"Name"},
                         {"Boundary"},
                         {"Realm"},
                         {"Version", TextTable::Align::Right},
                         {"Area km²", TextTable::Align::Right}}};
        for (const Landscape* landscape : byName<Landscape>(project)) {
            const LandscapeVersion* const version =
                project::currentVersion(project, landscape->id);
            table.row({landscape->name, std::string{records::wordOf(landscape->boundaryType)},
                       std::string{records::wordOf(landscape->realm)},
                       version ? fmt::format("{}", version->number) : "",
                       version ? report::printed(geo::trueArea(version->shape).value() / 1e6, 2)
                               : "no boundary"});
        }
        return table;
    }
    nlohmann::ordered_json json(const project::Project& project) const override
    {
        auto list = nlohmann::ordered_json::array();
        for (const Landscape* landscape : byName<Landscape>(project)) {
            auto entry = recordJson(*landscape);
            entry["versions"] = nlohmann::ordered_json::array();
            entry["pressures"] = nlohmann::ordered_json::array();
            for (const auto* each :
                 project::children(project, &LandscapeVersion::landscape, landscape->id))
                entry["versions"].push_back(recordJson(*each));
            for (const auto* each :
                 project::children(project, &Pressure::landscape, landscape->id))
                entry["pressures"].push_back(recordJson(*each));
            list.push_back(std::move(entry));
        }
        return list;
    }
};

class AddLandscapeCommand final : public Command {
public:
    explicit AddLandscapeCommand(Options& options)
    {
        m_project.declare(options);
        options.required("--name", m_name, "Name");
        m_shape.declare(options);
        m_fields.declare(options);
        options.date("--date", m_date, "Since when the boundary holds");
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = m_project.openToChange(terminal);
        if (!m_shape.isGiven())
            throw InputError{"A landscape needs its boundary: give --shape or --wkt."};
        Landscape landscape;
        landscape.id = document.ids().nextId<Landscape>();
        landscape.name = m_name;
        m_fields.apply(document.project(), landscape);
        LandscapeVersion first;
        first.id = document.ids().nextId<LandscapeVersion>();
        first.date = m_date;
        first.shape = m_shape.read(document, terminal);
        perform(document,
                accepted(project::addLandscape(document.project(), std::move(landscape),
                                               std::move(first))),
                terminal);
        return ExitCode::Done;
    }

private:
    ProjectOption m_project;
    std::string m_name;
    ShapeOptions m_shape;
    LandscapeFields m_fields;
    std::optional<Date> m_date;
};

class RedrawLandscapeCommand final : public RecordCommand<Landscape> {
public:
    explicit RedrawLandscapeCommand(Options& options) : RecordCommand{options}
    {
        m_shape.declare(options);
        options.required("--reason", m_reason, "Why the boundary is drawn anew");
        options.date("--date", m_date, "Since when the new boundary holds");
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        const records::LandscapeId id = named<Landscape>(document.project(), name()).id;
        project::Redrawing drawing{document.ids().nextId<LandscapeVersion>(),
                                   m_shape.read(document, terminal), m_reason, m_date};
        perform(document,
                accepted(project::redrawLandscape(document.project(), id, std::move(drawing))),
                terminal);
        return ExitCode::Done;
    }

private:
    ShapeOptions m_shape;
    std::string m_reason;
    std::optional<Date> m_date;
};

class PressureCommand final : public RecordCommand<Landscape> {
public:
    explicit PressureCommand(Options& options) : RecordCommand{options}
    {
        options.required("--name", m_pressure, "Name of the pressure");
        options.text("--description", m_description, "What it does");
        options.text("--source", m_source, "Where that is known from");
        m_shape.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        Pressure pressure;
        pressure.id = document.ids().nextId<Pressure>();
        pressure.landscape = named<Landscape>(document.project(), name()).id;
        pressure.name = m_pressure;
        pressure.description = m_description;
        pressure.source = m_source;
        if (m_shape.isGiven())
            pressure.shape = m_shape.read(document, terminal);
        perform(document, accepted(project::put(document.project(), std::move(pressure))),
                terminal);
        return ExitCode::Done;
    }

private:
    std::string m_pressure, m_description, m_source;
    ShapeOptions m_shape;
};

} // namespace

void addLandscapeCommands(Menu& menu)
{
    Menu landscape =
        menu.group({"landscape", "Landscapes, their boundaries and pressures", ""});
    landscape.add<AddLandscapeCommand>(
        {"add", "Add a landscape with its boundary",
         "  ecotone landscape add plan.gpkg --name \"Upper river\" --shape basins.gpkg \\\n"
         "      --layer basins --where CODE=4612 --boundary-type catchment \\\n"
         "      --rationale \"Sediment and mercury follow the river\""});
    landscape.add<LandscapeList>(
        {"list", "List the landscapes", "  ecotone landscape list plan.gpkg"});
    landscape.add<SetCommand<Landscape, LandscapeFields>>(
        {"set", "Change what is said of a landscape",
         "  ecotone landscape set plan.gpkg \"Upper river\" --realm land"});
    landscape.add<RedrawLandscapeCommand>(
        {"redraw", "Draw a boundary anew; older versions stay",
         "  ecotone landscape redraw plan.gpkg \"Upper river\" --shape new.gpkg \\\n"
         "      --reason \"The eastern tributary was added\""});
    landscape.add<PressureCommand>(
        {"pressure", "Add a pressure on a landscape",
         "  ecotone landscape pressure plan.gpkg \"Upper river\" --name \"Gold mining\""});
    landscape.add<RemoveCommand<Landscape>>(
        {"remove", "Remove a landscape with its versions and pressures",
         "  ecotone landscape remove plan.gpkg \"Upper river\""});
}

} // namespace ecotone::cli
