#pragma once

#include "ecotone/attribution/consolidate.h"
#include "ecotone/attribution/counterfactual.h"
#include "ecotone/base/checked.h"
#include "ecotone/base/date.h"
#include "ecotone/base/estimate.h"
#include "ecotone/base/finding.h"
#include "ecotone/cells/booking.h"
#include "ecotone/project/project.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::accounts {
struct TargetGround;
}

namespace ecotone::attribution {

struct ComparedGround;

/// Which actions are shared out.
enum class Basis {
    EffectiveRestoration, // those that count under Target 2 on the as-of date
    AllActions,           // every located action, whatever its status: a plan, not progress
    Implemented // what was begun by the as-of date, failed and reversed actions among it
};
/// "effective-restoration", "all-actions" or "implemented".
[[nodiscard]] const char* toText(Basis basis) noexcept;

/// What is shared out: hectares on degraded land, or condition-hectares in the landscape.
enum class Quantity { Area, Condition };

/// A player's share by the obligation code it acted under. Where several actions of one player
/// cover a place, the duty code wins, so a player's rows add up to its W1 share.
struct CodeShare {
    std::optional<records::ObligationCode> code; // none: not declared
    double amount = 0.0;
    bool operator==(const CodeShare&) const = default;
};

/// An amount that is shared out, with the error that comes from the counterfactual, if one is
/// known, and its 95 % interval.
struct Share {
    double amount = 0.0;
    std::optional<double> standardError;
    std::optional<Interval> interval;
    bool operator==(const Share&) const = default;
};

struct PlayerRow {
    records::ActorId player; // a claim group or a joint venture
    std::string name;
    bool isVenture = false;
    double share = 0.0;      // W1, equal per cell = Shapley
    double lastIn = 0.0;     // W5
    double standAlone = 0.0; // W6; collective wording only
    /// W2 by money, person-days and hectares treated: where every implementer of ground that
    /// several share states it, money in one currency of one year. W3 by agreed percentages:
    /// where every action that several share has a key that adds up to 100; on ground of
    /// several actions each action has an equal part, divided by its key.
    std::optional<double> byMoney, byPersonDays, byTreatedArea, byAgreedKey;
    /// W4: the attributed total by the area of the player's actions in the landscape. It
    /// ignores where change happened; discouraged, and shown only inside the band.
    double byActionArea = 0.0;
    /// Minimum to maximum over W1 to W4 as far as given (docs/methods/attribution.md).
    double bandLow = 0.0, bandHigh = 0.0;
    std::vector<CodeShare> byCode;
    std::vector<std::string>
        supporters; // names, nested in this share; never players themselves
    /// With common ground divided by the settlements in force; W1 where there are none.
    Share settled;
    /// Of `settled`, what may carry landscape credit: acted on as landscape action (L), on
    /// ground under nobody's duty.
    Share creditable;
    bool operator==(const PlayerRow&) const = default;
};

struct GroupRow {
    GroupShare share; // by W1
    std::optional<double> percentOfTotal;
    double bandLow = 0.0, bandHigh = 0.0; // as the players' bands, passed on the same way
    Share settled, creditable;            // as the players', passed on the same way
    bool operator==(const GroupRow&) const = default;
};

/// Why somebody's share of some ground gives no landscape credit.
struct Withheld {
    enum class Reason {
        Obligation,   // the ground is under a duty on record
        DutyOfAction, // the ground is under an action that is a duty (M1 to M4, REG)
        NotLandscape  // who acted did not act beyond duties (L)
    };
    Reason reason = Reason::Obligation;
    std::string name;   // of the obligation or action; empty for NotLandscape
    std::string holder; // whose duty it is, where that is known
    std::optional<records::ObligationCode> code;
    std::optional<records::ObligationId> obligation;
    /// Of what is shared out. Ground under several duties is in the amount of each.
    double amount = 0.0;
    bool operator==(const Withheld&) const = default;
};
/// "obligation", "duty-of-action" or "not-landscape-action".
[[nodiscard]] const char* toText(Withheld::Reason reason) noexcept;

/// What one party has of ground that several claim groups or ventures act on.
struct OverlapPart {
    records::ActorId player;
    std::string name;
    double equal = 0.0;   // by W1
    double settled = 0.0; // by the settlement in force, else by W1
    bool operator==(const OverlapPart&) const = default;
};

/// A conflict: several players act on the same ground, in the same period and for the same
/// outcome. Settled where a settlement between exactly these is in force.
struct Overlap {
    std::vector<OverlapPart> parts;   // by name, at least two
    std::vector<std::string> actions; // on that ground, by name
    Hectares ground;                  // inside the landscape
    double amount = 0.0;              // of what is shared out
    std::optional<records::SettlementId> settlement;
    std::string settledBy; // name of the settlement, or empty
    std::optional<records::SplitRule> rule;
    std::optional<Date> date;
    std::vector<std::string> signatories;
    [[nodiscard]] bool isSettled() const noexcept { return settlement.has_value(); }
    bool operator==(const Overlap&) const = default;
};

/// Who brought about how much, before and after joint ventures pass on their shares. Raw
/// numbers; hectares for an area, condition-hectares for condition.
struct Attribution {
    Quantity quantity = Quantity::Area;
    Basis basis = Basis::EffectiveRestoration;
    std::optional<cells::ConditionPair> pair; // of a condition
    std::string counterfactual; // "CF0 none: gross change" for condition; empty for an area
    CounterfactualMethod method = CounterfactualMethod::None; // of condition
    std::vector<StratumChange> strata; // what the method found for each, where it has strata
    double unansweredArea = 0.0;       // ha under actions the method has no answer for
    double total = 0.0; // area: union of the actions; condition: observed change in L
    double counterfactualChange = 0.0;
    double unattributed = 0.0;      // no action, or an action that names no implementer
    double unnamed = 0.0;           // of that: an action is there, but names no implementer
    double excludedArea = 0.0;      // ha without data at one of the dates (condition)
    double residual = 0.0;          // total − counterfactual − Σ shares − unattributed
    std::vector<PlayerRow> players; // by name
    records::Consolidation approach = records::Consolidation::EquityShare;
    std::vector<GroupRow> groups;     // as `Consolidated::rows`
    Share effect;                     // Σ of all shares: what came of the actions
    double creditable = 0.0;          // Σ of the players' creditable shares
    double withheld = 0.0;            // the rest of their settled shares
    std::vector<Withheld> withheldBy; // obligations by name, actions by name, codes
    std::vector<Overlap> overlaps;    // by names of the parties
    Findings findings;
    bool operator==(const Attribution&) const = default;
};

/// Who shares in which ground of a target under a basis. Made once, it serves every quantity
/// that is shared out. Refers to the project and the ground, which must outlive it.
class Sharing {
public:
    Sharing(const project::Project& project, const accounts::TargetGround& ground, Basis basis);
    ~Sharing();
    Sharing(Sharing&&) noexcept;
    Sharing& operator=(Sharing&&) noexcept;

