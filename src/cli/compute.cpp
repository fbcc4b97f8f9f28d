#include "compute.h"

#include "terminal.h"

#include "ecotone/run/cells.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::cli {
namespace {

/// A value in its range. @throws UseError  it is not
int inRange(
    const std::optional<int>& given, int standard, int least, int most, const char* name)
{
    const int value = given.value_or(standard);
    if (value < least || value > most)
        throw UseError{fmt::format("{} is {}, but takes a number from {} to {}.", name, value,
                                   least, most)};
    return value;
}

} // namespace

void BookingChoices::declare(Options& options)
{
    declareThreads(options);
    options.whole("--tile-side", m_tileSide, "Cells along the side of a tile, 512 by itself");
}

void BookingChoices::declareThreads(Options& options)
{
    options.whole("--threads", m_threads, "How many threads; changes no figure");
}

run::RunOptions BookingChoices::runOptions() const
{
    run::RunOptions options;
    options.threads = inRange(m_threads, program::processors(), 1, 1024, "--threads");
    options.tileSide = inRange(m_tileSide, 512, 16, 16384, "--tile-side");
    options.versions["ecotone"] = ECOTONE_VERSION;
    return options;
}

void ComputeOptions::declare(Options& options)
{
    options.flag("--json", m_asJson, "Print as JSON: unrounded, in the unit each key names");
    options.text("--target", m_target, "Only this target, by name or id");
    m_booking.declare(options);
    options.text("--cells", m_cells, "File that “ecotone cells” booked: nothing is booked now");
}

run::Results ComputeOptions::computeAll(const document::Document& document,
                                        Terminal& terminal) const
{
    const run::RunOptions options = m_booking.runOptions();
    const run::Sources sources = sourcesOf(document);
    if (m_cells.empty())
        return run::compute(document.project(), sources, options, terminal);
    if (m_booking.givesTileSide())
        throw UseError{"--tile-side and --cells do not go together: the file has its tiles."};
    return accepted(
        run::computeFromCells(document.project(), sources, options, m_cells, terminal));
}

std::optional<records::TargetId> ComputeOptions::only(const document::Document& document) const
{
    if (m_target.empty())
        return std::nullopt;
    return named<records::Target>(document.project(), m_target).id;
}

run::Results ComputeOptions::compute(const document::Document& document,
                                     Terminal& terminal) const
{
    const auto target = only(document);
    run::Results results = computeAll(document, terminal);
    if (target)
        std::erase_if(results.targets,
                      [&](const auto& each) { return each.target != *target; });
    return results;
}

run::ClaimsRun ComputeOptions::assess(const document::Document& document,
                                      Terminal& terminal) const
{
    const auto target = only(document);
    run::ClaimsRun all;
    if (m_cells.empty()) {
        all = run::assessClaims(document.project(), sourcesOf(document), m_booking.runOptions(),
                                terminal);
    } else {
        all.results = computeAll(document, terminal);
        terminal.say("From cells that were booked before there are figures only, no claims.");
    }
    if (target) {
        std::erase_if(all.results.targets,
                      [&](const auto& each) { return each.target != *target; });
        std::erase_if(all.cases, [&](const run::ClaimCase& each) {
            return each.facts.target->id != *target;
        });
    }
    return all;
}

run::Sources sourcesOf(const document::Document& document)
{
    return {document.folder()};
}

ExitCode exitCodeFor(const Findings& findings)
{
    const auto isMoreThanNote = [](const Finding& each) {
        return each.severity != Severity::Note;
    };
    return std::ranges::any_of(findings, isMoreThanNote) ? ExitCode::FoundSomething
                                                         : ExitCode::Done;
}

} // namespace ecotone::cli
