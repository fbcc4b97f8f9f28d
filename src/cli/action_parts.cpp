#include "action_parts.h"

#include "record_commands.h"
#include "record_json.h"

#include "ecotone/base/text.h"
#include "ecotone/document/import_layer.h"
#include "ecotone/project/edit_action.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace ecotone::cli {
namespace {

using records::Action;
using records::ActionKind;
using records::ActionStatus;
using records::Evidence;
using records::Participation;

class StatusCommand final : public RecordCommand<Action> {
public:
    explicit StatusCommand(Options& options) : RecordCommand{options}
    {
        options.word("STATUS", m_status, "How far the action is");
        options.date("--since", m_since, "The day from which it holds (needed)");
        options.text("--note", m_note, "Note");
        options.flag("--remove", m_remove, "Take the entry of that day away");
    }
    ExitCode run(Terminal& terminal) override
    {
        if (!m_since)
            throw UseError{"Say from which day the status holds: --since 2026-05-01."};
        if (m_status.has_value() == m_remove)
            throw UseError{"Give a status, or --remove, one of the two."};
        document::Document document = open(terminal);
        if (m_remove) {
            perform(document, without(document.project()), terminal);
            return ExitCode::Done;
        }
        ActionStatus entry;
        entry.id = document.ids().nextId<ActionStatus>();
        entry.action = named<Action>(document.project(), name()).id;
        entry.date = *m_since;
        entry.status = *m_status;
        entry.note = m_note;
        perform(document, accepted(project::recordStatus(document.project(), std::move(entry))),
                terminal);
        return ExitCode::Done;
    }

private:
    project::Edit without(const project::Project& project) const
    {
        const Action& action = named<Action>(project, name());
        for (const auto* each : project::children(project, &ActionStatus::action, action.id))
            if (each->date == *m_since)
                return accepted(project::remove(project, each->id));
        throw InputError{fmt::format("“{}” has no status from {} on to take away.", action.name,
                                     toText(*m_since))};
    }

    std::optional<records::Status> m_status;
    std::optional<Date> m_since;
    std::string m_note;
    bool m_remove = false;
};

class ParticipantCommand final : public RecordCommand<Action> {
public:
    explicit ParticipantCommand(Options& options) : RecordCommand{options}
    {
        options.argument("ACTOR", m_actor, "By name, alias or id");
        options.word("--role", m_role, "What it does in the action");
        options.number("--share", m_share, "Agreed share in percent");
        options.number("--money", m_money, "Effort in money");
        options.text("--currency", m_currency, "ISO 4217: EUR");
        options.whole("--price-year", m_priceYear, "Year of the prices");
        options.number("--person-days", m_personDays, "Effort in person-days");
        options.number("--treated-ha", m_hectares, "Hectares treated");
        options.flag("--remove", m_remove, "Take the actor out of the action in this role");
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        const project::Project& project = document.project();
        const Action& action = named<Action>(project, name());
        const records::ActorId actor = named<records::Actor>(project, m_actor).id;
        const Participation* known = nullptr;
        for (const auto* each : project::children(project, &Participation::action, action.id))
            if (each->actor == actor && each->role == m_role)
                known = each;
        if (m_remove && !known)
            throw InputError{fmt::format("{} is no {} of “{}”, so nothing can be taken away.",
                                         m_actor, records::wordOf(m_role), action.name)};
        if (m_remove) {
            perform(document, accepted(project::remove(project, known->id)), terminal);
            return ExitCode::Done;
        }
        Participation part = known ? *known : Participation{};
        if (!known)
            part.id = document.ids().nextId<Participation>();
        part.action = action.id;
        part.actor = actor;
        part.role = m_role;
        takeEffort(part);
        perform(document, accepted(project::put(project, std::move(part))), terminal);
        return ExitCode::Done;
    }

private:
    void takeEffort(Participation& part) const
    {
        if (m_share)
            part.sharePercent = m_share;
        if (m_money)
            part.money = m_money;
        part.currency = m_currency.value_or(part.currency);
        if (m_priceYear)
            part.priceYear = m_priceYear;
        if (m_personDays)
            part.personDays = m_personDays;
        if (m_hectares)
            part.hectares = m_hectares;
    }

