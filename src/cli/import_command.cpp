#include "commands.h"
#include "open_project.h"
#include "options.h"
#include "record_commands.h"
#include "terminal.h"
#include "text_table.h"

#include "ecotone/document/import_features.h"
#include "ecotone/report/printed.h"

#include <fmt/format.h>

#include <map>
#include <variant>

namespace ecotone::cli {
namespace {

/// "scope:site=operational" @throws UseError  it is not of this form
void takeValue(document::ImportRules& rules, const std::string& text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos || colon == 0)
        throw UseError{
            fmt::format("--value takes PROPERTY:THEIRS=OURS, but “{}” is given.", text)};
    rules.values[text.substr(0, colon)].insert(pairOf(text.substr(colon + 1), "--value"));
}

class ImportCommand final : public Command {
public:
    explicit ImportCommand(Options& options)
    {
        m_project.declare(options);
        options.argument("FILE", m_file, "Vector file");
        options.word("--as", m_as, "What its features become", Need::Required);
        options.text("--layer", m_layer, "Layer of the file, where it has several");
        options.texts("--map", m_fields, "PROPERTY=FIELD: which field means what");
        options.texts("--value", m_values, "PROPERTY:THEIRS=OURS: what a word means");
        options.texts("--default", m_defaults, "PROPERTY=WORD where a feature gives none");
        options.texts("--where", m_where, "Only features with FIELD=TEXT");
        options.texts("--strip-prefix", m_prefixes, "No part of the names of actors");
        options.texts("--strip-suffix", m_suffixes, "No part of the names of actors");
        options.word("--new-actors", m_newActors, "Type of actors the project lacks");
        options.text("--landscape", m_landscape, "Of pressures: the landscape they are on");
        options.text("--crs", m_crs, "CRS, where the file names none: EPSG:31976");
        options.text("--encoding", m_encoding, "Of its text, where the file does not say it");
        options.flag("--dry-run", m_dryRun, "Say what would be done and found; change nothing");
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::ImportRequest asked = request();
        document::Document document =
            m_dryRun ? m_project.openToRead(terminal) : m_project.openToChange(terminal);
        document::FreshIds ids{document.ids()};
        document::Proposal proposal =
            accepted(document::proposeImport(document.project(), asked, ids));
        terminal.say(proposal.findings);
        if (proposal.features == 0)
            throw InputError{"Nothing was imported, so nothing was changed."};
        if (m_dryRun) {
            terminal.print(recordCounts(proposal.edit));
            terminal.say(fmt::format("Nothing was changed. Without --dry-run: {}.",
                                     proposal.edit.title));
            return ExitCode::Done;
        }
        perform(document, std::move(proposal.edit), terminal);
        return ExitCode::Done;
    }

private:
    document::ImportRequest request() const
    {
        document::ImportRequest asked;
        asked.source = {m_file, m_layer, m_crs, m_encoding};
        document::ImportRules& rules = asked.rules;
        rules.as = *m_as;
        for (const std::string& each : m_fields)
            rules.fields.insert(pairOf(each, "--map"));
        for (const std::string& each : m_values)
            takeValue(rules, each);
        for (const std::string& each : m_defaults)
            rules.defaults.insert(pairOf(each, "--default"));
        for (const std::string& each : m_where)
            rules.where.insert(pairOf(each, "--where"));
        rules.names = {m_prefixes, m_suffixes};
        rules.newActorType = m_newActors;
        rules.landscape = m_landscape;
        return asked;
    }

    /// How many records of each table an edit adds, a line each.
    static std::string recordCounts(const project::Edit& edit)
    {
        std::map<std::string, std::size_t> counts;
        for (const project::AnyChange& change : edit.changes)
            std::visit(
                [&]<class Record>(const project::Change<Record>&) {
                    ++counts[std::string{records::Table<Record>::title}];
                },
                change);
        TextTable table{{{"Records"}, {"How many", TextTable::Align::Right}}};
        for (const auto& [title, count] : counts)
            table.row({title, report::printedCount(count)});
        return table.text();
    }

    ProjectOption m_project;
    bool m_dryRun = false;
    std::string m_file, m_layer, m_landscape, m_crs, m_encoding;
    std::optional<document::ImportAs> m_as;
    std::vector<std::string> m_fields, m_values, m_defaults, m_where, m_prefixes, m_suffixes;
    records::ActorType m_newActors = records::ActorType::Company;
};

} // namespace

void addImportCommand(Menu& menu)
{
    menu.add<ImportCommand>(
        {"import", "Make records of the features of a vector file",
         "  ecotone import plan.gpkg boundary.gpkg --as landscapes\n"
         "  ecotone import plan.gpkg mines.shp --as sites --map owner=PARENT --dry-run\n"
         "  ecotone import plan.gpkg actions.gpkg --as actions --map name=action \\\n"
         "      --map owner=actor --map scope=level --value scope:site=operational \\\n"
         "      --default status=in-progress --default resourced=yes --default monitored=yes "
         "\\\n"
         "      --strip-prefix \"Joint:\" --strip-suffix \"(fictional)\"\n"
         "The properties of actions, sites, landscapes and pressures: docs/recipe.md"});
}

} // namespace ecotone::cli
