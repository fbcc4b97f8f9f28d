#include "terminal.h"

#include "command.h"
#include "text_table.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace ecotone::cli {
namespace {

// A signal handler can set nothing but this.
volatile std::sig_atomic_t stopAsked = 0;

extern "C" void askToStop(int)
{
    stopAsked = 1;
}

extern "C" void stop(int)
{
    _exit(static_cast<int>(ExitCode::Stopped));
}

/// The first Ctrl+C is answered by `handler`; a second one ends the program at once.
void answerInterrupt(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
}

void write(std::FILE* stream, std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
}

} // namespace

Terminal::Terminal()
    : m_isShown{isatty(STDOUT_FILENO) == 1}
    , m_isWatched{isatty(STDERR_FILENO) == 1}
{
    answerInterrupt(askToStop);
}

Terminal::~Terminal()
{
    clearProgress();
}

void Terminal::print(std::string_view text)
{
    clearProgress();
    write(stdout, m_isShown ? withoutControls(text, "\n\t") : std::string{text});
}

void Terminal::say(std::string_view sentence)
{
    clearProgress();
    std::fflush(stdout); // so that words and results stay in order where both go to one screen
    write(stderr, withoutControls(sentence, "\n\t") + "\n");
}

void Terminal::say(const Findings& findings)
{
    for (const Finding& each : findings) {
        if (std::ranges::find(m_said, each) != m_said.end())
            continue;
        m_said.push_back(each);
        const std::string subject = each.subject.empty() ? "" : each.subject + ": ";
        const std::string remedy = each.remedy.empty() ? "" : " " + each.remedy;
        say(fmt::format("{}: {}{}{} [{}]", toText(each.severity), subject, each.message, remedy,
                        each.code));
    }
}

void Terminal::stopAtOnce()
{
    stopIfAsked();
    answerInterrupt(stop);
}

void Terminal::stopIfAsked()
{
    if (stopAsked == 0)
        return;
    clearProgress();
    throw Cancelled{};
}

bool Terminal::isPrinted()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void Terminal::begin(std::string_view what)
{
    m_task = what;
    m_lastPercent = -1;
}

void Terminal::step(std::size_t done, std::size_t total)
{
    stopIfAsked();
    if (!m_isWatched || total == 0)
        return;
    const int percent = static_cast<int>(100 * done / total);
    if (percent == m_lastPercent)
        return;
    m_lastPercent = percent;
    m_showsProgress = true;
    write(stderr, fmt::format("\r\033[K{} … {} %", m_task, percent));
}

void Terminal::clearProgress()
{
    if (!m_showsProgress)
        return;
    m_showsProgress = false;
    write(stderr, "\r\033[K");
}

} // namespace ecotone::cli
