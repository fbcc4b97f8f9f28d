#pragma once

#include "program/surroundings.h"

#include "ecotone/base/checked.h"
#include "ecotone/base/error.h"
#include "ecotone/document/document.h"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace ecotone::cli {

class Options;
class Terminal;

using program::surroundings;

/// The option that most commands begin with.
class ProjectOption {
public:
    void declare(Options& options);
    /// Opens the project and says what was remarkable about opening it.
    /// @throws StorageError  it is none, or cannot be opened as asked
    [[nodiscard]] document::Document open(document::Access access, Terminal& terminal) const;
    /// The same without saying anything.
    [[nodiscard]] document::Document openQuietly(document::Access access) const;
    [[nodiscard]] document::Document openToRead(Terminal& terminal) const
    {
        return open(document::Access::ReadOnly, terminal);
    }
    /// @throws InputError  somebody else has the file open for writing
    [[nodiscard]] document::Document openToChange(Terminal& terminal) const;

private:
    std::string m_file;
};

/// The value, or the end of the command with the reason.
/// @throws InputError  the request was refused
template <class T>
[[nodiscard]] T accepted(Checked<T> checked)
{
    if (!checked)
        throw InputError{checked.refusal().reason};
    return std::move(checked).value();
}

/// Performs an edit that was accepted and says its title; an edit that changes nothing says so.
/// @throws Cancelled  the user asked to stop before
void perform(document::Document& document, project::Edit edit, Terminal& terminal);

/// The record with this name or id, an actor also by an alias; letter case and outer spaces do
/// not matter.
/// @throws InputError  there is none; the message lists what there is
template <class Record>
[[nodiscard]] const Record& named(const project::Project& project, std::string_view name);

} // namespace ecotone::cli
