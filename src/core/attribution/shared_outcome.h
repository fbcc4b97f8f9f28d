#pragma once

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/attribute.h"
#include "ecotone/attribution/compared_ground.h"
#include "ecotone/attribution/counterfactual.h"
#include "ecotone/base/date.h"
#include "ecotone/cells/booking.h"

#include <cstddef>
#include <optional>

namespace ecotone::attribution {

/// What is shared out on a row of the ground.
struct RowOutcome {
    double observed = 0.0;
    double counterfactual = 0.0;        // of that
    std::optional<std::size_t> stratum; // position among the outcome's strata
    double assessedHa = 0.0;            // ground of the stratum
    double excludedHa = 0.0;            // without data at one of the dates
    /// The counterfactual has no answer here: the change is nobody's.
    bool isUnanswered = false;
    /// The same for a part of the row, which is not in the above.
    double partUnanswered = 0.0, partUnansweredHa = 0.0;
};

/// A comparison and the ground whose actions it knows. Refers to both.
struct ComparisonOf {
    const accounts::TargetGround& ground;
    const Checked<ComparedGround>* compared = nullptr; // null: none was made
};

/// An outcome that is shared out: hectares on degraded land, or the change of condition between
/// two dates less what would have happened anyway.
class SharedOutcome {
public:
    [[nodiscard]] static SharedOutcome area(const project::Project& project,
                                            const records::Target& target);
    /// @pre the pair was booked and its values are usable
    [[nodiscard]] static SharedOutcome condition(const cells::Booking& booking,
                                                 const project::Project& project,
                                                 const records::Target& target,
                                                 std::size_t pair,
                                                 const ComparisonOf& comparison);

    /// Nothing where the row has no part in the outcome.
    /// @param isCovered  whether any action that is shared out lies there
    [[nodiscard]] std::optional<RowOutcome> on(const accounts::GroundRow& row,
                                               bool isCovered) const;

    [[nodiscard]] Quantity quantity() const noexcept
    {
        return m_pair ? Quantity::Condition : Quantity::Area;
    }
    /// In which duties keep ground from being a contribution.
    [[nodiscard]] const Period& period() const noexcept { return m_period; }
    [[nodiscard]] std::size_t strata() const noexcept { return m_counterfactual.strata.size(); }
    [[nodiscard]] const Counterfactual& counterfactual() const noexcept
    {
        return m_counterfactual;
    }
    /// An attribution that says what is shared out, and nothing yet of how much.
    [[nodiscard]] Attribution heading() const;

private:
    SharedOutcome() = default;
    void takeOffByEcosystemType(const cells::Booking& booking,
                                const project::Project& project,
                                const records::Target& target);
    void takeOffComparison(const records::Target& target, const ComparisonOf& comparison);
    [[nodiscard]] RowOutcome compared(const accounts::GroundRow& row, RowOutcome outcome) const;
    [[nodiscard]] std::optional<std::size_t> stratumOf(const cells::CellKey& key) const;

    Period m_period;
    std::optional<std::size_t> m_pair;           // of condition; none: area
    std::optional<cells::ConditionPair> m_dates; // of the pair
    Counterfactual m_counterfactual;
    std::string m_counterfactualText;
    std::optional<std::size_t> m_stratumLayer; // among the booking's class layers
    const ComparedGround* m_compared = nullptr;
    const accounts::TargetGround* m_ground = nullptr; // of a comparison
};

} // namespace ecotone::attribution