    struct Parts;
    [[nodiscard]] const Parts& parts() const noexcept { return *m_parts; }

private:
    std::unique_ptr<const Parts> m_parts;
};

/// Shares out the target's hectares: the union of the basis's actions on degraded land inside
/// the landscape.
/// @pre ground and sharing are of the target, and its baseline was booked
/// Source: docs/methods/attribution.md.
[[nodiscard]] Attribution attributeArea(const project::Project& project,
                                        const records::Target& target,
                                        const accounts::TargetGround& ground,
                                        const Sharing& sharing);
/// The same, with its own look at the ground. @pre target.kind is Restoration
[[nodiscard]] Attribution attributeArea(const cells::Booking& booking,
                                        const project::Project& project,
                                        const records::Target& target,
                                        Basis basis);

/// Shares out the change of condition between the two dates of a pair over the landscape, less
/// what would have happened anyway as far as the target's method knows it; gross (CF0)
/// otherwise, which supports collective wording only.
/// @param compared  what a comparison found, or why there is none, where the target asks for
/// one
///                  (CF3, CF4); null: it was not made this time
/// @pre pair < booking.conditionPairs.size(), and its values are usable
[[nodiscard]] Attribution attributeCondition(const cells::Booking& booking,
                                             const project::Project& project,
                                             const records::Target& target,
                                             const accounts::TargetGround& ground,
                                             const Sharing& sharing,
                                             std::size_t pair,
                                             const Checked<ComparedGround>* compared = nullptr);
/// The same, with its own look at the ground.
[[nodiscard]] Attribution attributeCondition(const cells::Booking& booking,
                                             const project::Project& project,
                                             const records::Target& target,
                                             Basis basis,
                                             std::size_t pair);

/// What may carry landscape credit on the rows of a ground, and who holds how much of it.
struct GroundCredit {
    struct Held {
        std::size_t row = 0;     // of the ground
        records::ActorId player; // acts there as landscape action (L)
        double weight = 0.0;     // of the row's outcome, 0 to 1
    };
    std::vector<bool> isUnderDuty; // by row of the ground
    std::vector<Held> held;        // rows under nobody's duty, in order; players by name
};
[[nodiscard]] GroundCredit creditOf(const project::Project& project,
                                    const records::Target& target,
                                    const accounts::TargetGround& ground,
                                    const Sharing& sharing,
                                    const Period& period);

/// From the opening to the closing date of a pair of condition layers.
[[nodiscard]] Period periodOf(const project::Project& project,
                              const cells::ConditionPair& pair);

} // namespace ecotone::attribution
