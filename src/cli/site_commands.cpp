#include "commands.h"
#include "record_commands.h"
#include "record_json.h"

#include "ecotone/geo/true_area.h"
#include "ecotone/project/edit_site.h"
#include "ecotone/report/printed.h"

#include <nlohmann/json.hpp>

namespace ecotone::cli {
namespace {

using records::Site;

class SiteFields {
public:
    void declare(Options& options)
    {
        options.word("--kind", m_kind, "What it is");
        options.text("--note", m_note, "Note");
    }
    void apply(const project::Project&, Site& site) const
    {
        site.kind = m_kind.value_or(site.kind);
        site.note = m_note.value_or(site.note);
    }

private:
    std::optional<records::SiteKind> m_kind;
    std::optional<std::string> m_note;
};

records::Stake inSite(const Site& site)
{
    records::Stake in;
    in.site = site.id;
    return in;
}

std::optional<double> hectares(const std::optional<geo::Shape>& shape)
{
    return shape ? std::optional{toHectares(geo::trueArea(*shape)).value()} : std::nullopt;
}

class SiteList final : public ListCommand {
public:
    using ListCommand::ListCommand;

private:
    std::string what() const override { return "sites"; }
    TextTable table(const project::Project& project) const override
    {
        TextTable table{{{"Name"}, {"Kind"}, {"Owners"}, {"Area ha", TextTable::Align::Right}}};
        for (const Site* site : byName<Site>(project))
            table.row(
                {site->name, std::string{records::wordOf(site->kind)},
                 stakesText(project, inSite(*site)),
                 site->shape ? report::printed(hectares(site->shape), 2) : "not located"});
        return table;
    }
    nlohmann::ordered_json json(const project::Project& project) const override
    {
        auto list = nlohmann::ordered_json::array();
        for (const Site* site : byName<Site>(project)) {
            list.push_back(recordJson(project, *site));
            list.back()["stakes"] = stakesJson(project, inSite(*site));
        }
        return list;
    }
};

/// A site may be added without a shape; it is then not located.
class AddSiteCommand final : public Command {
public:
    explicit AddSiteCommand(Options& options)
    {
        m_project.declare(options);
        options.required("--name", m_name, "Name");
        m_fields.declare(options);
        m_shape.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = m_project.openToChange(terminal);
        Site site;
        site.id = document.ids().nextId<Site>();
        site.name = m_name;
        m_fields.apply(document.project(), site);
        if (m_shape.isGiven())
            site.shape = m_shape.read(document, terminal);
        perform(document, accepted(project::put(document.project(), std::move(site))),
                terminal);
        return ExitCode::Done;
    }

private:
    ProjectOption m_project;
    std::string m_name;
    SiteFields m_fields;
    ShapeOptions m_shape;
};

class RedrawSiteCommand final : public RecordCommand<Site> {
public:
    explicit RedrawSiteCommand(Options& options) : RecordCommand{options}
    {
        m_shape.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        const records::SiteId id = named<Site>(document.project(), name()).id;
        geo::Shape shape = m_shape.read(document, terminal);
        perform(document,
                accepted(project::redrawSite(document.project(), id, std::move(shape))),
                terminal);
        return ExitCode::Done;
    }

private:
    ShapeOptions m_shape;
};

class SiteStakeCommand final : public RecordCommand<Site> {
public:
    explicit SiteStakeCommand(Options& options) : RecordCommand{options}
    {
        m_stake.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        const Site& site = named<Site>(document.project(), name());
        perform(document, m_stake.edit(document, inSite(site)), terminal);
        return ExitCode::Done;
    }

private:
    StakeFields m_stake;
};

} // namespace

void addSiteCommands(Menu& menu)
{
    Menu site = menu.group({"site", "Sites and their owners", "  ecotone site list plan.gpkg"});
    site.add<AddSiteCommand>(
        {"add", "Add a site",
         "  ecotone site add plan.gpkg --name \"North pit\" --kind mine --shape pit.geojson"});
    site.add<SiteList>({"list", "List the sites", "  ecotone site list plan.gpkg"});
    site.add<SetCommand<Site, SiteFields>>(
        {"set", "Change a site",
         "  ecotone site set plan.gpkg \"North pit\" --kind legacy-site"});
    site.add<RedrawSiteCommand>(
        {"redraw", "Give a site another shape",
         "  ecotone site redraw plan.gpkg \"North pit\" --shape pit.geojson"});
    site.add<SiteStakeCommand>(
        {"stake", "Enter or take away the stake of an actor in a site",
         "  ecotone site stake plan.gpkg \"North pit\" \"Norte Metals\" 45\n"
         "  ecotone site stake plan.gpkg \"North pit\" \"Norte Metals\" --remove"});
    site.add<RemoveCommand<Site>>({"remove", "Remove a site with its stakes",
                                   "  ecotone site remove plan.gpkg \"North pit\""});
}

} // namespace ecotone::cli
