#include "ecotone/attribution/attribute.h"

#include "duties_on_ground.h"
#include "ground_pieces.h"
#include "obligation_precedence.h"
#include "player_roster.h"
#include "settlements.h"
#include "share_figures.h"
#include "share_overlaps.h"
#include "shared_outcome.h"
#include "sum_shares.h"

#include "ecotone/accounts/target_ground.h"
#include "ecotone/base/contract.h"

namespace ecotone::attribution {

using accounts::TargetGround;

struct Sharing::Parts {
    Parts(const project::Project& project, const TargetGround& ground, Basis of)
        : basis{of}
        , roster{project, ground, of}
        , rows{allRowsOf(ground)}
        , pieces{rows, roster}
    {
    }
    Basis basis;
    PlayerRoster roster;
    std::vector<const accounts::GroundRow*> rows;
    GroundPieces pieces;
};

namespace {

Attribution attributed(const project::Project& project,
                       const records::Target& target,
                       const TargetGround& ground,
                       const Sharing::Parts& sharing,
                       const SharedOutcome& outcome)
{
    const ShareContext of{project, target, ground, sharing.roster};
    const ShareSums sums = sumShares(of, outcome, sharing.pieces, sharing.rows);
    Attribution figures = shareFigures(of, outcome, sharing.basis, sums);
    figures.overlaps = overlapsOf(of, sums);
    return figures;
}

} // namespace

const char* toText(Basis basis) noexcept
{
    switch (basis) {
    case Basis::EffectiveRestoration:
        return "effective-restoration";
    case Basis::AllActions:
        return "all-actions";
    case Basis::Implemented:
        break;
    }
    return "implemented";
}

Sharing::Sharing(const project::Project& project, const TargetGround& ground, Basis basis)
    : m_parts{std::make_unique<const Parts>(project, ground, basis)}
{
}
Sharing::~Sharing() = default;
Sharing::Sharing(Sharing&&) noexcept = default;
Sharing& Sharing::operator=(Sharing&&) noexcept = default;

Attribution attributeArea(const project::Project& project,
                          const records::Target& target,
                          const TargetGround& ground,
                          const Sharing& sharing)
{
    expects(ground.hasBaseline, "attributeArea: the target's baseline was booked");
    return attributed(project, target, ground, sharing.parts(),
                      SharedOutcome::area(project, target));
}

Attribution attributeArea(const cells::Booking& booking,
                          const project::Project& project,
                          const records::Target& target,
                          Basis basis)
{
    const TargetGround ground = accounts::groundOf(booking, project, target);
    return attributeArea(project, target, ground, Sharing{project, ground, basis});
}

Attribution attributeCondition(const cells::Booking& booking,
                               const project::Project& project,
                               const records::Target& target,
                               const TargetGround& ground,
                               const Sharing& sharing,
                               std::size_t pair,
                               const Checked<ComparedGround>* compared)
{
    return attributed(
        project, target, ground, sharing.parts(),
        SharedOutcome::condition(booking, project, target, pair, {ground, compared}));
}

Attribution attributeCondition(const cells::Booking& booking,
                               const project::Project& project,
                               const records::Target& target,
                               Basis basis,
                               std::size_t pair)
{
    const TargetGround ground = accounts::groundOf(booking, project, target);
    return attributeCondition(booking, project, target, ground, Sharing{project, ground, basis},
                              pair);
}

Period periodOf(const project::Project& project, const cells::ConditionPair& pair)
{
    const auto dateOf = [&](records::LayerId id) {
        const records::Layer* const layer = project.find(id);
        return layer ? layer->date.value_or(Date{}) : Date{};
    };
    return {dateOf(pair.opening), dateOf(pair.closing)};
}

GroundCredit creditOf(const project::Project& project,
                      const records::Target& target,
                      const TargetGround& ground,
                      const Sharing& sharing,
                      const Period& period)
{
    const PlayerRoster& roster = sharing.parts().roster;
    const GroundPieces& pieces = sharing.parts().pieces;
    DutiesOnGround duties{ground, target.indicator, period};
    const Settlements settlements{project, target, roster};
    GroundCredit credit;
    for (std::size_t row = 0; row < ground.rows.size(); ++row) {
        credit.isUnderDuty.push_back(!duties.on(ground.rows[row]).empty());
        if (credit.isUnderDuty.back())
            continue;
        const SharedGround piece = pieces.shared(pieces.pieceOf(row), 0.0);
        const std::vector<double> weights = settlements.divisionOf(piece).weights;
        for (std::size_t place = 0; place < piece.players.size(); ++place)
            if (isLandscapeAction(piece, piece.players[place]))
                credit.held.push_back({row, roster.players()[piece.players[place]],
                                       weights.empty()
                                           ? 1.0 / static_cast<double>(piece.players.size())
                                           : weights[place]});
    }
    return credit;
}

} // namespace ecotone::attribution
