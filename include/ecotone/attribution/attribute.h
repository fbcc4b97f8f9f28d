#pragma once

#include "ecotone/attribution/consolidate.h"
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

/// Which actions are shared out.
enum class Basis {
    EffectiveRestoration, // those that count under Target 2 on the as-of date
    AllActions            // every located action, whatever its status: a plan, not progress
};
/// "effective-restoration" or "all-actions".
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
    bool operator==(const PlayerRow&) const = default;
};

struct GroupRow {
    GroupShare share; // by W1
    std::optional<double> percentOfTotal;
    double bandLow = 0.0, bandHigh = 0.0; // as the players' bands, passed on the same way
    bool operator==(const GroupRow&) const = default;
};

/// Who brought about how much, before and after joint ventures pass on their shares. Raw
/// numbers; hectares for an area, condition-hectares for condition.
struct Attribution {
    Quantity quantity = Quantity::Area;
    Basis basis = Basis::EffectiveRestoration;
    std::optional<cells::ConditionPair> pair; // of a condition
    std::string counterfactual; // "CF0 none: gross change" for condition; empty for an area
    double total = 0.0;         // area: union of the actions; condition: observed change in L
    double counterfactualChange = 0.0;
    double unattributed = 0.0;      // no action, or an action that names no implementer
    double unnamed = 0.0;           // of that: an action is there, but names no implementer
    double excludedArea = 0.0;      // ha without data at one of the dates (condition)
    double residual = 0.0;          // total − counterfactual − Σ shares − unattributed
    std::vector<PlayerRow> players; // by name
    records::Consolidation approach = records::Consolidation::EquityShare;
    std::vector<GroupRow> groups; // as `Consolidated::rows`
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

/// Shares out the change of condition between the two dates of a pair over the landscape, gross
/// (CF0): no counterfactual is taken off, so it supports collective wording only.
/// @pre pair < booking.conditionPairs.size(), and its values are usable
[[nodiscard]] Attribution attributeCondition(const cells::Booking& booking,
                                             const project::Project& project,
                                             const records::Target& target,
                                             const accounts::TargetGround& ground,
                                             const Sharing& sharing,
                                             std::size_t pair);
/// The same, with its own look at the ground.
[[nodiscard]] Attribution attributeCondition(const cells::Booking& booking,
                                             const project::Project& project,
                                             const records::Target& target,
                                             Basis basis,
                                             std::size_t pair);

} // namespace ecotone::attribution
