#include "commands.h"
#include "record_commands.h"
#include "record_json.h"
#include "terminal.h"

#include "ecotone/base/text.h"
#include "ecotone/document/import_layer.h"
#include "ecotone/project/edit_layer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace ecotone::cli {
namespace {

using records::Layer;

class LayerFields {
public:
    void declare(Options& options)
    {
        options.date("--date", m_date, "The day it shows");
        options.text("--source", m_source, "Who made it");
        options.text("--licence", m_licence, "Under which licence");
        options.text("--note", m_note, "Note");
        options.text("--crs", m_crs, "Its CRS, where the file names none: EPSG:31976");
        options.number("--no-data", m_noData,
                       "The value of no data, instead of the file's own");
        options.text("--encoding", m_encoding,
                     "Of a vector file's text, where it does not say it: GBK");
    }
    void apply(const project::Project&, Layer& layer) const
    {
        if (m_date)
            layer.date = m_date;
        layer.source = m_source.value_or(layer.source);
        layer.licence = m_licence.value_or(layer.licence);
        layer.note = m_note.value_or(layer.note);
        layer.crsOverride = m_crs.value_or(layer.crsOverride);
        if (m_noData)
            layer.noDataOverride = m_noData;
        layer.encoding = m_encoding.value_or(layer.encoding);
    }

private:
    std::optional<Date> m_date;
    std::optional<std::string> m_source, m_licence, m_note, m_crs, m_encoding;
    std::optional<double> m_noData;
};

/// What can be corrected once a layer is in the project.
class LayerCorrections {
public:
    void declare(Options& options)
    {
        options.word("--role", m_role, "What it is for");
        options.texts("--field", m_fieldPairs, "PROPERTY=FIELD: which field means what");
        m_fields.declare(options);
    }
    void apply(const project::Project& project, Layer& layer) const
    {
        layer.role = m_role.value_or(layer.role);
        for (const std::string& each : m_fieldPairs) {
            const auto [property, field] = pairOf(each, "--field");
            layer.fieldMapping.insert_or_assign(property, field);
        }
        m_fields.apply(project, layer);
    }

private:
    std::optional<records::LayerRole> m_role;
    std::vector<std::string> m_fieldPairs;
    LayerFields m_fields;
};

/// Which part of its file a layer is.
std::string partText(const Layer& layer)
{
    if (!layer.isRaster())
        return layer.sublayer;
    const std::string band = fmt::format("band {}", layer.band);
    return layer.sublayer.empty() ? band : layer.sublayer + ", " + band;
}

class LayerList final : public ListCommand {
public:
    using ListCommand::ListCommand;

private:
    std::string what() const override { return "layers"; }
    TextTable table(const project::Project& project) const override
    {
        TextTable table{{{"Name"}, {"Role"}, {"Date"}, {"Part"}, {"File"}}};
        for (const Layer* layer : byName<Layer>(project))
            table.row({layer->name, std::string{records::wordOf(layer->role)},
                       layer->date ? toText(*layer->date) : "", partText(*layer), layer->path});
        return table;
    }
    nlohmann::ordered_json json(const project::Project& project) const override
    {
        auto list = nlohmann::ordered_json::array();
        for (const Layer* layer : byName<Layer>(project)) {
            auto entry = recordJson(project, *layer);
            entry["classes"] =
                childrenJson(project, &records::LayerClass::layer, layer->id, {"value"});
            list.push_back(std::move(entry));
        }
        return list;
    }
};

/// "degraded=15,24,30,41" @throws UseError  it is not of this form
std::pair<std::string, std::vector<int>> groupOf(const std::string& text)
{
    const auto [group, list] = pairOf(text, "--group");
    std::vector<int> values;
    for (const std::string& each : splitList(list, ',')) {
        const std::optional<double> value = parseNumber(each);
        if (!value || *value != static_cast<int>(*value))
            throw UseError{fmt::format("--group takes whole numbers with commas between them, "
                                       "but “{}” is given.",
                                       text)};
        values.push_back(static_cast<int>(*value));
    }
    return {group, values};
}

class AddLayerCommand final : public Command {
public:
    explicit AddLayerCommand(Options& options)
    {
        m_project.declare(options);
        options.argument("FILE", m_file, "Raster or vector file");
        options.text("--name", m_name, "Name; without it that of the file");
        options.word("--role", m_role, "What it is for", Need::Required);
        options.whole("--band", m_band, "Band of a raster with several");
        options.text("--layer", m_layer,
                     "Layer of a vector file, or raster of a file, with several");
        options.texts("--field", m_fieldPairs, "PROPERTY=FIELD: which field means what");
        options.text("--classes", m_legend, "Legend: CSV with value, name, colour, group");
        options.texts("--class-column", m_columns,
                      "PROPERTY=COLUMN: which column of the legend is its value, name, colour "
                      "or group");
        options.texts("--group", m_groups, "GROUP=1,2,3: classes of a group");
        m_fields.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = m_project.openToChange(terminal);
        document::LayerRequest request;
        request.file = m_file;
        request.layer.name = m_name;
        request.layer.role = *m_role;
        request.layer.band = m_band.value_or(0);
        if (m_band && *m_band < 1)
            throw UseError{fmt::format("--band is {}, but bands are counted from 1.", *m_band)};
        request.layer.sublayer = m_layer;
        for (const std::string& each : m_fieldPairs)
            request.layer.fieldMapping.insert(pairOf(each, "--field"));
        m_fields.apply(document.project(), request.layer);
        request.classes.legend = m_legend;
        for (const std::string& each : m_columns)
            request.classes.columns.insert(pairOf(each, "--class-column"));
        for (const std::string& each : m_groups)
            request.classes.groups.insert(groupOf(each));
        document::FreshIds ids{document.ids()};
        document::Proposal proposal = accepted(
            document::proposeLayer(document.project(), request, document.folder(), ids));
        terminal.say(proposal.findings);
        perform(document, std::move(proposal.edit), terminal);
        return ExitCode::Done;
    }

private:
    ProjectOption m_project;
    std::string m_file, m_name, m_layer, m_legend;
    std::optional<records::LayerRole> m_role;
    std::optional<int> m_band;
    std::vector<std::string> m_fieldPairs, m_columns, m_groups;
    LayerFields m_fields;
};

/// Enters, changes or takes away the meaning of one class.
class ClassCommand final : public RecordCommand<Layer> {
public:
    explicit ClassCommand(Options& options) : RecordCommand{options}
    {
        options.wholeArgument("VALUE", m_value, "Value of the class in the file");
        options.text("--name", m_className, "What the class is");
        options.text("--colour", m_colour, "Colour on maps: #1f8d49");
        options.text("--group", m_group, "Group it belongs to; empty: none");
        options.flag("--remove", m_remove, "Take the class away");
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        records::LayerClass entry = knownOrNew(document);
        if (m_remove) {
            perform(document, accepted(project::remove(document.project(), entry.id)),
                    terminal);
            return ExitCode::Done;
        }
        entry.name = m_className.value_or(entry.name);
        entry.colour = m_colour.value_or(entry.colour);
        entry.classGroup = m_group.value_or(entry.classGroup);
        perform(document, accepted(project::put(document.project(), std::move(entry))),
                terminal);
        return ExitCode::Done;
    }

private:
    records::LayerClass knownOrNew(document::Document& document) const
    {
        const Layer& layer = named<Layer>(document.project(), name());
        for (const auto* each :
             project::children(document.project(), &records::LayerClass::layer, layer.id))
            if (each->value == m_value)
                return *each;
        if (m_remove)
            throw InputError{
                fmt::format("“{}” has no class {} to take away.", layer.name, m_value)};
        records::LayerClass made;
        made.id = document.ids().nextId<records::LayerClass>();
        made.layer = layer.id;
        made.value = m_value;
        made.name = fmt::format("class {}", m_value);
        return made;
    }

