#pragma once

#include "command.h"
#include "options.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>

namespace ecotone::cli {

/// How a subcommand appears in the help.
struct Entry {
    std::string name;     // "add"
    std::string what;     // one sentence without its full stop
    std::string examples; // command lines, one a line
};

/// A set of subcommands: those of the program, or the verbs of one kind of object.
class Menu {
public:
    /// Adds a subcommand whose options `SomeCommand{Options&}` declares.
    template <class SomeCommand>
    void add(const Entry& entry)
    {
        CLI::App& made = subcommand(entry);
        Options options{made};
        own(made, std::make_unique<SomeCommand>(options));
    }
    /// Adds a subcommand that has verbs of its own; one of them must be given.
    [[nodiscard]] Menu group(const Entry& entry);
    /// The same; where no verb is given, this one is meant.
    [[nodiscard]] Menu group(const Entry& entry, const std::string& verb);

private:
    friend class CommandLine;
    struct Commands;
    Menu(CLI::App& app, Commands& commands) : m_app{&app}, m_commands{&commands} {}
    CLI::App& subcommand(const Entry& entry);
    void own(CLI::App& app, std::unique_ptr<Command> command);

    CLI::App* m_app;
    Commands* m_commands;
};

/// The whole command line: subcommands are declared first, then it is read once.
class CommandLine {
public:
    CommandLine();
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    [[nodiscard]] Menu menu();

    /// The command that was asked for, ready to run; or, where help was asked for or the line
    /// is wrong, the exit code after having said so.
    [[nodiscard]] std::variant<Command*, ExitCode> read(int argc, char** argv);

private:
    std::unique_ptr<CLI::App> m_app;
    std::unique_ptr<Menu::Commands> m_commands;
};

} // namespace ecotone::cli
