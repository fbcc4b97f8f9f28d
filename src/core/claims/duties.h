#pragma once

#include "ecotone/claims/facts.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::claims {

/// A duty that claimed hectares are under.
struct DutyFound {
    std::string code;        // kebab-case
    std::string explanation; // one sentence
};

/// The first claimed action that is a duty, or ground of the claim under somebody's duty, in so
/// far as no transferred surplus covers it.
[[nodiscard]] std::optional<DutyFound> dutyIn(const ClaimFacts& facts);

/// Whether what is claimed from an offset is covered by what signed transfers, with documents
/// that verify, have moved out of its surplus.
[[nodiscard]] bool isCoveredBySurplus(const ClaimFacts& facts,
                                      const records::Obligation& offset);

/// The transfers of an offset that are complete and whose documents verify.
[[nodiscard]] std::vector<const records::SurplusTransfer*>
validTransfers(const ClaimFacts& facts, records::ObligationId offset);

} // namespace ecotone::claims
