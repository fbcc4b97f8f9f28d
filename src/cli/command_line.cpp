#include "command_line.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::cli {
namespace {

std::string namesOf(const CLI::App& menu)
{
    std::vector<std::string> names;
    for (const CLI::App* each : menu.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(each->get_name());
    return fmt::format("{}", fmt::join(names, ", "));
}

/// The command of a menu with this name, or null.
const CLI::App* commandOf(const CLI::App& menu, const std::string& name)
{
    const auto known =
        menu.get_subcommands([&](const CLI::App* each) { return each->get_name() == name; });
    return known.empty() ? nullptr : known.front();
}

/// What is wrong with the words before the first option: the parser itself does not say which
/// command it does not know.
std::optional<std::string> wrongCommand(const CLI::App& app,
                                        const std::vector<std::string>& words)
{
    const CLI::App* menu = &app;
    std::string read = app.get_name();
    for (std::size_t i = 0; menu->get_require_subcommand_min() > 0; ++i) {
        if (i >= words.size())
            return fmt::format("“{}” needs a command: {}.", read, namesOf(*menu));
        if (words[i].starts_with('-'))
            return std::nullopt;
        const CLI::App* const known = commandOf(*menu, words[i]);
        if (!known)
            return fmt::format("“{}” has no command “{}”, only {}.", read, words[i],
                               namesOf(*menu));
        menu = known;
        read += " " + words[i];
    }
    return std::nullopt;
}

/// What the parser found, in our words where its own are hard to understand.
std::string sentenceOf(const CLI::Error& wrong)
{
    std::string text = wrong.what();
    if (const auto at = text.find(": At Most 1 required"); at != std::string::npos)
        text = text.substr(0, at) + " is given more than once";
    return text.ends_with('.') ? text : text + ".";
}

std::string failureText(const std::string& sentence)
{
    return fmt::format("ecotone: {}\n“--help” after a command shows its options, with "
                       "examples.\n",
                       sentence);
}

} // namespace

struct Menu::Commands {
    std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> all;
    std::map<const CLI::App*, std::string> defaultVerbs; // of groups that have one
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

Menu Menu::group(const Entry& entry, const std::string& verb)
{
    CLI::App& made = subcommand(entry);
    made.require_subcommand(1);
    m_commands->defaultVerbs.emplace(&made, verb);
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
    m_app->failure_message([](const CLI::App*, const CLI::Error& wrong) {
        return failureText(sentenceOf(wrong));
    });
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
    std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() > 1)
        if (const CLI::App* const group = commandOf(*m_app, words.front()))
            if (const auto verb = m_commands->defaultVerbs.find(group);
                verb != m_commands->defaultVerbs.end() && !words[1].starts_with('-') &&
                !commandOf(*group, words[1]))
                words.insert(words.begin() + 1, verb->second);
    if (const auto wrong = wrongCommand(*m_app, words)) {
        std::cerr << failureText(*wrong);
        return ExitCode::BadUse;
    }
    try {
        std::ranges::reverse(words); // the parser takes the last word first
        m_app->parse(words);
    } catch (const CLI::ParseError& wrong) { // the parser's only way to say what it found
        return m_app->exit(wrong) == 0 ? ExitCode::Done : ExitCode::BadUse;
    }
    for (const auto& [app, command] : m_commands->all)
        if (app->parsed())
            return command.get();
    return ExitCode::BadUse;
}

} // namespace ecotone::cli
