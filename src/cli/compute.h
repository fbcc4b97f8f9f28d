#pragma once

#include "command.h"
#include "open_project.h"
#include "options.h"

#include "ecotone/base/finding.h"
#include "ecotone/run/claims.h"
#include "ecotone/run/pipeline.h"
#include "ecotone/run/results.h"

#include <map>
#include <optional>
#include <string>

namespace ecotone::cli {

/// How cells are booked: options that change no printed figure.
class BookingChoices {
public:
    void declare(Options& options);
    /// For commands that take the tiles as they are.
    void declareThreads(Options& options);
    /// @throws UseError  an option is out of its range
    [[nodiscard]] run::RunOptions runOptions() const;
    [[nodiscard]] bool givesTileSide() const noexcept { return m_tileSide.has_value(); }

private:
    std::optional<int> m_threads, m_tileSide;
};

/// The options of every command that computes figures.
class ComputeOptions {
public:
    void declare(Options& options);
    /// @throws UseError  an option is out of its range; InputError  a layer cannot be read;
    /// Cancelled
    [[nodiscard]] run::Results compute(const document::Document& document,
                                       Terminal& terminal) const;
    /// The figures with what may be claimed by them. From cells that were booked before there
    /// are figures only, which is said. Errors as above.
    [[nodiscard]] run::ClaimsRun assess(const document::Document& document,
                                        Terminal& terminal) const;
    [[nodiscard]] bool asJson() const noexcept { return m_asJson; }

private:
    [[nodiscard]] std::optional<records::TargetId>
    only(const document::Document& document) const;
    [[nodiscard]] run::Results computeAll(const document::Document& document,
                                          Terminal& terminal) const;

    BookingChoices m_booking;
    std::string m_target, m_cells;
    bool m_asJson = false;
};

/// Where a document's files lie.
[[nodiscard]] run::Sources sourcesOf(const document::Document& document);

/// `FoundSomething` where a finding is more than a note.
[[nodiscard]] ExitCode exitCodeFor(const Findings& findings);

} // namespace ecotone::cli
