#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/quantity.h"
#include "ecotone/claims/ground.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/indicator.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ecotone::claims {

/// A part of the outcome of a place that somebody holds: 1 is all of it.
struct HeldPlace {
    Place place = 0;
    double share = 1.0;
    bool operator==(const HeldPlace&) const = default;
};

enum class EntryKind { Claim, SoldUnit };

/// A claim with a number of its own, or units that were sold: who holds what part of which
/// places, for which indicator and period.
struct RegisterEntry {
    EntryKind kind = EntryKind::Claim;
    std::int64_t id = 0;     // of the claim or sold unit
    std::string title;       // "Alpha, land productivity 2015 to 2025"
    records::ActorId holder; // claim group
    records::IndicatorId indicator;
    Period period;
    std::string shareRule;       // of a claim: "W1"
    std::vector<HeldPlace> held; // ascending places, each once; shares 0 to 1
    bool operator==(const RegisterEntry&) const = default;
};

/// Why two entries cannot stand side by side.
enum class CompetitionKind {
    SameHolder,    // one holder twice for the same ground
    SoldTwice,     // what one entry holds was sold, or sold again
    SharesOverOne, // together the holders have more than there is
    DifferentRules // shares by different rules do not add up
};
/// In words, to stand after "competes: ".
[[nodiscard]] const char* toText(CompetitionKind kind) noexcept;

struct Competition {
    CompetitionKind kind = CompetitionKind::SameHolder;
    std::int64_t other = 0; // id of the other entry
    EntryKind otherKind = EntryKind::Claim;
    std::string otherTitle;
    Hectares ground; // of the places concerned
    bool operator==(const Competition&) const = default;
};

/// Whether two periods have time in common. A period that begins on the day another ends only
/// touches it: the closing state of one is the opening state of the other. A single day lies in
/// every period it is not outside of.
[[nodiscard]] bool overlaps(const Period& one, const Period& other) noexcept;

/// Everything in the register that `entry` cannot stand beside, in the order of the register.
/// Entries for another indicator or another time compete with nothing; an entry of the same
/// kind and id is `entry` itself and is passed over.
///
/// Shares of different holders of a place may be held side by side as long as they are by one
/// rule and add up to 1 at most (to 1e-9).
/// @pre every place is of the ground
/// Source: docs/methods/claims.md *(Ecotone proposal)*.
[[nodiscard]] std::vector<Competition> competing(const RegisterEntry& entry,
                                                 std::span<const RegisterEntry> registered,
                                                 const Ground& ground);

/// A later loss on credited ground goes to those who hold the credit, in their shares: gains
/// and reversals travel together. What nobody holds stays nobody's.
struct ReversalPart {
    records::ActorId holder;
    double loss = 0.0; // not negative, in the unit of the credit
    bool operator==(const ReversalPart&) const = default;
};
struct Reversal {
    std::vector<ReversalPart> parts; // one per holder, by first appearance in the register
    double unheld = 0.0;
    bool operator==(const Reversal&) const = default;
};
struct PlaceLoss {
    Place place = 0;
    double loss = 0.0; // not negative
};
/// @param entries  of the indicator whose credit is lost, none competing with another
[[nodiscard]] Reversal reversalOf(std::span<const PlaceLoss> losses,
                                  std::span<const RegisterEntry> entries);

} // namespace ecotone::claims
