#include "open_project.h"

#include "options.h"
#include "terminal.h"

#include "ecotone/base/text.h"

#include <algorithm>
#include <type_traits>
#include <vector>

namespace ecotone::cli {
namespace {

/// The names of up to ten records, for a message that says what could have been meant.
template <class Records>
std::string namesOf(const Records& all)
{
    std::vector<std::string> names;
    for (const auto& [id, record] : all)
        names.push_back(fmt::format("“{}”", record.name));
    if (names.empty())
        return "The project has none.";
    std::ranges::sort(names);
    constexpr std::size_t most = 10;
    if (names.size() > most) {
        names.resize(most);
        names.push_back(fmt::format("{} more", all.size() - most));
    }
    return fmt::format("The project has {}.", joinWords(names));
}

bool isIdOrName(const std::string& name, std::int64_t id, std::string_view given)
{
    return lowerAscii(trimmed(name)) == lowerAscii(trimmed(given)) ||
           fmt::format("{}", id) == trimmed(given);
}

} // namespace

void ProjectOption::declare(Options& options)
{
    options.argument("PROJECT", m_file, "Project file (*.gpkg)");
}

document::Document ProjectOption::openQuietly(document::Access access) const
{
    return document::Document::open(m_file, access, surroundings());
}

document::Document ProjectOption::open(document::Access access, Terminal& terminal) const
{
    document::Document opened = openQuietly(access);
    terminal.say(opened.openingFindings());
    return opened;
}

document::Document ProjectOption::openToChange(Terminal& terminal) const
{
    document::Document opened = open(document::Access::ReadWrite, terminal);
    if (opened.access() == document::Access::ReadOnly)
        throw InputError{
            fmt::format("{} can only be read now, so nothing was changed. Close it "
                        "elsewhere, or see that you may write it.",
                        m_file)};
    return opened;
}

void perform(document::Document& document, project::Edit edit, Terminal& terminal)
{
    if (edit.changes.empty()) {
        terminal.say("Nothing to change: the project says so already.");
        return;
    }
    terminal.stopIfAsked(); // the last moment at which nothing has changed
    document.perform(edit);
    terminal.say(fmt::format("Done: {}.", edit.title));
}

template <class Record>
const Record& named(const project::Project& project, std::string_view name)
{
    for (const auto& [id, record] : project.all<Record>())
        if (isIdOrName(record.name, id.value(), name))
            return record;
    if constexpr (std::is_same_v<Record, records::Actor>)
        if (const Record* const found = project::actorNamed(project, name))
            return *found;
    throw InputError{fmt::format("There is no {} “{}”. {}", records::Table<Record>::title, name,
                                 namesOf(project.all<Record>()))};
}

template const records::Actor& named(const project::Project&, std::string_view);
template const records::Site& named(const project::Project&, std::string_view);
template const records::Landscape& named(const project::Project&, std::string_view);
template const records::ActionKind& named(const project::Project&, std::string_view);
template const records::Action& named(const project::Project&, std::string_view);
template const records::Layer& named(const project::Project&, std::string_view);
template const records::Target& named(const project::Project&, std::string_view);

} // namespace ecotone::cli
