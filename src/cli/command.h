#pragma once

#include "ecotone/base/error.h"

namespace ecotone::cli {

class Terminal;

/// The exit codes are a published part of the program (docs/command-line.md).
enum class ExitCode {
    Done = 0,
    BadInput = 1, // a file, a project or a value in them cannot be used, or a rule forbids it
    BadUse = 2,   // the command line itself is wrong
    Stopped = 3,  // the user asked to stop; nothing is left half-done
    FoundSomething = 4 // checked, and found something the user ought to look at
};

/// The command line itself is wrong: options that do not go together, a text that is not of the
/// form an option takes. The message says what would be right.
class UseError : public Error {
public:
    using Error::Error;
};

/// One subcommand. Its constructor declares its options, `run` works once they are read.
class Command {
public:
    virtual ~Command() = default;
    /// @throws UseError  the command line is wrong in a way that only shows now
    /// @throws Error  what was asked cannot be done; the message says why and what to do
    /// @throws Cancelled  the user asked to stop
    [[nodiscard]] virtual ExitCode run(Terminal& terminal) = 0;

protected:
    Command() = default;
    Command(const Command&) = default;
    Command& operator=(const Command&) = default;
};

} // namespace ecotone::cli
