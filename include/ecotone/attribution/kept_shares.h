#pragma once

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/attribute.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace ecotone::attribution {

/// What is to be shared out, and among which actions.
struct ShareQuestion {
    Basis basis = Basis::EffectiveRestoration;
    std::optional<std::size_t> pair; // of condition in the booking; none: the target's hectares
};

/// The attributions of a target, kept while its project is edited, so that an edit costs the
/// pieces of ground it touches: `takeOut` before the edit, `takeIn` after it. The figures are
/// those of `attributeArea` and `attributeCondition`, bit by bit. Refers to project, target and
/// ground, which are changed in place between the two calls: no action is added, removed, named
/// otherwise or taken to or from the map, actions keep their index in the ground, and actors,
/// obligations and settlements stay.
class KeptShares {
public:
    /// @param compared  as of `attributeCondition`; outlives this
    /// @pre as of `attributeArea` and `attributeCondition`
    KeptShares(const cells::Booking& booking,
               const project::Project& project,
               const records::Target& target,
               const accounts::TargetGround& ground,
               const std::vector<ShareQuestion>& questions,
               const Checked<ComparedGround>* compared = nullptr);
    ~KeptShares();
    KeptShares(KeptShares&&) noexcept;
    KeptShares& operator=(KeptShares&&) noexcept;

    /// Whether what is taken off as counterfactual was found on ground of the booking, so that
    /// any row that changes may change it everywhere: then another booking needs other shares.
    [[nodiscard]] bool dependOnOtherGround() const;

    /// @param touched  rows that are others after the edit, and all that a changed action
    /// covers
    void takeOut(std::span<const accounts::GroundRow* const> touched);
    /// @param touched  the same as they stand after the edit, and what is new
    /// @param changed  the actions that stand differently, or that others take part in
    /// @return false where the players are others now: then all has to be made anew
    [[nodiscard]] bool takeIn(std::span<const accounts::GroundRow* const> touched,
                              std::span<const records::ActionId> changed);

    /// Brings figures up to date, which come by question.
    /// @param figures  as this left them last; empty at first
    /// @pre what was taken out was taken in again
    void renew(std::vector<Attribution>& figures);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace ecotone::attribution
