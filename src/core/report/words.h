#pragma once

#include "ecotone/accounts/action_standing.h"
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
/// What an obligation code means, after method.md 3.5.
[[nodiscard]] std::string meaningOf(std::optional<records::ObligationCode> code);
/// "yes", or "no: in preparation; no budget covers it".
[[nodiscard]] std::string wordsOf(const accounts::ActionStanding& standing);

/// The first letter in upper case, where it is an ASCII letter.
[[nodiscard]] std::string capitalised(std::string text);
/// "1 action", "3 actions".
[[nodiscard]] std::string
counted(std::size_t count, const std::string& one, const std::string& many);

} // namespace ecotone::report
