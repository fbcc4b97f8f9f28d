#include "action_parts.h"
#include "commands.h"
#include "record_commands.h"
#include "record_json.h"

#include "ecotone/geo/true_area.h"
#include "ecotone/project/edit_action.h"
#include "ecotone/report/printed.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ecotone::cli {
namespace {

using records::Action;
using records::ActionStatus;
using records::Evidence;
using records::Participation;

class ActionFields {
public:
    void declare(Options& options)
    {
        options.text("--kind", m_kind, "Kind of action (ecotone action kinds PROJECT)");
        options.word("--scope", m_scope, "Whose ground it is on, seen from the company");
        options.word("--obligation", m_obligation, "Why it is done (docs/glossary.md)");
        options.date("--start", m_start, "First day");
        options.date("--end", m_end, "Last day", PartialDate::Last);
        options.yesNo("--resourced", m_resourced, "Whether a budget covers it");
        options.yesNo("--monitored", m_monitored, "Whether a monitoring plan is carried out");
        options.text("--site", m_site, "Site it is on; empty: none");
        options.text("--note", m_note, "Note");
    }
    void apply(const project::Project& project, Action& action) const
    {
        if (m_kind)
            action.kind = named<records::ActionKind>(project, *m_kind).id;
        if (m_scope)
            action.scope = m_scope;
        if (m_obligation)
            action.obligation = m_obligation;
        if (m_start)
            action.start = m_start;
        if (m_end)
            action.end = m_end;
        action.isResourced = m_resourced.value_or(action.isResourced);
        action.isMonitored = m_monitored.value_or(action.isMonitored);
        if (m_site && m_site->empty())
            action.site.reset();
        else if (m_site)
            action.site = named<records::Site>(project, *m_site).id;
        action.note = m_note.value_or(action.note);
    }

private:
    std::optional<std::string> m_kind, m_site, m_note;
    std::optional<records::ActionScope> m_scope;
    std::optional<records::ObligationCode> m_obligation;
    std::optional<Date> m_start, m_end;
    std::optional<bool> m_resourced, m_monitored;
};

/// The status of the last day that has one.
std::string lastStatus(const project::Project& project, const Action& action)
{
    const auto series = project::children(project, &ActionStatus::action, action.id);
    if (series.empty())
        return "";
    const ActionStatus* const last = *std::ranges::max_element(
        series, {}, [](const ActionStatus* each) { return each->date; });
    return fmt::format("{} since {}", records::wordOf(last->status), toText(last->date));
}

std::string implementers(const project::Project& project, const Action& action)
{
    std::vector<std::string> names;
    for (const auto* part : project::children(project, &Participation::action, action.id))
        if (part->role == records::ParticipationRole::Implementer)
            if (const records::Actor* const actor = project.find(part->actor))
                names.push_back(actor->name);
    std::ranges::sort(names);
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string areaOf(const Action& action)
{
    return action.shape ? report::printed(toHectares(geo::trueArea(*action.shape)).value(), 2)
                        : "not located";
}

class ActionList final : public ListCommand {
public:
    using ListCommand::ListCommand;

private:
    std::string what() const override { return "actions"; }
    TextTable table(const project::Project& project) const override
    {
        TextTable table{{{"Name"},
                         {"Kind"},
                         {"Code"},
                         {"Last status"},
                         {"Implementers"},
                         {"Area ha", TextTable::Align::Right}}};
        for (const Action* action : byName<Action>(project)) {
            const auto* const kind = action->kind ? project.find(*action->kind) : nullptr;
            table.row(
                {action->name, kind ? kind->name : "",
                 action->obligation ? std::string{records::wordOf(*action->obligation)} : "",
                 lastStatus(project, *action), implementers(project, *action),
                 areaOf(*action)});
        }
        return table;
    }
    nlohmann::ordered_json json(const project::Project& project) const override
    {
        using Json = nlohmann::ordered_json;
        Json list = Json::array();
        for (const Action* action : byName<Action>(project)) {
            Json entry = recordJson(project, *action);
            entry["statuses"] =
                childrenJson(project, &ActionStatus::action, action->id, {"date"});
            entry["participations"] =
                childrenJson(project, &Participation::action, action->id, {"role", "actor"});
            entry["evidence"] =
                childrenJson(project, &Evidence::action, action->id, {"title", "location"});
            list.push_back(std::move(entry));
        }
        return list;
    }
};

/// An action may be added without a shape: it is then planned, and counts nowhere.
class AddActionCommand final : public Command {
public:
    explicit AddActionCommand(Options& options)
    {
        m_project.declare(options);
        options.required("--name", m_name, "Name");
        m_fields.declare(options);
        options.texts("--implementer", m_implementers, "Actor that carries it out");
        options.word("--status", m_status, "Its status since --start");
        m_shape.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = m_project.openToChange(terminal);
        const project::Project& project = document.project();
        project::NewAction parts;
        parts.action.id = document.ids().nextId<Action>();
        parts.action.name = m_name;
        m_fields.apply(project, parts.action);
        if (m_shape.isGiven())
            parts.action.shape = m_shape.read(document, terminal);
        for (const std::string& name : m_implementers) {
            Participation part;
            part.id = document.ids().nextId<Participation>();
            part.actor = named<records::Actor>(project, name).id;
            parts.participations.push_back(std::move(part));
        }
        if (m_status)
            parts.statuses.push_back(firstStatus(document, parts.action));
        perform(document, accepted(project::addAction(project, std::move(parts))), terminal);
        return ExitCode::Done;
    }

private:
    ActionStatus firstStatus(document::Document& document, const Action& action) const
    {
        if (!action.start)
            throw UseError{"A status needs the day from which it holds: give --start, or add "
                           "the status with “ecotone action status”."};
        ActionStatus entry;
        entry.id = document.ids().nextId<ActionStatus>();
        entry.date = *action.start;
        entry.status = *m_status;
        return entry;
    }

    ProjectOption m_project;
    std::string m_name;
    ActionFields m_fields;
    std::vector<std::string> m_implementers;
    std::optional<records::Status> m_status;
    ShapeOptions m_shape;
};

class RedrawActionCommand final : public RecordCommand<Action> {
public:
    explicit RedrawActionCommand(Options& options) : RecordCommand{options}
    {
        m_shape.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        const records::ActionId id = named<Action>(document.project(), name()).id;
        geo::Shape shape = m_shape.read(document, terminal);
        perform(document,
                accepted(project::redrawAction(document.project(), id, std::move(shape))),
                terminal);
        return ExitCode::Done;
    }

private:
    ShapeOptions m_shape;
};

} // namespace

void addActionCommands(Menu& menu)
{
    Menu action =
        menu.group({"action", "Actions, their status, participants, evidence and kinds",
                    "  ecotone action list plan.gpkg"});
    action.add<AddActionCommand>(
        {"add", "Add an action",
         "  ecotone action add plan.gpkg --name \"Wet meadow\" --kind \"wetland restoration\" "
         "\\\n"
         "      --shape meadow.geojson --start 2026 --status in-progress --resourced yes \\\n"
         "      --monitored yes --obligation L --implementer \"Norte Metals\""});
    action.add<ActionList>({"list", "List the actions", "  ecotone action list plan.gpkg"});
    action.add<SetCommand<Action, ActionFields>>(
        {"set", "Change an action",
         "  ecotone action set plan.gpkg \"Wet meadow\" --resourced yes --monitored yes"});
    action.add<RedrawActionCommand>(
        {"redraw", "Give an action another shape",
         "  ecotone action redraw plan.gpkg \"Wet meadow\" --shape meadow.geojson"});
    addActionPartCommands(action);
    action.add<RemoveCommand<Action>>({"remove", "Remove an action and what belongs to it",
                                       "  ecotone action remove plan.gpkg \"Wet meadow\""});
}

} // namespace ecotone::cli
