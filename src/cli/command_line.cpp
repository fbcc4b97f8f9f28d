#include "command_line.h"

#include <CLI/CLI.hpp>

#include <vector>

namespace ecotone::cli {

struct Menu::Commands {
    std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> all;
};

CLI::App& Menu::subcommand(const Entry& entry)
{
    CLI::App* made = m_app->add_subcommand(entry.name, entry.what);
    if (!entry.examples.empty())
        made->footer("Examples:\n" + entry.examples);
    return *made;
}

Menu Menu::group(const Entry& entry)
{
    CLI::App& made = subcommand(entry);
    made.require_subcommand(1);
    return Menu{made, *m_commands};
}

void Menu::own(CLI::App& app, std::unique_ptr<Command> command)
{
    m_commands->all.emplace_back(&app, std::move(command));
}

CommandLine::CommandLine()
    : m_app{std::make_unique<CLI::App>(
          "Ecotone: plan and account for nature conservation in mining landscapes", "ecotone")}
    , m_commands{std::make_unique<Menu::Commands>()}
{
    m_app->set_version_flag("--version", "ecotone " ECOTONE_VERSION, "Print the version");
    m_app->set_help_flag("-h,--help", "Print this help");
    m_app->require_subcommand(1);
    m_app->footer("“ecotone COMMAND --help” shows the options of a command, with examples.\n"
                  "Exit codes: 0 done, 1 bad input, 2 bad use, 3 stopped, "
                  "4 checked and found something.");
}

CommandLine::~CommandLine() = default;

Menu CommandLine::menu()
{
    return Menu{*m_app, *m_commands};
}

std::variant<Command*, ExitCode> CommandLine::read(int argc, char** argv)
{
    try {
        m_app->parse(argc, argv);
    } catch (const CLI::ParseError& wrong) { // the parser's only way to say what it found
        return m_app->exit(wrong) == 0 ? ExitCode::Done : ExitCode::BadUse;
    }
    for (const auto& [app, command] : m_commands->all)
        if (app->parsed())
            return command.get();
    return ExitCode::BadUse;
}

} // namespace ecotone::cli
