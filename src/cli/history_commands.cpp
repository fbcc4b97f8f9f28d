#include "commands.h"
#include "open_project.h"
#include "options.h"
#include "record_json.h"
#include "terminal.h"
#include "text_table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ecotone::cli {
namespace {

class HistoryCommand final : public Command {
public:
    explicit HistoryCommand(Options& options)
    {
        m_project.declare(options);
        options.flag("--json", m_asJson, "Print as JSON");
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        const std::vector<document::HistoryEntry> history = document.history();
        terminal.print(m_asJson ? json(history) : text(history));
        return ExitCode::Done;
    }

private:
    static std::string text(const std::vector<document::HistoryEntry>& history)
    {
        TextTable table{{{"No", TextTable::Align::Right},
                         {"When"},
                         {"Who"},
                         {"Kind"},
                         {"What"},
                         {"State"}}};
        for (const document::HistoryEntry& each : history)
            table.row({fmt::format("{}", each.number), each.when, each.who, each.kind,
                       each.title, each.isUndone ? "undone" : ""});
        return table.text();
    }
    static std::string json(const std::vector<document::HistoryEntry>& history)
    {
        auto list = nlohmann::ordered_json::array();
        for (const document::HistoryEntry& each : history)
            list.push_back({{"number", each.number},
                            {"when", each.when},
                            {"who", each.who},
                            {"kind", each.kind},
                            {"title", each.title},
                            {"is_undone", each.isUndone}});
        return jsonText(list);
    }

    ProjectOption m_project;
    bool m_asJson = false;
};

class UndoCommand final : public Command {
public:
    explicit UndoCommand(Options& options) { m_project.declare(options); }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = m_project.openToChange(terminal);
        if (!document.canUndo())
            throw InputError{"There is nothing to undo."};
        terminal.say(fmt::format("Undone: {}.", document.undo()));
        return ExitCode::Done;
    }

private:
    ProjectOption m_project;
};

class RedoCommand final : public Command {
public:
    explicit RedoCommand(Options& options) { m_project.declare(options); }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = m_project.openToChange(terminal);
        if (!document.canRedo())
            throw InputError{"There is nothing to do again."};
        terminal.say(fmt::format("Done again: {}.", document.redo()));
        return ExitCode::Done;
    }

private:
    ProjectOption m_project;
};

} // namespace

void addHistoryCommand(Menu& menu)
{
    menu.add<HistoryCommand>({"history", "Print who did what when",
                              "  ecotone history plan.gpkg\n"
                              "  ecotone history plan.gpkg --json"});
}

void addUndoCommand(Menu& menu)
{
    menu.add<UndoCommand>({"undo", "Take the last change back", "  ecotone undo plan.gpkg"});
}

void addRedoCommand(Menu& menu)
{
    menu.add<RedoCommand>({"redo", "Do again what was taken back", "  ecotone redo plan.gpkg"});
}

} // namespace ecotone::cli
