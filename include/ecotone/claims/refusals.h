#pragma once

#include "ecotone/base/date.h"
#include "ecotone/claims/facts.h"
#include "ecotone/claims/level.h"
#include "ecotone/claims/policy.h"
#include "ecotone/records/target.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// What is refused, whatever else holds (a to j), and what the rule table refuses level by
/// level (docs/methods/claims.md).
enum class RefusalRule {
    // always
    NaturePositiveCompany,     // (a)
    DutyAsContribution,        // (b)
    RestoredTooEarly,          // (c)
    PercentWithoutDenominator, // (d)
    TargetsAdded,              // (e)
    LimitedByNoData,           // (f)
    TargetAchieved,            // (g)
    StatutoryMetricElsewhere,  // (h)
    OutcomeWithinResponseTime, // (i)
    NumberWithoutBasis,        // (j)
    // at a level, or from it on
    PastTenseCommitment,         // 0
    TargetWithoutAreaOrYear,     // 0
    ResultsOfParticipation,      // 0 and 1
    WholeInitiativeAsOwn,        // any
    GrossSumWithOverlap,         // 2 and above
    OwnNumberOfCollective,       // 3
    CausalWithoutCounterfactual, // below 3, and with CF0 or CF1
    StandAloneFigure,            // 4 and above
    MixedShareRules,             // 4 and above
    ForecastAsOutcome,           // 5
    NotSignificant,              // 5
    FailedBalance,               // 5
    // of the house
    HouseRuleBroken
};

/// Stable, kebab-case: "nature-positive-company".
[[nodiscard]] const char* codeOf(RefusalRule rule) noexcept;
/// "a" to "j" of what is always refused; empty for the others.
[[nodiscard]] std::string_view letterOf(RefusalRule rule) noexcept;

/// Why something may not be said.
struct RuledOut {
    RefusalRule rule = RefusalRule::NaturePositiveCompany;
    std::string reason;  // one sentence for whoever wrote the text
    std::string instead; // what may be said or done, one sentence
    bool operator==(const RuledOut&) const = default;
};

/// What words say beyond their figures.
enum class Saying {
    NaturePositive, // of an actor: nature positive, nature neutral
    Restored,       // that land is restored
    Achieved,       // that a target or SDG is achieved, met, reached
    Statutory,      // that a figure is by a statutory metric
    Causal,         // led to, caused, thanks to
    PastTense,      // that a commitment is done
    Result          // that something came of it
};

/// What a text says, read by a short list of English phrases; past tense and results are not
/// among them, these come from whoever takes the text apart. It errs towards finding too much.
[[nodiscard]] std::set<Saying> sayingsIn(std::string_view text);

/// Plans whose hectares are never added to each other.
enum class Framework {
    SpatialPlanning,      // GBF Target 1
    Restoration,          // GBF Target 2
    Protection,           // GBF Target 3
    DegradationNeutrality // LDN
};

/// A metric that is law somewhere.
struct StatutoryMetric {
    std::string name;         // "statutory biodiversity metric"
    std::string jurisdiction; // "England"
};

/// Whose figure it is.
enum class FigureOf { Landscape, Claimant, WholeInitiative };

/// A number somebody wants to print.
struct StatedFigure {
    double value = 0.0;
    std::string unit;
    FigureOf of = FigureOf::Claimant;
    bool isPercentOfTarget = false;
    std::string denominator;                      // "12 300 ha degraded in 2020"
    std::optional<records::DownscalingRule> rule; // D1 to D6
    std::optional<int> baselineYear;
    std::set<Framework> adds; // whose hectares are in it
    bool isGrossSum = false;  // ground of several actions was added without uniting it
    bool isForecast = false;
    std::string shareRule; // "W1"; "W6" is the stand-alone figure
    std::optional<int> boundaryVersion;
    std::optional<Period> period;
    std::string methodVersion;
};

/// What somebody wants to say, taken apart.
struct Statement {
    Level level = Level::Commitment;
    std::string text;
    std::set<Saying> says;                     // beyond what `sayingsIn` finds in the text
    bool namesArea = false, namesYear = false; // of a commitment's target
    bool isImprovement = false;                // speaks of something getting better
    std::optional<StatedFigure> figure;
    std::optional<StatutoryMetric> metric;
};

/// What the facts forbid for a claim of this level, whatever its words: (b), (f), (i), and the
/// stand-alone figures, mixed rules, forecasts, failed tests and failed balance of the rule
/// table.
[[nodiscard]] std::vector<RuledOut>
refusalsOf(const ClaimFacts& facts, Level level, const Policy& policy = {});

/// The same, and what the words and the figure of a statement add, in the order of the rules.
[[nodiscard]] std::vector<RuledOut>
refusalsOf(const Statement& statement, const ClaimFacts& facts, const Policy& policy = {});

} // namespace ecotone::claims
