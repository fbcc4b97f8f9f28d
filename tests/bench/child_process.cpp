#include "child_process.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace ecotone::bench {

namespace {

constexpr const char* thisProgram = "/proc/self/exe";

/// A pipe; `out` is what the child writes to.
struct Pipe {
    Pipe()
    {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0)
            throw InputError{"No pipe could be opened to a measurement; too many open files?"};
        in = ends[0];
        out = ends[1];
    }
    ~Pipe()
    {
        close(in);
        closeOut();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void closeOut()
    {
        if (out >= 0)
            close(out);
        out = -1;
    }
    int in = -1, out = -1;
};

pid_t start(std::vector<std::string> words, const Pipe& pipe)
{
    std::vector<char*> list;
    for (std::string& word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe.out, STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe.in);
    pid_t child = 0;
    const int failed =
        posix_spawn(&child, thisProgram, &actions, nullptr, list.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        throw InputError{"A measurement could not be started; is there memory left?"};
    return child;
}

std::string everythingFrom(int in)
{
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = read(in, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(got));
    return text;
}

} // namespace

std::string outputOfThisProgram(const std::vector<std::string>& arguments)
{
    std::vector<std::string> words{"ecotone_bench"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    Pipe pipe;
    const pid_t child = start(words, pipe);
    pipe.closeOut();
    std::string text = everythingFrom(pipe.in);
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw InputError{fmt::format("A measurement failed; what it said stands above. It was "
                                     "\"{}\".",
                                     fmt::join(words, " "))};
    return text;
}

} // namespace ecotone::bench
