#include "project_lock.h"

#include "ecotone/base/text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace ecotone::document {

namespace {

namespace fs = std::filesystem;

/// The first bytes of a file, enough for what is read here. Empty for anything else that may
/// stand there under its name: a pipe would keep the reader waiting for ever.
std::string startOfFile(const fs::path& file)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return {};
    std::array<char, 4096> bytes{};
    std::ifstream stream{file, std::ios::binary};
    stream.read(bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(stream.gcount())};
}

/// Numbers of processes are used again; together with its start, one names a process for good.
/// Source: proc(5), /proc/pid/stat, field 22. Empty where there is no /proc.
std::string startOf(std::int64_t process)
{
    const std::string line = startOfFile(fmt::format("/proc/{}/stat", process));
    const auto name = line.rfind(')'); // field 2 may hold spaces and brackets
    if (name == std::string::npos)
        return {};
    std::istringstream fields{line.substr(name + 1)};
    std::string field;
    for (int number = 3; number <= 22; ++number)
        fields >> field;
    return field;
}

LockHolder thisProcess(const std::string& user)
{
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const std::int64_t process = ::getpid();
    return {user, host.data(), process, startOf(process)};
}

std::string textOf(const LockHolder& holder)
{
    return fmt::format("user: {}\nhost: {}\nprocess: {}\nstarted: {}\n", holder.user,
                       holder.host, holder.process, holder.started);
}

/// Nothing where the text is no lock: its writer was killed before it could say who it is.
std::optional<LockHolder> holderIn(const std::string& text)
{
    LockHolder holder;
    for (const std::string& line : splitList(text, '\n')) {
        const auto colon = line.find(':');
        const std::string key = line.substr(0, colon);
        const std::string value{trimmed(
            colon == std::string::npos ? "" : std::string_view{line}.substr(colon + 1))};
        if (key == "user")
            holder.user = value;
        else if (key == "host")
            holder.host = value;
        else if (key == "process")
            std::from_chars(value.data(), value.data() + value.size(), holder.process);
        else if (key == "started")
            holder.started = value;
    }
    if (holder.host.empty() || holder.process <= 0)
        return std::nullopt;
    return holder;
}

/// Whether the process is one of this machine that no longer runs.
bool isGone(const LockHolder& holder, const LockHolder& self)
{
    if (holder.host != self.host)
        return false;
    if (::kill(static_cast<pid_t>(holder.process), 0) != 0 && errno == ESRCH)
        return true;
    return startOf(holder.process) != holder.started;
}

/// False where the file is there already or cannot be made; `errno` says which.
bool writeNewFile(const fs::path& file, const std::string& text)
{
    const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (handle < 0)
        return false;
    const bool isWritten =
        ::write(handle, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    const int code = errno;
    ::close(handle);
    if (!isWritten) {
        ::unlink(file.c_str());
        errno = code;
    }
    return isWritten;
}

} // namespace

ProjectLock::Outcome ProjectLock::take(const fs::path& project, const std::string& user)
{
    Outcome outcome;
    outcome.file = project.string() + ".lock";
    const LockHolder self = thisProcess(user);
    if (writeNewFile(outcome.file, textOf(self))) {
        outcome.lock = ProjectLock{outcome.file};
        return outcome;
    }
    if (errno != EEXIST)
        return outcome;
    const auto holder = holderIn(startOfFile(outcome.file));
    if (holder && !isGone(*holder, self)) {
        outcome.holder = holder;
        return outcome;
    }
    // Should two programs do this at once, both may believe they have it; the store notices
    // before it would write over what the other one saved.
    std::error_code ignored;
    fs::remove(outcome.file, ignored);
    if (writeNewFile(outcome.file, textOf(self)))
        outcome.lock = ProjectLock{outcome.file};
    else
        outcome.holder = holderIn(startOfFile(outcome.file));
    return outcome;
}

ProjectLock::~ProjectLock()
{
    std::error_code ignored; // A lock that stays is taken over once this process is gone.
    if (!m_file.empty())
        fs::remove(m_file, ignored);
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : m_file{std::exchange(other.m_file, fs::path{})}
{
}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

} // namespace ecotone::document
