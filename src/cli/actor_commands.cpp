#include "commands.h"
#include "record_commands.h"
#include "record_json.h"
#include "terminal.h"

#include "ecotone/base/text.h"
#include "ecotone/project/edit_actor.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ecotone::cli {
namespace {

using records::Actor;

class ActorFields {
public:
    void declare(Options& options)
    {
        options.word("--type", m_type, "What it is");
        options.text("--parent", m_parent, "Actor that controls it; empty: none");
        options.texts("--alias", m_aliases, "Another spelling found in files");
        options.text("--note", m_note, "Note");
    }
    void apply(const project::Project& project, Actor& actor) const
    {
        actor.type = m_type.value_or(actor.type);
        if (m_parent && m_parent->empty())
            actor.parent.reset();
        else if (m_parent)
            actor.parent = named<records::Actor>(project, *m_parent).id;
        actor.aliases.insert(actor.aliases.end(), m_aliases.begin(), m_aliases.end());
        actor.note = m_note.value_or(actor.note);
    }

private:
    std::optional<records::ActorType> m_type;
    std::optional<std::string> m_parent, m_note;
    std::vector<std::string> m_aliases;
};

records::Stake inVenture(const Actor& actor)
{
    records::Stake in;
    in.venture = actor.id;
    return in;
}

class ActorList final : public ListCommand {
public:
    using ListCommand::ListCommand;

private:
    std::string what() const override { return "actors"; }
    TextTable table(const project::Project& project) const override
    {
        TextTable table{{{"Name"}, {"Type"}, {"Parent"}, {"Stakes in it"}, {"Aliases"}}};
        for (const Actor* actor : byName<Actor>(project)) {
            const Actor* const parent = actor->parent ? project.find(*actor->parent) : nullptr;
            table.row({actor->name, std::string{records::wordOf(actor->type)},
                       parent ? parent->name : "", stakesText(project, inVenture(*actor)),
                       fmt::format("{}", fmt::join(actor->aliases, "; "))});
        }
        return table;
    }
    nlohmann::ordered_json json(const project::Project& project) const override
    {
        auto list = nlohmann::ordered_json::array();
        for (const Actor* actor : byName<Actor>(project)) {
            list.push_back(recordJson(project, *actor));
            list.back()["stakes"] = stakesJson(project, inVenture(*actor));
        }
        return list;
    }
};

class AliasCommand final : public RecordCommand<Actor> {
public:
    explicit AliasCommand(Options& options) : RecordCommand{options}
    {
        options.argument("ALIAS", m_alias, "Another spelling found in files");
        options.flag("--remove", m_remove, "Take the spelling away");
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        const Actor& actor = named<records::Actor>(document.project(), name());
        perform(document,
                m_remove ? without(document.project(), actor)
                         : accepted(project::addAlias(document.project(), actor.id, m_alias)),
                terminal);
        return ExitCode::Done;
    }

private:
    project::Edit without(const project::Project& project, Actor actor) const
    {
        const auto isMeant = [&](const std::string& each) {
            return lowerAscii(trimmed(each)) == lowerAscii(trimmed(m_alias));
        };
        if (std::erase_if(actor.aliases, isMeant) == 0)
            throw InputError{
                fmt::format("“{}” has no alias “{}” to take away.", actor.name, m_alias)};
        return accepted(project::put(project, std::move(actor)));
    }

    std::string m_alias;
    bool m_remove = false;
};

class VentureStakeCommand final : public RecordCommand<Actor> {
public:
    explicit VentureStakeCommand(Options& options) : RecordCommand{options}
    {
        m_stake.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        const Actor& venture = named<records::Actor>(document.project(), name());
        perform(document, m_stake.edit(document, inVenture(venture)), terminal);
        return ExitCode::Done;
    }

private:
    StakeFields m_stake;
};

class MergeCommand final : public RecordCommand<Actor> {
public:
    explicit MergeCommand(Options& options) : RecordCommand{options}
    {
        options.argument("OTHER", m_other, "Actor that is the same one; it goes");
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        const records::ActorId kept = named<records::Actor>(document.project(), name()).id;
        const records::ActorId gone = named<records::Actor>(document.project(), m_other).id;
        if (kept == gone)
            throw InputError{
                fmt::format("“{}” and “{}” are one actor already.", name(), m_other)};
        perform(document, accepted(project::mergeActors(document.project(), kept, gone)),
                terminal);
        return ExitCode::Done;
    }

private:
    std::string m_other;
};

} // namespace

void addActorCommands(Menu& menu)
{
    Menu actor = menu.group({"actor", "Actors, their parents, aliases and stakes",
                             "  ecotone actor list plan.gpkg"});
    actor.add<AddCommand<Actor, ActorFields>>(
        {"add", "Add an actor",
         "  ecotone actor add plan.gpkg --name \"Norte Metals\" --type company\n"
         "  ecotone actor add plan.gpkg --name \"Norte Brasil\" --parent \"Norte Metals\""});
    actor.add<ActorList>({"list", "List the actors", "  ecotone actor list plan.gpkg --json"});
    actor.add<SetCommand<Actor, ActorFields>>(
        {"set", "Change an actor",
         "  ecotone actor set plan.gpkg \"State Agency\" --type government"});
    actor.add<AliasCommand>(
        {"alias", "Add or take away another spelling of an actor",
         "  ecotone actor alias plan.gpkg \"Norte Metals\" \"Norte Metals (fictional)\"\n"
         "  ecotone actor alias plan.gpkg \"Norte Metals\" \"Norte Ltd\" --remove"});
    actor.add<VentureStakeCommand>(
        {"stake", "Enter or take away the stake of an actor in a joint venture",
         "  ecotone actor stake plan.gpkg \"Cassipora / Norte\" \"Cassipora Gold\" 55 "
         "--operator\n"
         "  ecotone actor stake plan.gpkg \"Cassipora / Norte\" \"Norte Metals\" --remove"});
    actor.add<MergeCommand>({"merge", "Make two actors that are one in the world one",
                             "  ecotone actor merge plan.gpkg \"Glencore PLC\" \"Glencore\""});
    actor.add<RemoveCommand<Actor>>({"remove", "Remove an actor that nothing refers to",
                                     "  ecotone actor remove plan.gpkg \"Norte Metals\""});
}

} // namespace ecotone::cli
