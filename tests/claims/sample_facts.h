#pragma once

#include "ecotone/claims/facts.h"

#include <string>

namespace ecotone::tests {

/// A claim of Alpha in the landscape Valley that reaches level 5: 12 condition-hectares of land
/// productivity gained from 2015 to 2025 on the 100 ha of its one action. Tests take away what
/// they are about.
[[nodiscard]] claims::ClaimFacts provenFacts();

/// Puts a document on record whose digest verifies.
records::DocumentId document(claims::ClaimFacts& facts, const std::string& title);

/// The document is there, but its bytes are not those on record.
void spoil(claims::ClaimFacts& facts, records::DocumentId id);

[[nodiscard]] Date on(int year, int month, int day);

/// Puts place 1 of the claimed ground under an offset of somebody else, which delivered 14 more
/// than it owes: 230 − 180 · 1.2.
claims::DutyOnGround offsetOnPlaceOne(claims::ClaimFacts& facts);

/// Digests of documents of `provenFacts`, by what they prove.
namespace titles {
inline constexpr const char* pledge = "Signed pledge";
inline constexpr const char* membership = "Memorandum";
inline constexpr const char* budget = "Contract";
inline constexpr const char* plan = "Monitoring plan";
inline constexpr const char* consent = "Minutes of the assembly";
inline constexpr const char* opening = "Survey 2015";
inline constexpr const char* closing = "Survey 2025";
inline constexpr const char* leakage = "Belt survey";
inline constexpr const char* review = "Assurance statement";
} // namespace titles

/// The document of that title. @pre it is on record
[[nodiscard]] records::DocumentId documentNamed(const claims::ClaimFacts& facts,
                                                const std::string& title);

} // namespace ecotone::tests