    std::string m_actor;
    records::ParticipationRole m_role = records::ParticipationRole::Implementer;
    std::optional<double> m_share, m_money, m_personDays, m_hectares;
    std::optional<std::string> m_currency;
    std::optional<int> m_priceYear;
    bool m_remove = false;
};

class EvidenceCommand final : public RecordCommand<Action> {
public:
    explicit EvidenceCommand(Options& options) : RecordCommand{options}
    {
        options.text("--title", m_title, "Title; without it the name of the file");
        options.word("--kind", m_kind, "What it is");
        options.text("--file", m_file, "File; the digest of its bytes is stored");
        options.text("--location", m_location, "Where it is kept, in words, without a file");
        options.date("--date", m_date, "Its date");
        options.flag("--remove", m_remove, "Take away the evidence with this title");
    }
    ExitCode run(Terminal& terminal) override
    {
        if (m_remove) {
            document::Document document = open(terminal);
            perform(document, without(document.project()), terminal);
            return ExitCode::Done;
        }
        if (m_file.empty() == m_location.empty())
            throw UseError{"Evidence is a file or lies somewhere: give either --file or "
                           "--location."};
        document::Document document = open(terminal);
        Evidence evidence;
        evidence.id = document.ids().nextId<Evidence>();
        evidence.action = named<Action>(document.project(), name()).id;
        evidence.kind = m_kind;
        evidence.title = m_title;
        evidence.location = m_location;
        evidence.date = m_date;
        if (!m_file.empty()) {
            evidence.digest = digestOfFile(m_file);
            evidence.location = document::storedPath(m_file, document.folder());
            if (evidence.title.empty())
                evidence.title = std::filesystem::path{m_file}.filename().string();
        }
        perform(document, accepted(project::put(document.project(), std::move(evidence))),
                terminal);
        return ExitCode::Done;
    }

private:
    project::Edit without(const project::Project& project) const
    {
        const Action& action = named<Action>(project, name());
        for (const auto* each : project::children(project, &Evidence::action, action.id))
            if (each->title == m_title)
                return accepted(project::remove(project, each->id));
        throw InputError{fmt::format("“{}” has no evidence with the title “{}” to take away.",
                                     action.name, m_title)};
    }

    std::string m_title, m_file, m_location;
    records::EvidenceKind m_kind = records::EvidenceKind::Document;
    std::optional<Date> m_date;
    bool m_remove = false;
};

/// Adds a kind of action, or changes the judgement of one.
class KindCommand final : public RecordCommand<Action> {
public:
    explicit KindCommand(Options& options) : RecordCommand{options}
    {
        options.yesNo("--counts", m_counts, "Whether it counts as restoration under Target 2");
        options.text("--definition", m_definition, "What is meant by it");
        options.flag("--remove", m_remove, "Take the kind away; no action may be of it");
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = open(terminal);
        if (m_remove) {
            const auto id = named<ActionKind>(document.project(), name()).id;
            perform(document, accepted(project::remove(document.project(), id)), terminal);
            return ExitCode::Done;
        }
        ActionKind kind;
        kind.name = name();
        for (const auto* each : byName<ActionKind>(document.project()))
            if (lowerAscii(trimmed(each->name)) == lowerAscii(trimmed(name())))
                kind = *each;
        if (!kind.id.isGiven())
            kind.id = document.ids().nextId<ActionKind>();
        kind.countsAsRestoration = m_counts.value_or(kind.countsAsRestoration);
        kind.definition = m_definition.value_or(kind.definition);
        perform(document, accepted(project::put(document.project(), std::move(kind))),
                terminal);
        return ExitCode::Done;
    }

private:
    std::optional<bool> m_counts;
    std::optional<std::string> m_definition;
    bool m_remove = false;
};

class KindList final : public ListCommand {
public:
    using ListCommand::ListCommand;

private:
    std::string what() const override { return "kinds of action"; }
    TextTable table(const project::Project& project) const override
    {
        TextTable table{{{"Name"}, {"Counts"}, {"Definition"}}};
        for (const auto* kind : byName<ActionKind>(project))
            table.row({kind->name, kind->countsAsRestoration ? "yes" : "no", kind->definition});
        return table;
    }
    nlohmann::ordered_json json(const project::Project& project) const override
    {
        auto list = nlohmann::ordered_json::array();
        for (const auto* kind : byName<ActionKind>(project))
            list.push_back(recordJson(project, *kind));
        return list;
    }
};

} // namespace

void addActionPartCommands(Menu& action)
{
    action.add<StatusCommand>(
        {"status", "Say how far an action is from a day on",
         "  ecotone action status plan.gpkg \"Wet meadow\" in-progress --since 2026-05-01\n"
         "  ecotone action status plan.gpkg \"Wet meadow\" --since 2026-05-01 --remove"});
    action.add<ParticipantCommand>({"participant",
                                    "Enter or take away who takes part, with share and effort",
                                    "  ecotone action participant plan.gpkg \"Wet meadow\" "
                                    "\"Norte Metals\" --role funder \\\n"
                                    "      --money 120000 --currency EUR --price-year 2026"});
    action.add<EvidenceCommand>(
        {"evidence", "Add or take away what proves a statement about an action",
         "  ecotone action evidence plan.gpkg \"Wet meadow\" --file contract.pdf\n"
         "  ecotone action evidence plan.gpkg \"Wet meadow\" --kind field-record \\\n"
         "      --title \"Plots 2026\" --location \"Agency archive, box 12\" --date 2026-08\n"
         "  ecotone action evidence plan.gpkg \"Wet meadow\" --title \"Plots 2026\" --remove"});
    action.add<KindCommand>({"kind",
                             "Add a kind of action, or say whether it counts as restoration",
                             "  ecotone action kind plan.gpkg \"erosion control\" --counts no\n"
                             "  ecotone action kind plan.gpkg \"erosion control\" --remove"});
    action.add<KindList>({"kinds", "List the kinds of action, and which count as restoration",
                          "  ecotone action kinds plan.gpkg"});
}

} // namespace ecotone::cli
