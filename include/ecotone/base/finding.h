#pragma once

#include <string>
#include <vector>

namespace ecotone {

enum class Severity {
    Note,    // worth knowing, changes no figure
    Warning, // figures are right, but a reader would want to know
    Problem  // something is missing or wrong; the figures named are not given or not complete
};

/// Something remarkable about data that are usable all the same. Shown by the report, the
/// window and the command line next to the figures it touches.
struct Finding {
    Severity severity = Severity::Note;
    std::string code;    // stable, kebab-case, for filters and tests: "missing-crs"
    std::string subject; // the file, layer, record or feature, as its owner knows it
    std::string message; // what was found, one sentence
    std::string remedy;  // what to do now, one sentence; empty where nothing need be done

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

/// "note", "warning" or "problem".
[[nodiscard]] const char* toText(Severity severity) noexcept;

/// Adds `more` behind `all`.
void append(Findings& all, Findings more);
/// Adds those of `more` that `all` does not have yet.
void appendOnce(Findings& all, const Findings& more);

} // namespace ecotone
