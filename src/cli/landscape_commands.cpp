#include "commands.h"
#include "record_commands.h"
#include "record_json.h"

#include "ecotone/base/text.h"
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
            auto entry = recordJson(project, *landscape);
            entry["versions"] =
                childrenJson(project, &LandscapeVersion::landscape, landscape->id, {"number"});
            entry["pressures"] =
                childrenJson(project, &Pressure::landscape, landscape->id, {"name"});
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
            throw UseError{"A landscape needs its boundary: give --shape or --wkt."};
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
        options.flag("--remove", m_remove, "Take the pressure away");
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        Pressure pressure = knownOrNew(document);
        if (m_remove) {
            perform(document, accepted(project::remove(document.project(), pressure.id)),
                    terminal);
            return ExitCode::Done;
        }
        pressure.description = m_description.value_or(pressure.description);
        pressure.source = m_source.value_or(pressure.source);
        if (m_shape.isGiven())
            pressure.shape = m_shape.read(document, terminal);
        perform(document, accepted(project::put(document.project(), std::move(pressure))),
                terminal);
        return ExitCode::Done;
    }

private:
    Pressure knownOrNew(document::Document& document) const
    {
        const Landscape& landscape = named<Landscape>(document.project(), name());
        for (const auto* each :
             project::children(document.project(), &Pressure::landscape, landscape.id))
            if (lowerAscii(trimmed(each->name)) == lowerAscii(trimmed(m_pressure)))
                return *each;
        if (m_remove)
            throw InputError{fmt::format("“{}” has no pressure “{}” to take away.",
                                         landscape.name, m_pressure)};
        Pressure made;
        made.id = document.ids().nextId<Pressure>();
        made.landscape = landscape.id;
        made.name = m_pressure;
        return made;
    }

    std::string m_pressure;
    std::optional<std::string> m_description, m_source;
    ShapeOptions m_shape;
    bool m_remove = false;
};

} // namespace

void addLandscapeCommands(Menu& menu)
{
    Menu landscape = menu.group({"landscape", "Landscapes, their boundaries and pressures",
                                 "  ecotone landscape list plan.gpkg"});
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
        {"pressure", "Enter, change or take away a pressure on a landscape",
         "  ecotone landscape pressure plan.gpkg \"Upper river\" --name \"Gold mining\" \\\n"
         "      --shape garimpos.gpkg --source \"Mapped by the agency in 2024\"\n"
         "  ecotone landscape pressure plan.gpkg \"Upper river\" --name \"Gold mining\" "
         "--remove"});
    landscape.add<RemoveCommand<Landscape>>(
        {"remove", "Remove a landscape with its versions and pressures",
         "  ecotone landscape remove plan.gpkg \"Upper river\""});
}

} // namespace ecotone::cli
