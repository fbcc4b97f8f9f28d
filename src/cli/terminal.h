#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/base/progress.h"

#include <string>
#include <string_view>

namespace ecotone::cli {

/// Where results, words and progress go: results to standard output, everything that is said
/// about them to standard error. Progress is shown only where a person looks on.
class Terminal final : public Progress {
public:
    Terminal();
    ~Terminal() override;
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    /// A result: as it is into a file, without control characters on a screen.
    void print(std::string_view text);
    /// A sentence about what was done.
    void say(std::string_view sentence);
    /// Every finding in a paragraph of its own: "warning: file: what was found. What to do."
    /// What was said once is not said again.
    void say(const Findings& findings);

    /// For work that cannot tell how far it is and leaves nothing behind, such as looking at a
    /// file: Ctrl+C ends the program at once, with the exit code of `ExitCode::Stopped`.
    void stopAtOnce();
    /// @throws Cancelled  the user pressed Ctrl+C
    void stopIfAsked();
    /// Whether everything that was printed has reached standard output.
    [[nodiscard]] bool isPrinted();

    void begin(std::string_view what) override;
    /// @throws Cancelled  the user pressed Ctrl+C
    void step(std::size_t done, std::size_t total) override;

private:
    void clearProgress();

    bool m_isShown = false, m_isWatched = false;
    bool m_showsProgress = false;
    int m_lastPercent = -1;
    std::string m_task;
    Findings m_said;
};

} // namespace ecotone::cli
