#pragma once

#include "ecotone/attribution/counterfactual_method.h"
#include "ecotone/base/date.h"
#include "ecotone/base/digest.h"
#include "ecotone/base/estimate.h"
#include "ecotone/claims/claim_register.h"
#include "ecotone/claims/ground.h"
#include "ecotone/claims/obligation_ledger.h"
#include "ecotone/records/action.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/claim.h"
#include "ecotone/records/consent.h"
#include "ecotone/records/document.h"
#include "ecotone/records/funding_line.h"
#include "ecotone/records/goal_link.h"
#include "ecotone/records/indicator.h"
#include "ecotone/records/landscape.h"
#include "ecotone/records/leakage_assessment.h"
#include "ecotone/records/membership.h"
#include "ecotone/records/monitoring_plan.h"
#include "ecotone/records/observation.h"
#include "ecotone/records/pledge.h"
#include "ecotone/records/review.h"
#include "ecotone/records/settings.h"
#include "ecotone/records/surplus_transfer.h"
#include "ecotone/records/target.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ecotone::claims {

/// The digests that somebody has found to be those of the bytes they are said to be of: files
/// of evidence and documents, and results that were computed again. Claims read no file;
/// whoever fills in the facts has.
class VerifiedDigests {
public:
    void add(const Digest& digest) { m_hex.insert(digest.hex()); }
    void remove(const Digest& digest) { m_hex.erase(digest.hex()); }
    /// A digest that is not given is never verified.
    [[nodiscard]] bool contains(const Digest& digest) const
    {
        return digest.isGiven() && m_hex.contains(digest.hex());
    }
    bool operator==(const VerifiedDigests&) const = default;

private:
    std::set<std::string> m_hex;
};

/// A claimed action with all that hangs on it.
struct ActionFacts {
    records::Action action;
    std::optional<records::Status> status; // on the as-of date
    bool hasValidShape = false;
    std::vector<records::Participation> participations; // of everybody, not only the claimant
    std::vector<records::Evidence> evidence;
    std::vector<records::FundingLine> funding;
    std::vector<records::MonitoringPlan> plans;
    std::vector<records::Consent> consents;
    std::vector<records::GoalLink> goalLinks;
    Footprint ground; // inside the landscape
    bool operator==(const ActionFacts&) const = default;
};

/// How well control cells were matched, as the matching reports it.
enum class ControlQuality { Good, Caution, Critical };

/// A figure with its interval, if it has one.
struct Figure {
    double value = 0.0;
    std::optional<Interval> interval; // at `OutcomeFacts::confidencePercent`
    bool operator==(const Figure&) const = default;
};

/// What of a claim comes from the surplus of an offset, in the offset's unit.
struct SurplusClaim {
    records::ObligationId offset;
    double amount = 0.0;
    bool operator==(const SurplusClaim&) const = default;
};

/// Losses the claimant caused in the landscape, as the impact ledger has them.
struct ImpactLedger {
    double loss = 0.0;    // not negative, in the indicator's unit; 0: none was found
    bool isShown = false; // beside the claim
    bool operator==(const ImpactLedger&) const = default;
};

/// What accounts and attribution found out about one indicator over one period.
struct OutcomeFacts {
    records::Indicator indicator;
    Period period;
    int boundaryVersion = 0; // of the landscape the figures are for
    std::vector<records::Observation> observations;

    Figure change;                     // observed in the landscape, dY
    double counterfactualChange = 0.0; // of that
    Figure effect; // additional change under the claimed actions, net of leakage
    Figure share;  // the claimant's part of the effect
    double unattributed = 0.0, residual = 0.0, scale = 0.0; // of the accounting identity
    double largestShareSum = 0.0; // Σ of primary shares in a place, the largest of all places
    double confidencePercent = 95.0;
    EvidenceClass evidence = EvidenceClass::Declared;

    double denominator = 0.0;     // what the figures are over, in hectares
    std::string denominatorName;  // "degraded land of 2020"
    double assessedPercent = 0.0; // of the denominator

    attribution::CounterfactualMethod method = attribution::CounterfactualMethod::None;
    bool isForecast = false;                // the counterfactual was worked out beforehand
    std::optional<ControlQuality> controls; // of CF3
    std::string shareRule;                  // "W1" …
    std::set<std::string> rulesInUse;       // of every actor's figure in this landscape
    records::Consolidation gainsBy = records::Consolidation::EquityShare;
    records::Consolidation impactsBy = records::Consolidation::EquityShare;
    double unnamed = 0.0;             // of actions that name no implementer
    /// Common ground whose division nobody has agreed on: who acts there, in words.
    std::vector<std::string> unsettled;
    bool showsUnregistered = false;   // as a line of its own
    std::vector<std::string> leftOut; // landscape actions of the claimant not in the figure
    std::optional<ImpactLedger> impacts;
    std::vector<SurplusClaim> surplus;
    std::vector<records::LeakageAssessment> leakage;
    double leakageDeducted = 0.0; // already taken off `effect`, not negative
    std::vector<HeldPlace> held;  // the claimant's parts of the outcome
    Digest run;                   // of the results the figures are from
    std::string runTitle;         // "results of 2028-03-01"
    bool operator==(const OutcomeFacts&) const = default;
};

/// A layer the figures rest on, as it is now.
struct LayerFact {
    std::string name;
    Digest digest;
    bool operator==(const LayerFact&) const = default;
};

/// All that is known about one claim group in one landscape with regard to one target. A value:
/// the project, results and files are looked at by whoever makes it.
struct ClaimFacts {
    records::Actor claimant; // the claim group
    /// The actors of the claim group; the group itself is among them.
    std::set<records::ActorId> members;
    records::Landscape landscape;
    std::optional<records::LandscapeVersion> version; // the current one
    std::string jurisdiction; // "England"; of rules that are law in one place only
    std::optional<records::Target> target;
    records::Settings settings;
    Date asOf;

    std::vector<records::Pledge> pledges;         // of members
    std::vector<records::Membership> memberships; // of members
    std::vector<ActionFacts> actions;             // claimed ones
    std::optional<OutcomeFacts> outcome;

    std::optional<records::Claim> claim;   // its entry in the register
    std::vector<RegisterEntry> registered; // all claims with a number, and all sold units
    std::vector<records::Review> reviews;  // of the claim
    std::vector<DutyOnGround> duties;      // of anybody, in the landscape
    std::vector<records::SurplusTransfer> transfers;
    Ground ground;
    std::vector<LayerFact> layers;

    std::map<records::DocumentId, records::Document> documents;
    VerifiedDigests verified;
    bool operator==(const ClaimFacts&) const = default;
};

/// The document a record names, if it is on record and its digest verified; else null.
[[nodiscard]] const records::Document* verifiedDocument(const ClaimFacts& facts,
                                                        std::optional<records::DocumentId> id);

/// The ground of all claimed actions, each place once.
[[nodiscard]] Footprint claimedGround(const ClaimFacts& facts);

/// From the first start of a claimed action to the as-of date.
[[nodiscard]] Period actionPeriod(const ClaimFacts& facts);

/// What the claimant is in an action.
enum class Part { Implementer, Funder, Supporter };
/// The strongest part any member of the claim group has: implementer before funder before
/// everything else; nothing where it has none.
[[nodiscard]] std::optional<Part> partIn(const ClaimFacts& facts, const ActionFacts& action);

} // namespace ecotone::claims