    int m_value = 0;
    std::optional<std::string> m_className, m_colour, m_group;
    bool m_remove = false;
};

/// Points a layer to where its file is now, with all missing layers that went along.
class RepointCommand final : public RecordCommand<Layer> {
public:
    explicit RepointCommand(Options& options) : RecordCommand{options}
    {
        options.argument("FILE", m_file, "Where the file is now");
    }
    ExitCode run(Terminal& terminal) override
    {
        namespace fs = std::filesystem;
        document::Document document = open(terminal);
        const project::Project& project = document.project();
        Layer layer = named<Layer>(project, name());
        if (!fs::exists(m_file))
            throw InputError{fmt::format("There is no file {}.", m_file)};
        const std::string path = document::storedPath(m_file, document.folder());
        if (const auto move = project::folderMove(layer.path, path)) {
            std::vector<records::LayerId> missing;
            for (const auto& [id, each] : project.all<Layer>())
                if (!fs::exists(document.folder() / each.path) || id == layer.id)
                    missing.push_back(id);
            perform(document, accepted(project::repointLayers(project, *move, missing)),
                    terminal);
        } else {
            layer.path = path;
            perform(document, accepted(project::put(project, std::move(layer))), terminal);
        }
        return ExitCode::Done;
    }

private:
    std::string m_file;
};

} // namespace

void addLayerCommands(Menu& menu)
{
    Menu layer =
        menu.group({"layer", "Layers: dated maps in a role", "  ecotone layer list plan.gpkg"});
    layer.add<AddLayerCommand>(
        {"add", "Add a band of a raster or a layer of a vector file",
         "  ecotone layer add plan.gpkg cover_2020.tif --role land-cover --date 2020 \\\n"
         "      --classes legend.csv --group degraded=15,24,30,41\n"
         "  ecotone layer add plan.gpkg parks.gpkg --role protected-area --field name=NAME"});
    layer.add<LayerList>({"list", "List the layers", "  ecotone layer list plan.gpkg"});
    layer.add<SetCommand<Layer, LayerCorrections>>(
        {"set", "Change what is said of a layer",
         "  ecotone layer set plan.gpkg \"Land cover 2020\" --licence \"CC BY 4.0\""});
    layer.add<ClassCommand>(
        {"class", "Enter, change or take away the meaning of a class",
         "  ecotone layer class plan.gpkg \"Land cover 2020\" 30 --name Mining --group "
         "degraded"});
    layer.add<RepointCommand>(
        {"repoint", "Say where the file of a layer is now; layers that went along follow",
         "  ecotone layer repoint plan.gpkg \"Land cover 2020\" /data/new/cover_2020.tif"});
    layer.add<RemoveCommand<Layer>>({"remove", "Remove a layer that no target uses",
                                     "  ecotone layer remove plan.gpkg \"Land cover 2020\""});
}

} // namespace ecotone::cli
