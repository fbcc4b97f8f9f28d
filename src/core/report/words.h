#pragma once

#include "ecotone/accounts/action_standing.h"
#include "ecotone/accounts/restoration_progress.h"
#include "ecotone/attribution/attribute.h"
#include "ecotone/records/records.h"

#include <optional>
#include <string>

namespace ecotone::report {

/// How enumerations read in a sentence or a table; "not stated" for what is not given.
[[nodiscard]] std::string wordsOf(std::optional<records::Status> status);
[[nodiscard]] std::string wordsOf(std::optional<records::ObligationCode> code);
[[nodiscard]] std::string wordsOf(records::BoundaryType type);
[[nodiscard]] std::string wordsOf(records::Realm realm);
[[nodiscard]] std::string wordsOf(records::LayerRole role);
[[nodiscard]] std::string wordsOf(records::Consolidation approach);
/// "Target 2: restoration of degraded land".
[[nodiscard]] std::string wordsOf(records::TargetKind kind);
/// What an obligation code means, after docs/methods/obligation-codes.md.
[[nodiscard]] std::string meaningOf(std::optional<records::ObligationCode> code);
/// "yes", or "no: in preparation; no budget covers it".
[[nodiscard]] std::string wordsOf(const accounts::ActionStanding& standing);

/// Whether an action is effective and lies on degraded land in the landscape, as printed: only
/// then is it called one that counts.
[[nodiscard]] bool addsToProgress(const accounts::ActionRow& row);
/// "yes"; "no: in preparation"; "nothing: it lies outside the landscape".
[[nodiscard]] std::string countingOf(const accounts::ActionRow& row);

/// Why a figure was not computed, as the first problem says it, without its full stop.
[[nodiscard]] std::string reasonOf(const Findings& findings);

/// The first letter in upper case, where it is an ASCII letter.
[[nodiscard]] std::string capitalised(std::string text);
/// "1 action", "3 actions".
[[nodiscard]] std::string
counted(std::size_t count, const std::string& one, const std::string& many);

} // namespace ecotone::report
