#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/base/date.h"
#include "ecotone/base/quantity.h"
#include "ecotone/claims/ground.h"
#include "ecotone/records/obligation.h"
#include "ecotone/records/surplus_transfer.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ecotone::claims {

using records::isDuty;

/// What an offset owes and has.
struct OffsetAccount {
    double required = 0.0;
    double multiplier = 1.0; // how much for each unit required
    double delivered = 0.0;
    [[nodiscard]] double owed() const noexcept { return required * multiplier; }
};

/// What of an offset is beyond its duty: max(0, delivered − required · multiplier).
/// Source: case CLM-02; docs/methods/obligation-codes.md *(Ecotone proposal)*.
[[nodiscard]] double surplusOf(const OffsetAccount& account) noexcept;

/// What of a transfer the surplus covers, and what it does not.
struct Transferred {
    double granted = 0.0, refused = 0.0;
    OffsetAccount left; // the offset account less what was granted
};
/// @pre requested ≥ 0
[[nodiscard]] Transferred transferred(const OffsetAccount& account, double requested);

/// Refuses a transfer that is not dated, not signed by two, or of nothing.
[[nodiscard]] std::optional<Refusal> shortcomingOf(const records::SurplusTransfer& transfer);

/// A duty where it lies.
struct DutyOnGround {
    records::Obligation obligation;
    Footprint ground;
    bool operator==(const DutyOnGround&) const = default;
};

/// The part of claimed ground under a duty.
struct Withheld {
    records::ObligationId obligation;
    std::string name;
    records::ObligationCode code = records::ObligationCode::REG;
    Hectares ground;
    bool operator==(const Withheld&) const = default;
};

struct Firewall {
    Hectares claimed, withheld, creditable; // claimed = withheld + creditable
    Footprint creditableGround;
    std::vector<Withheld> by; // in the order of the duties; ground of several may overlap
    bool operator==(const Firewall&) const = default;
};

/// What of the claimed ground may carry landscape credit: none that is under anybody's duty for
/// that indicator and time. A duty without indicator is for all of them.
/// @param indicator  none: an action is claimed, no outcome; every duty counts
/// @pre every place is of the ground
/// Source: docs/methods/obligation-codes.md *(Ecotone proposal)*.
[[nodiscard]] Firewall firewall(const Footprint& claimed,
                                std::optional<records::IndicatorId> indicator,
                                const Period& period,
                                std::span<const DutyOnGround> duties,
                                const Ground& ground);

} // namespace ecotone::claims
